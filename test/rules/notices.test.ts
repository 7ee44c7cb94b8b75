import { describe, expect, it } from 'vitest'
import { letterPriority } from '#rules/messages'
import { passedGate } from '#rules/notices'
import { goesOutAt } from '#rules/periods'
import { blanksIn, leftover, withBlanksFilled } from '#rules/templates'

/** An instant of 18 Mehr 1405 on Tehran's clock. */
const at = (clock: string, day = '2026-10-10') => new Date(`${day}T${clock}:00+03:30`)
const quiet = ['21:00', '08:00']

describe('a letter that is signed', () => {
  it.each([
    { it: 'at noon goes out at once', signed: at('12:00'), goes: at('12:00') },
    { it: 'a minute before the quiet hours goes out at once', signed: at('20:59'), goes: at('20:59') },
    { it: 'as they begin waits for the morning', signed: at('21:00'), goes: at('08:00', '2026-10-11') },
    { it: 'after midnight waits for the same morning', signed: at('00:30'), goes: at('08:00') },
    { it: 'as they end goes out at once', signed: at('08:00'), goes: at('08:00') },
    { it: 'urgently at night goes out at once', signed: at('23:00'), urgent: true, goes: at('23:00') },
    { it: 'for a later hour waits for it', signed: at('09:00'), sendAt: at('17:00'), goes: at('17:00') },
    { it: 'after its hour goes out at once', signed: at('18:00'), sendAt: at('17:00'), goes: at('18:00') },
    {
      it: 'for a quiet hour waits for its end',
      signed: at('09:00'),
      sendAt: at('22:00'),
      goes: at('08:00', '2026-10-11'),
    },
    {
      it: 'urgently for a quiet hour goes out in it',
      signed: at('09:00'),
      sendAt: at('22:00'),
      urgent: true,
      goes: at('22:00'),
    },
    {
      it: 'where no hours are quiet goes out at once',
      signed: at('23:00'),
      hours: ['00:00', '00:00'],
      goes: at('23:00'),
    },
    { it: 'where none are named goes out at once', signed: at('23:00'), hours: [], goes: at('23:00') },
  ])('$it', ({ signed, sendAt = null, urgent = false, hours = quiet, goes }) => {
    expect(goesOutAt(signed, { sendAt, urgent }, hours)).toEqual(goes)
  })

  it.each([
    { urgent: false, recipients: 1, priority: 'letter' },
    { urgent: false, recipients: 50, priority: 'letter' },
    { urgent: false, recipients: 51, priority: 'bulk' },
    { urgent: true, recipients: 50, priority: 'urgent' },
    { urgent: true, recipients: 13_000, priority: 'letter' },
  ])('to $recipients, urgent: $urgent, is queued as $priority', ({ priority, ...of }) => {
    expect(letterPriority(of)).toBe(priority)
  })
})

describe('the gate', () => {
  it.each([
    { origin: 'agency' as const, gateResolution: null, ok: false },
    { origin: 'agency' as const, directive: false, gateResolution: null, ok: true },
    { origin: 'agency' as const, gateResolution: '۱۲/۱۴۰۵', ok: true },
    { origin: 'kanoon' as const, gateResolution: null, ok: true },
    { origin: 'secretariat' as const, gateResolution: null, ok: true },
  ])('$origin with $gateResolution', ({ ok, ...letter }) => {
    expect(passedGate({ directive: true, ...letter })).toMatchObject(
      ok ? { ok } : { ok, refusal: { cite: { source: 'bylaw', article: 19, clause: '8' } } },
    )
  })
})

describe('blanks', () => {
  it.each([
    { text: 'مهلت {مهلت} است', blanks: ['مهلت'] },
    { text: '{الف} و {ب} و {الف}', blanks: ['الف', 'ب'] },
    { text: '{كارگروه}', blanks: ['کارگروه'] },
    { text: 'بدون جای خالی', blanks: [] },
    { text: '{} و {\n}', blanks: [] },
  ])('of «$text»', ({ text, blanks }) => {
    expect(blanksIn(text)).toEqual(blanks)
  })

  it.each([
    { text: 'مهلت {مهلت} است', left: { words: 'مهلت', closed: true } },
    { text: 'تا {…} بفرستید', left: { words: '…', closed: true } },
    { text: 'تا {} بفرستید', left: { words: '{}', closed: true } },
    { text: 'تا {{مهلت}} بفرستید', left: { words: 'مهلت', closed: true } },
    { text: 'تا {روز\nماه} بفرستید', left: { words: '{روز ماه}', closed: true } },
    { text: `تا {${'ب'.repeat(80)}} بفرستید`, left: { words: `{${'ب'.repeat(39)}`, closed: true } },
    { text: 'تا {مهلت بفرستید', left: { words: '{', closed: false } },
    { text: 'تا مهلت} بفرستید', left: { words: '}', closed: false } },
    { text: 'بدون جای خالی', left: null },
  ])('left in «$text»', ({ text, left }) => {
    expect(leftover(text)).toEqual(left)
  })

  it('are filled wherever they stand, and stay where nothing was given', () => {
    expect(withBlanksFilled('{الف} {ب} {الف}', { الف: ' یک ', ب: ' ' })).toBe('یک {ب} یک')
  })
})
