// A checklist as its editor holds it, and as it is sent. Pure.
import type { Answer, Client } from '../../answers.ts'
import { uuid } from '../../uuid.ts'

type Asked = Answer<ReturnType<Client['inspections']['checklists']['$get']>>
export type EditedGroup = Asked['groups'][number]
export type EditedItem = EditedGroup['items'][number]
type Sent = Parameters<Client['inspections']['checklists']['$post']>[0]['json']['groups']

/** Names are nobody's to read; those of a list are unlike. */
const newName = () => `own-${uuid().slice(0, 8)}`

/** A part that is new, without items. */
export const newGroup = (): EditedGroup => ({ name: newName(), title: '', said: '', items: [] })

/** An item that is new: a question of yes or no, which stands in an annex of the Bylaw. */
export const newItem = (): EditedItem => ({
  ...{ name: newName(), label: '', said: '', source: '' },
  ...{ cite: { source: 'bylaw', annex: 1 }, severity: 'minor', violates: null },
  ...{ answer: 'yes-no', least: 0, options: [] },
})

/** Options from lines: one that was there keeps its name and what it means. */
export const optionsFrom = (lines: string, before: EditedItem['options']): EditedItem['options'] =>
  lines
    .split('\n')
    .filter((line) => line.trim())
    .map((label) => before.find((one) => one.label === label) ?? { name: newName(), label, bad: false })

/** Words that are the given ones are not the province's own: they go on in both languages. */
const own = (typed: string | undefined, said: string) => (typed === undefined || typed === said ? undefined : typed)

/** What is sent of it. */
export const sentGroups = (groups: readonly EditedGroup[]): Sent =>
  groups.map(({ name, title, said, items }) => ({ name, title: own(title, said), items: items.map(sentItem) }))

function sentItem({
  name,
  label,
  said,
  cite,
  severity,
  violates,
  answer,
  least,
  options,
}: EditedItem): Sent[number]['items'][number] {
  const common = { name, label: own(label, said), cite: sentCite(cite), severity, violates }
  if (answer === 'number') return { ...common, answer, least }
  if (answer !== 'choice') return { ...common, answer }
  return {
    ...{ ...common, answer, options: options.map((one) => one.name) },
    bad: options.filter(({ bad }) => bad).map((one) => one.name),
    words: Object.fromEntries(options.map((one) => [one.name, one.label])),
  }
}

function sentCite(cite: EditedItem['cite']): Sent[number]['items'][number]['cite'] {
  if (cite.source === 'resolution') return { source: 'resolution', resolution: String(cite.resolution ?? '') }
  const { annex, clause, note } = cite
  const article = typeof cite.article === 'number' ? cite.article : undefined
  return { source: 'bylaw', annex, article, clause: clause || undefined, note }
}

/** A list with one of its parts moved a place; at its ends it stays. */
export function moved<T>(all: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= all.length) return [...all]
  const next = [...all]
  const [one] = next.splice(at, 1)
  next.splice(to, 0, one!)
  return next
}
