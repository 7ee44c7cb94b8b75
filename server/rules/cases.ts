// Complaints, criticisms and suggestions: kinds, topics, states and their machine. Sources: Bylaw 25-a-6, 29-13; Bill 9.
import { caseFirstAnswer, caseOfficeAnswer, caseReopenings, caseReopenWithin, caseResolve } from '#law/cases'
import type { Law } from '#law/parameter'
import type { Closed, Day } from './calendar.ts'
import { lastDay } from './periods.ts'

export const caseKinds = ['complaint', 'criticism', 'suggestion'] as const
export type CaseKind = (typeof caseKinds)[number]

export const caseTopics = [
  'overcharge',
  'no-receipt',
  'conduct',
  'refused',
  'closed-in-hours',
  'unapproved-service',
  'delay',
  'damage',
  'agency-fault',
  'premises',
  'unlicensed',
  'other',
] as const
export type CaseTopic = (typeof caseTopics)[number]

/** Topics that may be about no office: an agency, or a place that works without a license (Bylaw 5, 6 note). */
const withoutOffice: readonly CaseTopic[] = ['agency-fault', 'unlicensed', 'other']

/** Whether a case of this topic must name an office. */
export function needsOffice(topic: CaseTopic): boolean {
  return !withoutOffice.includes(topic)
}

/**
 * registered → examining (kanoon or association) → office (asked to answer) → answered (the secretariat's turn) →
 * resolved; the citizen may have it reopened, after that the supervision committee decides.
 */
export const caseStates = [
  'registered',
  'examining',
  'office',
  'answered',
  'resolved',
  'reopened',
  'supervision',
] as const
export type CaseState = (typeof caseStates)[number]

export const examiners = ['kanoon', 'association'] as const
export type Examiner = (typeof examiners)[number]

/** What may happen to a case. `report`: the examiner needs no answer, or waits no longer for one. */
export const caseEvents = ['assign', 'ask', 'answer', 'report', 'close', 'reopen', 'escalate'] as const
export type CaseEvent = (typeof caseEvents)[number]

const table: Record<CaseState, Partial<Record<CaseEvent, CaseState>>> = {
  registered: { assign: 'examining', close: 'resolved' },
  examining: { assign: 'examining', ask: 'office', report: 'answered' },
  office: { answer: 'answered', report: 'answered' },
  answered: { assign: 'examining', close: 'resolved' },
  resolved: { reopen: 'reopened', escalate: 'supervision' },
  reopened: { assign: 'examining', close: 'resolved' },
  supervision: { close: 'resolved' },
}

/** The state after an event, or null where the state does not know it. */
export function stepCase(state: CaseState, event: CaseEvent): CaseState | null {
  return table[state][event] ?? null
}

/** The events a state knows, e.g. to show buttons. */
export function caseEventsAt(state: CaseState): CaseEvent[] {
  return Object.keys(table[state]) as CaseEvent[]
}

/**
 * The last day by which a case is to leave its state; null where no clock runs. `from` is the filing day or that of
 * the last reopening, `today` the day on which the state began.
 */
export function caseDue(state: CaseState, from: Day, today: Day, law: Law, closed: Closed): Day | null {
  switch (state) {
    case 'registered':
    case 'reopened':
      return lastDay(caseFirstAnswer, law, from, closed)
    case 'office':
      return lastDay(caseOfficeAnswer, law, today, closed)
    case 'examining':
    case 'answered':
      return lastDay(caseResolve, law, from, closed)
    default:
      return null
  }
}

/** By when the citizen may expect the result; `from` as in `caseDue`. */
export function caseResultBy(from: Day, law: Law, closed: Closed): Day {
  return lastDay(caseResolve, law, from, closed)
}

/** The last day on which the citizen may ask to reopen a case that was resolved on a day. */
export function reopenUntil(resolvedOn: Day, law: Law, closed: Closed): Day {
  return lastDay(caseReopenWithin, law, resolvedOn, closed)
}

/**
 * What a dissatisfied citizen's request does after so many reopenings: reopens, goes to the supervision committee, or
 * nothing more, once the committee has decided.
 */
export function reopening(reopenings: number, law: Law): 'reopen' | 'escalate' | null {
  const most = law(caseReopenings)
  if (reopenings < most) return 'reopen'
  return reopenings === most ? 'escalate' : null
}

/** What a link into the bot carries so that a chat follows a case; see `readCasePayload`. */
export function casePayload(trackingCode: string, secret: string): string {
  return `case_${trackingCode}_${secret}`
}

/** Code and secret of a bot's start payload, or null if it is another's. */
export function readCasePayload(payload: string): { trackingCode: string; secret: string } | null {
  const found = /^case_(\d{16})_([\w-]{22})$/.exec(payload)
  return found ? { trackingCode: found[1]!, secret: found[2]! } : null
}
