// When a wanted answer is asked for again: once before its day, then at growing gaps, and then no more: the desk's list of
// unanswered letters has it. Our choice.
import { noticeAnswerAsks, noticeAnswerBefore, noticeAnswerEvery } from '#law/notices'
import type { Law } from '#law/parameter'
import { addDays, type Closed, type Day, nextOpen } from './calendar.ts'
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
  // who got the letter only when its day was over owes the answer from then on
  const from = due > officialOn ? due : officialOn
  if (today > due) return remindedOn === null || remindedOn <= from || isOver(from, remindedOn, today, law, closed)
  return remindedOn === null && workingEnd(today, law(noticeAnswerBefore), closed) >= due
}

/** Whether the gap after the last asking, each twice the one before, is over; never once it was asked for often enough. */
function isOver(from: Day, last: Day, today: Day, law: Law, closed: Closed): boolean {
  const gapEnd = (day: Day, asks: number) => {
    let end = day
    for (let times = 2 ** (asks - 1); times > 0; times--) end = workingEnd(end, law(noticeAnswerEvery), closed)
    return end
  }
  const most = law(noticeAnswerAsks)
  const next = (day: Day) => nextOpen(addDays(day, 1), closed)
  let asks = 1
  // which asking the last one was follows from its day: none counts them
  for (let day = next(gapEnd(next(from), 1)); day <= last && asks < most; day = next(gapEnd(day, asks))) asks++
  return asks < most && gapEnd(last, asks) < today
}

/** The last wanted day whose answers are late today: of later days some may still be in time. */
export function lateUntil(today: Day, closed: Closed): Day {
  let day = addDays(today, -1)
  while (answerDue(day, closed) >= today) day = addDays(day, -1)
  return day
}
