// Standing still without a word to the working group. Bylaw 16-7; Annex 4 art. 9.
import { type Parameter, parameter } from './parameter.ts'

/** Longer than this without consent, and the license is revoked. Bylaw 16-7. */
export const stoppageMax = parameter({
  name: 'stoppage.max',
  default: { months: 1 },
  counts: 'allowance',
  per: 'stoppage',
  cite: { source: 'bylaw', article: 16, clause: '7' },
  also: [{ source: 'bylaw', annex: 4, article: 9 }],
})

/** How long an office has to answer a report that it stands still. No source gives a time. Our choice. */
export const stoppageAnswerWithin = parameter({
  name: 'stoppage.answerWithin',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** By when it is seen whether an office that was reported works again. Our choice. */
export const stoppageResumeWithin = parameter({
  name: 'stoppage.resumeWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const stoppage: readonly Parameter[] = [stoppageMax, stoppageAnswerWithin, stoppageResumeWithin]
