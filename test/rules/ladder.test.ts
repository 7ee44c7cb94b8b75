import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Closed, tehranInstant } from '#rules/calendar'
import { type Climber, climb, type Patience, patienceAt, place, type Rung, rungs, waitedSince } from '#rules/ladder'
import { lawOn } from '#rules/law'
import type { ChannelName } from '#rules/messages'

const quiet = ['21:00', '08:00']
/** Fridays, and Monday 20 Mehr 1405. */
const closed: Closed = { weekdays: [5], holidays: new Set(['2026-10-12']) }
const at = (day: string, time: string) => tehranInstant(day, time)
const when = (said: readonly [string, string]) => tehranInstant(...said)
const way = (messenger: ChannelName) => ({ messenger, chat: `${messenger} of hers` })

describe('working time', () => {
  it.each([
    { it: 'within a morning', now: ['2026-10-10', '12:00'], wait: { hours: 3 }, since: ['2026-10-10', '09:00'] },
    { it: 'just the morning', now: ['2026-10-10', '11:00'], wait: { hours: 3 }, since: ['2026-10-10', '08:00'] },
    { it: 'over a night', now: ['2026-10-11', '09:00'], wait: { hours: 3 }, since: ['2026-10-10', '19:00'] },
    {
      it: 'at night, from its beginning',
      now: ['2026-10-10', '23:00'],
      wait: { hours: 3 },
      since: ['2026-10-10', '18:00'],
    },
    { it: 'over a holiday', now: ['2026-10-13', '09:00'], wait: { hours: 3 }, since: ['2026-10-11', '19:00'] },
    { it: 'over a Friday', now: ['2026-10-17', '09:00'], wait: { hours: 3 }, since: ['2026-10-15', '19:00'] },
    { it: 'on a Friday', now: ['2026-10-16', '12:00'], wait: { hours: 3 }, since: ['2026-10-15', '18:00'] },
    { it: 'a working day', now: ['2026-10-12', '08:00'], wait: { days: 1 }, since: ['2026-10-11', '00:00'] },
    {
      it: 'days beside hours',
      now: ['2026-10-11', '12:00'],
      wait: { days: 1, hours: 3 },
      since: ['2026-10-10', '00:00'],
    },
    { it: 'nothing at all', now: ['2026-10-10', '23:30'], wait: {}, since: ['2026-10-10', '23:30'] },
  ] as const)('$it', ({ now, wait, since }) => {
    expect(waitedSince(when(now), wait, closed, quiet)).toEqual(when(since))
  })

  it.each([
    { it: 'quiet at noon only', hours: ['13:00', '15:00'], since: ['2026-10-10', '11:00'] },
    { it: 'never quiet', hours: ['08:00', '08:00'], since: ['2026-10-10', '13:00'] },
    { it: 'no quiet hours set', hours: [], since: ['2026-10-10', '13:00'] },
  ] as const)('$it', ({ hours, since }) => {
    expect(waitedSince(at('2026-10-10', '16:00'), { hours: 3 }, closed, hours)).toEqual(when(since))
  })
})

const sent = at('2026-10-10', '12:00')
const standing = (over: Partial<Climber> = {}): Climber => ({
  rung: 0,
  settled: false,
  since: sent,
  begun: sent,
  sent: true,
  via: 'telegram',
  tried: ['telegram'],
  lost: false,
  ways: [way('telegram'), way('bale'), way('push'), way('safir'), way('sms')],
  ...over,
})
const open: Closed = { weekdays: [5], holidays: new Set() }
const patience = (day: string, time: string): Patience => patienceAt(at(day, time), lawOn(day, []), open, quiet)
const late = patience('2026-11-10', '12:00')
const steps = (over: Partial<Climber>) => {
  const step = climb(standing(over), late)
  return step && [step.rung, ...step.ways.map(({ messenger }) => messenger)]
}

