import { describe, expect, it } from 'vitest'
import { lawOn } from '#rules/law'
import { mayConfirm, receiptNumber, speaksFor } from '#rules/ratings-receipts'

const law = lawOn('2026-10-10', [])

describe('the number of a receipt', () => {
  it.each([
    ['123456', '123456'],
    ['۱۲۳-۴۵۶', '123456'],
    [' ab 12/34 ', 'AB1234'],
    ['الف۱۲۳۴۵', 'الف12345'],
    ['1'.repeat(40), '1'.repeat(40)],
    ['12345', null],
    ['1'.repeat(41), null],
    ['<script>', null],
    ['', null],
  ])('%s is known as %s', (typed, known) => {
    expect(receiptNumber(typed)).toBe(known)
  })
})

describe('a receipt', () => {
  it.each([
    ['of the same day', '2026-10-10', true],
    ['of thirty days ago', '2026-09-10', true],
    ['of thirty-one days ago', '2026-09-09', false],
    ['of tomorrow', '2026-10-11', false],
  ])('%s speaks for a rating of today, and is confirmed today: %s', (_, served, speaks) => {
    expect(speaksFor(served, '2026-10-10', law)).toBe(speaks)
    expect(mayConfirm(served, '2026-10-10', law).ok).toBe(speaks)
  })
})
