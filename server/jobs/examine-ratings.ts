// The ratings of today, and of yesterday until its night is over, are examined.
import { examineRatings } from '#actions/ratings/examine'
import { provinceIds } from '#reads/due'
import { addDays, tehranDay } from '#rules/calendar'
import { clockIn, inEach, type Job } from './job.ts'

export const examineDays: Job = {
  name: 'examine-ratings',
  at: '35 */20 * * * *',
  run: async (parts) => {
    const today = tehranDay(parts.now())
    await inEach(await provinceIds(parts.db), async (province) => {
      for (const day of [addDays(today, -1), today]) await examineRatings(clockIn(province, parts), null, { day })
    })
  },
}
