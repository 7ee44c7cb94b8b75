// Holders are reminded of customers who wait for a call; numbers that served their time go.
import { remindCalls } from '#actions/ratings/remind-calls'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindOfCalls: Job = {
  name: 'remind-calls',
  at: '25 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindCalls(clockIn(province, parts), null, null)),
}
