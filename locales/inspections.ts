// What was seen of an item of a checklist, in words.
import { number } from './format.ts'
import { type Locale, words } from './text.ts'

/** The item's own words. */
export const checkedItem = (locale: Locale, name: string): string => words(locale, `checklist-item-${name}`)

/** Its answer: a yes or no, one of its options by name, or a figure. */
export function checkedAnswer(locale: Locale, name: string, answer: string | number): string {
  if (typeof answer === 'number') return number(locale, answer)
  const plain = answer === 'yes' || answer === 'no' || answer === 'na'
  return words(locale, plain ? `checklist-answer-${answer}` : `checklist-option-${name}-${answer}`)
}
