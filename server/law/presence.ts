// The holder is present in person; who is free of it, and until when. Annex 1 art. 18 and its note 1.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** Officers of the trade bodies whom the kanoon introduces may name a full representative while they are in office. */
export const presenceArticle: Citation = { source: 'bylaw', annex: 1, article: 18, note: 1 }

/** How long the representative, and the holder on whose behalf the kanoon asks, have to answer. Our choice. */
export const presenceAnswerWithin = parameter({
  name: 'presence.answerWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const presence: readonly Parameter[] = [presenceAnswerWithin]
