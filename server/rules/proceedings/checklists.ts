// The lists by which places are visited. Annex 1; Bylaw 25-a-7.
import { handoverArticle } from '#law/cessation'
import type { Citation } from '#law/parameter'
import { criteriaArticle } from '#law/visits'
import type { HandoverItem } from './handover.ts'
import type { VisitItem } from './visit.ts'

const annex = (article: number, clause?: string): Citation => ({
  source: 'bylaw',
  annex: 1,
  article,
  ...(clause ? { clause } : {}),
})

/** What the premises of an office must have. */
export const premises: readonly VisitItem[] = [
  { name: 'area', answer: 'number', cite: annex(13), measures: 'area' },
  { name: 'access', answer: 'yes-no', cite: annex(14, '2') },
  { name: 'sign', answer: 'yes-no', cite: annex(14, '1') },
  { name: 'safety', answer: 'yes-no', cite: annex(15, '3') },
  { name: 'lines', answer: 'yes-no', cite: annex(15, '6') },
  { name: 'climate-control', answer: 'yes-no', cite: annex(15, '7') },
]

/** The four criteria by which a place is weighed. */
const criteria = ['overlap', 'bounds', 'climate', 'density'].map(
  (name): VisitItem => ({ name, answer: 'yes-no', cite: criteriaArticle }),
)

/** A place to which an office means to move, or at which one is to be. */
export const newPlace: readonly VisitItem[] = [...premises, ...criteria]

/** What an office has received and gives back at its end. The text speaks of things and papers received; the list is our reading. */
export const receivedThings: readonly HandoverItem[] = ['license', 'sign', 'stamps', 'access', 'papers'].map(
  (name) => ({
    name,
    cite: { ...handoverArticle, reading: {} },
  }),
)

/** What an office brings before it begins with a service: Guide, assignment 5; a copy of the contract by Bylaw 19-1. */
export const contractPapers: readonly HandoverItem[] = [
  { name: 'training', cite: { source: 'guide', article: 'assignment', clause: '5' } },
  { name: 'contract', cite: { source: 'bylaw', article: 19, clause: '1' } },
]
