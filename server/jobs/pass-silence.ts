// Silence has a clock: the association's passes a request on, a substitute's is no consent.
import { passSilence } from '#actions/requests/review'
import { overdueTasks } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { clockIn, forEachDue, type Job } from './job.ts'

export const passSilences: Job = {
  name: 'pass-silence',
  at: '10 */5 * * * *',
  run: async (parts) => {
    const overdue = await overdueTasks(parts.db, tehranDay(parts.now()))
    // one that moved on meanwhile is refused, and that is all right
    await forEachDue(parts, 'request', overdue, ({ id, task, province }) =>
      passSilence(clockIn(province, parts), null, { request: id, task }),
    )
  },
}
