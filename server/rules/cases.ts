// Complaints, criticisms and suggestions: kinds, what is filed, and whose eyes what is for; topics are in case-topics.ts, their way
// is in cases-path.ts. Sources: Bylaw 25-a-6, 29-13; Bill 9.
import { caseReopenings, caseReopenWithin, caseResolve } from '#law/cases'
import type { Law } from '#law/parameter'
import type { Closed, Day } from './calendar.ts'
import { alsoNeeded, type CaseTopic, needsOffice } from './case-topics.ts'
import { mobileNumber } from './identifiers.ts'
import { ordersOf } from './lists.ts'
import { days, lastDay } from './periods.ts'
import { allow, type Refusal, refuse, type Verdict } from './verdict.ts'

export const caseKinds = ['complaint', 'criticism', 'suggestion'] as const
export type CaseKind = (typeof caseKinds)[number]

/**
 * registered → examining (kanoon or association) → office (asked to answer) → answered (the secretariat's turn) →
 * resolved, or from registered at once where there is nothing to examine; the citizen may have it reopened, after that the supervision committee decides.
 * Besides, the secretariat may hand it over to the agency whose fault it is, or refer it to a committee of experts; both come back to it.
 */
export const caseStates = [
  'registered',
  'examining',
  'office',
  'committee',
  'agency',
  'answered',
  'resolved',
  'reopened',
  'supervision',
] as const
export type CaseState = (typeof caseStates)[number]

/** While it is with the secretariat or its examiner the citizen may be asked; what others were asked has a clock that nobody stops. */
export const questionStates: readonly CaseState[] = ['registered', 'reopened', 'examining', 'answered']

/** What the lists of those who handle them may be sorted by. */
export const caseOrders = ordersOf(['office', 'state', 'due', 'filed'])
export type CaseOrder = (typeof caseOrders)[number]

export const examiners = ['kanoon', 'association'] as const
export type Examiner = (typeof examiners)[number]

/**
 * What may be answered to what a case waits for. `end`: it is not examined, see `caseEnds`; `report`: the examiner needs no answer of the office, or waits no longer for
 * one, and of a committee what its inspector reports; `handOver`: to an agency, which `respond`s; `refer`: to a committee, whose parties
 * each say what they `find`; `accept`: the citizen is content; `withdraw`: they take it back.
 */
export const caseEvents = [
  'assign',
  'end',
  'ask',
  'answer',
  'report',
  'handOver',
  'respond',
  'refer',
  'find',
  'close',
  'reopen',
  'escalate',
  'accept',
  'withdraw',
] as const
export type CaseEvent = (typeof caseEvents)[number]

/**
 * Why the secretariat ends a case that nobody has examined: it is for another authority, was filed before, gives nothing to go
 * by and nobody to ask, or was taken back. Everything else is examined first (Bylaw 29-13); what the four are is our reading.
 */
export const caseEnds = ['outside', 'repeated', 'unreachable', 'withdrawn', 'noted'] as const
export type CaseEnd = (typeof caseEnds)[number]

/** The ends of a kind: there is nothing to settle in a suggestion or a criticism, which may be noted. */
export function endsOf(kind: CaseKind): CaseEnd[] {
  return caseEnds.filter((end) => end !== 'noted' || kind !== 'complaint')
}

/** By when the citizen may expect the result; `from` is the filing day or that of the last reopening. */
export function caseResultBy(from: Day, law: Law, closed: Closed): Day {
  return lastDay(caseResolve, law, from, closed)
}

/** The last day on which the citizen may ask to reopen a case that was resolved on a day. */
export function reopenUntil(resolvedOn: Day, law: Law, closed: Closed): Day {
  return lastDay(caseReopenWithin, law, resolvedOn, closed)
}

/** The citizen asks in time to reopen a case that was resolved on a day. */
export function inTimeToReopen(resolvedOn: Day, today: Day, law: Law, closed: Closed): Verdict {
  const within = days(law(caseReopenWithin))
  return today <= reopenUntil(resolvedOn, law, closed)
    ? allow()
    : refuse('case-reopen-too-late', caseReopenWithin, { days: within }, 'word')
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

export const textMax = 5000
export const wordMax = 2000
export const nameMax = 100
export const placeMax = 300
export const filesMax = 5
/** Of a citizen's, with all that they have added. */
export const filesInAllMax = 15

/** What a citizen writes; empty is null. */
export type CaseForm = {
  license: string | null
  kind: CaseKind
  topic: CaseTopic
  /** Where the place is, and which agency; null where it is not asked of the topic. */
  place: string | null
  agency: string | null
  text: string
  name: string | null
  mobile: string | null
  /** Whether the news come to the mobile by short message. */
  bySms?: boolean
}

/** What is wrong with a case before anybody looks for the office, field by field; none if it may be filed. */
export function checkCase(form: CaseForm, fileCount = 0): Refusal[] {
  const also = alsoNeeded(form.topic, Boolean(form.license))
  return [
    also && !form[also] && { key: `case-${also}-needed` as const, facts: {}, field: also },
    tooLong(form.place, placeMax, 'place'),
    tooLong(form.agency, nameMax, 'agency'),
    !form.license && needsOffice(form.topic) && { key: 'case-office-needed', facts: {}, field: 'license' },
    !form.text && { key: 'case-text-needed', facts: {}, field: 'text' },
    tooLong(form.text, textMax, 'text'),
    tooLong(form.name, nameMax, 'name'),
    form.mobile && !mobileNumber(form.mobile) && { key: 'field-mobile-wrong', facts: {}, field: 'mobile' },
    form.bySms && !form.mobile && { key: 'case-tell-mobile-needed', facts: {}, field: 'mobile' },
    fileCount > filesMax && { key: 'case-too-many-files', facts: { most: filesMax }, field: 'files' },
  ].filter((found): found is Refusal => Boolean(found))
}

/** A word somebody must say: missing or too long is refused at its field. */
export function checkWord(word: string, field = 'word'): Refusal[] {
  const missing = word ? false : { key: 'field-needed', facts: {}, field }
  return [missing, tooLong(word, wordMax, field)].filter((found): found is Refusal => Boolean(found))
}

/** What is let through of a citizen's text: something, and no longer than that may be. */
export function checkPassedText(text: string): Refusal[] {
  const missing = text ? false : { key: 'field-needed', facts: {}, field: 'text' }
  return [missing, tooLong(text, textMax, 'text')].filter((found): found is Refusal => Boolean(found))
}

function tooLong(value: string | null, most: number, field: string): Refusal | false {
  return (value ?? '').length > most && { key: 'field-too-long', facts: { most }, field }
}
