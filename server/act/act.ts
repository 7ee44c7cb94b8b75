// The one path of every act: key, scope, role, run, audit, outbox, in one transaction, whatever the door.
import type { Transaction } from '#db/client'
import { retried } from '#db/retried'
import type { Law } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import { type Message, post, refreshCards } from '#messages/send'
import { type ActionName, may, permits, type Scope } from '#policies/policies'
import type { Permission } from '#policies/policy'
import { closedDays, lawOfProvince } from '#reads/parameters'
import { type Closed, type Day, tehranDay } from '#rules/calendar'
import { withSource } from '#rules/law'
import type { CardSubject, ChannelName, Via } from '#rules/messages'
import type { WriteLetter } from '#rules/proceedings/matter'
import type { Actor, Membership } from '#rules/roles'
import type { Refusal, Verdict } from '#rules/verdict'
import type { Context, Outcome, Trouble } from './context.ts'
import { acted } from './counted.ts'
import { claimKey, digestOf, keepAnswer } from './keys.ts'
import { checkPin } from './pin.ts'
import { type Entry, writeAudit } from './record.ts'

export type { Cleaned, Context, Outcome, Trouble } from './context.ts'

/** What an act works with while it runs. */
export type Act = {
  tx: Transaction
  actor: Actor
  as: Membership | null
  via: Via
  now: Date
  today: Day
  /** When what is done happened, and its day: now, unless it is written down later (`asOf`). Who acts and who hears of it is of today. */
  at: Date
  on: Day
  province: string
  secret: string
  letter: WriteLetter
  channels: readonly ChannelName[]
  /** Whether the PIN was entered a moment ago; acts that always need it say so in the table. */
  steppedUp: boolean
  /** The province's law today. */
  law(): Promise<Law>
  closed(): Promise<Closed>
  record(entry: Entry): void
  send(...messages: Message[]): void
  /** Has every card of a subject edited to its present state. */
  refresh(subject: CardSubject, subjectId: string): void
}

type Spec<I, O> = {
  /** Where the subject stands; null for an unknown subject. Without it: the province of the actor. */
  scope?: (tx: Transaction, input: I, actor: Actor) => Promise<Scope | null>
  /** Why an act leaves no entry of its own in the audit chain, e.g. a draft. */
  unrecorded?: string
  /** What of an input its key is known by, where the rest may be kept nowhere, not even as a digest. */
  known?: (input: I) => unknown
  run: (act: Act, input: I) => Promise<Outcome<O>>
}

export type Action<I, O> = ((ctx: Context, key: string | null, input: I) => Promise<Outcome<O>>) & {
  action: ActionName
}

class Rollback extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.why)
  }
}

/** The same act, writing down what happened at an earlier moment. */
export const asOf = (act: Act, at: Date): Act => ({ ...act, at, on: tehranDay(at) })

/** A plain yes. */
export function done<O>(value: O): Outcome<O> {
  return { ok: true, value }
}

/** A no with its reasons. */
export function no(...refusals: Refusal[]): Trouble {
  return { ok: false, why: 'refused', refusals }
}

/** A no for which no figures are needed: the words' key, and the field if there is one. */
export function noBecause(key: Key, field?: string, facts: Refusal['facts'] = {}): Trouble {
  return no({ key, facts, ...(field ? { field } : {}) })
}

/** The state has moved on meanwhile: a conflict, not a mistake of the person. */
export function conflict(key: Key, facts: Refusal['facts'] = {}): Trouble {
  return { ok: false, why: 'conflict', refusals: [{ key, facts }] }
}

/** What the PIN is asked for first. */
export const needsPin: Trouble = { ok: false, why: 'stepUp', refusals: [{ key: 'refusal-step-up', facts: {} }] }

export const unknown: Trouble = { ok: false, why: 'unknown', refusals: [{ key: 'refusal-unknown', facts: {} }] }

/** The refusals of verdicts that were not met, cited by the law that really applied; null if all are met. */
export function unmet(law: Law, verdicts: readonly Verdict[]): Trouble | null {
  const found = verdicts.flatMap((verdict) => (verdict.ok ? [] : [withSource(law, verdict.refusal)]))
  return found.length ? no(...found) : null
}

/**
 * Declares an act. Called with a context, an idempotency key (null only where a repeat is harmless by itself) and an
 * input of plain JSON values (and bytes). Answers are plain JSON values, since a repeat gets the stored one.
 */
