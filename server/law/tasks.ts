// The clocks of what proceedings ask, whatever the proceeding. No source speaks of them.
import { type Parameter, parameter } from './parameter.ts'

/** How long the applicant is given to answer a question about a request: the clocks stand until then, and no longer. Our choice. */
export const questionAnswerWithin = parameter({
  name: 'question.answerWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/**
 * So often whoever has to answer something may ask the applicant first, and so often the secretariat may, about one request: each
 * question stops its clocks. Our choice.
 */
export const questionMostPerAsker = parameter({
  name: 'question.mostPerAsker',
  default: 3,
  unit: 'count',
  counts: 'none',
  per: 'times',
  cite: { source: 'house' },
})

/** Whoever is asked is reminded so long before the last day, and once more when it has passed. Our choice. */
export const taskRemindBefore = parameter({
  name: 'task.remindBefore',
  default: { days: 1 },
  counts: 'working',
  cite: { source: 'house' },
})

/** An officer who decides alone, or an authority outside whose decision is written down, is given so long: an expectation. Our choice. */
export const decisionWithin = parameter({
  name: 'decision.within',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** How long a letter may wait for its signature; the result of a request has its last day by it. Our choice. */
export const letterSignWithin = parameter({
  name: 'letter.signWithin',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** How long the issuer is given for a license where the law sets no time of its own: an expectation. Our choice. */
export const issuerAnswerWithin = parameter({
  name: 'issuer.answerWithin',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'house' },
})

/** How soon agencies are to learn of a new office. Our choice. */
export const openingIntroduceWithin = parameter({
  name: 'opening.introduceWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const tasks: readonly Parameter[] = [
  questionAnswerWithin,
  questionMostPerAsker,
  taskRemindBefore,
  decisionWithin,
  letterSignWithin,
  issuerAnswerWithin,
  openingIntroduceWithin,
]
