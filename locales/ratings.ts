// How sure a score is and where it is going, in words: alike on the public page, in the app and in the bot.
import type { DoubtKind } from '#rules/ratings-doubts'
import type { Score, Trend } from '#rules/ratings-score'
import { commas, digits, number, percent } from './format.ts'
import { type Locale, text } from './text.ts'

export function rangeWords(locale: Locale, { from, to }: Score): string {
  return text(locale, 'ratings-range', { from: number(locale, from), to: number(locale, to) })
}

export function trendWords(locale: Locale, { days, by }: Trend): string {
  const way = by > 0 ? 'up' : by < 0 ? 'down' : 'steady'
  return text(locale, `ratings-trend-${way}`, { days: digits(locale, days), by: number(locale, Math.abs(by)) })
}

/** What an office's score rests on: shares by evidence, and that some are weighed down; a line each, none where there is none. */
export function evidenceWords(
  locale: Locale,
  { count, accounts, receipts, doubted }: { count: number; accounts: number; receipts: number; doubted: boolean },
): string[] {
  const share = (part: number) => percent(locale, part / Math.max(1, count))
  const by = [
    ...(receipts ? [text(locale, 'ratings-evidence-receipts', { share: share(receipts) })] : []),
    ...(accounts ? [text(locale, 'ratings-evidence-accounts', { share: share(accounts) })] : []),
  ]
  return [...(by.length ? [commas(locale, by)] : []), ...(doubted ? [text(locale, 'ratings-doubted')] : [])]
}

/** Why a day is in doubt, with its figures. */
export function doubtWords(
  locale: Locale,
  { kind, count, held }: { kind: DoubtKind; count: number; held: number },
): string {
  return text(locale, `ratings-doubt-${kind}`, { count, held })
}
