// How long something takes, in words.
import { list } from './format.ts'
import { type Locale, text } from './text.ts'

/** A length of time as the law has it. */
export type Period = {
  years?: number
  months?: number
  weeks?: number
  days?: number
  hours?: number
  minutes?: number
}

/** A length of time as the law says it: ۲ سال و ۶ ماه. With `working`, its days are working days. */
export function duration(locale: Locale, period: Period, working = false): string {
  const parts = [
    period.years && text(locale, 'common-years', { count: period.years }),
    period.months && text(locale, 'common-months', { count: period.months }),
    period.weeks && text(locale, 'common-weeks', { count: period.weeks }),
    period.days && text(locale, working ? 'common-working-days' : 'common-days', { count: period.days }),
    period.hours && text(locale, working ? 'common-working-hours' : 'common-hours', { count: period.hours }),
    period.minutes && text(locale, 'common-minutes', { count: period.minutes }),
  ].filter((part): part is string => Boolean(part))
  return parts.length > 0 ? list(locale, parts) : text(locale, 'common-days', { count: 0 })
}
