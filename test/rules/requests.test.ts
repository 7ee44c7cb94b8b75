import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { leavePerYear } from '#law/leave'
import { addDays } from '#rules/calendar'
import type { DaysValue } from '#rules/fields/days'
import type { Field, Form } from '#rules/fields/form'
import { formRefusals, isEmpty, tidyForm } from '#rules/fields/form'
import { lawOn } from '#rules/law'
import { days, splitByJalaliYear } from '#rules/periods'
import type { Ask, Earlier, RequestStage } from '#rules/proceedings/kind'
import { requestStages } from '#rules/proceedings/kind'
import { allowancesOf, judge, kinds } from '#rules/proceedings/kinds'
import {
  counts,
  eventsAt,
  firstState,
  type RequestEvent,
  type RequestState,
  requestEvents,
  step,
} from '#rules/proceedings/machine'
import { type NotedStep, timelineOf } from '#rules/proceedings/timeline'
import { leave } from '#rules/requests/leave'
import { station } from '#rules/requests/station'

const today = '2026-10-10'
const law = lawOn(today, [])
const substitute = { name: 'پریسا جانشین‌نیا', nationalId: '9990000018', mobile: '09140009999' }
const blank: Ask = {
  form: {},
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2027-10-10' },
  earlier: [],
}
const span = (from: number, length: number): DaysValue => ({
  from: addDays(today, from),
  to: addDays(today, from + length - 1),
})

/** Any order of any of the stages that ends in a letter, as a declaration may list them. */
const someStages = fc
  .shuffledSubarray(requestStages.filter((stage) => stage !== 'letter'))
  .map((stages): RequestStage[] => [...stages, 'letter'])
const someEvents = fc.array(fc.constantFrom(...requestEvents), { maxLength: 20 })

/** What a request has come to after an event that its stage knows; all but the end of a vote leave it as it was. */
function outcomeOf(event: RequestEvent, before: RequestState) {
  if (event === 'withdraw') return 'withdrawn'
  if (event === 'adopt') return 'granted'
  if (event === 'reject') return 'refused'
  return before.stage === 'consent' && event !== 'consent' ? 'declined' : before.outcome
}

describe('the machine of requests', () => {
  test('never leaves its table, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(someStages, someEvents, (stages, events) => {
        let state = firstState({ stages })
        for (const event of events) {
          const next = step({ stages }, state, event)
          expect(next !== null).toBe(eventsAt(state.stage).includes(event))
          if (!next) continue
          expect(next.stage === 'closed' || stages.includes(next.stage)).toBe(true)
          expect([event, next.outcome]).toEqual([event, outcomeOf(event, state)])
          if (next.stage !== 'closed')
            expect(stages.indexOf(next.stage)).toBeGreaterThan(stages.indexOf(state.stage as RequestStage))
          state = next
        }
      }),
    )
  })

  test('comes to its end from anywhere, and stays there', () => {
    fc.assert(
      fc.property(someStages, fc.infiniteStream(fc.nat()), (stages, picks) => {
        let state: RequestState = firstState({ stages })
        for (let turn = 0; state.stage !== 'closed'; turn++) {
          expect(turn).toBeLessThanOrEqual(stages.length)
          const known = eventsAt(state.stage)
          state = step({ stages }, state, known[picks.next().value % known.length]!)!
        }
        expect(state.outcome !== null).toBe(
          stages.includes('vote') || ['declined', 'withdrawn'].includes(state.outcome ?? ''),
        )
        for (const event of requestEvents) expect(step({ stages }, state, event)).toBeNull()
      }),
    )
  })

  test('lets a request be withdrawn until it is decided, and never after', () => {
    fc.assert(
      fc.property(someStages, someEvents, (stages, events) => {
        let state = firstState({ stages })
        for (const event of events) state = step({ stages }, state, event) ?? state
        const decided = state.stage === 'closed' || state.stage === 'letter'
        expect(step({ stages }, state, 'withdraw') === null).toBe(decided)
      }),
    )
  })

  test.each<[RequestEvent, RequestState]>([
    ['consent', { stage: 'association', outcome: null }],
    ['decline', { stage: 'closed', outcome: 'declined' }],
    ['silence', { stage: 'closed', outcome: 'declined' }],
    ['withdraw', { stage: 'closed', outcome: 'withdrawn' }],
  ])('from the consent, %s leads where it says', (event, state) => {
    expect(step(leave, firstState(leave), event)).toEqual(state)
  })
})

