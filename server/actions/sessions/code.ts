// Signing in with a mobile number and a six-digit code that arrives in the person's own chat, or by the number itself.
import { randomInt, randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNull, notInArray } from 'drizzle-orm'
import { loginCodes, people } from '#db/schema/people'
import { loginCodeTries, loginCodeValid } from '#law/login'
import { lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import type { ChannelName } from '#rules/messages'
import { hoursEnd } from '#rules/periods'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../act.ts'
import { countTry } from '../bindings/tries.ts'
import { post } from '../send.ts'
import { type Opening, openSession } from './open.ts'
import { codeHash } from './tokens.ts'

/**
 * Sends a code to whoever has this number (09…), into the chat if one is bound. The last few codes stay good, or a
 * stranger's asking would void the owner's. The answer is the same for a number that nobody has: the door sees to it that
 * it also takes the same time.
 */
export const requestCode = action<{ mobile: string }, null>('sessions.requestCode', {
  unrecorded: 'a code changes nothing; signing in with it enters the chain',
  run: async (act, { mobile }) => {
    const known = await act.tx
      .select({ id: people.id, province: people.provinceId })
      .from(people)
      .where(and(eq(people.mobile, mobile), isNull(people.disabledAt)))
    for (const person of known) await sendCode(act, person, mobile)
    return done(null)
  },
})

async function sendCode(act: Act, person: { id: string; province: string }, mobile: string): Promise<void> {
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const law = await lawOfProvince(act.tx, person.province, act.today)
  await voidBeyond(act, person.id, codesGood - 1)
  await act.tx.insert(loginCodes).values({
    id,
    provinceId: person.province,
    personId: person.id,
    mobile,
    codeHash: codeHash(act.secret, id, code),
    expiresAt: hoursEnd(act.now, law(loginCodeValid)),
    createdAt: act.now,
  })
  await post(act.tx, { ...act, province: person.province, channels: forCodes(act.channels) }, [
    { to: { person: person.id }, kind: 'loginCode', subjectId: id, params: { code }, priority: 'urgent' },
  ])
}

/** One more than anybody may ask for from one address in an hour: so nobody there pushes the owner's code out. */
const codesGood = 6

async function voidBeyond(act: Act, person: string, most: number): Promise<void> {
  const good = and(eq(loginCodes.personId, person), eq(loginCodes.purpose, 'login'), gt(loginCodes.expiresAt, act.now))
  const last = act.tx
    .select({ id: loginCodes.id })
    .from(loginCodes)
    .where(good)
    .orderBy(desc(loginCodes.createdAt), desc(loginCodes.id))
    .limit(most)
  await act.tx
    .update(loginCodes)
    .set({ expiresAt: act.now })
    .where(and(good, notInArray(loginCodes.id, last)))
}

/** Whoever has no messenger waits at the login: a text reaches every phone, sooner than a browser or an account of Bale. */
function forCodes(channels: readonly ChannelName[]): readonly ChannelName[] {
  return channels.includes('sms') ? channels.filter((one) => one !== 'push' && one !== 'safir') : channels
}

/** `origin`: from where it is tried, a known browser or an address. */
export type SignIn = Opening & { mobile: string; code: string; origin?: string }
export type SignedIn = { session: string; person: string }

const wrong = () => noBecause('login-code-wrong', 'code')

/** Signs in with a code. One answer for a wrong code, a late one, one tried too often and a number nobody has. */
export async function signIn(ctx: Context, key: string | null, input: SignIn): Promise<Outcome<SignedIn>> {
  const { mobile, code, token, device, origin = '' } = input
  const found = await tryCode(ctx, mobile, code, origin)
  return found ? enter(ctx, key, { code: found, token, device }) : wrong()
}

/**
 * The id of the code that fits; one that proves a new number signs nobody in. A try is counted for each code and origin,
 * so that a stranger uses up none of the owner's, in a statement of its own before anything is compared, so that neither a
 * rollback nor parallel guesses get round the limit.
 */
export async function tryCode(ctx: Context, mobile: string, code: string, origin = ''): Promise<string | null> {
  const good = await ctx.db
    .select()
    .from(loginCodes)
    .where(and(eq(loginCodes.mobile, mobile), eq(loginCodes.purpose, 'login'), gt(loginCodes.expiresAt, ctx.now)))
  let found: string | null = null
  for (const row of good) {
    const law = await lawOfProvince(ctx.db, row.provinceId, tehranDay(ctx.now))
    const tries = await countTry(ctx.db, `tried:${row.id}:${origin}`, row.createdAt)
    if (tries <= law(loginCodeTries) && row.codeHash === codeHash(ctx.secret, row.id, code)) found ??= row.id
  }
  return found
}

const enter = action<Opening & { code: string }, SignedIn>('sessions.signIn', {
  scope: async (tx, { code }) => {
    const [row] = await tx.select({ province: loginCodes.provinceId }).from(loginCodes).where(eq(loginCodes.id, code))
    return row ?? null
  },
  run: async (act, input) => {
    const [used] = await act.tx
      .update(loginCodes)
      .set({ usedAt: act.now })
      .where(and(eq(loginCodes.id, input.code), isNull(loginCodes.usedAt)))
      .returning({ person: loginCodes.personId })
    // Whoever is in needs no other; none stays behind for somebody else.
    if (used) await voidBeyond(act, used.person, 0)
    const session = used && (await openSession(act, used.person, input))
    return session ? done({ session, person: used.person }) : wrong()
  },
})
