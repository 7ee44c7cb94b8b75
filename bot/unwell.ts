// Errors: which are the messenger's, and what may be logged of any.
import { GrammyError, HttpError } from 'grammy'

/** Whether the messenger refused or was out of reach, rather than a bug or the database. */
export function ofMessenger(error: unknown): boolean {
  return error instanceof GrammyError || error instanceof HttpError
}

/** What may be logged of an error: no payloads and no parameters, since they hold what people wrote. */
export function faultOf(error: unknown): { name: string; at: string[]; code?: unknown; cause?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error instanceof GrammyError ? `${error.method}: ${error.description}` : error.name,
    at: at.slice(0, 8).map((line) => line.trim()),
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause ? { cause: faultOf(error.cause) } : {}),
  }
}
