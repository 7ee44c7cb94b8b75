// Parties of contracts about services are told of their end in time.
import { warnOfContracts } from '#actions/contracts/end'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const warnContracts: Job = {
  name: 'warn-contracts',
  at: '15 25 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => warnOfContracts(clockIn(province, parts), null, null)),
}
