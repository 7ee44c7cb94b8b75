// Whether a text that was written fits its question.
import { identifyingRefusal } from '#rules/identifying'
import { says, shortestReason } from '#rules/texts'
import type { Ask } from './talk.ts'

/** `least` (1, of a reason 3) to `most` characters; `reason`: it has to tell a reason in words; `forAll`: everybody will read it. */
export type Fit = {
  least?: number | undefined
  most: number
  reason?: boolean | undefined
  forAll?: boolean | undefined
}

/** Why a text does not fit; null where it does. */
export function misfit(
  { most, reason = false, forAll = false, least = reason ? shortestReason : 1 }: Fit,
  text: string,
): Ask | null {
  const { length } = text
  if (length > most) return (ctx) => [ctx.t('bot-text-too-long', { most, length })]
  if (length < least) return (ctx) => [ctx.t('bot-text-too-short', { least })]
  const names = forAll ? identifyingRefusal(text, 'text') : null
  if (names) return (ctx) => [ctx.t(names.key, names.facts)]
  if (reason) return says(text) ? null : (ctx) => [ctx.t('bot-wants-reason')]
  // a face says something, a full stop does not
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) ? null : (ctx) => [ctx.t('field-says-nothing')]
}
