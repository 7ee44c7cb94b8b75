// How the figures of the law are worded: their titles and their values.

import { citedTogether } from './citations.ts'
import { duration, type Period } from './durations.ts'
import { digits, list, number, percent } from './format.ts'
import { type Args, type Locale, text, words } from './text.ts'

/** The title of a figure of the law, such as "leave.perYear". */
export function parameterTitle(locale: Locale, name: string): string {
  return words(locale, `law-${name.replaceAll('.', '-')}`)
}

type Value = Period | number | string | boolean | readonly string[]
type Measured = { unit: string; counts: string; per?: string }

function bareValue(locale: Locale, { unit, counts }: Measured, value: Value): string {
  if (typeof value === 'boolean') return text(locale, value ? 'common-yes' : 'common-no')
  if (typeof value === 'string') return unit === 'text' ? value : words(locale, `law-option-${value}`)
  if (typeof value === 'number') return amount(locale, unit, value)
  if (!Array.isArray(value)) return duration(locale, value as Period, counts === 'working')
  const [from, to] = value.map((time) => digits(locale, time))
  if (from === undefined) return text(locale, 'law-value-unset')
  // hours that end as they begin are none
  if (unit === 'clock' && from === to) return text(locale, 'law-value-clock-none')
  if (unit === 'clock') return text(locale, 'law-value-clock', { from, to: to ?? from })
  return list(
    locale,
    value.map((option) => words(locale, `law-option-${option}`)),
  )
}

function amount(locale: Locale, unit: string, value: number): string {
  // Where the law of a province knows no limit, its figure is 0; nobody asks for a distance of 0 metres.
  if (value === 0 && unit !== 'share') return text(locale, 'law-value-unset')
  const args: Args = { amount: number(locale, value), count: value }
  if (unit === 'share') return percent(locale, value)
  if (unit === 'metres') return text(locale, 'common-metres', args)
  if (unit === 'square metres') return text(locale, 'common-square-metres', args)
  if (unit === 'factor') return text(locale, 'law-value-factor', args)
  return unit === 'year' ? digits(locale, value) : number(locale, value)
}

/** A value of the law in words, by its parameter's unit and way of counting: ۳ ماه در هر سال شمسی. */
export function parameterValue(locale: Locale, parameter: Measured, value: Value): string {
  const said = bareValue(locale, parameter, value)
  if (!parameter.per || said === text(locale, 'law-value-unset')) return said
  return `${said} ${words(locale, `law-per-${parameter.per.replaceAll(' ', '-')}`)}`
}

/** One part of how a period is counted, as `countedBy` in rules gives it. */
export type Counted = {
  how: 'month' | 'kinder' | 'notified' | 'open'
  cite: Parameters<typeof citedTogether>[1][number]
}

/** How the days of a period are counted, as the secretariat's reading, in a sentence of a letter; '' where there is nothing to say. */
export function countedWords(locale: Locale, counted: readonly Counted[]): string {
  if (counted.length === 0) return ''
  return text(locale, 'law-counted', {
    parts: list(
      locale,
      counted.map(({ how }) => words(locale, `law-counted-${how}`)),
    ),
    cites: citedTogether(
      locale,
      counted.map(({ cite }) => cite),
    ),
  })
}