type Held = { id: string; days: DaysValue; state: RequestState }
const someSpan = fc
  .tuple(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 1, max: 95 }))
  .map(([at, long]) => span(at, long))
const someActs = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: someSpan.map((asked) => ({ file: asked })) },
    { weight: 2, arbitrary: fc.record({ event: fc.constantFrom(...requestEvents), at: fc.nat() }) },
  ),
  { maxLength: 30 },
)

/** Plays acts against the rules as the engine does: what is refused is not held, what ended does not count. */
function play(acts: readonly ({ file: DaysValue } | { event: RequestEvent; at: number })[]): Held[] {
  const held: Held[] = []
  for (const [index, act] of acts.entries()) {
    if ('file' in act) {
      const earlier: Earlier[] = held
        .filter(({ state }) => counts(state))
        .map(({ id, days, state }) => ({ id, form: { days, substitute }, pending: state.stage !== 'closed' }))
      const { refusals } = judge(leave, { ...blank, form: { days: act.file, substitute }, earlier }, law)
      if (refusals.length === 0) held.push({ id: String(index), days: act.file, state: firstState(leave) })
    } else if (held.length > 0) {
      const one = held[act.at % held.length]!
      one.state = step(leave, one.state, act.event) ?? one.state
    }
  }
  return held
}

test('no year’s leave is ever exceeded, in whatever order requests come, end and are decided', () => {
  const most = days(law(leavePerYear))
  let fullest = 0
  fc.assert(
    fc.property(someActs, (acts) => {
      const used = new Map<number, number>()
      for (const { days: asked } of play(acts).filter(({ state }) => counts(state)))
        for (const share of splitByJalaliYear(asked.from, asked.to))
          used.set(share.year, (used.get(share.year) ?? 0) + share.days)
      for (const total of used.values()) expect(total).toBeLessThanOrEqual(most)
      fullest = Math.max(fullest, ...used.values())
    }),
    { numRuns: 300 },
  )
  // and not because all are refused
  expect(fullest).toBeGreaterThan(most / 2)
})

