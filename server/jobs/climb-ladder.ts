// Silence climbs the ladder, and wanted answers are asked for: on open days only, never in quiet hours.
import { climbLadder } from '#actions/notices/climb'
import { remindAnswers } from '#actions/notices/remind-answers'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const climbLadders: Job = {
  name: 'climb-ladder',
  at: '30 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), async (province) => {
      await climbLadder(clockIn(province, parts), null, null)
      await remindAnswers(clockIn(province, parts), null, null)
    }),
}
