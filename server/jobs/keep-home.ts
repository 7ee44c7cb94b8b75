// While the country is cut off from abroad: what came back into the queue for a channel there goes another way.
import { moveHomeAgain } from '#actions/provinces/shutdown'
import { cutOffProvinces } from '#reads/due'
import { clockIn, type Job } from './job.ts'

export const keepHome: Job = {
  name: 'keep-home',
  at: '40 * * * * *',
  run: async (parts) => {
    for (const province of await cutOffProvinces(parts.db)) await moveHomeAgain(clockIn(province, parts), null, null)
  },
}
