// What the list and the page of a service share: its sums in words, and their marks.
import { price } from '#locales/format'
import { customerPays, type Price, type Sum } from '#rules/prices'
import type { Answer, api } from '../../api.ts'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

export type Service = Answer<ReturnType<(typeof api.services)[':id']['$get']>>

/** One of the sums in force, or a dash. */
export function Amount({ of, sum }: { of: readonly Price[]; sum: Sum }) {
  const found = of.find((one) => one.sum === sum)
  return <>{found ? price(locale.value, found.amount) : '—'}</>
}

/** What the customer pays in all, or a dash. */
export function CustomerPays({ of }: { of: readonly Price[] }) {
  const whole = customerPays(of)
  return <>{whole === null ? '—' : price(locale.value, whole)}</>
}

/** What somebody has to look at; nothing where all is in order. */
export function Marks({
  stale,
  provisional,
  unmatched,
}: {
  stale: boolean
  provisional: boolean
  unmatched?: boolean
}) {
  return (
    <>
      {provisional && <State tone="waiting">{t('services-mark-provisional')}</State>}
      {stale && <State tone="waiting">{t('services-mark-stale')}</State>}
      {unmatched && <State tone="waiting">{t('services-mark-unmatched')}</State>}
    </>
  )
}
