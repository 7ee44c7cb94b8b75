// A last day that explains itself: what was counted from which day on, what was left out, and where it stands.
import { counting } from '#law/counting'
import { meetingEvery } from '#law/meetings'
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import { suspensionArticle } from '#law/suspensions'
import { voteByPhone, votePhoneClosing } from '#law/votes'
import { addDays, type Closed, type Day, daysOf, isOpen, isStood } from '../calendar.ts'
import { lastDay } from '../periods.ts'
import type { Silence } from './consequences.ts'
import { type Pause, pausedDays } from './pause.ts'

export type Clock = {
  figure: Pick<Parameter<Period>, 'name' | 'unit' | 'counts'>
  within: Period
  from: Day
  /** The number of the letter whose notification that day was; '' where it counts from something else. */
  notice: string
  /** Closed days between that it did not count, and days on which it stood still. */
  closed: number
  paused: number
  /** Days between on which deadlines stood still by resolution, by which, and where it stands that they may. */
  suspended: number
  suspendedBy: Citation
  resolution: string
  /** Whether its last day was closed, so that it is the next open one. Civil Procedure 444. */
  rolled: boolean
  /** Whether its months are the calendar's, as those leave more time than thirty days each where a right would be lost. */
  kinder: boolean
  /** Where it stands how months are counted, that a day moved, and what a notification leaves out. */
  counting: typeof counting
  cite: Citation
  /** What silence means once it is over; null where no answer is waited for. */
  silence: Silence | null
}

const neverClosed: Closed = { weekdays: [], holidays: new Set() }

type Counted = { openedOn: Day; dueOn: Day | null; pauses: readonly Pause[]; notice?: string | undefined }

/** How the last day of a task came about; null for one without a clock. */
export function clockOf(
  { openedOn, dueOn, pauses, notice = '' }: Counted,
  within: Parameter<Period>,
  law: Law,
  closed: Closed,
  silence: Silence | null = null,
): Clock | null {
  if (!dueOn) return null
  const { name, unit, counts, cite } = within
  const { kinder: _, ...plain } = within
  const stood = (day: Day) => pauses.some(({ from, to }) => from < day && (to === null || day <= to))
  const ran = daysOf(addDays(openedOn, 1), dueOn).filter((day) => !stood(day))
  const running = counts === 'working' || counts === 'deadline'
  const suspended = running ? ran.filter((day) => isStood(day, closed)) : []
  const left = ran.filter((day) => !isOpen(day, closed) && !isStood(day, closed))
  const by = (closed.stood ?? []).filter(({ from, to }) => suspended.some((day) => from <= day && day <= to))
  const paused = pausedDays(pauses)
  const open: Closed = { ...neverClosed, stood: closed.stood ?? [] }
  return {
    figure: { name, unit, counts },
    within: law(within),
    from: openedOn,
    notice,
    closed: counts === 'working' ? left.length : 0,
    paused,
    suspended: suspended.length,
    suspendedBy: suspensionArticle,
    resolution: [...new Set(by.map(({ resolution }) => resolution))].join('، '),
    rolled: counts === 'deadline' && addDays(lastDay(within, law, openedOn, open), paused) < dueOn,
    kinder:
      within.kinder === true &&
      lastDay(within, law, openedOn, neverClosed) > lastDay(plain, law, openedOn, neverClosed),
    counting,
    cite: law.cite?.(within) ?? cite,
    silence,
  }
}

/** How long a ballot is open: by phone so many days, else until the next meeting is due. */
export const ballotWithin = (law: Law): Parameter<Period> => (law(voteByPhone) ? votePhoneClosing : meetingEvery)
