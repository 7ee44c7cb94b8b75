// Whoever is asked is reminded once before the last day and once after it.
import { describe, expect, it } from 'vitest'
import type { Closed } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { type Remindable, reminderOf } from '#rules/proceedings/reminders'

/** Fridays are closed; Thursday the 5th is the last day. */
const closed: Closed = { weekdays: [5], holidays: new Set() }
const law = lawOn('2026-11-01', [])
const opinion: Remindable = {
  task: 'opinion',
  openedOn: '2026-11-01',
  dueOn: '2026-11-05',
  reminded: false,
  remindedLate: false,
}
const vote: Remindable = { ...opinion, task: 'vote', dueOn: '2026-11-08' }

describe('a reminder', () => {
  it.each([
    ['not on the day of the question', opinion, '2026-11-01', null],
    ['not two days before', opinion, '2026-11-03', null],
    ['the day before', opinion, '2026-11-04', 'soon'],
    ['on the last day, where it did not go before', opinion, '2026-11-05', 'soon'],
    ['not twice before it', { ...opinion, reminded: true }, '2026-11-05', null],
    ['late from the day after', { ...opinion, reminded: true }, '2026-11-06', 'late'],
    ['late though it never went before', opinion, '2026-11-07', 'late'],
    ['not twice after it', { ...opinion, reminded: true, remindedLate: true }, '2026-11-20', null],
    ['never of what has no last day', { ...opinion, task: 'paper', dueOn: null }, '2026-12-20', null],
    ['of a vote not within two working days', vote, '2026-11-03', null],
    ['of a vote after two working days', vote, '2026-11-04', 'soon'],
    ['of a vote once', { ...vote, reminded: true }, '2026-11-07', null],
    ['of a vote whose ballot is over', { ...vote, reminded: true }, '2026-11-09', 'late'],
  ] as const)('goes %s', (_, of, today, reminder) => {
    expect(reminderOf(of, today, law, closed)).toBe(reminder)
  })
})
