// The checklist that is shipped, from which provinces make their own. Annex 1, article by article; Annex 5 arts. 1, 3.
import type { Citation } from '#law/parameter'
import type { Checklist, Item, Severity, Violates } from './item.ts'

const annex = (article: number, clause?: string): Citation => ({
  source: 'bylaw',
  annex: 1,
  article,
  ...(clause ? { clause } : {}),
})
const money = (article: number, note?: number): Citation => ({
  source: 'bylaw',
  annex: 5,
  article,
  ...(note === undefined ? {} : { note }),
})

const ask = (name: string, cite: Citation, severity: Severity, violates: Violates | null = null): Item => ({
  name,
  cite,
  severity,
  violates,
  answer: 'yes-no',
})

/** The one by which is inspected where a province has none of its own. How grave anything is, no source says: our choice. */
export const shippedChecklist: Checklist = {
  version: '1',
  groups: [
    {
      name: 'people',
      items: [
        {
          name: 'holder',
          answer: 'choice',
          options: ['present', 'leave', 'exempt', 'absent'],
          bad: ['absent'],
          cite: annex(18),
          severity: 'major',
          violates: 'procedure',
        },
        { name: 'staff', answer: 'number', least: 'staff', cite: annex(11), severity: 'major', violates: 'procedure' },
        ask('replacements', annex(11), 'minor'),
        ask('labour', annex(10), 'major', 'procedure'),
        ask('insurance', annex(10), 'major', 'procedure'),
        ask('workplace-safety', annex(10), 'major', 'premises'),
        ask('wages-taxes', money(3), 'major', 'procedure'),
        ask('conduct', annex(1), 'major', 'disrespect'),
        ask('hours', annex(8), 'major', 'procedure'),
      ],
    },
    {
      name: 'seen',
      items: [
        ask('sign', annex(14, '1'), 'minor', 'premises'),
        ask('counters', annex(14, '3'), 'minor', 'premises'),
        ask('board', annex(5), 'major', 'procedure'),
        ask('complaints', annex(9), 'major', 'procedure'),
      ],
    },
    {
      name: 'premises',
      items: [
        { name: 'area', answer: 'number', least: 'area', cite: annex(13), severity: 'major', violates: 'premises' },
        ask('access', annex(14, '2'), 'major', 'premises'),
        ask('desk', annex(15, '1'), 'minor', 'premises'),
        ask('seats', annex(15, '2'), 'minor', 'premises'),
        ask('extinguisher', annex(15, '3'), 'major', 'premises'),
        ask('alarm', annex(15, '3'), 'major', 'premises'),
        ask('heating', annex(15, '7'), 'minor', 'premises'),
        ask('cameras', annex(15, '8'), 'major', 'premises'),
      ],
    },
    {
      name: 'equipment',
      items: [
        ask('computers', annex(15, '4'), 'minor', 'premises'),
        ask('fax', annex(15, '5'), 'minor', 'premises'),
        ask('lines', annex(15, '6'), 'minor', 'premises'),
        ask('online', annex(12), 'major', 'procedure'),
        ask('pos', annex(4), 'major', 'procedure'),
      ],
    },
    {
      name: 'work',
      items: [
        ask('instructions', annex(2), 'major', 'procedure'),
        ask('library', annex(3), 'minor', 'procedure'),
        ask('custody', annex(6), 'grave', 'procedure'),
        ask('secrecy', annex(6), 'grave', 'procedure'),
        ask('services', annex(16), 'grave', 'procedure'),
        ask('tariffs', annex(17), 'grave', 'damage'),
        ask('receipts', money(1, 2), 'major', 'procedure'),
        ask('cooperation', annex(7), 'grave', 'procedure'),
        { name: 'front', answer: 'photo', cite: annex(14, '1'), severity: 'minor', violates: null },
        { name: 'remarks', answer: 'text', cite: annex(7), severity: 'minor', violates: null },
      ],
    },
  ],
}
