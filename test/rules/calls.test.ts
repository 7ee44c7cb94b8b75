// Calls: what is wrong with one, what is asked of whoever registers, who is shortlisted and put forward, on both sides of each
// boundary.
import { describe, expect, it } from 'vitest'
import { applicantEducation, applicantEducationRural, applicantMinAge } from '#law/applicants'
import { addDays, addMonths } from '#rules/calendar'
import {
  type CallTerms,
  callRefusals,
  callState,
  conditions,
  type Registration,
  registrationRefusals,
  roomFor,
  verdictOn,
} from '#rules/calls'
import { hasPriority, rankingOf, scoreOf } from '#rules/calls-ranking'
import { lawOn } from '#rules/law'

const today = '2026-10-10'
const plain = lawOn(today, [])
const overridden = (...values: [string, string | number][]) =>
  lawOn(
    today,
    values.map(([parameter, value]) => ({ parameter, value, resolution: 'مصوبه ۱', firstDay: '2026-01-01' })),
  )

const weights = { exam: 60, education: 15, experience: 15, local: 10 }
const call: CallTerms = {
  place: 'ارس',
  capacity: 1,
  permitNumber: '۱۲',
  permitOn: today,
  weights,
  opensOn: today,
  closesOn: addDays(today, 1),
}
const form: Registration = {
  name: 'سامان نوپا',
  nationalId: '9990000018',
  mobile: '09147770001',
  born: addMonths(today, -25 * 12),
  education: 'bachelor',
  experience: 0,
  local: false,
  veteran: 'none',
  disability: 0,
}

describe('a call', () => {
  it.each<[string, Partial<CallTerms>, string[]]>([
    ['that opens today and closes tomorrow', {}, []],
    ['that closes on the day it opens', { closesOn: today }, ['closesOn']],
    ['that opened yesterday', { opensOn: addDays(today, -1) }, ['opensOn']],
    ['with a permit of tomorrow', { permitOn: addDays(today, 1) }, ['permitOn']],
    ['without a permit', { permitNumber: ' ' }, ['permitNumber']],
    ['for no office', { capacity: 0 }, ['capacity']],
    ['whose shares make 99', { weights: { ...weights, local: 9 } }, ['weights']],
    ['whose shares make 101', { weights: { ...weights, local: 11 } }, ['weights']],
  ])('%s', (_name, change, fields) => {
    expect(callRefusals({ ...call, ...change }, today).map(({ field }) => field)).toEqual(fields)
  })

  it('is open on its first and its last day', () => {
    const on = (day: string) => callState({ opensOn: '2026-10-10', closesOn: '2026-10-20' }, day)
    expect(['2026-10-09', '2026-10-10', '2026-10-20', '2026-10-21'].map(on)).toEqual([
      'ahead',
      'open',
      'open',
      'closed',
    ])
  })
})

describe('a registration', () => {
  it.each<[string, Partial<Registration>, 'urban' | 'rural', [string, string | undefined][]]>([
    ['of whoever is 25 today', {}, 'urban', []],
    ['of whoever is 25 tomorrow', { born: addDays(form.born, 1) }, 'urban', [['born', applicantMinAge.name]]],
    [
      'with less than a bachelor’s degree in a town',
      { education: 'associate' },
      'urban',
      [['education', applicantEducation.name]],
    ],
    ['with an associate degree in a village', { education: 'associate' }, 'rural', []],
    ['with a diploma there', { education: 'diploma' }, 'rural', [['education', applicantEducationRural.name]]],
    ['with a wrong national ID', { nationalId: '123' }, 'urban', [['nationalId', undefined]]],
    [
      'of a disabled veteran who tells no degree',
      { veteran: 'disabled', disability: 0 },
      'urban',
      [['disability', undefined]],
    ],
    ['of one of 1 percent', { veteran: 'disabled', disability: 1 }, 'urban', []],
    [
      'of a disabled veteran of 101 percent',
      { veteran: 'disabled', disability: 101 },
      'urban',
      [['disability', undefined]],
    ],
  ])('%s', (_name, change, kind, wrong) => {
    const refusals = registrationRefusals({ ...form, ...change }, kind, today, plain)
    expect(refusals.map(({ field, parameter }) => [field, parameter])).toEqual(wrong)
  })

  it('is fit where every condition is met, and undecided where one has no answer', () => {
    const all = Object.fromEntries(conditions.map(({ name }) => [name, 'yes' as const]))
    expect(verdictOn(all, {})).toBe('fit')
    expect(verdictOn({ ...all, service: 'no' }, {})).toBe('unfit')
    const { service: _, ...less } = all
    expect(verdictOn(less, {})).toBeNull()
    // military service is asked of men alone
    expect(verdictOn({ ...all, service: 'none' }, {})).toBe('fit')
    expect(verdictOn({ ...all, age: 'none' }, {})).toBeNull()
  })
})

