// Days taken on end: spans that touch, or nearly, count as one, however many there are.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '#rules/calendar'
import type { DaysValue } from '#rules/fields/days'
import { daysOnEnd } from '#rules/proceedings/common'

const span = (from: number, length: number): DaysValue => ({
  from: addDays('2026-10-10', from),
  to: addDays('2026-10-10', from + length - 1),
})
const held = (spans: readonly DaysValue[]) =>
  spans.map((days, nth) => ({ id: String(nth), kind: 'station', pending: false, form: { days } }))

it.each([
  ['nothing before it', [], 0, 3],
  ['one that touches', [span(-2, 2)], 0, 5],
  ['a day between that is too much', [span(-3, 2)], 0, 3],
  ['a day between that is not', [span(-3, 2)], 1, 5],
  ['one behind another', [span(-4, 2), span(-2, 2)], 0, 7],
  ['one after it', [span(3, 4)], 0, 7],
  ['one within a long one', [span(-10, 12), span(-9, 1)], 0, 16],
  ['two chains, of which it is in the second', [span(-40, 5), span(-1, 1)], 0, 4],
] as const)('with %s', (_, before, gap, days) => {
  expect(daysOnEnd(span(0, 3), held([...before]), 'days', gap)).toBe(days)
})

/** The same, as it is said: whatever is near to what is linked is linked as well. */
function said(asked: DaysValue, spans: DaysValue[], gap: number): number {
  const linked = [asked]
  const near = (one: DaysValue) =>
    linked.some(({ from, to }) => one.from <= addDays(to, gap + 1) && from <= addDays(one.to, gap + 1))
  for (let at = spans.findIndex(near); at >= 0; at = spans.findIndex(near)) linked.push(...spans.splice(at, 1))
  return linked.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
}

it('is what linking one by one would find', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 4 }), (before, gap) => {
      const all = before.map(([from, length]) => span(from, length))
      expect(daysOnEnd(span(0, 3), held(all), 'days', gap)).toBe(said(span(0, 3), [...all], gap))
    }),
    { numRuns: 300 },
  )
})

it('of ten thousand on the same days is found at once', () => {
  const many = held(Array.from({ length: 10_000 }, () => span(1, 3)))
  const began = performance.now()
  expect(daysOnEnd(span(0, 3), many, 'days', 0)).toBe(30_003)
  expect(performance.now() - began).toBeLessThan(1000)
})
