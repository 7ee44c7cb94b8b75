// The ladder that silence climbs: from reminder to reminder through every channel that reaches a person, and at its end
// to the clerk's list, for hand or post. Silence is never taken for service: Bylaw 20 wants the holder's acknowledgment.
import {
  noticeEscalateAfter,
  noticeNumberAfter,
  noticeOtherAfter,
  noticePushAfter,
  noticeRemindAfter,
} from '#law/notices'
import type { Law, Period } from '#law/parameter'
import { addDays, type Closed, type Day, isOpen, tehranDay, tehranInstant } from './calendar.ts'
import { type ChannelName, type Messenger, messengers } from './messages.ts'
import { patienceOver } from './periods.ts'

/**
 * In the order in which they are climbed. sent: the letter itself; again: the same messenger once more; other: a messenger
 * that was not used yet; push: the browsers that allow it; safir, sms: the mobile number, with a link, by SMS only where
 * Safir did not get through; clerk: the clerk's list.
 */
export const rungs = ['sent', 'again', 'other', 'push', 'safir', 'sms', 'clerk'] as const
export type Rung = (typeof rungs)[number]
type Climbed = Exclude<Rung, 'sent'>

/** A rung's place, as it stands in the database. */
export function place(rung: Rung): number {
  return rungs.indexOf(rung)
}

/** A channel with the address it has for somebody. */
export type Way = { messenger: ChannelName; chat: string }

/** How a letter stands with one recipient. */
export type Climber = {
  rung: number
  /** Acknowledged, or delivered on paper. */
  settled: boolean
  /** When they were last written to, and when first; where nothing arrived, when the letter went out. */
  since: Date
  begun: Date
  /** The letter has reached a channel; by which. */
  sent: boolean
  via: ChannelName | null
  /** Channels that were tried with this letter, whether or not they took it. */
  tried: readonly ChannelName[]
  /** What was sent last cannot arrive any more, and nothing else is under way. */
  lost: boolean
  /** Every way to the person that is open now, the best first. */
  ways: readonly Way[]
}

/** The moments before which somebody must have been written to for their patience to be over now, by the next rung. */
export type Patience = Record<Climbed, Date>

/** The moments of a province at a moment, by its law and its closed days. */
export function patienceAt(now: Date, law: Law, closed: Closed, quiet: readonly string[]): Patience {
  const before = (wait: Period) => waitedSince(now, wait, closed, quiet)
  const number = before(law(noticeNumberAfter))
  return {
    again: before(law(noticeRemindAfter)),
    other: before(law(noticeOtherAfter)),
    push: before(law(noticePushAfter)),
    safir: number,
    sms: number,
    clerk: before(law(noticeEscalateAfter)),
  }
}

export type Step = { rung: Climbed; ways: readonly Way[] }

/** The next rung and the ways that are written to on it; null where it is not time, or the top is reached. */
export function climb(standing: Climber, patience: Patience): Step | null {
  const next = standing.settled ? null : nextRung(standing)
  if (!next || !(standing.lost || isOver(next.rung, standing, patience))) return null
  return next
}

/** A rung for which the person has no address is skipped; the clerk's list needs none. */
function nextRung(standing: Climber): Step | null {
  for (const rung of rungs.slice(standing.rung + 1) as Climbed[]) {
    const ways = waysOn(rung, standing)
    if (rung === 'clerk' || ways.length > 0) return { rung, ways }
  }
  return null
}

/** Except for the repetition, a channel that was tried is not tried again. */
function waysOn(rung: Climbed, { sent, via, tried, lost, ways }: Climber): readonly Way[] {
  const inMessengers = ways.filter(({ messenger }) => messengers.includes(messenger as Messenger))
  // what still waits for its first messenger need not be said there twice
  if (rung === 'again') return sent ? inMessengers.filter(({ messenger }) => messenger === via).slice(0, 1) : []
  if (rung === 'other') return inMessengers.filter(({ messenger }) => !tried.includes(messenger)).slice(0, 1)
  if (rung === 'clerk' || tried.includes(rung)) return []
  if (rung === 'sms' && tried.includes('safir') && !lost) return []
  return ways.filter(({ messenger }) => messenger === rung)
}

/** The clerk's list counts from the letter's own sending, and leaves what was said last as long as a number has. */
function isOver(rung: Climbed, { since, begun }: Climber, patience: Patience): boolean {
  if (rung === 'clerk') return begun < patience.clerk && since < patience.sms
  return since < patience[rung]
}

const minute = 60_000

/**
 * The moment since which so much working time has passed: days as `patienceOver` counts them, hours only on open days
 * and outside the quiet hours. Throws if a whole year is closed.
 */
export function waitedSince(now: Date, wait: Period, closed: Closed, quiet: readonly string[]): Date {
  const { hours = 0, minutes = 0, ...days } = wait
  const from = hoursBefore(now, (hours * 60 + minutes) * minute, closed, quiet)
  return Object.values(days).some((count) => count > 0) ? patienceOver(tehranDay(from), days, closed) : from
}

function hoursBefore(now: Date, milliseconds: number, closed: Closed, quiet: readonly string[]): Date {
  if (milliseconds === 0) return now
  let left = milliseconds
  const today = tehranDay(now)
  for (let back = 0; back <= 366; back++) {
    const day = addDays(today, -back)
    for (const [from, to] of isOpen(day, closed) ? awake(day, quiet) : []) {
      const end = Math.min(to, now.getTime())
      if (end - from >= left) return new Date(end - left)
      left -= Math.max(0, end - from)
    }
  }
  throw new Error(`no open day within a year before ${today}`)
}

/** The hours of a day in which people may be written to, the latest first, in milliseconds. */
function awake(day: Day, [from = '', to = '']: readonly string[]): [number, number][] {
  const at = (time: string) => tehranInstant(day, time).getTime()
  const [dawn, midnight] = [at('00:00'), tehranInstant(addDays(day, 1)).getTime()]
  if (from === to) return [[dawn, midnight]]
  if (from > to) return [[at(to), at(from)]]
  return [
    [at(to), midnight],
    [dawn, at(from)],
  ]
}
