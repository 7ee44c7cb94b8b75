import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkRating, fairScore, type Sums, tidyComment } from '#rules/ratings'

const all = (count: number, mark: number): Sums => ({ count, service: count * mark, conduct: count * mark })

describe('the fair score', () => {
  it.each([
    [4, null],
    [5, 5],
  ])('of %d ratings is shown or not', (count, shown) => {
    expect(fairScore(all(count, 5), all(1000, 5))?.value ?? null).toBe(shown)
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
    expect(fairScore(office, province)!.value).toBe(score)
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
        const before = fairScore(office, province)!
        const after = fairScore(
          { count: office.count + 1, service: office.service + 5, conduct: office.conduct + 5 },
          province,
        )!
        expect(before.value).toBeGreaterThanOrEqual(1)
        expect(before.value).toBeLessThanOrEqual(5)
        expect(after.value).toBeGreaterThanOrEqual(before.value)
      }),
    )
  })
})

describe('a rating', () => {
  it.each([
    [1, 5, '', []],
    [0, 5, '', ['service']],
    [1, 6, '', ['conduct']],
    [1.5, 2, '', ['service']],
    [3, 3, 'ا'.repeat(500), []],
    [3, 3, 'ا'.repeat(501), ['comment']],
    // letters as people see them
    [3, 3, '👨‍👩‍👧‍👦'.repeat(500), []],
    [3, 3, 'بَ'.repeat(500), []],
    [3, 3, 'بَ'.repeat(501), ['comment']],
  ])('of %d and %d with %# is wrong at its fields', (service, conduct, comment, wrong) => {
    expect(checkRating({ service, conduct, comment }).map(({ field }) => field)).toEqual(wrong)
  })

  it('has no word where only blanks were typed', () => {
    expect(['', '  \u200c\n', null, undefined].map(tidyComment)).toEqual([null, null, null, null])
  })
})
