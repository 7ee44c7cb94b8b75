// Silence climbs the ladder, and wanted answers are asked for: on open days only, never in quiet hours.
import { climbLadder } from '#actions/notices/climb'
import { remindAnswers } from '#actions/notices/remind-answers'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job, report } from './job.ts'

export const climbLadders: Job = {
  name: 'climb-ladder',
  at: '30 */10 * * * *',
  run: async (parts) => {
    const provinces = await provinceIds(parts.db)
    // two rounds of one province, and neither waits for the other's luck
    const rounds = [climbLadder, remindAnswers].flatMap((round) => provinces.map((province) => ({ round, province })))
    await inEach(rounds, async ({ round, province }) => {
      const outcome = await round(clockIn(province, parts), null, null)
      if (outcome.ok) report('recipient', outcome.value.bad)
    })
  },
}
