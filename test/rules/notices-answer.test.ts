import { describe, expect, it } from 'vitest'
import { tehranInstant } from '#rules/calendar'
import { type AnswerMarks, answerState } from '#rules/notices-answer'

// 2026-10-15 is a Thursday; Fridays are closed, and so is Saturday the 24th
const closed = { weekdays: [5], holidays: new Set(['2026-10-24']) }
const at = (day: string, time = '12:00') => tehranInstant(day, time)
const acknowledged = { acknowledgedAt: at('2026-10-10') }
const answered = (day: string, time?: string) => ({ ...acknowledged, answeredAt: at(day, time) })

const cases: [string, Partial<AnswerMarks>, string, ReturnType<typeof answerState>][] = [
  ['a letter that wants none', { answerBy: null }, '2026-12-01', null],
  ['before its day', acknowledged, '2026-10-14', 'wanted'],
  ['on its last day', acknowledged, '2026-10-15', 'wanted'],
  ['the day after', acknowledged, '2026-10-16', 'late'],
  ['answered in the last minute', answered('2026-10-15', '23:59'), '2026-11-01', 'answered'],
  ['answered a minute after', answered('2026-10-16', '00:00'), '2026-11-01', 'answeredLate'],
  ['delivered on paper', { deliveredOn: '2026-10-12' }, '2026-10-16', 'late'],
  ['never acknowledged', {}, '2026-12-01', 'wanted'],
  ['a day that is closed', { ...acknowledged, answerBy: '2026-10-23' }, '2026-10-25', 'wanted'],
  ['the day after the next open one', { ...acknowledged, answerBy: '2026-10-23' }, '2026-10-26', 'late'],
]

describe('an answer that is wanted by a day', () => {
  it.each(cases)('%s', (_, marks, today, state) => {
    const none = { answeredAt: null, acknowledgedAt: null, deliveredOn: null }
    expect(answerState({ answerBy: '2026-10-15', ...none, ...marks }, today, closed)).toBe(state)
  })
})
