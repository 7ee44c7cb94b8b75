// Whoever is responsible for a resolution is reminded of it, before its last day and after.
import { remindResolutions } from '#actions/resolutions/remind'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const remindOfResolutions: Job = {
  name: 'remind-resolutions',
  at: '55 */10 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => remindResolutions(clockIn(province, parts), null, null)),
}
