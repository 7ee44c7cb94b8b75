import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lawOn } from '#rules/law'
import { fairScore, nothing, type Sums, trendOf } from '#rules/ratings-score'

const law = lawOn('2026-10-10', [])
const province = (name: string, value: number) =>
  lawOn('2026-10-10', [{ parameter: name, value, firstDay: '2026-01-01', resolution: '۳' }])
const all = (count: number, mark: number): Sums => ({ count, service: count * mark, conduct: count * mark })

describe('the fair score', () => {
  it.each([
    [4, null],
    [5, 5],
  ])('of %d ratings is shown or not', (count, shown) => {
    expect(fairScore(all(count, 5), all(1000, 5), law)?.value ?? null).toBe(shown)
  })

  it.each([
    // A few friends do not lift an office above the province…
    [all(5, 5), all(2000, 3), 3.7],
    // …but many customers do.
    [all(500, 5), all(2000, 3), 5],
    // In a province without ratings the middle of the scale is the measure.
    [all(5, 5), all(5, 5), 4.1],
    [all(5, 1), all(5, 1), 1.9],
    [all(10, 4), all(1000, 4), 4],
  ])('of %j in a province of %j is %d', (office, province, score) => {
    expect(fairScore(office, province, law)!.value).toBe(score)
  })

  test('lies on the scale, and never falls with one more excellent rating', () => {
    const sums = fc.integer({ min: 5, max: 3000 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        service: fc.integer({ min: count, max: 5 * count }),
        conduct: fc.integer({ min: count, max: 5 * count }),
      }),
    )
    fc.assert(
      fc.property(sums, sums, (office, province) => {
        const before = fairScore(office, province, law)!
        const after = fairScore(
          { count: office.count + 1, service: office.service + 5, conduct: office.conduct + 5 },
          province,
          law,
        )!
        expect(before.value).toBeGreaterThanOrEqual(1)
        expect(before.value).toBeLessThanOrEqual(5)
        expect(before.from).toBeLessThanOrEqual(before.value)
        expect(before.to).toBeGreaterThanOrEqual(before.value)
        expect(after.value).toBeGreaterThanOrEqual(before.value)
      }),
    )
  })
})

describe('the figures of a score', () => {
  it.each([
    [province('rating.least', 20), 19, null],
    [province('rating.least', 20), 20, 3.7],
    [province('rating.meanWeighs', 40), 20, 3.3],
  ])('are the province’s own where it decided: %#', (own, count, value) => {
    expect(fairScore(all(count, 4), all(0, 0), own)?.value ?? null).toBe(value)
  })
})

describe('the interval', () => {
  it.each([
    [5, 4, 2.4, 4.2],
    [50, 4, 3.3, 4.2],
    [500, 4, 3.8, 4.1],
    [5000, 4, 3.9, 4],
    // nobody gave less than five, and still it is not sure
    [500, 5, 4.9, 5],
    [500, 1, 1, 1.1],
  ])('of %d ratings of %d is from %d to %d', (count, mark, from, to) => {
    expect(fairScore(all(count, mark), nothing, law)).toMatchObject({ from, to })
  })

  test('holds the mean of honest customers 95 times of 100 at least', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    let held = 0
    for (let nth = 0; nth < 1000; nth++) {
      const given = Array.from({ length: 120 }, () => (random() < 0.7 ? 5 : random() < 0.5 ? 3 : 1))
      const sum = given.reduce((a, b) => a + b, 0)
      const { from, to } = fairScore({ count: 120, service: sum, conduct: sum }, all(1000, 4.1), law)!
      if (from <= 4.1 && 4.1 <= to) held++
    }
    expect(held).toBeGreaterThanOrEqual(950)
  })
})

describe('the trend', () => {
  it.each([
    // enough on both sides, or none is shown
    [19, 3, 200, 4, null],
    [20, 3, 19, 4, null],
    [20, 3, 200, 4, { days: 30, by: -1 }],
    [60, 3.5, 940, 4.5, { days: 30, by: -1 }],
    [60, 4.5, 940, 3.5, { days: 30, by: 1 }],
    // chance is no trend
    [60, 4.4, 940, 4.5, { days: 30, by: 0 }],
    [20, 4, 200, 4, { days: 30, by: 0 }],
  ])('of %d ratings of %d after %d of %d is %j', (late, mark, before, was, trend) => {
    expect(trendOf([all(late, mark), nothing, all(before, was)], law)).toEqual(trend)
  })

  it('looks back three months where one has too few', () => {
    expect(trendOf([all(10, 3), all(50, 3), all(300, 4.5)], law)).toEqual({ days: 90, by: -1.5 })
    expect(trendOf([all(10, 3), all(9, 3), all(300, 4.5)], law)).toBeNull()
    // the two months before belong to what was before, where the month has enough
    expect(trendOf([all(60, 3), all(300, 4.5), nothing], law)).toEqual({ days: 30, by: -1.5 })
  })
})
