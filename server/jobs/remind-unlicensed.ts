// Whoever follows places without a license is reminded of the next step.
import { remindOfPlaces } from '#actions/unlicensed/remind'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindUnlicensed: Job = {
  name: 'remind-unlicensed',
  at: '35 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindOfPlaces(clockIn(province, parts), null, null)),
}
