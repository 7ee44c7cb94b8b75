import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { add, type Calls, secondsUntilRoom, slide, steps } from '#rules/windows'

const minute = 60_000
const window = 10 * minute
const start = Date.UTC(2026, 10, 28, 9, 0, 0)

describe('a sliding window', () => {
  it.each([
    ['a second later', 1_000, 600],
    ['over the boundary of ten minutes by the clock', 5 * minute, 600],
    ['nine minutes later', 9 * minute, 600],
    ['ten minutes later', 10 * minute, 0],
  ])('that began in the middle still counts, or not: %s', (_when, later, left) => {
    const calls: Calls = []
    const began = start + 7 * minute
    for (let nth = 0; nth < 600; nth++) add(calls, began, window)
    expect(slide(calls, began + later, window)).toBe(left)
  })

  test('never counts less than the last nineteen twentieths of it, nor more than all of it, in bounded room', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: window / 4 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(gaps, (waits) => {
        const calls: Calls = []
        const at: number[] = []
        let now = start
        for (const wait of waits) {
          now += wait
          const counted = slide(calls, now, window)
          const within = (ms: number) => at.filter((one) => one > now - ms).length
          expect(counted).toBeGreaterThanOrEqual(within((window * (steps - 1)) / steps))
          expect(counted).toBeLessThanOrEqual(within(window))
          add(calls, now, window)
          at.push(now)
          expect(calls.length).toBeLessThanOrEqual(2 * steps)
        }
      }),
    )
  })

  test('says how long to wait, and not a second more than until there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * minute }), { minLength: 5, maxLength: 5 }), (waits) => {
        const calls: Calls = []
        let now = start
        for (const wait of waits) {
          now += wait
          slide(calls, now, window)
          add(calls, now, window)
        }
        fc.pre(slide(calls, now, window) === 5)
        const seconds = secondsUntilRoom(calls, now, window, 5)
        expect(slide([...calls], now + seconds * 1000, window)).toBeLessThan(5)
        if (seconds > 1) expect(slide([...calls], now + (seconds - 1) * 1000 - 1, window)).toBe(5)
      }),
    )
  })
})
