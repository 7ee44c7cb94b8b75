// Holders are warned in time of their license's renewal.
import { warnOfRenewals } from '#actions/licenses/warn'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const warnRenewals: Job = {
  name: 'warn-renewals',
  at: '45 20 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => warnOfRenewals(clockIn(province, parts), null, null)),
}
