// Stoppages that have become longer than the law allows are brought before the secretariat.
import { referStoppage } from '#actions/requests/refer-stoppage'
import { stoppagesToRefer } from '#reads/stoppages'
import { tehranDay } from '#rules/calendar'
import { clockIn, type Job } from './job.ts'

export const watchStoppages: Job = {
  name: 'watch-stoppages',
  at: '50 */10 * * * *',
  run: async (parts) => {
    for (const { id, province } of await stoppagesToRefer(parts.db, tehranDay(parts.now()))) {
      await referStoppage(clockIn(province, parts), null, { request: id })
    }
  },
}
