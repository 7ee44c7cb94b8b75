// What a service costs and what it needs, in a line each.
import type { Price } from '#rules/prices'
import { digits, price } from './format.ts'
import { type Locale, text, words } from './text.ts'

/**
 * What the customer's whole is made of: its sums where there are two, and what is provisional or not announced of them; ''
 * where the whole says all.
 */
export function sumsLine(locale: Locale, prices: readonly Price[]): string {
  const fee = prices.some(({ sum }) => sum === 'fee')
  const parts = prices.map((one) => sumLine(locale, one))
  const said =
    prices.length > 1
      ? [parts.join(' + ')]
      : prices.length && !fee
        ? [...parts, text(locale, 'services-fee-unannounced')]
        : []
  const provisional = prices.some((one) => one.provisional) ? [text(locale, 'services-sum-provisional')] : []
  return [...said, ...provisional].join(' · ')
}

/** One sum by its name. */
function sumLine(locale: Locale, { sum, amount }: Price): string {
  return text(locale, 'services-sum-line', { sum: words(locale, `services-sum-${sum}`), amount: price(locale, amount) })
}

type Needed = { prerequisites: string | null; documents: string | null; days: number | null }

/** What a customer needs and brings, and within how many days it is done; '' where nobody said. */
export function neededLine(locale: Locale, { prerequisites, documents, days }: Needed): string {
  return [
    prerequisites && text(locale, 'services-needed-prerequisites', { text: digits(locale, prerequisites) }),
    documents && text(locale, 'services-needed-documents', { text: digits(locale, documents) }),
    days !== null && text(locale, 'services-needed-days', { days }),
  ]
    .filter(Boolean)
    .join(' · ')
}
