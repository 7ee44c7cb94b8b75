// The time line of a request, one for everybody concerned: what happened, where it stands and until when, what is ahead.

import type { Citation } from '#law/parameter'
import type { BallotState, Tally } from '../ballots.ts'
import { isAccount } from './accounts.ts'
import type { Clock } from './clock.ts'
import type { Effect } from './effects.ts'
import type { RequestKind, RequestOutcome, RequestStage } from './kind.ts'
import { endsLicense } from './plans.ts'
import { type CourseStep, type KeptStep, stops, together } from './steps.ts'
import { aheadStep, nowStep } from './steps-ahead.ts'
import { isAsked, type TaskKind, type TaskPlan } from './tasks.ts'

/** A step as it was noted. */
export type NotedStep = {
  what: KeptStep | 'objected-withheld' | 'objected-needed'
  word: string | null
  facts: Record<string, string | number>
  role: string | null
  by: string | null
  at: Date
  /** Where it stands, for what is told without its words. */
  cite?: Citation
  /** Of a ballot: where it stands what its majority is reckoned from. */
  base?: Citation
}

/** One entry; its words are `course-<what>`, of an effect `<kind>-effect`. `due` is the last day it waits. */
export type Moment = {
  what: CourseStep | 'effect'
  state: 'done' | 'now' | 'ahead' | 'stopped'
  at: Date | string | null
  due: string | null
  /** How that day came about, where a clock led to it. */
  clock: Clock | null
  by: string | null
  role: string | null
  word: string | null
  facts: Record<string, string | number>
  cite: Citation | null
  base: Citation | null
}

export type Course = {
  stage: RequestStage | 'closed'
  outcome: RequestOutcome | null
  /** What the stage waits for. `label`: the authority that is asked, where it is one of several. */
  waits: readonly {
    task: TaskKind
    of: string | null
    label: string | null
    due: string | null
    clock: Clock | null
    /** Its clock starts with the notification of a letter, which is still to come. */
    awaitsNotice?: boolean
    /** Of a paper: since when the original license is with the secretariat, and with the issuer. */
    facts?: Readonly<Record<string, string | number>>
  }[]
  /** The last ballot, if there was one. */
  ballot: OnBallot | null
  /** The oldest first. */
  steps: readonly NotedStep[]
  effect: Effect | null
  today: string
}

/** `deadlocked`: all have voted, and no side has the majority; told with its count and article to whom the count is told. */
type OnBallot = {
  state: BallotState
  /** Null while its clock stands still. */
  closesOn: string | null
  clock?: Clock | null
  deadlocked?: boolean
  tally?: Tally | null
  vacant?: number
  cites?: { majority: Citation; base: Citation }
}

const blank = { at: null, due: null, clock: null, by: null, role: null, word: null, facts: {}, cite: null, base: null }

/** The time line, oldest first. */
export function timelineOf(kind: Pick<RequestKind, 'stages' | 'about' | 'fields'>, course: Course): Moment[] {
  return [...past(course.steps), ...present(kind, course), ...future(kind, course)]
}

const has = (steps: readonly string[], what: string) => steps.includes(what)

function past(steps: readonly NotedStep[]): Moment[] {
  return steps.map(({ what, word, facts, role, by, at, cite = null, base = null }) => {
    const whose = has(together, what) ? { by: null, role: null } : { by, role }
    return { ...blank, ...whose, what, word, facts, at, cite, base, state: has(stops, what) ? 'stopped' : 'done' }
  })
}

/** What the issuer is to send: a license's new term, or its end. */
function paperSays({ stages }: Pick<RequestKind, 'stages'>): 'term' | 'end' {
  const ends = stages.some(({ tasks }) => tasks.some(endsLicense))
  return ends ? 'end' : 'term'
}

