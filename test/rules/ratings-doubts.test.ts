import { describe, expect, it, test } from 'vitest'
import { lawOn } from '#rules/law'
import { burstAbove, doubted, doubtsOf, ninth, type RatedDay, type Usual } from '#rules/ratings-doubts'
import { fairScore, nothing, type Sums } from '#rules/ratings-score'

const law = lawOn('2026-10-10', [])
const all = (count: number, mark: number): Sums => ({ count, service: count * mark, conduct: count * mark })
const usual: Usual = { own: 8, province: 12, trusted: false }
const day = (over: Partial<RatedDay> = {}): RatedDay => {
  const given = over.given ?? 10
  const sums = over.sums ?? all(given, 4)
  const closed = over.closed ?? nothing
  return { sums, given, best: 0, worst: 0, closedGiven: closed.count, closed, spread: nothing, hoursOpen: 6, ...over }
}
const kinds = (over: Partial<RatedDay>, of = usual) => doubtsOf(day(over), of, law).map(({ kind }) => kind)

describe('a day of ratings', () => {
  it.each([
    // the usual day is 8, so that a burst begins above 32
    [{ given: 32 }, []],
    [{ given: 33 }, ['burst']],
    // 6 hours of 60 customers each
    [{ given: 360 }, ['burst']],
    [{ given: 361 }, ['burst', 'impossible']],
    [{ given: 60, hoursOpen: 0 }, ['burst']],
    [{ given: 61, hoursOpen: 0 }, ['burst', 'impossible']],
    [{ given: 19, closed: all(9, 5) }, []],
    [{ given: 19, closed: all(10, 5) }, ['closed']],
    [{ given: 20, closed: all(10, 5) }, []],
    [{ given: 20, closed: all(11, 5) }, ['closed']],
    [{ spread: all(1, 1) }, ['spread']],
    [{ given: 19, best: 19 }, []],
    [{ given: 20, best: 20 }, ['alike']],
    [{ given: 20, best: 19 }, ['alike']],
    [{ given: 20, best: 18 }, []],
    [{ given: 20, worst: 19 }, ['alike']],
    [{ given: 20, best: 10, worst: 10 }, []],
  ] as const)('with %j is doubted for %j', (over, found) => {
    expect(kinds(over)).toEqual(found)
  })

  it.each([
    [{ own: null, province: 12, trusted: false }, 48],
    [{ own: 8, province: 12, trusted: false }, 32],
    // one's own days lift nothing…
    [{ own: 40, province: 12, trusted: false }, 48],
    // …until somebody looked
    [{ own: 40, province: 12, trusted: true }, 160],
    [{ own: 1, province: 1, trusted: false }, 30],
  ])('where %j is usual begins a burst above %d', (of, above) => {
    expect(burstAbove(of, law)).toBe(above)
  })
})

describe('what is weighed down', () => {
  it.each([
    [[], nothing],
    [[{ whole: 1, part: nothing }], all(20, 4)],
    [[{ whole: 0.5, part: nothing }], all(10, 4)],
    [[{ whole: 0, part: all(5, 5) }], all(5, 5)],
    // half of the whole, and the part of the other half
    [
      [
        { whole: 0.5, part: nothing },
        { whole: 0, part: all(4, 4) },
      ],
      all(12, 4),
    ],
    // never more than there is
    [[{ whole: 0, part: all(40, 4) }], all(20, 4)],
    [[{ whole: 1, part: all(40, 5) }], all(20, 4)],
    // what is left are marks from one to five: nobody is lifted by what is taken off
    [[{ whole: 0, part: all(10, 1) }], { count: 10, service: 30, conduct: 30 }],
    [[{ whole: 0, part: all(10, 8) }], { count: 10, service: 70, conduct: 70 }],
  ])('of a day by %j is %j', (doubts, down) => {
    expect(doubted(all(20, 4), doubts)).toEqual(down)
  })
})

test('nine of ten figures do not exceed it', () => {
  expect([ninth([]), ninth([5, 1])]).toEqual([0, 5])
  expect(ninth(Array.from({ length: 10 }, (_, nth) => nth + 1))).toBe(9)
})

describe('the anchor of confirmed receipts', () => {
  it.each([
    [59, 5],
    [60, 3.6],
  ])('of %d holds ten thousand others to %d', (count, value) => {
    expect(fairScore(all(10_000, 5), all(0, 0), law, all(count, 3.5))!.value).toBe(value)
  })
})
