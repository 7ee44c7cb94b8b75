// Publishes the head of the audit chain once a day is over; a day missed while nothing ran is caught up with.
import { publishHeads } from '#actions/audit/seal'
import { addDays, tehranDay } from '#rules/calendar'
import type { Job } from './job.ts'

export const publishDay: Job = {
  name: 'publish-heads',
  at: '5 */10 * * * *',
  run: ({ db, now, base }) => publishHeads(db, addDays(tehranDay(now()), -1), now(), base.channels),
}
