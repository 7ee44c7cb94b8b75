// What a checklist is made of: items, each with its article, how it is answered, and what a bad answer means.
import type { Citation } from '#law/parameter'

/** How grave it is where an item is not as it should be. */
export const severities = ['minor', 'major', 'grave'] as const
export type Severity = (typeof severities)[number]

/** What a report of a violation would say of it; null where it opens none. */
export type Violates = 'procedure' | 'damage' | 'disrespect' | 'premises'

/** The least figures by the law of an inspection, for an office of its sort. */
export type Limits = { staff: number; area: number }

type Common = {
  /** Its words are `checklist-item-<name>`. */
  name: string
  cite: Citation
  severity: Severity
  violates: Violates | null
}

/**
 * One item. `yes-no`: a no is a finding, and what does not apply is said so; `number`: a figure below what the law of the inspection says for `least` is a finding;
 * `choice`: one of the options, of which those in `bad` are findings (`checklist-option-<name>-<option>`); `text`: a remark, and
 * `photo`: what is seen on a photograph, which are never findings.
 */
export type Item = Common &
  (
    | { answer: 'yes-no' }
    | { answer: 'number'; least: keyof Limits }
    | { answer: 'choice'; options: readonly string[]; bad: readonly string[] }
    | { answer: 'text' | 'photo' }
  )

/** Items that are looked at together; its words are `checklist-group-<name>`. */
export type Group = { name: string; items: readonly Item[] }
/** A checklist by its version; one that has been in use is never changed. */
export type Checklist = { version: string; groups: readonly Group[] }

/** All items of a checklist in their order. */
export const itemsIn = ({ groups }: Checklist): Item[] => groups.flatMap(({ items }) => [...items])
