// What the clock does to requests, at an hour that the test says.
import { pino } from 'pino'
import type { World } from '#test/world'
import type { JobParts } from '../../server/jobs/job.ts'
import { lapseBallots } from '../../server/jobs/lapse-ballots.ts'
import { lapseGrants } from '../../server/jobs/lapse-grants.ts'
import { passSilences } from '../../server/jobs/pass-silence.ts'
import { remindOfTasks } from '../../server/jobs/remind-tasks.ts'
import { sealAudit } from '../../server/jobs/seal-audit.ts'

/** Where the clock is asked to do what is due. */
export const tickPath = '/tick'

type House = Pick<World, 'db' | 'secret' | 'clean' | 'letter'>

/** Does all that is due to requests, twice: what the first time leads to may be due as well. */
export function jobsOf({ db, ...base }: House, direct: JobParts['direct']): (now: Date) => Promise<void> {
  const log = pino({ level: 'error' })
  return async (now) => {
    const parts: JobParts = { db, direct, now: () => now, log, base: { ...base, channels: ['telegram'] } }
    const jobs = [passSilences, lapseBallots, lapseGrants, remindOfTasks]
    for (const job of [...jobs, ...jobs, sealAudit]) await job.run(parts)
  }
}
