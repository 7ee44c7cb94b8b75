// A province's own checklist, as somebody makes it: what is wrong with it.
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import { type Group, type Item, itemsIn } from './item.ts'

/** What one list takes: more is nobody's to fill in on a phone. */
export const checklistMax = { groups: 15, items: 120, options: 10, label: 200 } as const

/** At which field of a form the words of a refusal are shown: those of an item, or of a group, by its name. */
const at = (of: { name: string }) => `item-${of.name}`

/** What is wrong with a province's list; none where it can be set. Names are the editor's, and each stands once. */
export function checklistRefusals(groups: readonly Group[]): Refusal[] {
  const items = itemsIn({ version: '', groups })
  const names = items.map(({ name }) => name)
  const wrong: Refusal[] = []
  if (items.length === 0) wrong.push(refusalAt('groups', 'checklist-empty'))
  if (groups.length > checklistMax.groups || items.length > checklistMax.items)
    wrong.push(refusalAt('groups', 'checklist-too-long', { groups: checklistMax.groups, items: checklistMax.items }))
  if (new Set(names).size < names.length) wrong.push(refusalAt('groups', 'field-wrong'))
  for (const group of groups) if (isUnsaid(group.title)) wrong.push(refusalAt(at(group), 'checklist-title-needed'))
  return [...wrong, ...items.flatMap(itemRefusals)]
}

/** Words of one's own that say nothing, or go on for too long; what has none goes by the shipped ones. */
const isUnsaid = (label: string | undefined) =>
  label !== undefined && (!says(label) || label.length > checklistMax.label)

function itemRefusals(item: Item): Refusal[] {
  const wrong = isUnsaid(item.label) ? [refusalAt(at(item), 'checklist-label-needed')] : []
  if (item.cite.article === undefined && !item.cite.resolution)
    wrong.push(refusalAt(at(item), 'checklist-article-needed'))
  if (item.answer === 'number' && typeof item.least === 'number' && !(item.least >= 0))
    wrong.push(refusalAt(at(item), 'checklist-least-wrong'))
  if (item.answer !== 'choice') return wrong
  const { options, bad, words } = item
  const said = options.map((option) => normalise(words?.[option] ?? option))
  const whole = new Set(said).size === options.length && said.every((label) => label !== '')
  if (options.length < 2 || options.length > checklistMax.options || !whole)
    wrong.push(refusalAt(at(item), 'checklist-options-needed', { most: checklistMax.options }))
  if (bad.some((option) => !options.includes(option))) wrong.push(refusalAt(at(item), 'field-wrong'))
  return wrong
}
