// Silence has a clock: the association's passes a request on, a substitute's is no consent.
import { passSilence } from '#actions/requests/review'
import { overdueStages } from '#reads/requests'
import { tehranDay } from '#rules/calendar'
import { clockIn, type Job } from './job.ts'

export const passSilences: Job = {
  name: 'pass-silence',
  at: '10 */5 * * * *',
  run: async (parts) => {
    for (const { id, province } of await overdueStages(parts.db, tehranDay(parts.now()))) {
      // one that moved on meanwhile is refused, and that is all right
      await passSilence(clockIn(province, parts), null, { request: id })
    }
  },
}
