// How faults are worded, for bot and app alike: what is ill, what is wrong with it, and what can be done.
import { list, number } from './format.ts'
import { has, type Locale, words } from './text.ts'

/** The name of what is tested: a channel's, or a part of the house. */
export function testedName(locale: Locale, name: string): string {
  return has(locale, `channels-name-${name}`)
    ? words(locale, `channels-name-${name}`)
    : words(locale, `health-part-${name}`)
}

/** A fault in a sentence with its figures, and its remedy. */
export function faultWords(locale: Locale, fault: string, facts: Readonly<Record<string, string | number>>) {
  const figures = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'number' ? number(locale, value) : value]),
  )
  return { title: words(locale, `health-fault-${fault}`, figures), remedy: words(locale, `health-remedy-${fault}`) }
}

/** Whom an alarm is about, the most refused first; '' if nobody is to be named. */
export function refusedWords(locale: Locale, who: readonly { name: string | null; count: number }[]): string {
  if (who.length === 0) return ''
  const named = who.map(({ name, count }) =>
    words(locale, 'health-refused-one', {
      name: name ?? words(locale, 'health-refused-unknown'),
      count: number(locale, count),
    }),
  )
  return words(locale, 'health-refused-most', { who: list(locale, named) })
}
