// How a letter is followed until it is official: the ladder's waits, the wanted answer's, and the hours in which nobody
// is disturbed. No source sets them: our choice.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** A letter is official once it was delivered, or acknowledged where it came electronically or by fax: Bylaw 20. */
export const officialArticle: Citation = { source: 'bylaw', article: 20 }

/** A recipient who has not acknowledged is reminded after so many working days. */
export const noticeRemindAfter = parameter({
  name: 'notice.remindAfter',
  default: { days: 1 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Still silent for so long after that, the person is written to in the other messenger. */
export const noticeOtherAfter = parameter({
  name: 'notice.otherAfter',
  default: { hours: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Then, after so long, by web push. */
export const noticePushAfter = parameter({
  name: 'notice.pushAfter',
  default: { hours: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Then, after so long, by the mobile number: Safir or SMS with a link. */
export const noticeNumberAfter = parameter({
  name: 'notice.numberAfter',
  default: { hours: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** After so many working days without acknowledgment the clerk is told to deliver by hand or post. */
export const noticeEscalateAfter = parameter({
  name: 'notice.escalateAfter',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** A wanted answer is asked for once more so long before its day. */
export const noticeAnswerBefore = parameter({
  name: 'notice.answerBefore',
  default: { days: 2 },
  counts: 'working',
  cite: { source: 'house' },
})

/** An answer that is overdue is asked for again after so many working days, and then after twice as many each time. */
export const noticeAnswerEvery = parameter({
  name: 'notice.answerEvery',
  default: { days: 2 },
  counts: 'working',
  cite: { source: 'house' },
})

/** So often an overdue answer is asked for by itself; after that the desk's list of unanswered letters has it. */
export const noticeAnswerAsks = parameter({
  name: 'notice.answerAsks',
  default: 4,
  unit: 'count',
  counts: 'none',
  per: 'times',
  cite: { source: 'house' },
})

/** From and to, on Tehran's clock; reminders wait until they are over. */
export const quietHours = parameter<readonly string[]>({
  name: 'quietHours',
  default: ['21:00', '08:00'],
  unit: 'clock',
  counts: 'none',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const notices: readonly Parameter[] = [
  noticeRemindAfter,
  noticeOtherAfter,
  noticePushAfter,
  noticeNumberAfter,
  noticeEscalateAfter,
  noticeAnswerBefore,
  noticeAnswerEvery,
  noticeAnswerAsks,
  quietHours,
]
