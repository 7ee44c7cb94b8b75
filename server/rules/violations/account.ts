// What every report of a violation tells, whoever it is about: when it was seen, what happened, where that stands, and its papers.
import { violationReporting } from '#law/violations'
import type { Field } from '../fields/form.ts'

/** What comes after what is reported, and about whom. */
export const accountFields = [
  { name: 'seenOn', type: 'day', required: true, back: 3, ahead: 0 },
  { name: 'account', type: 'paragraph', required: true, max: 4000 },
  { name: 'source', type: 'text', required: false, max: 200, words: 0 },
  {
    name: 'papers',
    type: 'papers',
    required: false,
    papers: [{ name: 'evidence', required: false, cite: violationReporting }],
  },
] as const satisfies readonly Field[]