export function action<I, O>(name: ActionName, spec: Spec<I, O>): Action<I, O> {
  const act = async (ctx: Context, key: string | null, input: I): Promise<Outcome<O>> => {
    let how = 'broken'
    try {
      const outcome = await tried(ctx, key, input)
      how = outcome.ok ? (outcome.repeated ? 'repeated' : 'done') : outcome.why
      return outcome
    } finally {
      acted(name, how)
    }
  }
  const tried = async (ctx: Context, key: string | null, input: I): Promise<Outcome<O>> => {
    const barred = await atTheDoor(name, spec, ctx, input)
    if (barred) return barred
    return retried(async () => {
      try {
        const outcome = await ctx.db.transaction((tx) => attempt(name, spec, ctx, tx, key, input))
        if (outcome.ok && !spec.unrecorded) ctx.whenDone?.()
        return outcome
      } catch (error) {
        if (error instanceof Rollback) return error.trouble
        throw error
      }
    })
  }
  return Object.assign(act, { action: name })
}

async function attempt<I, O>(
  name: ActionName,
  spec: Spec<I, O>,
  ctx: Context,
  tx: Transaction,
  key: string | null,
  input: I,
) {
  // Nobody's keys are kept apart by door: whoever knows a messenger's coming updates cannot take their keys on the web.
  const owner = ctx.actor.person ?? ctx.actor.key ?? ctx.actor.system ?? ctx.via
  const body = key ? digestOf(spec.known ? spec.known(input) : input) : ''
  // both in one way to the database and back: the scope is read when the key is ours
  const [known, scope] = await Promise.all([
    key ? claimKey(tx, { owner, key, action: name, body, at: ctx.now }) : null,
    spec.scope ? spec.scope(tx, input, ctx.actor) : { province: ctx.actor.province },
  ])
  if (known) {
    if (known.action !== name || known.body !== body) return conflict('refusal-key-reused')
    return { ok: true as const, value: known.answer as O, repeated: true }
  }
  if (!scope) throw new Rollback(unknown)
  const as = permits(name, ctx.actor, scope)
  if (!as) throw new Rollback(forbidden(name, ctx.actor))
  const entries: Entry[] = []
  const messages: Message[] = []
  const stale: [CardSubject, string][] = []
  const running: Act = {
    ...begin(ctx, tx, scope, as === true ? null : as),
    record: (entry) => entries.push(entry),
    send: (...more) => messages.push(...more),
    refresh: (...subject) => stale.push(subject),
  }
  const outcome = await spec.run(running, input)
  if (!outcome.ok) throw new Rollback(outcome)
  if (!spec.unrecorded && entries.length === 0) throw new Error(`${name} left no trace in the audit chain`)
  // none waits for another: they go one behind the other, in one way
  await Promise.all([
    writeAudit(running, name, entries),
    post(tx, running, messages),
    ...stale.map(([subject, subjectId]) => refreshCards(tx, ctx.now, running.province, subject, subjectId)),
    key ? keepAnswer(tx, owner, key, outcome.value, running.province || null) : null,
  ])
  return outcome
}

function begin(
  ctx: Context,
  tx: Transaction,
  scope: Scope,
  as: Membership | null,
): Omit<Act, 'record' | 'send' | 'refresh'> {
  const province = scope.province ?? ctx.actor.province ?? ''
  const today = tehranDay(ctx.now)
  let law: Promise<Law> | undefined
  let closed: Promise<Closed> | undefined
  return {
    tx,
    as,
    province,
    today,
    actor: ctx.actor,
    via: ctx.via,
    now: ctx.now,
    at: ctx.now,
    on: today,
    secret: ctx.secret,
    letter: ctx.letter,
    channels: ctx.channels ?? [],
    steppedUp: steppedUp(ctx),
    law: () => (law ??= lawOfProvince(tx, province, today)),
    closed: () => (closed ??= closedDays(tx, province)),
  }
}

/** Whoever has the role elsewhere learns nothing of a foreign subject, not even that it exists. */
function forbidden(name: ActionName, actor: Actor): Trouble {
  const permission: Permission = may[name]
  const hasRole = actor.memberships.some((held) => permission.roles?.includes(held.role))
  return hasRole ? unknown : { ok: false, why: 'forbidden', refusals: [{ key: 'refusal-forbidden', facts: {} }] }
}

/** Of an act that takes the PIN: whoever may not do it is told so before the PIN is asked for, or tried. */
async function atTheDoor<I, O>(name: ActionName, { scope: of }: Spec<I, O>, ctx: Context, input: I) {
  const permission: Permission = may[name]
  if (!permission.stepUp || ctx.actor.system) return null
  const { actor } = ctx
  const scope = of ? await ctx.db.transaction((tx) => of(tx, input, actor)) : { province: actor.province }
  if (!scope) return unknown
  return permits(name, actor, scope) ? stepUp(ctx) : forbidden(name, actor)
}

async function stepUp(ctx: Context): Promise<Trouble | null> {
  const proof = ctx.stepUp
  if (proof && 'pin' in proof) return checkPin(ctx, proof.pin)
  return steppedUp(ctx) ? null : needsPin
}

/** Whether the session's step-up still runs. */
export function steppedUp({ stepUp: proof, now }: Pick<Context, 'stepUp' | 'now'>): boolean {
  return Boolean(proof && 'until' in proof && proof.until && proof.until > now)
}
