// What a job is, and in whose name it acts.
import type { Logger } from 'pino'
import type { Context } from '#actions/act'
import type { Database } from '#db/client'
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
  /** A folder on the disk that fills up with use. */
  dataDir?: string
}
/** A channel's own test; null where it is well. It gives up when `signal` aborts. */
export type Check = { name: ChannelName; check?: (signal: AbortSignal) => Promise<ChannelFault | null> }

/** The raw client; named here so that jobs need not know the driver. */
type Direct = Parameters<typeof import('#actions/jobs/tick').tick>[0]

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
export async function inEach(provinces: readonly string[], run: (province: string) => Promise<unknown>): Promise<void> {
  const troubles: unknown[] = []
  for (const province of provinces) await run(province).catch((error: unknown) => troubles.push(error))
  if (troubles.length > 0) throw troubles[0]
}
