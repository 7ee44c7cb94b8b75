// What is looked at when a place is visited: a short list as data of the plan, and what was found, one answer an item.
import type { Citation } from '#law/parameter'
import { visitMinutesArticle } from '#law/visits'
import { inIran, type Position } from '../positions.ts'
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'

/**
 * One item; its words are `visit-item-<name>`. `number`: a figure, whose unit its words name. `cite`: where it is asked for.
 * `measures`: the field of the form whose figure it finds out.
 */
export type VisitItem = { name: string; answer: 'yes-no' | 'number'; cite: Citation; measures?: string }

/** What was found of one item, with a note where there is one. */
export type Finding = { answer: 'yes' | 'no' | number; note: string }
export type Findings = Readonly<Record<string, Finding>>

/** Who was there is told in so many letters at most, a person a line. */
export const presentMax = 600
/** A note of more letters than these is a report of its own. */
export const noteMax = 300
/** A visit is told with so many photographs at most. */
export const photosMax = 6
/** A figure above this is a slip. */
const numberMax = 100_000

const fits = ({ answer: asked }: VisitItem, answer: unknown) =>
  asked === 'number'
    ? typeof answer === 'number' && answer >= 0 && answer <= numberMax
    : answer === 'yes' || answer === 'no'

/** Items without an answer of their sort, and notes that are too long, each at its own field. */
export function findingRefusals(items: readonly VisitItem[], findings: Findings): Refusal[] {
  return items.flatMap((item) => {
    const { answer, note = '' } = findings[item.name] ?? {}
    if (!fits(item, answer)) return [refusalAt(item.name, 'visit-item-needed')]
    return note.length > noteMax ? [refusalAt(item.name, 'field-too-long', { most: noteMax })] : []
  })
}

/** A visit names who was there for the working group: Guide, relocation 2. */
export function presentRefusals(present: string): Refusal[] {
  if (!says(present)) return [{ ...refusalAt('present', 'visit-present-needed'), cite: visitMinutesArticle }]
  return present.length > presentMax ? [refusalAt('present', 'field-too-long', { most: presentMax })] : []
}

/** A position where there is one is in the country. */
export function positionRefusals(position: Position | null): Refusal[] {
  return position === null || inIran(position) ? [] : [refusalAt('position', 'field-position-wrong')]
}

type Kept = Record<string, string | number>

/** The findings as a task keeps them, beside its other facts: each under its item's name, its note under `<name>.note`; who was there under `present`. */
export function keptFindings(
  items: readonly VisitItem[],
  { findings, position, present }: { findings: Findings; position: Position | null; present: string },
): Kept {
  const kept = items.flatMap(({ name }): [string, string | number][] => {
    const { answer, note } = findings[name]!
    const said = normalise(note)
    return [[name, answer], ...(said ? [[`${name}.note`, said] as [string, string]] : [])]
  })
  return { ...Object.fromEntries(kept), ...position, present: normalise(present) }
}

/** What was found of each item, in the plan's order; none where nobody has been there yet. */
export function foundOf(
  items: readonly VisitItem[],
  kept: Kept,
): (VisitItem & { found: string | number; note: string })[] {
  return items.flatMap((item) => {
    const found = kept[item.name]
    return found === undefined ? [] : [{ ...item, found, note: String(kept[`${item.name}.note`] ?? '') }]
  })
}

/** Who was there, a person a line; none of a visit from before they were named. */
export function presentAt({ present }: Kept): string[] {
  return String(present ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Where whoever visited stood. */
export function visitedAt({ lat, lon }: Kept): Position | null {
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null
}
