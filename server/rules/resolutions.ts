// What the working group resolved, followed to its result. Sources: Annex 3 articles 7, 8; the Minutes. How deadlines are
// counted: Civil Procedure 443 to 445, by analogy.
import type { Period } from '#law/parameter'
import { type Closed, type Day, nextOpen } from './calendar.ts'
import { ordersOf } from './lists.ts'
import { days, deadline, plainDeadline } from './periods.ts'
import { type PartyRole, partyRoles } from './roles.ts'
import { normalise } from './texts.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/**
 * Who is responsible: a body of the registry; the secretariat; the working group itself; or whoever else, in words. For
 * all but the first the secretariat reports.
 */
export const ownerKinds = ['body', 'secretariat', 'group', 'outside'] as const
export type OwnerKind = (typeof ownerKinds)[number]

/** A part as its owner left it: to be done, written by a committee's member and not signed off yet, reported, or with its report accepted. */
export const partStates = ['open', 'drafted', 'reported', 'done'] as const
export type PartState = (typeof partStates)[number]

/**
 * `draft`: recorded, and not sent yet; `reported`: a report waits for the secretariat; `done`: every report is accepted, and
 * the working group has still to close it.
 */
export const resolutionStates = ['draft', 'late', 'reported', 'open', 'done', 'closed'] as const
export type ResolutionState = (typeof resolutionStates)[number]

/** What a list of them may be narrowed to; `due`: what the next agenda is to take up. */
export const resolutionFilters = [...resolutionStates, 'due'] as const
export type ResolutionFilter = (typeof resolutionFilters)[number]

export const resolutionOrders = ordersOf(['number', 'due', 'state'])
export type ResolutionOrder = (typeof resolutionOrders)[number]

export const resolutionSteps = [
  'sent',
  'sent-on-paper',
  'acknowledged',
  'delivered',
  'recused',
  'reported',
  'signed-off',
  'sent-back',
  'accepted',
  'extended',
  'clock-moved',
  'clock-suspended',
  'clock-resumed',
  'closed',
] as const
export type ResolutionStep = (typeof resolutionSteps)[number]

/** What a relative deadline counts from: the day of the meeting, as its minutes have it, or each owner's notification. */
export const countsFroms = ['meeting', 'notification'] as const
export type CountsFrom = (typeof countsFroms)[number]

/** A day, a period from one of the two, or none. */
export type Deadline = { is: 'none' } | { is: 'day'; day: Day } | { is: 'period'; within: Period; from: CountsFrom }

/** The deadline that the columns of a stored resolution say. */
export function resolvedDeadline({ dueOn, within, countsFrom }: Resolved): Deadline {
  if (dueOn) return { is: 'day', day: dueOn }
  return within && countsFrom ? { is: 'period', within, from: countsFrom } : { is: 'none' }
}

type Resolved = { dueOn: Day | null; within: Period | null; countsFrom: CountsFrom | null }

export type Owner =
  | { of: 'body'; body: string }
  | { of: 'secretariat' | 'group' }
  | { of: 'outside'; label: string }
  /** All bodies of a kind that stand on the day of recording. */
  | { of: 'every'; role: EveryRole }

/** Kinds of bodies that all of may be responsible: seats of the working group are responsible one by one. */
export const everyRoles = partyRoles.filter((role): role is EveryRole => role !== 'member')
export type EveryRole = Exclude<PartyRole, 'member'>

/** A resolution as it is recorded; `refers`: others it refers to besides those its text names, as they are cited. */
export type Resolution = {
  meeting: number
  meetingOn: Day
  item: number
  text: string
  internal: boolean
  owners: readonly Owner[]
  deadline: Deadline
  refers: string
}

/** Stands for the meeting of what was given to a committee without one; numbered by itself. */
export const withoutMeeting = 0

/** What is wrong with a tidy task for a committee that is given today. */
export function taskRefusals({ text, day }: { text: string; day: Day }, today: Day): Refusal[] {
  return [
    ...(text ? [] : [refusalAt('text', 'resolutions-text-needed')]),
    ...(text.length > resolutionMax.text
      ? [refusalAt('text', 'resolutions-too-long', { most: resolutionMax.text })]
      : []),
    ...(day > today ? [] : [refusalAt('day', 'resolutions-give-day-ahead')]),
  ]
}

