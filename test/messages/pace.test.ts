import { describe, expect, test } from 'vitest'
import { gapOf, lowered, raised, windowOf } from '#messages/courier/pace'
import { openTrail } from '#messages/courier/trail'

const unlimited = Number.POSITIVE_INFINITY

describe('the gap between two messages', () => {
  test('keeps a little below what is allowed', () => {
    expect(1 / gapOf(30)).toBeCloseTo(29.55)
    expect(1 / gapOf(30)).toBeLessThan(30)
  })
  test('is wider in the first second', () => expect(1 / gapOf(30, false)).toBeCloseTo(26.595))
  test('is none without a limit', () => {
    expect(gapOf(unlimited)).toBe(0)
    expect(gapOf(unlimited, false)).toBe(0)
  })
})

describe('the window', () => {
  test.each([
    [30, 30, 1001],
    [30.9, 30, 971.9],
    [0.5, 1, 2001],
  ])('of %d a second is %d messages in %d ms', (rate, most, milliseconds) => {
    expect(windowOf(rate)).toEqual({ most, milliseconds: expect.closeTo(milliseconds, 1) })
  })
  test('is none without a limit', () => expect(windowOf(unlimited)).toBeNull())

  test('has room for one more when the oldest of it has left', () => {
    const trail = openTrail()
    const window = { most: 3, milliseconds: 1000 }
    for (const at of [100, 200, 300]) {
      expect(trail.freeAt(window, at)).toBe(0)
      trail.sent(at)
      trail.answered(at, at + 10)
    }
    expect(trail.freeAt(window, 400)).toBe(1100)
    trail.sent(1100)
    expect(trail.freeAt(window, 1100)).toBe(1200)
  })

  test.each([
    ['answered as quickly as any', 110, 1100],
    ['answered later than others by 50 ms', 160, 1150],
    ['answered much later: by 200 ms at most', 900, 1300],
    ['not answered yet, for 80 ms longer than others', null, 1180],
  ])('has room when the oldest, %s, has left as the messenger counts', (_, answered, free) => {
    const trail = openTrail()
    const window = { most: 3, milliseconds: 1000 }
    trail.sent(50)
    trail.answered(50, 60)
    for (const at of [100, 120, 130]) trail.sent(at)
    if (answered !== null) trail.answered(100, answered)
    expect(trail.freeAt(window, 190)).toBeCloseTo(free, 0)
  })
})

describe('a rate that holds is raised', () => {
  test.each([
    ['not within the first minute', { heldSeconds: 59.9, raises: 0 }, 30, 0],
    ['by 5 % after it', { heldSeconds: 60, raises: 0 }, 31.5, 1],
    ['not twice within a second', { heldSeconds: 60.9, raises: 1 }, 30, 1],
    ['by 10 % a second later', { heldSeconds: 61, raises: 1 }, 33, 2],
    ['by 160 % at most', { heldSeconds: 75, raises: 9 }, 78, 10],
    [
      'not by a lane that just began: started over and over it would raise and raise',
      { heldSeconds: 75, raises: 9 },
      30,
      9,
      false,
    ],
  ])('%s', (_, held, rate, raises, underWay = true) => {
    const found = raised({ rate: 30, ...held }, underWay)
    expect(found.rate).toBeCloseTo(rate)
    expect(found.raises).toBe(raises)
  })
})

describe('a refusal lowers the rate', () => {
  const long = Number.POSITIVE_INFINITY
  test.each([
    ['by a hair', 300, { taken: 295, alone: true, measured: true, sincePause: long }, 294],
    [
      'by a hair, even if little more than half was taken',
      300,
      { taken: 155, alone: true, measured: true, sincePause: 5 },
      294,
    ],
    [
      'to what was taken, if it repeats soon after a pause',
      300,
      { taken: 150, alone: true, measured: true, sincePause: 4.9 },
      150,
    ],
    [
      'to what was taken in the half second since a pause',
      300,
      { taken: 150, alone: true, measured: true, sincePause: 0.5 },
      150,
    ],
    ['by a quarter if others sent too', 300, { taken: 90, alone: false, measured: true, sincePause: 0.5 }, 225],
    ['to half at the most', 300, { taken: 20, alone: true, measured: true, sincePause: 0.1 }, 150],
    [
      'by a quarter if all was taken and it repeats',
      300,
      { taken: 290, alone: true, measured: true, sincePause: 4.9 },
      225,
    ],
    [
      'not at all when not all places were taken',
      30,
      { taken: 29, alone: true, measured: false, sincePause: long },
      30,
    ],
    ['not at all when little was sent', 30, { taken: 3, alone: true, measured: true, sincePause: 1 }, 30],
    [
      'to what was taken when nothing was known',
      unlimited,
      { taken: 812, alone: true, measured: false, sincePause: long },
      812,
    ],
    [
      'to the usual when nothing was known or taken',
      unlimited,
      { taken: 2, alone: true, measured: false, sincePause: long },
      30,
    ],
    ['never below one a second', 1.2, { taken: 1, alone: true, measured: true, sincePause: 1 }, 1],
  ])('%s', (_, rate, refused, to) => expect(lowered(rate, refused)).toBeCloseTo(to))
})

describe('the trail', () => {
  test('counts what went out in the second before, both ends apart, without what was refused', () => {
    const trail = openTrail()
    for (const at of [0, 500, 999, 1000, 1400, 1499]) trail.sent(at)
    trail.refused(1400)
    expect(trail.before(1500)).toEqual({ taken: 3, alone: true, whole: true })
  })

  test('is no measure before a whole second was sent', () => {
    const trail = openTrail()
    for (const at of [1000, 1100]) trail.sent(at)
    expect(trail.before(1500)).toEqual({ taken: 2, alone: true, whole: false })
  })

  test('reckons what other processes sent from this one’s share of the places', () => {
    const trail = openTrail()
    trail.claimed(0, 0, 0)
    for (const [turn, all] of [20, 40, 60].entries()) trail.claimed(turn * 100, 5, all)
    for (let at = 600; at < 1000; at += 40) trail.sent(at)
    expect(trail.before(1000)).toMatchObject({ taken: 40, alone: false })
  })
})
