// The clocks of what proceedings ask, whatever the proceeding. No source speaks of them.
import { parameter } from './parameter.ts'

/** How long the applicant is given to answer a question about a request. It passes nothing on: the clocks stand until then. Our choice. */
export const questionAnswerWithin = parameter({
  name: 'question.answerWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Whoever is asked is reminded so long before the last day, and once more when it has passed. Our choice. */
export const taskRemindBefore = parameter({
  name: 'task.remindBefore',
  default: { days: 1 },
  counts: 'working',
  cite: { source: 'house' },
})