/** Characters, owners, files and days at most. */
export const resolutionMax = {
  text: 4000,
  label: 200,
  refers: 300,
  owners: 30,
  word: 2000,
  files: 5,
  days: 1100,
} as const

/** A resolution's texts as they are stored. */
export function tidyResolution(of: Resolution): Resolution {
  const owners = of.owners.map((owner) =>
    owner.of === 'outside' ? { ...owner, label: normalise(owner.label).replace(/\s+/g, ' ') } : owner,
  )
  return { ...of, text: normalise(of.text), refers: normalise(of.refers), owners }
}

/** What is missing or wrong in a tidy resolution, at its fields. */
export function resolutionRefusals(of: Resolution, today: Day): Refusal[] {
  const { text, refers, owners, deadline: due, meetingOn } = of
  const wrong: (Refusal | false)[] = [
    meetingOn > today && refusalAt('meetingOn', 'resolutions-meeting-ahead'),
    !text && refusalAt('text', 'resolutions-text-needed'),
    text.length > resolutionMax.text && refusalAt('text', 'resolutions-too-long', { most: resolutionMax.text }),
    refers.length > resolutionMax.refers && refusalAt('refers', 'resolutions-too-long', { most: resolutionMax.refers }),
    !owners.length && refusalAt('owners', 'resolutions-owner-needed'),
    owners.some((owner) => owner.of === 'outside' && !owner.label) && refusalAt('owners', 'resolutions-owner-unnamed'),
    deadlineRefusal(due, meetingOn),
  ]
  return wrong.filter((one) => one !== false)
}

/** What is wrong with a deadline; it lies after the meeting, and not out of sight. */
export function deadlineRefusal(due: Deadline, meetingOn: Day): Refusal | false {
  if (due.is === 'day') return due.day <= meetingOn && refusalAt('deadline', 'resolutions-due-before-meeting')
  if (due.is === 'none') return false
  const count = days(due.within)
  if (count < 1) return refusalAt('deadline', 'resolutions-period-needed')
  return (
    count > resolutionMax.days && refusalAt('deadline', 'resolutions-period-too-long', { most: resolutionMax.days })
  )
}

/**
 * The last day of an owner's part. A day that was resolved is that day, or the next open one (Civil Procedure 444). A period
 * from the meeting counts plainly; one from notification leaves the day of notification and that of the action out (445),
 * and without a notification has no last day yet.
 */
export function dueOf(due: Deadline, on: { meeting: Day; notified: Day | null }, closed: Closed): Day | null {
  if (due.is === 'none') return null
  if (due.is === 'day') return nextOpen(due.day, closed)
  if (due.from === 'meeting') return plainDeadline(on.meeting, due.within, closed)
  return on.notified && deadline(on.notified, due.within, closed)
}

export type Part = { state: PartState; dueOn: Day | null }
type Standing = { sentAt: Date | null; closedAt: Date | null; parts: readonly Part[] }

/** How a resolution stands on a day: what is late weighs more than what was reported. `states` in SQL says the same. */
export function stateOf({ sentAt, closedAt, parts }: Standing, today: Day): ResolutionState {
  if (closedAt) return 'closed'
  if (!sentAt) return 'draft'
  if (parts.every(({ state }) => state === 'done')) return 'done'
  if (parts.some((part) => isLate(part, today))) return 'late'
  return parts.some(({ state }) => state === 'reported') ? 'reported' : 'open'
}

/** Not reported yet: to be done, or waiting for a committee's chair. */
export const unreported = ['open', 'drafted'] as const satisfies readonly PartState[]

/** Not reported, and its last day is over. */
export function isLate({ state, dueOn }: Part, today: Day): boolean {
  return unreported.some((one) => one === state) && dueOn !== null && dueOn < today
}

/**
 * Whether the agenda of a meeting takes a resolution up: what is done, to be closed; what was reported; and what will be late on
 * that day. It comes back so until the working group closes it.
 */
export function isDueFor({ sentAt, closedAt, parts }: Standing, meetingOn: Day): boolean {
  if (closedAt || !sentAt) return false
  return (
    parts.every(({ state }) => state === 'done') ||
    parts.some((part) => part.state === 'reported' || isLate(part, meetingOn))
  )
}
