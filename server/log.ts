// The program's log. Errors stand in it without what people wrote: a failed query brings its values along otherwise.
import { type DestinationStream, type Logger, pino } from 'pino'

/** What is logged of an error: `message` only where it does not come from the database, whose messages quote values. */
type Fault = { type: string; message?: string; at: string[]; code?: unknown; constraint?: unknown; cause?: Fault }

/** Opens a log at a level such as 'info'; to standard output unless told otherwise. */
export function openLog(level: string, to: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, serializers: { err: faultOf } }, to)
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const quotes = 'query' in error || 'severity' in error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.constructor.name,
    ...(quotes ? {} : { message: error.message }),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint_name' in error ? { constraint: error.constraint_name } : {}),
    ...(error.cause ? { cause: faultOf(error.cause) } : {}),
  }
}
