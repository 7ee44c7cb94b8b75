import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { associationReviewWithin } from '#law/association'
import { leaveConsentWithin, leavePerYear } from '#law/leave'
import { addDays } from '#rules/calendar'
import type { DaysValue } from '#rules/fields/days'
import { isEmpty } from '#rules/fields/empty'
import type { Field, Form } from '#rules/fields/form'
import { formRefusals, tidyForm } from '#rules/fields/form'
import { lawOn } from '#rules/law'
import { days, splitByJalaliYear } from '#rules/periods'
import { newPlace, receivedThings } from '#rules/proceedings/checklists'
import type { Ask, Earlier, RequestStage, Stage } from '#rules/proceedings/kind'
import { requestStages } from '#rules/proceedings/kind'
import { allowancesOf, judge, kinds } from '#rules/proceedings/kinds'
import { counts, firstState, type RequestState, stateAfter, withdrawable } from '#rules/proceedings/machine'
import {
  association,
  check,
  consentOf,
  decision,
  handover,
  issuer,
  letter,
  openingTasks,
  opinion,
  release,
  settlement,
  visit,
  vote,
} from '#rules/proceedings/stages'
import type { TaskKind, TaskStatus } from '#rules/proceedings/tasks'
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

const oneOf: Record<RequestStage, Stage> = {
  consent: consentOf('substitute', leaveConsentWithin),
  hearing: {
    stage: 'hearing',
    tasks: [{ task: 'hearing', of: 'holder', since: 'notified', within: associationReviewWithin }],
  },
  association,
  inquiries: {
    stage: 'inquiries',
    tasks: [opinion, { task: 'inquiry', of: 'agencies', within: associationReviewWithin }],
  },
  check,
  visit: visit('inspector', newPlace),
  proposal: { stage: 'proposal', tasks: [{ task: 'proposal', by: 'kanoon', within: associationReviewWithin }] },
  vote,
  decision: decision('secretariat'),
  compliance: { stage: 'compliance', tasks: [] },
  undertaking: { stage: 'undertaking', tasks: [{ task: 'undertaking', of: 'substitute', within: leaveConsentWithin }] },
  letter,
  issuer,
  activity: { stage: 'activity', tasks: [{ task: 'inquiry', of: 'telecom', within: associationReviewWithin }] },
  equipment: { ...visit('inspector', newPlace), stage: 'equipment' },
  opening: { stage: 'opening', tasks: openingTasks },
  contract: { stage: 'contract', tasks: [] },
  handover: handover({ within: associationReviewWithin, items: receivedThings }),
  settlement: settlement({ within: associationReviewWithin }),
  release: release({ within: associationReviewWithin }),
}
/** Any order of any of the stages that ends in a letter, as a declaration may list them. */
const someStages = fc
  .shuffledSubarray(
    requestStages.filter(
      (stage) =>
        !['letter', 'issuer', 'opening', 'contract', 'handover', 'settlement', 'release', 'compliance'].includes(stage),
    ),
  )
  // it is decided once, by a vote or otherwise
  .map((stages) => stages.filter((stage) => stage !== 'decision' || !stages.includes('vote')))
  .map((stages) => [...stages.map((stage) => oneOf[stage]), letter])

/** What everybody says who is asked, in whatever order: a stage's tasks by their place in it. */
type Said = { at: number; answer: 'yes' | 'no' | null }
const someSaid = fc.array(fc.record({ at: fc.nat(), answer: fc.constantFrom('yes', 'no', null) }), { maxLength: 30 })

const asked = (kind: { stages: readonly Stage[] }, { stage }: RequestState): TaskStatus[] =>
  (kind.stages.find((one) => one.stage === stage)?.tasks ?? []).map((plan) => ({
    task: plan.task,
    of: 'of' in plan ? plan.of : null,
    state: 'open',
    answer: null,
  }))

/** A request whose tasks are answered one by one; every state that it comes through. */
function course(kind: { stages: readonly Stage[] }, said: readonly Said[]): RequestState[] {
  const states = [firstState(kind)]
  let tasks = asked(kind, states[0]!)
  for (const { at, answer } of said) {
    const open = tasks.filter(({ state }) => state === 'open')
    if (open.length === 0) break
    const task = open[at % open.length]!
    // silence decides nothing
    if (answer === null && ['check', 'visit', 'proposal', 'vote', 'decision', 'letter', 'paper'].includes(task.task))
      continue
    Object.assign(task, { state: answer ? 'answered' : 'silent', answer })
    const next = stateAfter(kind, states.at(-1)!, tasks, law)
    if (!next) continue
    states.push(next)
    tasks = asked(kind, next)
  }
  return states
}