const able = (id: string, mark: number, more: Partial<Registration> = {}) => ({
  ...{ id, mark, verdict: 'fit' as const },
  form: { ...form, ...more },
})

describe('the room of a county', () => {
  const law = overridden(['office.perPopulation', 20_000])
  it.each([
    [40_000, 1, 1],
    [39_999, 1, 0],
    [19_999, 0, 0],
    [20_000, 3, -2],
  ])('of %d with %d offices is %d', (population, offices, room) => {
    expect(roomFor({ population, offices }, law)).toBe(room)
  })
  it('is unknown without a population, or a figure', () => {
    expect(roomFor({ population: null, offices: 0 }, law)).toBeNull()
    expect(roomFor({ population: 40_000, offices: 0 }, plain)).toBeNull()
  })
})

describe('the ranking', () => {
  it('shortlists three times the places by their marks, and whoever has the last one’s mark', () => {
    const marks = [90, 80, 70, 70, 69]
    const ranked = rankingOf(
      marks.map((mark, at) => able(`a${at}`, mark)),
      { capacity: 1, weights },
      plain,
    )
    expect(ranked.filter(({ shortlisted }) => shortlisted).map(({ mark }) => mark)).toEqual([90, 80, 70, 70])
  })

  it('leaves out who is not fit, or has no mark', () => {
    const all = [able('a', 90), { ...able('b', 95), verdict: 'unfit' as const }, { ...able('c', 0), mark: null }]
    expect(rankingOf(all, { capacity: 1, weights }, plain).map(({ id }) => id)).toEqual(['a'])
  })

  it('scores by the published shares', () => {
    expect(scoreOf(form, 100, weights, plain)).toBe(75)
    expect(scoreOf({ ...form, education: 'diploma', experience: 10, local: true }, 50, weights, plain)).toBe(55)
    // more than ten years count no more
    expect(scoreOf({ ...form, experience: 11 }, 0, weights, plain)).toBe(
      scoreOf({ ...form, experience: 10 }, 0, weights, plain),
    )
  })

  it('gives a disabled veteran the priority above 25 percent only', () => {
    const of = (disability: number) => hasPriority({ veteran: 'disabled', disability }, plain)
    expect([of(25), of(26)]).toEqual([false, true])
    expect(hasPriority({ veteran: 'freed', disability: 0 }, plain)).toBe(true)
  })

  it('keeps a quarter of the places for veterans, whole places only', () => {
    const all = [able('a', 90), able('b', 85), able('c', 80), able('d', 75), able('v', 60, { veteran: 'freed' })]
    const of = (capacity: number) =>
      rankingOf(all, { capacity, weights }, plain).flatMap(({ id, proposed }) => (proposed ? [[id, proposed]] : []))
    expect(of(3)).toEqual([
      ['a', 'score'],
      ['b', 'score'],
      ['c', 'score'],
    ])
    expect(of(4)).toEqual([
      ['a', 'score'],
      ['b', 'score'],
      ['c', 'score'],
      ['v', 'veteran'],
    ])
  })

  it('or raises their score by it, where the province says so', () => {
    const law = overridden(['applicant.veteransAs', 'score'])
    expect(scoreOf({ ...form, veteran: 'freed' }, 80, weights, law)).toBe(78.75)
    const all = [able('a', 80), able('v', 70, { veteran: 'freed' })]
    expect(rankingOf(all, { capacity: 1, weights }, law)[0]).toMatchObject({ id: 'v', proposed: 'score' })
  })
})
