// Silence has a clock: the association's passes a request on, a substitute's is no consent, an agency's leads a case back to the secretariat.
import { passCaseSilence } from '#actions/cases/pass-silence'
import { passSilence } from '#actions/requests/review'
import { overdueCaseTasks } from '#reads/cases-waiting'
import { overdueTasks } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { clockIn, forEachDue, type Job } from './job.ts'

export const passSilences: Job = {
  name: 'pass-silence',
  at: '10 */5 * * * *',
  run: async (parts) => {
    const today = tehranDay(parts.now())
    const overdue = await overdueTasks(parts.db, today)
    // one that moved on meanwhile is refused, and that is all right
    await forEachDue(parts, 'request', overdue, ({ id, task, province }) =>
      passSilence(clockIn(province, parts), null, { request: id, task }),
    )
    await forEachDue(parts, 'case', await overdueCaseTasks(parts.db, today), ({ id, task, province }) =>
      passCaseSilence(clockIn(province, parts), null, { case: id, task }),
    )
  },
}
