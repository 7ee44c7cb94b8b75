// What is written down of papers from outside: an authority's letter, and the license that the issuer sent back. Bylaw 9; Guide.
import { licenseRenewedFrom, licenseValidity, renewalArticle } from '#law/license'
import type { Law } from '#law/parameter'
import { addDays, type Day, isDay } from '../calendar.ts'
import { termEnd } from '../periods.ts'
import { renewedFrom } from '../renewal.ts'
import { type Refusal, refusalAt, refuse } from '../verdict.ts'

/** `decidedOn`: the day of the decision that the paper follows; null where there is none on record. */
export type PaperFacts = { issuedOn: string; expiresOn: string; today: Day; decidedOn: Day | null }

/** What is wrong with its days: issued before it was granted, or after today, or over before it began. */
export function paperRefusals({ issuedOn, expiresOn, today, decidedOn }: PaperFacts): Refusal[] {
  if (!isDay(issuedOn) || issuedOn > today) return [refusalAt('issuedOn', 'request-paper-issued-on')]
  if (decidedOn && issuedOn < decidedOn)
    return [{ key: 'request-paper-before-decision', facts: { decided: decidedOn }, field: 'issuedOn' }]
  return isDay(expiresOn) && expiresOn > issuedOn ? [] : [refusalAt('expiresOn', 'request-paper-expires-on')]
}

/**
 * A term of another length than the law's is asked about before it is taken: a slip here ends a license. Its last day is
 * the same date so many years on, or the day before; issuers print both. `before`: the last day that the license had, and
 * whether its term is renewed, or its office moved, or neither, when it may keep that day. No text has a move begin a term:
 * that the one that runs goes on is our reading, and another last day is asked about. Bylaw 9.
 */
export function paperQuestion(
  { issuedOn, expiresOn }: Pick<PaperFacts, 'issuedOn' | 'expiresOn'>,
  before: { expiresOn: Day | null; by: 'renewal' | 'move' | 'other' },
  law: Law,
): Refusal[] {
  const kept = before.by === 'renewal' ? null : before.expiresOn
  if (kept === expiresOn) return []
  if (before.by === 'move' && kept && kept > issuedOn) {
    const verdict = refuse(
      'request-paper-running-term',
      { ...renewalArticle, reading: {} },
      { kept, expires: expiresOn },
      'confirm',
    )
    return verdict.ok ? [] : [verdict.refusal]
  }
  const from = before.by === 'renewal' && before.expiresOn ? renewedFrom(before.expiresOn, issuedOn, law) : issuedOn
  const end = termEnd(from, law(licenseValidity))
  if ([end, addDays(end, -1)].includes(expiresOn)) return []
  const facts = { issued: issuedOn, expires: expiresOn, end, from }
  const verdict =
    from === issuedOn
      ? refuse('request-paper-term', licenseValidity, facts, 'confirm')
      : refuse('request-paper-renewed-term', licenseRenewedFrom, facts, 'confirm')
  return verdict.ok ? [] : [verdict.refusal]
}

/** With an answer go so many files at most. */
export const answerFilesMax = 5

/** Number and day of a letter by which an authority outside answered or decided. */
export type AuthorityPaper = { number: string; on: string }

/** What is wrong with them: both are needed, and the day is not to come. */
export function authorityPaperRefusals({ number, on }: AuthorityPaper, today: Day): Refusal[] {
  return [
    ...(number.trim() ? [] : [refusalAt('number', 'decision-number-needed')]),
    ...(isDay(on) && on <= today ? [] : [refusalAt('on', 'decision-day-needed')]),
  ]
}
