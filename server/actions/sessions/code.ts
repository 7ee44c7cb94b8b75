// Signing in with a mobile number and a six-digit code that arrives in the person's own chat, or by the number itself.
import { randomInt, randomUUID } from 'node:crypto'
import { and, desc, eq, gt, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { loginCodes } from '#db/schema/logins'
import { people } from '#db/schema/people'
import { loginCodeTries, loginCodeValid } from '#law/login'
import { post } from '#messages/send'
import { lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import type { ChannelName } from '#rules/messages'
import { hoursEnd } from '#rules/periods'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { countTry } from '../bindings/tries.ts'
import { type Opening, openSession } from './open.ts'
import { codeHash, originMark } from './tokens.ts'

/** `origin`: from where it is asked for, a known browser or an address. */
export type AskForCode = { mobile: string; origin?: string }

/**
 * Sends a code to whoever has this number (09…), into the chat if one is bound. The last few codes of each origin stay
 * good, or strangers' asking, from however many addresses, would void the owner's. The answer is the same for a number that nobody has: the door sees to it that
 * it also takes the same time.
 */
export const requestCode = action<AskForCode, null>('sessions.requestCode', {
  unrecorded: 'a code changes nothing; signing in with it enters the chain',
  run: async (act, { mobile, origin }) => {
    const mark = origin ? originMark(act.secret, origin) : null
    const known = await act.tx
      .select({ id: people.id, province: people.provinceId })
      .from(people)
      .where(and(eq(people.mobile, mobile), isNull(people.disabledAt)))
    for (const person of known) await sendCode(act, person, mobile, mark)
    return done(null)
  },
})

type Person = { id: string; province: string }

async function sendCode(act: Act, person: Person, mobile: string, origin: string | null): Promise<void> {
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const law = await lawOfProvince(act.tx, person.province, act.today)
  await voidBeyond(act, person.id, codesGood - 1, from(origin))
  await act.tx.insert(loginCodes).values({
    id,
    provinceId: person.province,
    personId: person.id,
    mobile,
    codeHash: codeHash(act.secret, id, code),
    origin,
    expiresAt: hoursEnd(act.now, law(loginCodeValid)),
    createdAt: act.now,
  })
  await post(act.tx, { ...act, province: person.province, channels: forCodes(act.channels) }, [
    { to: { person: person.id }, kind: 'loginCode', subjectId: id, params: { code }, priority: 'urgent' },
  ])
}

/** One more than anybody may ask for from one address in an hour: so nobody there pushes the owner's code out. */
const codesGood = 6

const from = (origin: string | null): SQL => sql`${loginCodes.origin} is not distinct from ${origin}`

/** Ends all but the last `most` codes. One that was used keeps its time: whoever lost the answer asks again by its key. */
async function voidBeyond(act: Act, person: string, most: number, which?: SQL): Promise<void> {
  const own = and(eq(loginCodes.personId, person), eq(loginCodes.purpose, 'login'), isNull(loginCodes.usedAt))
  const good = and(own, gt(loginCodes.expiresAt, act.now), which)
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

/** From where a code is tried, a known browser or an address. `elsewhere` false: only those asked for from there count. */
export type Origin = { origin?: string; elsewhere?: boolean }
export type SignIn = Opening & Origin & { mobile: string; code: string }
export type SignedIn = { session: string; person: string }

const wrong = () => noBecause('login-code-wrong', 'code')

/** Signs in with a code. One answer for a wrong code, a late one, one tried too often and a number nobody has. */
export async function signIn(ctx: Context, key: string | null, input: SignIn): Promise<Outcome<SignedIn>> {
  const { mobile, code, token, device } = input
  const found = await tryCode(ctx, mobile, code, input)
  return found ? enter(ctx, key, { code: found, token, device }) : wrong()
}

/**
 * The id of the code that fits; one that proves a new number signs nobody in. A try is counted for each code and origin,
 * so that a stranger uses up none of the owner's, in a statement of its own before anything is compared, so that neither a
 * rollback nor parallel guesses get round the limit. Of the codes asked for from elsewhere the last few are tried, since
 * a phone changes its address on the way; those asked for from here always are.
 */
export async function tryCode(ctx: Context, mobile: string, code: string, at: Origin): Promise<string | null> {
  const { origin = '', elsewhere = true } = at
  const mark = origin ? originMark(ctx.secret, origin) : null
  const good = await ctx.db
    .select()
    .from(loginCodes)
    .where(and(eq(loginCodes.mobile, mobile), eq(loginCodes.purpose, 'login'), gt(loginCodes.expiresAt, ctx.now)))
    .orderBy(desc(loginCodes.createdAt), desc(loginCodes.id))
  const own = good.filter((row) => row.origin === mark)
  const others = good.filter((row) => row.origin !== mark).slice(0, elsewhere ? codesGood : 0)
  let found: string | null = null
  for (const row of [...own, ...others]) {
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
