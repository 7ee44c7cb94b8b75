// Whoever is asked something by a proceeding is reminded of it, before its last day and after.
import { remindTasks } from '#actions/requests/remind'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindOfTasks: Job = {
  name: 'remind-tasks',
  at: '50 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindTasks(clockIn(province, parts), null, null)),
}
