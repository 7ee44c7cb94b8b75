// Binding a messenger account to a person: the declared address for official letters (Bylaw 20).
import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { links } from '#db/schema/logins'
import { people } from '#db/schema/people'
import { loginCodeTries } from '#law/login'
import { lawOfProvince } from '#reads/parameters'
import { type Claim, claimsOf } from '#reads/people/bindings'
import { audienceOf } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import type { Messenger } from '#rules/messages'
import {
  type Act,
  type Action,
  action,
  type Context,
  done,
  noBecause,
  type Outcome,
  type Trouble,
} from '../../act/act.ts'
import { requeueUnreachable } from './requeue.ts'
import { countTry } from './tries.ts'

export type BindInput = {
  messenger: Messenger
  /** The account and its private chat. */
  user: string
  chat: string
  /** The number the account shared as its own, as 09xxxxxxxxx. */
  mobile: string
  /** The last four digits of the national ID as typed. */
  lastDigits: string | null
  /** SHA-256 of the invite's token in hex, for those who need one. */
  invite: string | null
  /** SHA-256 of the consent's words that were shown, in hex. */
  consent: string
}

/** `second`: another account is bound already; it is warned and the clerk told. */
export type BindAnswer = { state: 'bound'; person: string; queued: number } | { state: 'second' }

type Claimed = BindInput & { claim: Claim }

const bind = action<Claimed, BindAnswer>('bindings.bind', {
  scope: async (_tx, { claim }) => ({ province: claim.province, person: claim.person }),
  run: async (act, input) => {
    const { claim, messenger, user } = input
    // one binding at a time for a person
    await act.tx.select({ id: people.id }).from(people).where(eq(people.id, claim.person)).for('update')
    const first = await otherAccount(act, input)
    if (first) return warnOfSecond(act, input, first)
    const invited = await consumeInvite(act, input)
    if (claim.needsInvite && !invited) return noBecause(input.invite ? 'bot-invite-over' : 'bot-invite-needed')
    await endBindings(act, input)
    await act.tx.insert(bindings).values({
      provinceId: claim.province,
      personId: claim.person,
      messenger,
      userId: user,
      chatId: input.chat,
      boundAt: act.now,
      usedAt: act.now,
    })
    const queued = await requeueUnreachable(act, { person: claim.person })
    act.record({
      subject: 'person',
      subjectId: claim.person,
      facts: { messenger, consent: input.consent, invited, queued },
    })
    return done({ state: 'bound', person: claim.person, queued })
  },
})

/**
 * Binds an account to the person of the shared number. Unknown for a number that is not in the registry; refused for
 * wrong digits (five tries an hour for an account and for a number), without a needed invite, or with one that is over.
 */
export const bindAccount: Action<BindInput, BindAnswer> = Object.assign(
  async (ctx: Context, key: string | null, input: BindInput): Promise<Outcome<BindAnswer>> => {
    const claims = await claimsOf(ctx.db, input.mobile, tehranDay(ctx.now), input.invite)
    if (claims.length === 0) return { ok: false, why: 'unknown', refusals: [{ key: 'bot-number-unknown', facts: {} }] }
    const proven = await prove(ctx, input, claims)
    return 'person' in proven ? bind(ctx, key, { ...input, claim: proven }) : proven
  },
  { action: bind.action },
)

/** The person whose digits match; one without a national ID in the registry is proven by the invite alone. */
async function prove(ctx: Context, input: BindInput, claims: Claim[]): Promise<Claim | Trouble> {
  const bare = claims.find((claim) => claim.lastDigits === null)
  if (!input.lastDigits || claims.every((claim) => claim.lastDigits === null)) {
    if (!bare) return noBecause('bot-digits-needed', 'lastDigits')
    return { ...bare, needsInvite: true }
  }
  const law = await lawOfProvince(ctx.db, claims[0]!.province, tehranDay(ctx.now))
  const most = law(loginCodeTries)
  const counts = [
    await countTry(ctx.db, `bind:${input.messenger}:${input.user}`, ctx.now),
    await countTry(ctx.db, `bind:${input.mobile}`, ctx.now),
  ]
  const tried = Math.max(...counts)
  if (tried > most) return noBecause('bot-too-many-tries')
  const found = claims.find((claim) => claim.lastDigits === input.lastDigits)
  return found ?? noBecause('bot-digits-wrong', 'lastDigits', { left: most - tried })
}

async function consumeInvite(act: Act, { invite, claim }: Claimed): Promise<boolean> {
  if (!invite) return false
  const used = await act.tx
    .update(links)
    .set({ usedAt: act.now })
    .where(
      and(
        eq(links.tokenHash, invite),
        inArray(links.kind, ['invite', 'bind']),
        eq(links.personId, claim.person),
        isNull(links.usedAt),
        gt(links.expiresAt, act.now),
      ),
    )
    .returning({ id: links.id })
  return used.length > 0
}

/** The chat of another account that is bound to the person in this messenger; null where there is none. */
async function otherAccount(act: Act, { claim, messenger, user }: Claimed): Promise<string | null> {
  const [other] = await act.tx
    .select({ chat: bindings.chatId })
    .from(bindings)
    .where(
      and(
        eq(bindings.personId, claim.person),
        eq(bindings.messenger, messenger),
        ne(bindings.userId, user),
        isNull(bindings.endedAt),
      ),
    )
  return other?.chat ?? null
}

/** The account that stands is warned, and the clerk decides with evidence whether to rebind. */
async function warnOfSecond(act: Act, { claim, messenger }: Claimed, first: string): Promise<Outcome<BindAnswer>> {
  const clerks = await audienceOf(act.tx, 'bindings.doubted', claim.province, act.today)
  const message = { kind: 'secondAccount' as const, subjectId: claim.person, priority: 'urgent' as const }
  act.send(
    { ...message, to: { messenger, chat: first }, params: { messenger, to: 'self' } },
    ...clerks.map((person) => ({ ...message, to: { person }, params: { messenger, to: 'clerk' } })),
  )
  act.record({ subject: 'person', subjectId: claim.person, facts: { messenger, second: true } })
  return done({ state: 'second' })
}

/** An account stands for one person: what it was bound to before is over. */
async function endBindings(act: Act, { messenger, user }: BindInput): Promise<void> {
  await act.tx
    .update(bindings)
    .set({ endedAt: act.now })
    .where(and(eq(bindings.messenger, messenger), eq(bindings.userId, user), isNull(bindings.endedAt)))
}
