// What was seen of an item of a checklist, in words.
import type { Item } from '#rules/inspections/item'
import { number } from './format.ts'
import { type Locale, words } from './text.ts'

/** The item's words: a province's own, or those of the shipped one. */
export const checkedItem = (locale: Locale, { name, label }: Pick<Item, 'name' | 'label'>): string =>
  label ?? words(locale, `checklist-item-${name}`)

/** Its answer: a yes or no, one of its options by name, or a figure. */
export function checkedAnswer(locale: Locale, item: Item, answer: string | number): string {
  if (typeof answer === 'number') return number(locale, answer)
  const own = item.answer === 'choice' ? item.words?.[answer] : undefined
  if (own) return own
  const plain = answer === 'yes' || answer === 'no' || answer === 'na'
  return words(locale, plain ? `checklist-answer-${answer}` : `checklist-option-${item.name}-${answer}`)
}
