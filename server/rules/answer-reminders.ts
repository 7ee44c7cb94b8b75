// When a wanted answer is asked for again: once before its day, then again and again until it comes. Our choice.
import { noticeAnswerBefore, noticeAnswerEvery } from '#law/notices'
import type { Law } from '#law/parameter'
import { addDays, type Closed, type Day } from './calendar.ts'
import { answerDue } from './notices-answer.ts'
import { workingEnd } from './periods.ts'

/** A letter's wanted day, the day on which it became official with a recipient, and the day of the last reminder. */
export type AnswerAsked = { answerBy: Day; officialOn: Day; remindedOn: Day | null }

/**
 * Whether the answer is to be asked for today. Nobody is asked on the day of the notification itself, nor twice on a day;
 * what was neither acknowledged nor delivered starts no clock, so there is nothing to ask for.
 */
export function asksForAnswer(asked: AnswerAsked, today: Day, law: Law, closed: Closed): boolean {
  const { answerBy, officialOn, remindedOn } = asked
  if (officialOn >= today) return false
  const due = answerDue(answerBy, closed)
  if (today > due) return remindedOn === null || remindedOn <= due || isOver(remindedOn, today, law, closed)
  return remindedOn === null && workingEnd(today, law(noticeAnswerBefore), closed) >= due
}

const isOver = (last: Day, today: Day, law: Law, closed: Closed) =>
  workingEnd(last, law(noticeAnswerEvery), closed) < today

/** The last wanted day whose answers are late today: of later days some may still be in time. */
export function lateUntil(today: Day, closed: Closed): Day {
  let day = addDays(today, -1)
  while (answerDue(day, closed) >= today) day = addDays(day, -1)
  return day
}