describe('the check while a form is being filled in', () => {
  const metOf = (kind: typeof leave, form: Form, over: Partial<Ask> = {}) =>
    Object.fromEntries(judge(kind, { ...blank, ...over, form }, law).checks.map(({ key, met }) => [key, met]))

  it('asks at first only what needs no field', () => {
    expect(metOf(leave, {})).toEqual({
      'request-rule-license': true,
      'request-rule-not-begun': null,
      'request-rule-no-overlap': null,
      'leave-rule-allowance': null,
      'leave-rule-substitute': null,
    })
  })

  it('asks of the days as soon as they are there, though nobody is named yet', () => {
    const form = { days: span(3, 91), substitute: { name: '', nationalId: '', mobile: '' } }
    expect(metOf(leave, form)).toMatchObject({ 'leave-rule-allowance': false, 'leave-rule-substitute': null })
    const { refusals } = judge(leave, { ...blank, form }, law)
    expect(refusals.map(({ key, field }) => [key, field])).toEqual([
      ['field-needed', 'substitute.name'],
      ['leave-too-long', 'days'],
    ])
  })

  const holder = blank.filing
  const manager = { name: 'مدیر نمونه', nationalId: '9990000034', mobile: '09140000003' }
  const none = { name: '', nationalId: '', mobile: '' }
  it.each<[string, Partial<typeof none>, Partial<Ask>, [string, string][]]>([
    ['nobody', {}, {}, []],
    [
      'the holder’s number alone',
      { mobile: holder.mobile! },
      {},
      [['leave-substitute-is-holder', 'substitute.mobile']],
    ],
    [
      'the same in Persian digits',
      { mobile: '۰۹۱۴۰۰۰۰۰۰۱' },
      {},
      [['leave-substitute-is-holder', 'substitute.mobile']],
    ],
    ['the same from abroad', { mobile: '+989140000001' }, {}, [['leave-substitute-is-holder', 'substitute.mobile']]],
    ['one digit beside it', { mobile: '09140000002' }, {}, []],
    ['a number that is none', { mobile: '0914000' }, {}, []],
    [
      'the holder’s national ID',
      { nationalId: '9990000026' },
      {},
      [['leave-substitute-is-holder', 'substitute.nationalId']],
    ],
    ['somebody else’s national ID', { nationalId: substitute.nationalId }, {}, []],
    [
      'the manager’s number',
      { name: 'الف ب', mobile: manager.mobile },
      { filing: { ...holder, legal: true, manager } },
      [['leave-substitute-is-manager', 'substitute.mobile']],
    ],
    ['a number where the holder has none', { mobile: '' }, { filing: { ...holder, mobile: null } }, []],
  ])('refuses at the part that shows it whoever cannot be the substitute: %s', (_, named, over, expected) => {
    const form = { substitute: { ...none, ...named } }
    const { refusals, checks } = judge(leave, { ...blank, ...over, form }, law)
    const against = refusals.filter(({ cite }) => cite).map(({ key, field }) => [key, field])
    expect(against).toEqual(expected)
    expect(checks.find(({ key }) => key === 'leave-rule-substitute')?.met).toBe(expected.length ? false : null)
  })

  it('cites every rule, met or not, by the law of the province', () => {
    const own = lawOn(today, [
      { parameter: 'leave.perYear', value: { days: 60 }, firstDay: '2026-01-01', resolution: 'مصوبه ۳' },
    ])
    const checks = judge(leave, { ...blank, form: { days: span(3, 10) } }, own).checks
    expect(checks.find(({ key }) => key === 'leave-rule-allowance')?.cite).toEqual({
      source: 'resolution',
      resolution: 'مصوبه ۳',
    })
    for (const kind of Object.values(kinds))
      for (const { cite } of judge(kind, blank, law).checks) expect(cite.source).toBeTruthy()
  })

  it('shows this year’s allowance before there are days, and then that of every year they touch', () => {
    const earlier = [{ id: '1', form: { days: span(-40, 30), substitute }, pending: false }]
    expect(allowancesOf(leave, { ...blank, earlier }, law)).toMatchObject([
      { year: 1405, used: 30, left: 60, asked: 0 },
    ])
    expect(allowancesOf(leave, { ...blank, earlier, form: { days: span(150, 30) } }, law)).toMatchObject([
      { year: 1405, used: 30, left: 60 },
      { year: 1406, used: 0, left: 90 },
    ])
    expect(allowancesOf(station, blank, law)).toEqual([])
  })
})

