// Reminders of what was sent, and the hours in which nobody is disturbed. No source sets them: our choice.
import { parameter } from './parameter.ts'

/** A recipient who has not acknowledged is reminded after so many working days. */
export const noticeRemindAfter = parameter({
  name: 'notice.remindAfter',
  default: { days: 1 },
  counts: 'working',
  cite: { source: 'house' },
})

/** After so many working days without acknowledgment the clerk is told to deliver by hand or post. */
export const noticeEscalateAfter = parameter({
  name: 'notice.escalateAfter',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** From and to, on Tehran's clock; reminders wait until they are over. */
export const quietHours = parameter<readonly string[]>({
  name: 'quietHours',
  default: ['21:00', '08:00'],
  unit: 'clock',
  counts: 'none',
  cite: { source: 'house' },
})
