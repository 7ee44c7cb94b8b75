// Meetings of the working group: when they are called, invited to and due again. Source: Annex 3.

import { meetingEvery, meetingInviteLead } from '#law/meetings'
import type { Law } from '#law/parameter'
import { meetingQuorum } from '#law/votes'
import { addDays, type Closed, type Day, isDay, isOpen, jalaliYear, tehranInstant } from './calendar.ts'
import { plainDigits } from './digits.ts'
import { leadDay, termEnd } from './periods.ts'
import { says } from './texts.ts'
import { allow, type Refusal, refusalAt, refuse, type Verdict } from './verdict.ts'

/** `preparing`: the agenda is built and nobody is invited yet. `held`: over, and to be minuted. */
export const meetingStates = ['preparing', 'called', 'running', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** As a meeting is shown: `missed` where its day has passed and nobody said whether it was held, was not, or is moved. */
export type MeetingPhase = MeetingState | 'missed'

/** How a meeting stands on a day; on its own day it is to come. */
export function phaseOf({ state, heldOn }: { state: MeetingState; heldOn: Day }, today: Day): MeetingPhase {
  return (state === 'preparing' || state === 'called') && heldOn < today ? 'missed' : state
}

/** What became of an item: decided by votes, taken note of, or left for another meeting. */
const itemOutcomes = ['adopted', 'rejected', 'noted', 'postponed'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

/** How long what is typed may be, in characters, and how many guests an item may have. */
export const meetingMax = {
  place: 200,
  title: 300,
  body: 4000,
  guest: 120,
  opinion: 4000,
  reason: 500,
  guests: 20,
  papers: 20,
}

/** When and where a meeting is. `startsAt` is of Tehran's clock, "09:30". */
export type Appointment = { heldOn: Day; startsAt: string; place: string }

/** An hour of the clock as people type it, 9:30 or ۰۹:۳۰, as "09:30"; null for what is none. */
function typedHour(typed: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.٫](\d{2})$/.exec(plainDigits(typed).trim()) ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

/**
 * When a meeting began or ended on its day, whose course is written down on a later one: at the hour that is typed. `after`: what it
 * cannot be before.
 */
export function momentTyped(day: Day, typed: string, after: Date | null = null): Date | Refusal {
  const hour = typedHour(typed)
  if (hour === null) return refusalAt('hour', 'meetings-hour-wrong')
  const at = tehranInstant(day, hour)
  return after && at <= after ? refusalAt('hour', 'meetings-hour-before-begun') : at
}

/** What is wrong with the day, the hour or the place of a meeting. */
export function appointmentRefusals({ heldOn, startsAt, place }: Appointment, today: Day): Refusal[] {
  const wrong: (Refusal | false)[] = [
    (!isDay(heldOn) || heldOn < today) && refusalAt('heldOn', 'meetings-day-past'),
    !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt) && refusalAt('startsAt', 'field-wrong'),
    !says(place) && refusalAt('place', 'meetings-place-needed'),
    place.length > meetingMax.place && refusalAt('place', 'meetings-too-long', { most: meetingMax.place }),
  ]
  return wrong.filter((one) => one !== false)
}

/** Whether the invitation still leaves in time: three days before, the last of them included (article 4). */
export function inTime(heldOn: Day, today: Day, law: Law): Verdict {
  const by = leadDay(heldOn, law(meetingInviteLead))
  return today <= by ? allow() : refuse('meetings-invite-late', meetingInviteLead, { by, held: heldOn })
}

/** An invitation says what is to be discussed (article 4). */
export function hasAgenda(items: number): Verdict {
  return items > 0 ? allow() : refuse('meetings-agenda-empty', meetingInviteLead)
}

/** The last day on which the next meeting is in time, after the last that was held (articles 1-2, note). */
export function nextMeetingBy(lastHeld: Day, law: Law): Day {
  return termEnd(lastHeld, law(meetingEvery))
}

/**
 * The days of meetings to the end of the first one's Jalali year, each on the last open day on which it is in time after the one
 * before (articles 1-2 and its note).
 */
export function yearOfMeetings(first: Day, law: Law, closed: Closed): Day[] {
  const days = [first]
  for (;;) {
    const before = days.at(-1)!
    let day = nextMeetingBy(before, law)
    while (day > before && !isOpen(day, closed)) day = addDays(day, -1)
    if (day <= before || jalaliYear(day) !== jalaliYear(first)) return days
    days.push(day)
  }
}

/** Who of those with a vote is there, of how many seats; `needed`: how many votes carry (article 6). */
export type Attendance = { present: number; seats: number; needed: number }

/** The attendance of so many on so many seats with a vote. */
export function attendanceOf(present: number, seats: number): Attendance {
  return { present, seats, needed: Math.floor(seats / 2) + 1 }
}

/** Whether enough are there to take an item up, where the province asks for a number. */
export function hasQuorum(there: Attendance, law: Law): Verdict {
  if (law(meetingQuorum) === 'none' || there.present >= there.needed) return allow()
  return refuse('refusal-meetings-no-quorum', meetingQuorum, there)
}

/** How the secretary is done with an item: by its votes, by taking note of it, or by leaving it for another meeting. */
export const itemEnds = ['voted', 'noted', 'postponed'] as const
export type ItemEnd = (typeof itemEnds)[number]

/** The order after one of it was put to another place; places out of range are its ends. */
export function reordered<T>(order: readonly T[], one: T, to: number): T[] {
  const rest = order.filter((other) => other !== one)
  const place = Math.min(Math.max(to, 0), rest.length)
  return [...rest.slice(0, place), one, ...rest.slice(place)]
}