function present(
  kind: Pick<RequestKind, 'stages' | 'about' | 'fields'>,
  { stage, waits, ballot, steps }: Course,
): Moment[] {
  if (stage === 'closed') return []
  return waits.flatMap(({ task, of, label, due, clock, awaitsNotice, facts }): Moment | [] => {
    const what = nowStep(task, of)
    if (!what) return []
    const now = { ...blank, what, state: 'now' as const, due, clock }
    const starts = awaitsNotice ? 'with-notice' : 'begun'
    if (task === 'letter') return { ...now, what: isReturned(steps) ? 'now-letter-returned' : 'now-letter' }
    if (task === 'inquiry' || task === 'opening' || isAccount(task))
      return { ...now, facts: { of: of ?? '', label: label ?? '' } }
    if (task === 'visit') return { ...now, facts: { seen: of ?? 'place' } }
    if (task === 'compliance') return { ...now, facts: { duty: of ?? '' } }
    if (task === 'handover') return { ...now, facts: { at: stage, starts } }
    if (task === 'decision') return { ...now, facts: { decider: of ?? '' } }
    if (task === 'hearing') return { ...now, facts: { starts } }
    if (task === 'paper') {
      return {
        ...now,
        facts: {
          of: of ?? '',
          label: label ?? '',
          says: paperSays(kind),
          original: originalAt(kind, { task, ...(facts ? { facts } : {}) }),
          starts,
        },
      }
    }
    if (task !== 'vote') return now
    const open = ballot?.state === 'open'
    if (open && ballot.deadlocked && ballot.tally)
      return {
        ...now,
        what: 'now-deadlocked',
        due: ballot.closesOn,
        clock: ballot.clock ?? null,
        facts: { ...ballot.tally, ...(ballot.vacant ? { vacant: ballot.vacant } : {}) },
        cite: ballot.cites?.majority ?? null,
        base: ballot.cites?.base ?? null,
      }
    return {
      ...now,
      what: open ? 'now-vote' : 'now-meeting',
      due: open ? ballot.closesOn : null,
      clock: (open && ballot.clock) || null,
    }
  })
}

/**
 * Where the original license is that a paper is to be issued for: still awaited from its holder, at the secretariat, or sent to the
 * issuer; a new office has none, but where its kind asks for that of the license that it had.
 */
export function originalAt(
  { about, fields }: Pick<RequestKind, 'about' | 'fields'>,
  { task, facts = {} }: { task: TaskKind; facts?: Readonly<Record<string, string | number>> },
): 'none' | 'awaited' | 'received' | 'sent' {
  const had = about !== 'planned' || fields.some(({ papers }) => papers?.some(({ original }) => original === 'sent'))
  if (task !== 'paper' || !had) return 'none'
  return facts.sentOn ? 'sent' : facts.receivedOn ? 'received' : 'awaited'
}

/** Whether the result letter was sent back last, so that it waits to be mended and not to be signed. */
function isReturned(steps: readonly NotedStep[]): boolean {
  return steps.findLast(({ what }) => what.startsWith('letter-'))?.what === 'letter-returned'
}

/** The tasks of a stage as they are told ahead: of a sort once, a visit with what it sees, an inquiry with whom it asks where that is one. */
function aheadOf(tasks: readonly TaskPlan[]): { what: CourseStep; facts: Record<string, string> }[] {
  const asked = tasks.filter(({ task }) => task === 'inquiry').length
  const told = tasks.flatMap((plan): ReturnType<typeof aheadOf> => {
    const of = 'of' in plan ? plan.of : undefined
    const what = aheadStep(plan.task, of ?? null)
    // what is asked only after an answer may never be
    if (!what || isAsked(plan)) return []
    if (plan.task === 'visit') return [{ what, facts: { seen: of ?? 'place' } }]
    return [{ what, facts: plan.task === 'inquiry' && of && asked === 1 && of !== 'agencies' ? { of } : {} }]
  })
  return [...new Map(told.map((one) => [`${one.what} ${one.facts.seen}`, one])).values()]
}

function future({ stages }: Pick<RequestKind, 'stages'>, { stage, outcome, effect, today }: Course): Moment[] {
  const following = stage === 'closed' ? [] : stages.slice(stages.findIndex((one) => one.stage === stage) + 1)
  const still =
    outcome === null || outcome === 'granted' ? following : following.filter((one) => one.stage === 'letter')
  const says = paperSays({ stages })
  const moments = still.flatMap(({ stage: at, tasks }) =>
    aheadOf(tasks).map(
      ({ what, facts }, place): Moment => ({
        ...blank,
        what,
        state: 'ahead',
        facts: { says, at, ...facts, ...(place ? { beside: 1 } : {}) },
      }),
    ),
  )
  // what took effect on the way has its own step
  const onTheWay = stages.some((one) => one.effect)
  const effective = effect?.firstDay && outcome === 'granted' && stage === 'closed' && !onTheWay
  if (!effective) return moments
  const begun = effect.firstDay! <= today
  return [...moments, { ...blank, what: 'effect', state: begun ? 'done' : 'ahead', at: effect.firstDay }]
}
