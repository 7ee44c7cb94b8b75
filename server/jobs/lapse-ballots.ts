// A ballot whose closing day is over without a majority lapses.
import { lapseBallot } from '#actions/ballots/vote'
import { overdueBallots } from '#reads/due'
import { tehranDay } from '#rules/calendar'
import { clockIn, forEachDue, type Job } from './job.ts'

export const lapseBallots: Job = {
  name: 'lapse-ballots',
  at: '15 */5 * * * *',
  run: async (parts) => {
    const overdue = await overdueBallots(parts.db, tehranDay(parts.now()))
    await forEachDue(parts, 'ballot', overdue, ({ id, province }) =>
      lapseBallot(clockIn(province, parts), null, { ballot: id }),
    )
  },
}
