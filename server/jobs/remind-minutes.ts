// The secretariat is reminded of minutes that are to be sent, and of those that are late.
import { remindMinutes } from '#actions/minutes/remind'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindOfMinutes: Job = {
  name: 'remind-minutes',
  at: '35 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindMinutes(clockIn(province, parts), null, null)),
}
