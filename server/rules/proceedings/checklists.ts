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
const premises: readonly VisitItem[] = [
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

/** What an office is equipped with before it serves anybody: seen by itself, after the place. Annex 1. */
export const equipment: readonly VisitItem[] = [
  { name: 'emblem', answer: 'yes-no', cite: annex(14, '1') },
  { name: 'counters', answer: 'yes-no', cite: annex(14, '3') },
  { name: 'desk', answer: 'yes-no', cite: annex(15, '1') },
  { name: 'seats', answer: 'yes-no', cite: annex(15, '2') },
  { name: 'alarm', answer: 'yes-no', cite: annex(15, '3') },
  { name: 'computers', answer: 'yes-no', cite: annex(15, '4') },
  { name: 'fax', answer: 'yes-no', cite: annex(15, '5') },
  { name: 'data', answer: 'yes-no', cite: annex(15, '6') },
  { name: 'heating', answer: 'yes-no', cite: annex(15, '7') },
  { name: 'cameras', answer: 'yes-no', cite: annex(15, '8') },
  { name: 'pos', answer: 'yes-no', cite: annex(4) },
  { name: 'board', answer: 'yes-no', cite: annex(5) },
  { name: 'complaints', answer: 'yes-no', cite: annex(9) },
  { name: 'staff', answer: 'number', cite: annex(11) },
]

/** What an office has received and gives back at its end. The text speaks of things and papers received; the list is our reading. */
export const receivedThings: readonly HandoverItem[] = ['license', 'sign', 'stamps', 'access', 'papers'].map(
  (name) => ({
    name,
    cite: { ...handoverArticle, reading: {} },
  }),
)

const transferPaper: Citation = { source: 'guide', article: 'transfer', clause: '5' }

/** What is brought for the issuer of a transferred license. The Guide names the form and the undertaking; that the others are shown and given back is our reading. */
export const transferOriginals: readonly HandoverItem[] = [
  { name: 'form', cite: transferPaper },
  { name: 'undertaking', cite: transferPaper },
  { name: 'identity', cite: { ...transferPaper, reading: {} }, returns: true },
  { name: 'degree', cite: { ...transferPaper, reading: {} }, returns: true },
]

/** What an office brings before it begins with a service: Guide, assignment 5; a copy of the contract by Bylaw 19-1. */
export const contractPapers: readonly HandoverItem[] = [
  { name: 'training', cite: { source: 'guide', article: 'assignment', clause: '5' } },
  { name: 'contract', cite: { source: 'bylaw', article: 19, clause: '1' } },
]
