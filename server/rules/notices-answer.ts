// A wanted answer: a second duty besides the acknowledgment, with a clock of its own. Source: Bylaw 20.
import { type Closed, type Day, nextOpen, tehranDay } from './calendar.ts'

export const answerStates = ['wanted', 'late', 'answered', 'answeredLate'] as const
export type AnswerState = (typeof answerStates)[number]

/** The recipients' records that one message asks about: its subject, and the others that it carries. */
export function lettersOfReminder(subject: string, { others }: Readonly<Record<string, string | number>>): string[] {
  return [subject, ...(others ? String(others).split(' ') : [])]
}

/** A recipient's marks, and the day by which the letter wants its answer. */
export type AnswerMarks = {
  answerBy: Day | null
  answeredAt: Date | null
  acknowledgedAt: Date | null
  deliveredOn: Day | null
}

/** The last day on which an answer is in time: the letter's day, or the next one on which the administration works. */
export function answerDue(answerBy: Day, closed: Closed): Day {
  return nextOpen(answerBy, closed)
}

/**
 * How a wanted answer stands with one recipient today; null where the letter wants none. The last day itself is in
 * time. A letter that was neither acknowledged nor delivered starts no clock: its answer is wanted and never late.
 */
export function answerState(marks: AnswerMarks, today: Day, closed: Closed): AnswerState | null {
  if (!marks.answerBy) return null
  const due = answerDue(marks.answerBy, closed)
  if (marks.answeredAt) return tehranDay(marks.answeredAt) > due ? 'answeredLate' : 'answered'
  const official = marks.acknowledgedAt !== null || marks.deliveredOn !== null
  return official && today > due ? 'late' : 'wanted'
}
