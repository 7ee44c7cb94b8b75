import { expect, test } from 'vitest'
import { asksForAnswer } from '#rules/answer-reminders'
import { addDays, type Closed, isOpen } from '#rules/calendar'
import { lawOn } from '#rules/law'

const closed: Closed = { weekdays: [5], holidays: new Set() }
const law = lawOn('2026-10-10', [])

/** The answer is wanted by Wednesday 29 Mehr 1405; two working days before it is Monday. */
test.each<[string, string, string | null, boolean, string?]>([
  ['three working days before', '2026-10-18', null, false],
  ['two working days before', '2026-10-19', null, true],
  ['on the last day, if nobody asked', '2026-10-21', null, true],
  ['not twice before its day', '2026-10-20', '2026-10-19', false],
  ['not on the last day after that', '2026-10-21', '2026-10-19', false],
  ['on the first day after it', '2026-10-22', '2026-10-19', true],
  ['on the first day after it, if nobody asked', '2026-10-22', null, true],
  ['not two working days later', '2026-10-25', '2026-10-22', false],
  ['three working days later', '2026-10-26', '2026-10-22', true],
  ['not on the day of the notification', '2026-10-19', null, false, '2026-10-19'],
  ['on the day after the notification', '2026-10-20', null, true, '2026-10-19'],
])('%s, on %s: %s → %s', (_, today, remindedOn, asked, officialOn = '2026-10-12') => {
  expect(asksForAnswer({ answerBy: '2026-10-21', officialOn, remindedOn }, today, law, closed)).toBe(asked)
})

test('the gaps grow, and after four times the desk has it', () => {
  const asked: string[] = []
  let remindedOn: string | null = null
  for (let day = '2026-10-12'; day < '2027-03-01'; day = addDays(day, 1)) {
    if (!isOpen(day, closed)) continue
    if (!asksForAnswer({ answerBy: '2026-10-21', officialOn: '2026-10-11', remindedOn }, day, law, closed)) continue
    remindedOn = day
    asked.push(day)
  }
  // once before; then 2, 4 and 8 working days lie between
  expect(asked).toEqual(['2026-10-19', '2026-10-22', '2026-10-26', '2026-11-01', '2026-11-11'])
})

test.each<[string, string, boolean]>([
  ['on the day on which it came', '2026-12-01', false],
  ['on the day after', '2026-12-02', true],
])('who got the letter when its day was long over is asked from then on, %s', (_, today, asked) => {
  const late = { answerBy: '2026-10-21', officialOn: '2026-12-01', remindedOn: null }
  expect(asksForAnswer(late, today, law, closed)).toBe(asked)
  if (asked) expect(asksForAnswer({ ...late, remindedOn: today }, '2026-12-06', law, closed)).toBe(true)
})

test('a day that falls on a closed one moves, and the asking with it', () => {
  const friday = { answerBy: '2026-10-23', officialOn: '2026-10-12', remindedOn: '2026-10-21' } as const
  expect(asksForAnswer(friday, '2026-10-24', law, closed)).toBe(false)
  expect(asksForAnswer(friday, '2026-10-25', law, closed)).toBe(true)
})
