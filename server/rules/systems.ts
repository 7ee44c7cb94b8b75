// What a system of an agency may be let do, and how its key changes. None of it is law: the sources know no systems.
import { addDays, type Day } from './calendar.ts'

/** What a key opens, each by itself: it sees and does of it what the people of its agency do. */
export const systemScopes = ['offices', 'services', 'inquiries', 'receipts', 'cases', 'resolutions'] as const
export type SystemScope = (typeof systemScopes)[number]

/** Signs in the name of a key. */
export const systemNameMax = 100

/** An older token is good for so many days at most after it was rotated: whoever runs the system puts the new one in. */
export const overlapDays = 30

/** Whether an older token may be good until a day. */
export function mayOverlap(until: Day, today: Day): boolean {
  return until >= today && until <= addDays(today, overlapDays)
}