describe('the machine of requests', () => {
  test('goes through its stages in their order, whatever is said', () => {
    fc.assert(
      fc.property(someStages, someSaid, (stages, said) => {
        const names = stages.map(({ stage }) => stage)
        const places = course({ stages }, said).map(({ stage }) => (stage === 'closed' ? 99 : names.indexOf(stage)))
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
      }),
    )
  })

  test('has an outcome when it is closed, and no task of a stage that has passed decides it again', () => {
    fc.assert(
      fc.property(someStages, someSaid, (stages, said) => {
        const states = course({ stages }, [...said, ...Array(40).fill({ at: 0, answer: 'yes' })])
        expect(states.at(-1)).toMatchObject({ stage: 'closed' })
        const outcomes = states.map(({ outcome }) => outcome).filter((outcome) => outcome !== null)
        const [first] = outcomes
        const byParty: unknown[] = ['declined', 'not-undertaken', 'dismissed']
        expect(outcomes.every((outcome) => outcome === first || byParty.includes(outcome))).toBe(true)
      }),
    )
  })

  test('is declined only by whoever takes part in it, and refused only by a decision', () => {
    fc.assert(
      fc.property(someStages, someSaid, (stages, said) => {
        const { outcome } = course({ stages }, said).at(-1)!
        const all = stages.flatMap(({ tasks }) => tasks.map(({ task }) => task))
        if (outcome === 'declined') expect(all).toContain('consent')
        if (outcome === 'not-undertaken') expect(all).toContain('undertaking')
        if (outcome === 'refused') expect(all.some((task) => task === 'vote' || task === 'decision')).toBe(true)
      }),
    )
  })

  test('lets a request be withdrawn until it is decided, and never after', () => {
    fc.assert(
      fc.property(someStages, someSaid, (stages, said) => {
        for (const state of course({ stages }, said))
          expect(withdrawable(state, [])).toBe(
            state.outcome === null && state.stage !== 'letter' && state.stage !== 'closed',
          )
      }),
    )
  })

  test.each([
    ['yes', false],
    ['no', true],
    [null, true],
  ] as const)('lets nobody withdraw what was voted for while others are still asked (%s)', (answer, may) => {
    const voted: TaskStatus = { task: 'vote', of: null, state: answer ? 'answered' : 'open', answer }
    expect(withdrawable({ stage: 'inquiries', outcome: null }, [voted])).toBe(may)
  })

  const waiting = asked(leave, firstState(leave))[0]!
  test.each<[string, Partial<TaskStatus>, RequestState | null]>([
    ['nothing', {}, null],
    ['a yes', { state: 'answered', answer: 'yes' }, { stage: 'association', outcome: null }],
    ['a no', { state: 'answered', answer: 'no' }, { stage: 'closed', outcome: 'declined' }],
    ['silence', { state: 'silent' }, { stage: 'closed', outcome: 'declined' }],
  ])('from the consent, %s leads where it says', (_what, answer, state) => {
    expect(stateAfter(leave, firstState(leave), [{ ...waiting, ...answer }], law)).toEqual(state)
  })

  const beside = { stages: [oneOf.inquiries, letter, issuer] }
  const [association1, agency] = asked(beside, firstState(beside)) as [TaskStatus, TaskStatus]
  test.each<[string, TaskStatus[], RequestState | null]>([
    ['one of two answered', [{ ...association1, state: 'answered', answer: 'yes' }, agency], null],
    [
      'both answered, one against',
      [
        { ...association1, state: 'answered', answer: 'no' },
        { ...agency, state: 'answered', answer: 'yes' },
      ],
      { stage: 'letter', outcome: 'granted' },
    ],
    [
      'both silent',
      [
        { ...association1, state: 'silent' },
        { ...agency, state: 'silent' },
      ],
      { stage: 'letter', outcome: 'granted' },
    ],
  ])('of tasks side by side, %s', (_what, tasks, state) => {
    expect(stateAfter(beside, firstState(beside), tasks, law)).toEqual(state)
  })

  test('takes a signed grant to the issuer, and a signed refusal to its end', () => {
    const signed: TaskStatus[] = [{ task: 'letter', of: null, state: 'answered', answer: 'yes' }]
    expect(stateAfter(beside, { stage: 'letter', outcome: 'granted' }, signed, law)).toEqual({
      stage: 'issuer',
      outcome: 'granted',
    })
    expect(stateAfter(beside, { stage: 'letter', outcome: 'refused' }, signed, law)).toEqual({
      stage: 'closed',
      outcome: 'refused',
    })
    const paper: TaskStatus = { task: 'paper', of: 'issuer', state: 'answered', answer: 'no' }
    expect(
      stateAfter(beside, { stage: 'issuer', outcome: 'granted' }, [paper], law),
      'a letter like other refusals',
    ).toEqual({
      stage: 'letter',
      outcome: 'refused',
    })
  })
})

