// Holders are asked to scan a code that nobody has scanned for long.
import { askScans } from '#actions/ratings/ask-scans'
import { provinceIds } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const askForScans: Job = {
  name: 'ask-scans',
  at: '50 */20 * * * *',
  run: async (parts) =>
    inEach(await provinceIds(parts.db), (province) => askScans(clockIn(province, parts), null, null)),
}
