// Where trainings come from: Bylaw 19-5 and its note; Annex 7, the yearly calendar.
import type { Citation } from './parameter.ts'

/** The first training of holder and staff is the agency's and free; further ones are approved by the supervision committee. */
export const trainingArticle: Citation = { source: 'bylaw', article: 19, clause: '5' }

/** Trainings for what an agency changes in its services are free. */
export const changeTrainingArticle: Citation = { source: 'bylaw', article: 19, clause: '5', note: 0 }
