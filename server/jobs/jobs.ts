// What the clock does: one job a file, each tick done by one process of all.
import { Cron } from 'croner'
import { noted, tick } from '#state/tick'
import { askForScans } from './ask-scans.ts'
import { carryBetween } from './carry-between.ts'
import { catchUpCases } from './catch-up-cases.ts'
import { climbLadders } from './climb-ladder.ts'
import { watchClock } from './clock.ts'
import { examineDays } from './examine-ratings.ts'
import type { Job, JobParts } from './job.ts'
import { keepHome } from './keep-home.ts'
import { lapseBallots } from './lapse-ballots.ts'
import { lapseGrants } from './lapse-grants.ts'
import { passSilences } from './pass-silence.ts'
import { pruneAll } from './prune.ts'
import { publishDay } from './publish-heads.ts'
import { remindOfCalls } from './remind-calls.ts'
import { remindOfMeetings } from './remind-meetings.ts'
import { remindOfMinutes } from './remind-minutes.ts'
import { remindOfResolutions } from './remind-resolutions.ts'
import { remindOfTasks } from './remind-tasks.ts'
import { remindUnlicensed } from './remind-unlicensed.ts'
import { sealAudit } from './seal-audit.ts'
import { warnContracts } from './warn-contracts.ts'
import { warnRenewals } from './warn-renewals.ts'
import { watchRefusals } from './watch-refusals.ts'
import { watchStoppages } from './watch-stoppages.ts'

/** A new job is one file and its line here. */
export const jobs: readonly Job[] = [
  sealAudit,
  publishDay,
  passSilences,
  carryBetween,
  catchUpCases,
  lapseBallots,
  lapseGrants,
  climbLadders,
  warnContracts,
  remindUnlicensed,
  warnRenewals,
  remindOfTasks,
  remindOfResolutions,
  remindOfMinutes,
  remindOfMeetings,
  remindOfCalls,
  askForScans,
  examineDays,
  keepHome,
  pruneAll,
  watchClock,
  watchRefusals,
  watchStoppages,
]

/** `once`: does each job at once, one after the other, between its ticks. `stop` lets what is under way finish. */
export type Jobs = { once(): Promise<void>; stop(): Promise<void> }

/** Starts all jobs. */
export function startJobs(parts: JobParts, list: readonly Job[] = jobs): Jobs {
  const running = new Set<Promise<void>>()
  const failing = new Set<string>()
  const crons = list.map(
    (job) =>
      new Cron(job.at, { timezone: 'Asia/Tehran', protect: true, unref: true }, async () => {
        const work = runJob(job, parts, failing)
        running.add(work)
        await work
        running.delete(work)
      }),
  )
  return {
    once: async () => {
      for (const job of list) await runJob(job, parts, failing)
    },
    stop: async () => {
      for (const cron of crons) cron.stop()
      await Promise.all(running)
    },
  }
}

/**
 * One tick of a job. Trouble is kept in the table of jobs and logged, once until it is over; the next tick tries again.
 */
export async function runJob(job: Job, parts: JobParts, failing: Set<string> = new Set()): Promise<void> {
  const { direct, log } = parts
  const ask = { name: job.name, now: parts.now() }
  const began = performance.now()
  const over = (well: boolean) => parts.ran?.(job.name, (performance.now() - began) / 1000, well)
  try {
    const run = () => job.run(parts)
    await (job.everywhere ? noted(direct, ask, run) : tick(direct, ask, run))
    failing.delete(job.name)
    over(true)
  } catch (error) {
    if (!failing.has(job.name)) log.error({ err: error, job: job.name }, 'job failed')
    failing.add(job.name)
    over(false)
  }
}
