// The second signature under a license, and the seal: it is official only with both. Bylaw 29-2 and its note.
import { licenseSecondSignatory } from '#law/license'
import type { Law } from '#law/parameter'
import { type Day, isDay } from '../calendar.ts'
import { type Refusal, refusalAt, refuse } from '../verdict.ts'
import { endsLicense } from './plans.ts'
import type { planOf } from './tasks.ts'

/** The marks that a license gets once it is issued, in their order. */
export const secondMarks = ['signature', 'seal'] as const
export type SecondMark = (typeof secondMarks)[number]
/** Who signs second by the law. */
export type SecondSignatory = 'working-group-head' | 'steering-secretary'

type Facts = Readonly<Record<string, string | number>>

/** Where a task keeps the day of a mark. */
export const markKept = (mark: SecondMark): string => `${mark}On`

/** Who signs a license second that is to be issued by a plan, under a law; null where nobody does, or a license ends by it. */
export function secondOf(plan: ReturnType<typeof planOf>, law: Law): SecondSignatory | null {
  if (plan?.task !== 'paper' || endsLicense(plan)) return null
  const by = law(licenseSecondSignatory)
  return by === 'none' ? null : by
}

/** The mark that comes next on a license, by what its task keeps; null where it has both. */
export function nextMark(facts: Facts): SecondMark | null {
  return secondMarks.find((mark) => !facts[markKept(mark)]) ?? null
}

/** What is wrong with the day of a mark: to come, or before the mark that it follows. */
export function markRefusals(facts: Facts, mark: SecondMark, on: string, today: Day): Refusal[] {
  if (!isDay(on) || on > today) return [refusalAt('on', 'request-original-day')]
  const signed = mark === 'seal' ? String(facts[markKept('signature')] ?? '') : ''
  return signed && on < signed ? [{ key: 'inquiry-second-before', facts: { signed }, field: 'on' }] : []
}

/** A license without its marks is not official yet: it is neither written down nor takes effect. `issuedOn`: no mark is older. */
export function unmarkedRefusals(facts: Facts, by: SecondSignatory | null, issuedOn: string): Refusal[] {
  if (!by) return []
  const signed = String(facts[markKept('signature')] ?? '')
  const early = signed !== '' && signed < issuedOn
  const verdict = early
    ? refuse('inquiry-second-before-issue', licenseSecondSignatory, { signed }, 'issuedOn')
    : refuse('inquiry-second-needed', licenseSecondSignatory, { by, mark: nextMark(facts) ?? 'none' })
  return (early || nextMark(facts)) && !verdict.ok ? [verdict.refusal] : []
}