describe('a field', () => {
  const limits = { options: ['one', 'other'], back: 1, ahead: 0 }
  const field = (type: Field['type'], required = true): Field => ({ name: 'f', type, required, ...limits })

  test.each<[Field['type'], Form[string], string[]]>([
    ['days', undefined, ['f: field-days-wrong']],
    ['days', { from: '', to: '' }, ['f: field-days-wrong']],
    ['days', { from: '2026-10-12', to: '2026-10-11' }, ['f: field-days-wrong']],
    ['days', { from: '2026-10-12', to: '2026-10-12' }, []],
    ['day', undefined, ['f: field-day-wrong']],
    ['day', '1405/7/18', ['f: field-day-wrong']],
    ['day', { from: today, to: today }, ['f: field-day-wrong']],
    ['day', today, []],
    ['day', addDays(today, 1), ['f: field-day-outside']],
    ['day', '2025-10-10', []],
    ['day', '2025-10-09', ['f: field-day-outside']],
    ['choice', undefined, ['f: field-choice-wrong']],
    ['choice', 'third', ['f: field-choice-wrong']],
    ['choice', today, ['f: field-choice-wrong']],
    ['choice', 'other', []],
    ['person', undefined, ['f.name: field-needed']],
    [
      'person',
      { name: 'آرش', nationalId: '', mobile: '0914' },
      ['f.nationalId: field-national-id-wrong', 'f.mobile: field-mobile-wrong'],
    ],
    ['person', { ...substitute, nationalId: '۹۹۹۰۰۰۰۰۱۸', mobile: '+98 914 000 9999' }, []],
    ['position', undefined, ['f: field-position-needed']],
    ['position', { lat: 48, lon: 38 }, ['f: field-position-wrong']],
    ['position', { lat: 38, lon: 48 }, []],
    ['text', '  ', ['f: field-needed']],
    ['text', 'الف'.repeat(200), ['f: field-too-long']],
    ['paragraph', 'بازار روز', []],
  ])('of %s with %j is refused with %j', (type, value, refused) => {
    expect(formRefusals([field(type)], { f: value }, today).map(({ field: at, key }) => `${at}: ${key}`)).toEqual(
      refused,
    )
  })

  test.each<[Field['type'], Form[string]]>([
    ['days', { from: '', to: '' }],
    ['person', { name: '', nationalId: '', mobile: '' }],
    ['position', undefined],
    ['day', ''],
    ['choice', ''],
    ['paragraph', ' '],
  ])('of %s may be left empty where it is not required', (type, value) => {
    expect(isEmpty(value)).toBe(true)
    expect(formRefusals([field(type, false)], { f: value }, today)).toEqual([])
    expect(tidyForm([field(type, false)], { f: value })).toEqual({})
  })

  it('is stored in one spelling, and nothing is stored that was not declared', () => {
    const form = { f: { name: ' علي  كريمي ', nationalId: '۹۹۹-۰۰۰۰۰۱-۸', mobile: '۰۹۱۴۰۰۰۹۹۹۹' }, stray: 'x' }
    expect(tidyForm([field('person')], form)).toEqual({
      f: { name: 'علی کریمی', nationalId: '9990000018', mobile: '09140009999' },
    })
  })
})

describe('the time line', () => {
  const at = new Date('2026-10-10T08:30:00Z')
  const noted = (what: string, more: Partial<NotedStep> = {}): NotedStep => ({
    what,
    word: null,
    facts: {},
    role: 'holder',
    by: 'هومن',
    at,
    ...more,
  })
  const effect = { firstDay: '2026-10-20', lastDay: '2026-10-24', shown: {} }
  const course = { outcome: null, stageDue: null, ballot: null, effect, today, steps: [noted('filed')] }
  const shown = (moments: ReturnType<typeof timelineOf>) => moments.map(({ what, state }) => `${what} ${state}`)

  it('says what happened, what it waits for and until when, and what is ahead', () => {
    const moments = timelineOf(leave, { ...course, stage: 'consent', stageDue: '2026-10-14' })
    expect(shown(moments)).toEqual([
      'filed done',
      'now-consent now',
      'ahead-association ahead',
      'ahead-vote ahead',
      'ahead-letter ahead',
    ])
    expect(moments[1]?.due).toBe('2026-10-14')
  })

  it('waits for the ballot until its closing day, and after a lapse for the next', () => {
    const ballot = { state: 'open', closesOn: '2026-10-17' } as const
    expect(timelineOf(station, { ...course, stage: 'vote', ballot })[1]).toMatchObject({
      what: 'now-vote',
      due: '2026-10-17',
    })
    const lapsed = timelineOf(station, { ...course, stage: 'vote', ballot: { ...ballot, state: 'lapsed' } })
    expect(lapsed[1]).toMatchObject({ what: 'now-meeting', due: null })
  })

  it.each([
    ['2026-10-19', 'ahead'],
    ['2026-10-20', 'done'],
  ] as const)('on %s shows the effect as %s', (day, state) => {
    const moments = timelineOf(leave, { ...course, stage: 'closed', outcome: 'granted', today: day })
    expect(moments.at(-1)).toMatchObject({ what: 'effect', state, at: '2026-10-20' })
  })

  it('shows no effect of what was not granted, and marks the end', () => {
    const steps = [noted('declined'), noted('filed')]
    expect(shown(timelineOf(leave, { ...course, stage: 'closed', outcome: 'declined', steps }))).toEqual([
      'filed done',
      'declined stopped',
    ])
  })

  it('names nobody for what all decided together', () => {
    const [moment] = timelineOf(station, { ...course, stage: 'letter', outcome: 'granted', steps: [noted('adopted')] })
    expect(moment).toMatchObject({ by: null, role: null })
  })
})
