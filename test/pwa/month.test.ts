// The Jalali month as weeks, and the keys that move in it.
import { describe, expect, test } from 'vitest'
import { fromJalali } from '#rules/calendar'
import { moved, weeksOf, within, yearsAround } from '../../pwa/parts/month.ts'

const day = (y: number, m: number, d: number) => fromJalali({ y, m, d })

describe('the weeks of a month', () => {
  test.each([
    ['Mehr 1404 begins on a Tuesday', 1404, 7, 3, 30, 5],
    ['Farvardin 1405 begins on a Saturday', 1405, 1, 0, 31, 5],
    ['Esfand 1403 is leap and has 30 days', 1403, 12, 4, 30, 5],
    ['Esfand 1404 has 29 days', 1404, 12, 6, 29, 5],
    ['Khordad 1404 needs six rows only if it begins late', 1404, 3, 5, 31, 6],
  ])('%s', (_name, y, m, ahead, length, rows) => {
    const weeks = weeksOf(y, m)
    const cells = weeks.flat()
    expect(weeks).toHaveLength(rows)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(cells.findIndex((cell) => cell !== null)).toBe(ahead)
    expect(cells.filter((cell) => cell !== null)).toHaveLength(length)
    expect(cells[ahead]).toBe(day(y, m, 1))
    expect(cells[ahead + length - 1]).toBe(day(y, m, length))
  })
})

describe('a key in the month', () => {
  const from = day(1404, 7, 15)
  test.each([
    ['ArrowLeft', true, day(1404, 7, 16)],
    ['ArrowRight', true, day(1404, 7, 14)],
    ['ArrowLeft', false, day(1404, 7, 14)],
    ['ArrowRight', false, day(1404, 7, 16)],
    ['ArrowUp', true, day(1404, 7, 8)],
    ['ArrowDown', true, day(1404, 7, 22)],
    ['Home', true, day(1404, 7, 12)],
    ['End', true, day(1404, 7, 18)],
    ['PageUp', true, day(1404, 6, 15)],
    ['PageDown', true, day(1404, 8, 15)],
    ['Enter', true, null],
  ])('%s (right to left: %s) leads to %s', (key, rtl, to) => expect(moved(from, key, rtl)).toBe(to))

  test('from the last of a long month to a shorter one stays in it', () => {
    expect(moved(day(1404, 6, 31), 'PageDown', true)).toBe(day(1404, 7, 30))
  })

  test('goes over the end of the year', () => {
    expect(moved(day(1404, 12, 29), 'ArrowLeft', true)).toBe(day(1405, 1, 1))
  })
})

describe('bounds', () => {
  test.each([
    ['2025-10-01', '2025-10-02', '2025-10-09', '2025-10-02'],
    ['2025-10-02', '2025-10-02', '2025-10-09', '2025-10-02'],
    ['2025-10-09', '2025-10-02', '2025-10-09', '2025-10-09'],
    ['2025-10-10', '2025-10-02', '2025-10-09', '2025-10-09'],
    ['2025-10-10', undefined, undefined, '2025-10-10'],
  ])('%s within %s and %s is %s', (at, from, to, kept) => expect(within(at, from, to)).toBe(kept))

  test('give the years to choose from', () => {
    expect(yearsAround(day(1404, 1, 1), day(1403, 1, 1), day(1405, 1, 1))).toEqual([1403, 1404, 1405])
    expect(yearsAround(day(1404, 1, 1))).toHaveLength(21)
  })
})
