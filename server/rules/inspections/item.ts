// What a checklist is made of: items, each with its article, how it is answered, and what a bad answer means.
import type { Citation } from '#law/parameter'

/** How grave it is where an item is not as it should be. */
export const severities = ['minor', 'major', 'grave'] as const
export type Severity = (typeof severities)[number]

/** What a report of a violation would say of it; null where it opens none. */
export const violates = ['procedure', 'damage', 'disrespect', 'premises'] as const
export type Violates = (typeof violates)[number]

/** The least figures by the law of an inspection, for an office of its sort. */
export const limits = ['staff', 'area'] as const
export type Limits = Record<(typeof limits)[number], number>

type Common = {
  /** Its words are `checklist-item-<name>`, unless a province says it in its own. */
  name: string
  label?: string
  cite: Citation
  severity: Severity
  violates: Violates | null
}

/**
 * One item. `yes-no`: a no is a finding, and what does not apply is said so; `number`: a figure below `least` is a finding, or below what the law of the
 * inspection says for it; `choice`: one of the options, of which those in `bad` are findings (`checklist-option-<name>-<option>`, or a
 * province's own `words`); `text`: a remark, and
 * `photo`: what is seen on a photograph, which are never findings.
 */
export type Item = Common &
  (
    | { answer: 'yes-no' }
    | { answer: 'number'; least: keyof Limits | number }
    | { answer: 'choice'; options: readonly string[]; bad: readonly string[]; words?: Readonly<Record<string, string>> }
    | { answer: 'text' | 'photo' }
  )

/** Items that are looked at together; its words are `checklist-group-<name>`, unless a province says them in its own. */
export type Group = { name: string; title?: string; items: readonly Item[] }
/** A checklist by its version; one that has been in use is never changed. */
export type Checklist = { version: string; groups: readonly Group[] }

/** All items of a checklist in their order. */
export const itemsIn = ({ groups }: Checklist): Item[] => groups.flatMap(({ items }) => [...items])
