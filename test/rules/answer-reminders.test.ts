import { expect, test } from 'vitest'
import { asksForAnswer } from '#rules/answer-reminders'
import type { Closed } from '#rules/calendar'
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

test('a day that falls on a closed one moves, and the asking with it', () => {
  const friday = { answerBy: '2026-10-23', officialOn: '2026-10-12', remindedOn: '2026-10-21' } as const
  expect(asksForAnswer(friday, '2026-10-24', law, closed)).toBe(false)
  expect(asksForAnswer(friday, '2026-10-25', law, closed)).toBe(true)
})