type Held = { id: string; days: DaysValue; state: RequestState }
const someSpan = fc
  .tuple(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 1, max: 95 }))
  .map(([at, long]) => span(at, long))
const someActs = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: someSpan.map((asked) => ({ file: asked })) },
    { weight: 2, arbitrary: fc.record({ event: fc.constantFrom('yes', 'no', 'withdraw'), at: fc.nat() }) },
  ),
  { maxLength: 30 },
)

/** Plays acts against the rules as the engine does: what is refused is not held, what ended does not count. */
function play(acts: readonly ({ file: DaysValue } | { event: string; at: number })[]): Held[] {
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
      const said = asked(leave, one.state).map((task) => ({
        ...task,
        state: 'answered' as const,
        answer: act.event === 'no' ? ('no' as const) : ('yes' as const),
      }))
      if (act.event !== 'withdraw') one.state = stateAfter(leave, one.state, said, law) ?? one.state
      else if (withdrawable(one.state, [])) one.state = { stage: 'closed', outcome: 'withdrawn' }
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
      ['field-needed', 'substitute.nationalId'],
      ['field-needed', 'substitute.mobile'],
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
  const limits = { options: ['one', 'other'], back: 1, ahead: 0, least: 51, most: 100 }
  const field = (type: Field['type'], required = true): Field => {
    const { ahead, ...others } = limits
    return { name: 'f', type, required, ...others, ...(type === 'day' ? { ahead } : {}) }
  }

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
    ['listed', undefined, ['f: field-choice-wrong']],
    ['listed', { lat: 1, lon: 2 }, ['f: field-choice-wrong']],
    ['listed', 'ا'.repeat(301), ['f: field-choice-wrong']],
    ['listed', 'ا'.repeat(300), []],
    ['number', undefined, ['f: field-needed']],
    ['number', '60', ['f: field-number-wrong']],
    ['number', Number.NaN, ['f: field-number-wrong']],
    ['number', 50.99, ['f: field-number-out']],
    ['number', 51, []],
    ['number', 100, []],
    ['number', 100.01, ['f: field-number-out']],
    ['company', undefined, ['f.name: field-needed', 'f.nationalId: field-needed']],
    [
      'company',
      { name: ' ', nationalId: '14000000001' },
      ['f.name: field-needed', 'f.nationalId: field-legal-id-wrong'],
    ],
    ['company', { name: 'شرکت', nationalId: substitute.nationalId }, ['f.nationalId: field-legal-id-wrong']],
    ['company', { name: 'شرکت', nationalId: '۱۰۳۸۰۲۸۴۷۹۰' }, []],
    ['person', undefined, ['f.name: field-needed', 'f.nationalId: field-needed', 'f.mobile: field-needed']],
    [
      'person',
      { name: 'آرش', nationalId: '', mobile: '0914' },
      ['f.name: field-name-whole', 'f.nationalId: field-needed', 'f.mobile: field-mobile-wrong'],
    ],
    ['person', { ...substitute, name: 'علی' }, ['f.name: field-name-whole']],
    ['person', { ...substitute, name: 'علی رضایی' }, []],
    ['person', { ...substitute, nationalId: '۹۹۹۰۰۰۰۰۱۸', mobile: '+98 914 000 9999' }, []],
    ['position', undefined, ['f: field-position-needed']],
    ['position', { lat: 48, lon: 38 }, ['f: field-position-wrong']],
    ['position', { lat: 38, lon: 48 }, []],
    ['text', '  ', ['f: field-needed']],
    ['text', 'الف'.repeat(200), ['f: field-too-long']],
    ['paragraph', 'بازار روز', []],
    ['papers', undefined, []],
  ])('of %s with %j is refused with %j', (type, value, refused) => {
    expect(formRefusals([field(type)], { f: value }, today).map(({ field: at, key }) => `${at}: ${key}`)).toEqual(
      refused,
    )
  })

  test.each<[Field['type'], Form[string]]>([
    ['days', { from: '', to: '' }],
    ['person', { name: '', nationalId: '', mobile: '' }],
    ['company', { name: '', nationalId: '' }],
    ['number', undefined],
    ['position', undefined],
    ['day', ''],
    ['choice', ''],
    ['paragraph', ' '],
    ['papers', { scan: [] }],
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
  const noted = (what: NotedStep['what'], more: Partial<NotedStep> = {}): NotedStep => ({
    what,
    word: null,
    facts: {},
    role: 'holder',
    by: 'هومن',
    at,
    ...more,
  })
  const effect = { effect: 'span' as const, firstDay: '2026-10-20', lastDay: '2026-10-24', shown: {} }
  const waits = (task: TaskKind, due: string | null = null) => [{ task, of: null, label: null, due, clock: null }]
  const base = { outcome: null, waits: [], ballot: null, effect, today, steps: [noted('filed')] }
  const shown = (moments: ReturnType<typeof timelineOf>) => moments.map(({ what, state }) => `${what} ${state}`)

  it('says what happened, what it waits for and until when, and what is ahead', () => {
    const moments = timelineOf(leave, { ...base, stage: 'consent', waits: waits('consent', '2026-10-14') })
    expect(shown(moments)).toEqual([
      'filed done',
      'now-consent now',
      'ahead-association ahead',
      'ahead-vote ahead',
      'ahead-letter ahead',
    ])
    expect(moments[1]?.due).toBe('2026-10-14')
  })

  it('names all that stands side by side in a stage that is ahead, each sort once', () => {
    const moments = timelineOf(kinds.transfer!, { ...base, stage: 'consent', waits: waits('consent') })
    expect(shown(moments).slice(2)).toEqual([
      'ahead-check ahead',
      'ahead-association ahead',
      'ahead-clearance ahead',
      'ahead-inquiries ahead',
      'ahead-vote ahead',
      'ahead-undertaking ahead',
      'ahead-letter ahead',
      'ahead-handover ahead',
      'ahead-issuer ahead',
    ])
  })

  it('waits for the ballot until its closing day, and after a lapse for the next', () => {
    const ballot = { state: 'open', closesOn: '2026-10-17' } as const
    expect(timelineOf(station, { ...base, stage: 'vote', waits: waits('vote'), ballot })[1]).toMatchObject({
      what: 'now-vote',
      due: '2026-10-17',
    })
    const lapsed = timelineOf(station, {
      ...base,
      stage: 'vote',
      waits: waits('vote'),
      ballot: { ...ballot, state: 'lapsed' },
    })
    expect(lapsed[1]).toMatchObject({ what: 'now-meeting', due: null })
  })

  it.each([
    ['2026-10-19', 'ahead'],
    ['2026-10-20', 'done'],
  ] as const)('on %s shows the effect as %s', (day, state) => {
    const moments = timelineOf(leave, { ...base, stage: 'closed', outcome: 'granted', today: day })
    expect(moments.at(-1)).toMatchObject({ what: 'effect', state, at: '2026-10-20' })
  })

  it('shows no effect of what was not granted, and marks the end', () => {
    const steps = [noted('filed'), noted('declined')]
    expect(shown(timelineOf(leave, { ...base, stage: 'closed', outcome: 'declined', steps }))).toEqual([
      'filed done',
      'declined stopped',
    ])
  })

  it('names nobody for what all decided together', () => {
    const [moment] = timelineOf(station, { ...base, stage: 'letter', outcome: 'granted', steps: [noted('adopted')] })
    expect(moment).toMatchObject({ by: null, role: null })
  })
})

test('one chooses first from what is asked most often, and last from what ends a license', () => {
  const names = Object.keys(kinds)
  expect(names.slice(0, 4)).toEqual(['leave', 'station', 'closure', 'renewal'])
  expect(names.slice(-2)).toEqual(['cessation', 'revocation'])
})
