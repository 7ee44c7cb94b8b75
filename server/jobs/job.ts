// What a job is, and in whose name it acts.
import type { Logger } from 'pino'
import type { Context } from '#act/act'
import type { Bad } from '#act/row-by-row'
import type { Database } from '#db/client'
import type { Due } from '#reads/due'
import type { ChannelFault } from '#rules/health'
import type { ChannelName } from '#rules/messages'

/** What jobs work with. `direct` leads past a pooler. */
export type JobParts = {
  db: Database
  direct: Direct
  now: () => Date
  log: Logger
  /** What every act needs besides, whoever does it. */
  base: Pick<Context, 'secret' | 'clean' | 'letter' | 'channels'>
  /** The channels of this process that can say whether they are well. */
  checks?: readonly Check[]
  /** Is told that a job came to an end, and after how many seconds. */
  ran?: (job: string, seconds: number, well: boolean) => void
  /** A folder on the disk that fills up with use. */
  dataDir?: string
}
/** A channel's own test; null where it is well. It gives up when `signal` aborts. */
export type Check = { name: ChannelName; check?: (signal: AbortSignal) => Promise<ChannelFault | null> }

/** The raw client; named here so that jobs need not know the driver. */
type Direct = Parameters<typeof import('#state/tick').tick>[0]

export type Job = {
  name: string
  /** When, as a cron pattern with seconds on Tehran's clock. */
  at: string
  /** Each process does it for itself; otherwise one of them does. */
  everywhere?: true
  /** Does what is due. Running it again, or in two processes at once, must change nothing. */
  run(parts: JobParts): Promise<unknown>
}

/** The context of the clock's acts in a province. */
export function clockIn(province: string, { base, db, now }: JobParts): Context {
  const actor = { person: null, name: 'clock', memberships: [], system: 'clock' as const, province }
  return { ...base, db, actor, via: 'clock', now: now() }
}

/** Does something for each province; trouble in one stops none of the others, and is thrown when all had their turn. */
export async function inEach<P>(provinces: readonly P[], run: (province: P) => Promise<unknown>): Promise<void> {
  const troubles: unknown[] = []
  for (const province of provinces) await run(province).catch((error: unknown) => troubles.push(error))
  throwAll(troubles)
}

/**
 * Does something for each row that is due; a bad row stops none of the others. It is logged with its id, and named in what
 * is thrown when all had their turn.
 */
export async function forEachDue<D extends Due>(
  { log }: JobParts,
  what: string,
  due: readonly D[],
  run: (due: D) => Promise<unknown>,
): Promise<void> {
  const bad: Bad[] = []
  for (const one of due) {
    await run(one).catch((error: unknown) => {
      log.error({ err: error, [what]: one.id, province: one.province }, `this ${what} cannot be dealt with`)
      bad.push({ id: one.id, error: wordsOf(error) })
    })
  }
  report(what, bad)
}

/** Throws what says which rows are bad, and why; nothing happens if none is. */
export function report(what: string, bad: readonly Bad[] = []): void {
  throwAll(bad.map(({ id, error }) => new Error(`${what} ${id}: ${error}`)))
}

/** So many are named in one line; the log has them all. */
const mostNamed = 5

function throwAll(troubles: readonly unknown[]): void {
  if (troubles.length === 0) return
  if (troubles.length === 1) throw troubles[0]
  const named = troubles.slice(0, mostNamed).map(wordsOf)
  const rest = troubles.length > mostNamed ? [`and ${troubles.length - mostNamed} more`] : []
  throw new AggregateError(troubles, [...named, ...rest].join('; '))
}

/** The database's own words, not the statement that failed. */
function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
