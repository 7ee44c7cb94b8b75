import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Closed } from '#rules/calendar'
import { stepIsFor, wordIsFor } from '#rules/case-steps'
import { caseTopics, needsOffice } from '#rules/case-topics'
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  casePayload,
  caseStates,
  checkCase,
  inTimeToReopen,
  readCasePayload,
  reopening,
} from '#rules/cases'
import { caseEventsAt, casePath } from '#rules/cases-path'
import { lawOn } from '#rules/law'
import { dueOf } from '#rules/proceedings/due'
import { stateByAnswer } from '#rules/proceedings/machine'

const law = lawOn('2026-10-10', [])
/** Thursday and Friday are closed, and Sunday 19 Mehr 1405 is a holiday. */
const closed: Closed = { weekdays: [4, 5], holidays: new Set(['2026-10-11']) }

const plansAt = (state: CaseState) => casePath.stages.find(({ stage }) => stage === state)!.tasks
const planAt = (state: CaseState) => plansAt(state)[0]!

/** The state after an answer, or null where what the state waits for does not know it. */
function stepCase(state: CaseState, answer: CaseEvent) {
  const led = plansAt(state).map((plan) => {
    const task = { task: plan.task, of: 'of' in plan ? plan.of : null, state: 'answered' as const, answer }
    return stateByAnswer(casePath, { stage: state, outcome: null }, task)?.stage ?? null
  })
  return led.find((stage) => stage !== null) ?? null
}

describe('the way of a case', () => {
  const ways: [CaseState, CaseEvent, CaseState | 'closed'][] = [
    ['registered', 'assign', 'examining'],
    ['registered', 'handOver', 'agency'],
    ['registered', 'end', 'resolved'],
    ['examining', 'assign', 'examining'],
    ['examining', 'ask', 'office'],
    ['examining', 'report', 'answered'],
    ['examining', 'handOver', 'agency'],
    ['examining', 'refer', 'committee'],
    ['agency', 'respond', 'answered'],
    ['agency', 'assign', 'examining'],
    ['committee', 'report', 'answered'],
    ['committee', 'assign', 'examining'],
    ['office', 'answer', 'answered'],
    ['office', 'report', 'answered'],
    ['office', 'refer', 'committee'],
    ['answered', 'assign', 'examining'],
    ['answered', 'close', 'resolved'],
    ['answered', 'handOver', 'agency'],
    ['answered', 'refer', 'committee'],
    ['resolved', 'reopen', 'reopened'],
    ['resolved', 'escalate', 'supervision'],
    ['resolved', 'accept', 'closed'],
    ['reopened', 'assign', 'examining'],
    ['reopened', 'end', 'resolved'],
    ['reopened', 'handOver', 'agency'],
    ['supervision', 'close', 'resolved'],
    ...caseStates
      .filter((state) => state !== 'resolved')
      .map((state) => [state, 'withdraw', 'resolved'] as [CaseState, CaseEvent, CaseState]),
  ]
  it.each(ways)('goes from %s by %s to %s', (state, event, to) => {
    expect(stepCase(state, event)).toBe(to)
  })

  it('knows no other', () => {
    const known = new Set(ways.map(([state, event]) => `${state} ${event}`))
    for (const state of caseStates)
      for (const event of caseEvents)
        if (!known.has(`${state} ${event}`)) expect(stepCase(state, event), `${state} ${event}`).toBeNull()
    // what a party of the committee finds is answered, and leads nowhere by itself
    expect(caseStates.flatMap((state) => caseEventsAt(state))).toHaveLength(ways.length + 1)
  })
})

describe('its clocks', () => {
  it.each([
    // Filed on Saturday: Sunday is a holiday, so three working days end on Wednesday.
    ['registered', '2026-10-10', '2026-10-10', '2026-10-14'],
    ['reopened', '2026-10-10', '2026-10-10', '2026-10-14'],
    ['examining', '2026-10-10', '2026-10-13', '2026-11-01'],
    ['answered', '2026-10-10', '2026-10-20', '2026-11-01'],
    // The office's own clock starts when it is asked.
    ['office', '2026-10-10', '2026-10-14', '2026-10-21'],
    ['resolved', '2026-10-10', '2026-10-20', null],
    ['supervision', '2026-10-10', '2026-10-20', null],
  ] as const)('in %s, counted from %s and entered on %s, ends on %s', (state, from, today, due) => {
    expect(dueOf(planAt(state), { begun: from, today }, law, closed)).toBe(due)
  })

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
  ])('lets a result of 10 October be reopened on %s: %s', (today, ok) => {
    expect(inTimeToReopen('2026-10-10', today, law, closed).ok).toBe(ok)
  })

  it('reopens once, then goes to the committee, then rests', () => {
    expect([0, 1, 2, 3].map((times) => reopening(times, law))).toEqual(['reopen', 'escalate', null, null])
  })
})