describe('the ladder', () => {
  it.each([
    { it: 'begins again in the same messenger', over: {}, step: ['again', 'telegram'] },
    { it: 'goes on in the other', over: { rung: 1 }, step: ['other', 'bale'] },
    { it: 'then to the browsers', over: { rung: 2, tried: ['telegram', 'bale'] as const }, step: ['push', 'push'] },
    { it: 'then to the number, Safir before SMS', over: { rung: 3 }, step: ['safir', 'safir'] },
    { it: 'has no SMS where Safir got through', over: { rung: 4, tried: ['safir'] as const }, step: ['clerk'] },
    { it: 'has SMS where it did not', over: { rung: 4, tried: ['safir'] as const, lost: true }, step: ['sms', 'sms'] },
    { it: 'ends on the clerk’s list', over: { rung: 5 }, step: ['clerk'] },
    { it: 'goes no further', over: { rung: 6 }, step: null },
    { it: 'tries no channel again after that', over: { rung: 2, tried: ['push', 'safir'] as const }, step: ['clerk'] },
    {
      it: 'leaves a messenger that was tried already',
      over: { rung: 1, tried: ['telegram', 'bale'] as const },
      step: ['push', 'push'],
    },
    {
      it: 'skips what the person does not have',
      over: { ways: [way('telegram'), way('sms')], rung: 1 },
      step: ['sms', 'sms'],
    },
    { it: 'skips a messenger that was closed meanwhile', over: { ways: [way('bale')] }, step: ['other', 'bale'] },
    {
      it: 'writes to every browser',
      over: { rung: 2, ways: [way('push'), way('push')], tried: [] },
      step: ['push', 'push', 'push'],
    },
    { it: 'does not repeat where nothing arrived yet', over: { sent: false, via: null }, step: ['other', 'bale'] },
    { it: 'has the clerk for somebody without any way', over: { ways: [] }, step: ['clerk'] },
    { it: 'leaves who has the letter', over: { settled: true }, step: null },
  ])('$it', ({ over, step }) => {
    expect(steps(over)).toEqual(step)
  })

  /** The letter was brought on Saturday 18 Mehr at noon; the parameters as they stand. */
  it.each([
    ['again', 0, sent, '2026-10-11', '20:59', false],
    ['again', 0, sent, '2026-10-12', '08:00', true],
    ['other', 1, at('2026-10-12', '08:00'), '2026-10-12', '11:00', false],
    ['other', 1, at('2026-10-12', '08:00'), '2026-10-12', '11:01', true],
    ['push', 2, at('2026-10-12', '19:00'), '2026-10-13', '09:00', false],
    ['push', 2, at('2026-10-12', '19:00'), '2026-10-13', '09:01', true],
    ['safir', 3, at('2026-10-15', '19:00'), '2026-10-17', '09:00', false],
    ['safir', 3, at('2026-10-15', '19:00'), '2026-10-17', '09:01', true],
    ['clerk', 5, at('2026-10-12', '17:00'), '2026-10-13', '20:59', false],
    ['clerk', 5, at('2026-10-12', '17:00'), '2026-10-14', '08:00', true],
    ['clerk', 5, at('2026-10-14', '08:00'), '2026-10-14', '11:00', false],
  ] as const)(
    'comes to “%s” from rung %i, last written to at %s: on %s at %s %s',
    (rung, from, since, day, time, due) => {
      const step = climb(standing({ rung: from, since }), patience(day, time))
      expect(step?.rung ?? null).toBe(due ? rung : null)
    },
  )

  it('does not wait where what was sent cannot arrive', () => {
    const now = patience('2026-10-10', '12:00')
    expect(climb(standing({ sent: false, lost: true }), now)?.rung).toBe('other')
    expect(climb(standing({ sent: false, lost: false }), now)).toBe(null)
  })
})

test('the rung never falls, none is taken twice, the settled never climb, and it takes one at a time', () => {
  const channel = fc.constantFrom<ChannelName>('telegram', 'bale', 'push', 'safir', 'sms')
  const moment = fc.date({ min: at('2026-09-01', '00:00'), max: at('2026-12-01', '00:00'), noInvalidDate: true })
  const tick = fc.record({
    now: moment,
    ways: fc.array(channel, { maxLength: 5 }),
    lost: fc.boolean(),
    sent: fc.boolean(),
    settled: fc.boolean(),
  })
  const start = fc.record({ rung: fc.integer({ min: 0, max: 6 }), since: moment, begun: moment })
  fc.assert(
    fc.property(start, fc.array(tick, { maxLength: 15 }), (from, ticks) => {
      let { rung, since } = from
      let settled = false
      const taken: Rung[] = []
      for (const { now, ways, ...facts } of ticks) {
        settled ||= facts.settled
        const seen = standing({ ...facts, rung, since, begun: from.begun, settled, ways: ways.map(way) })
        const step = climb(seen, patienceAt(now, lawOn('2026-10-10', []), open, quiet))
        if (settled) expect(step).toBe(null)
        if (!step) continue
        expect(place(step.rung)).toBeGreaterThan(rung)
        taken.push(step.rung)
        rung = place(step.rung)
        since = now
        // the next tick of the same moment finds everybody written to just now
        const again = climb(
          { ...seen, rung, since, lost: false },
          patienceAt(now, lawOn('2026-10-10', []), open, quiet),
        )
        expect(again).toBe(null)
      }
      expect(new Set(taken).size).toBe(taken.length)
      expect(rungs.length).toBe(7)
    }),
    { numRuns: 300 },
  )
})
