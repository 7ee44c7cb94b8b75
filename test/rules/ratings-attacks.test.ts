// Ten thousand forged ratings among a thousand honest ones, by attackers who know the rules: what each attack moves, and
// which ones no count can tell from honest customers. Days are reckoned by the rules alone, as the clock does it.
import { describe, expect, it } from 'vitest'
import { lawOn } from '#rules/law'
import { lastWeighed, weightOf } from '#rules/ratings'
import { doubted, doubtsOf, type RatedDay } from '#rules/ratings-doubts'
import { added, fairScore, nothing, type Sums, trendOf, weighsMore } from '#rules/ratings-score'

const law = lawOn('2026-10-10', [])
const year = 365
const [honestMark, forgedMark] = [3.5, 5]
const honestADay = 1000 / year
/** What the busiest offices of the province but a few are given on a day. */
const province = 4
const all = (count: number, mark: number): Sums => ({ count, service: count * mark, conduct: count * mark })

type Attack = {
  /** So many forged ratings a day on the last so many days. */
  aDay: number
  days: number
  /** Each from an address of its own, behind the office's one address, or by an account of a messenger. */
  from: 'everywhere' | 'one address' | 'accounts'
  atNight?: boolean
}

/** Of one address the marks of devices weigh less and less: rules/ratings.ts. */
const behindOne = (count: number) =>
  Array.from({ length: Math.min(Math.round(count), lastWeighed) }, (_, nth) => weightOf(nth, 'marked')).reduce(
    (sum, weight) => sum + weight,
    0,
  )

function dayUnder(attack: Attack | null, own: number | null): Sums {
  const forged = attack ? attack.aDay : 0
  const weight = attack?.from === 'one address' ? behindOne(forged) : forged
  const sums = added(all(honestADay, honestMark), all(weight, forgedMark))
  const day: RatedDay = {
    ...{ sums, given: honestADay + forged, worst: 0, spread: nothing, hoursOpen: 6 },
    best: honestADay * 0.3 + forged,
    closedGiven: attack?.atNight ? forged : 0,
    closed: attack?.atNight ? all(weight, forgedMark) : nothing,
  }
  const down = doubted(sums, doubtsOf(day, { own, province, trusted: false }, law))
  const sound = 1 - down.count / sums.count
  const more = attack?.from === 'accounts' ? all(weight * weighsMore(law).accounts * sound, forgedMark) : nothing
  return {
    count: sums.count - down.count + more.count,
    service: sums.service - down.service + more.service,
    conduct: sums.conduct - down.conduct + more.conduct,
  }
}

/**
 * The published score after a year; `receipts`: how many of the thousand honest ones came with a confirmed receipt, `own`:
 * how many of the forged ones did, whose numbers the office knows since it printed them.
 */
function published(attack: Attack | null, receipts: number, own = 0): number {
  const honest = year - (attack?.days ?? 0)
  const before = Array.from({ length: honest }, () => dayUnder(null, honestADay))
  const under = Array.from({ length: attack?.days ?? 0 }, () => dayUnder(attack, honest >= 10 ? honestADay : null))
  const confirmed = added(all(receipts, honestMark), all(own, forgedMark))
  const weighs = weighsMore(law).receipts
  const more = added(all(receipts * weighs, honestMark), all(own * weighs, forgedMark))
  const sums = [...before, ...under, more].reduce(added, nothing)
  return fairScore(sums, all(400, honestMark), law, confirmed)!.value
}
const moved = (attack: Attack, receipts: number, own = 0) =>
  Math.round(10 * Math.abs(published(attack, receipts, own) - published(null, receipts))) / 10

describe('ten thousand forged fives among a thousand honest ones', () => {
  it.each<[string, Attack]>([
    ['in one night, by many devices', { aDay: 10_000, days: 1, from: 'everywhere', atNight: true }],
    ['on one day, by many devices', { aDay: 10_000, days: 1, from: 'everywhere' }],
    ['on one day, from the office’s own network', { aDay: 10_000, days: 1, from: 'one address' }],
    ['in ten days, by a farm of accounts', { aDay: 1000, days: 10, from: 'accounts' }],
    ['in a month, from everywhere', { aDay: 334, days: 30, from: 'everywhere' }],
    ['in three months, from everywhere', { aDay: 112, days: 90, from: 'everywhere' }],
    ['in half a year, by a farm of accounts', { aDay: 55, days: 182, from: 'accounts' }],
    ['in half a year, from the office’s own network', { aDay: 55, days: 182, from: 'one address' }],
  ])('%s move the score by a tenth at most', (_, attack) => {
    expect(attack.aDay * attack.days).toBeGreaterThanOrEqual(10_000)
    expect(moved(attack, 0)).toBeLessThanOrEqual(0.1)
    expect(moved(attack, 100)).toBeLessThanOrEqual(0.1)
  })

  // Fewer a day than an honest busy office is given: no count tells them from customers, and only receipts hold them.
  it.each<[string, Attack, number]>([
    ['from everywhere', { aDay: 27, days: 365, from: 'everywhere' }, 1.4],
    ['by a farm of accounts', { aDay: 27, days: 365, from: 'accounts' }, 1.4],
    ['from the office’s own network', { aDay: 27, days: 365, from: 'one address' }, 1],
  ])('in a year’s slow drip %s are held by receipts, and by nothing else', (_, attack, without) => {
    expect(moved(attack, 0)).toBe(without)
    expect(moved(attack, 59)).toBeGreaterThan(0.1)
    expect(moved(attack, 60)).toBeLessThanOrEqual(0.1)
    expect(moved(attack, 100)).toBeLessThanOrEqual(0.1)
  })

  // A receipt proves a customer only where the office does not know its number: what it prints it can name itself.
  it.each([
    [0, 0.1],
    [5, 0.2],
    [50, 0.6],
    [500, 1.3],
  ])(
    'with %i receipts that the office itself printed and named, beside a hundred honest ones, move it by %f',
    (own, by) => {
      expect(moved({ aDay: 27, days: 365, from: 'everywhere' }, 100, own)).toBe(by)
    },
  )

  it('bury no honest drop: one point shows within sixty ratings', () => {
    expect(trendOf([all(60, 3.5), nothing, all(940, 4.5)], law)).toEqual({ days: 30, by: -1 })
    expect(trendOf([all(60, 3), nothing, all(940, 4)], law)).toEqual({ days: 30, by: -1 })
  })
})
