// A grant whose days have passed, or whose license has gone, before its letter was signed lapses.
import { lapseGrant } from '#actions/requests/lapse'
import { lapsedGrants } from '#reads/requests/lapsed'
import { tehranDay } from '#rules/calendar'
import { clockIn, type Job } from './job.ts'

export const lapseGrants: Job = {
  name: 'lapse-grants',
  at: '25 */5 * * * *',
  run: async (parts) => {
    for (const { id, province } of await lapsedGrants(parts.db, tehranDay(parts.now()))) {
      await lapseGrant(clockIn(province, parts), null, { request: id })
    }
  },
}
