// While the country is cut off from abroad: what came back into the queue for a channel there goes another way.
import { moveHomeAgain } from '#actions/provinces/shutdown'
import { cutOffProvinces } from '#reads/due'
import { clockIn, inEach, type Job } from './job.ts'

export const keepHome: Job = {
  name: 'keep-home',
  at: '40 * * * * *',
  run: async (parts) =>
    inEach(await cutOffProvinces(parts.db), (province) => moveHomeAgain(clockIn(province, parts), null, null)),
}
