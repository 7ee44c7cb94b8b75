// The secretariat is reminded to say whether a meeting whose day passed was held, was not, or is moved.
import { remindMeetings } from '#actions/meetings/remind'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindOfMeetings: Job = {
  name: 'remind-meetings',
  at: '45 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindMeetings(clockIn(province, parts), null, null)),
}
