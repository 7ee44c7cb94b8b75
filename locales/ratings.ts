// How sure a score is and where it is going, in words: alike on the public page, in the app and in the bot.
import type { Score, Trend } from '#rules/ratings-score'
import { digits, number } from './format.ts'
import { type Locale, text } from './text.ts'

export function rangeWords(locale: Locale, { from, to }: Score): string {
  return text(locale, 'ratings-range', { from: number(locale, from), to: number(locale, to) })
}

export function trendWords(locale: Locale, { days, by }: Trend): string {
  const way = by > 0 ? 'up' : by < 0 ? 'down' : 'steady'
  return text(locale, `ratings-trend-${way}`, { days: digits(locale, days), by: number(locale, Math.abs(by)) })
}