describe('what is filed', () => {
  const form = {
    license: '72-14-3001',
    kind: 'complaint',
    topic: 'delay',
    place: null,
    agency: null,
    text: 'متن',
    name: null,
    mobile: null,
  } as const
  const fields = (over: object, files = 0) => checkCase({ ...form, ...over }, files).map(({ field }) => field)

  it.each([
    [{}, 0, []],
    [{ text: '' }, 0, ['text']],
    [{ text: 'ا'.repeat(5000) }, 0, []],
    [{ text: 'ا'.repeat(5001) }, 0, ['text']],
    [{ name: 'ا'.repeat(101) }, 0, ['name']],
    [{ mobile: '+98 914 000 7766' }, 0, []],
    [{ mobile: '0457' }, 0, ['mobile']],
    [{}, 5, []],
    [{}, 6, ['files']],
    [{ license: null }, 0, ['license']],
    [{ license: null, topic: 'unlicensed' }, 0, ['place']],
    [{ license: null, topic: 'unlicensed', place: 'خیابان اصلی، پلاک ۳' }, 0, []],
    [{ topic: 'branch' }, 0, ['place']],
    [{ topic: 'branch', place: 'ا'.repeat(300) }, 0, []],
    [{ topic: 'branch', place: 'ا'.repeat(301) }, 0, ['place']],
    [{ license: null, topic: 'branch', place: 'بازار' }, 0, []],
    [{ license: null, topic: 'agency-fault' }, 0, ['agency']],
    [{ license: null, topic: 'agency-fault', agency: 'بیمه آزمون' }, 0, []],
    [{ topic: 'agency-fault' }, 0, []],
  ])('%j with %d files is wrong at %j', (over, files, wrong) => {
    expect(fields(over, files)).toEqual(wrong)
  })

  it('may be about no office only where the topic may', () => {
    expect(caseTopics.filter((topic) => !needsOffice(topic))).toEqual(['agency-fault', 'unlicensed', 'branch', 'other'])
  })
})

describe('whose eyes a step is for', () => {
  it.each([
    ['word', ['citizen', 'handler'], ['citizen', 'handler']],
    ['asked', ['anyone', 'citizen', 'office', 'handler'], ['office', 'handler']],
    ['reported', ['anyone', 'citizen', 'handler'], ['handler']],
    ['assigned-kanoon', ['anyone', 'citizen', 'handler'], ['handler']],
    ['answered', ['anyone', 'citizen', 'office', 'handler'], ['anyone', 'citizen', 'office', 'handler']],
    ['reopened', ['anyone', 'citizen', 'handler'], ['citizen', 'handler']],
  ] as const)('%s: the step for %j, its word for %j', (step, seen, said) => {
    const eyes = ['anyone', 'citizen', 'office', 'handler'] as const
    expect(eyes.filter((one) => stepIsFor(one, step))).toEqual(seen)
    expect(eyes.filter((one) => wordIsFor(one, step))).toEqual(said)
  })
})

test('what a link into the bot carries comes back from it, within what messengers take', () => {
  const secrets = fc.stringMatching(/^[\w-]{22}$/)
  const codes = fc.stringMatching(/^\d{16}$/)
  fc.assert(
    fc.property(codes, secrets, (trackingCode, secret) => {
      const payload = casePayload(trackingCode, secret)
      expect(payload).toMatch(/^[\w-]{1,64}$/)
      expect(readCasePayload(payload)).toEqual({ trackingCode, secret })
    }),
  )
  expect(['invite_x', 'case_1_2', ''].map(readCasePayload)).toEqual([null, null, null])
})
