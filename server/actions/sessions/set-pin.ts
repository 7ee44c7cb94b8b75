// Setting the PIN: the first time soon after signing in, later with the old one.
import { and, eq, gt, isNull } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { checkPin, hashPin } from '../../act/pin.ts'
import { sessionScope } from './scope.ts'
import { pinMark } from './tokens.ts'

/** A session so young shows that the person has just proved who they are. */
const freshMinutes = 15

export type NewPin = { session: string; pin: string; old: string | null }

/**
 * Sets the PIN: the first one soon after signing in by an invitation or a code, a new one with the old one. A locked
 * or forgotten one goes only by a new invitation or by the clerk.
 */
export async function setPin(ctx: Context, key: string | null, { session, pin, old }: NewPin): Promise<Outcome<null>> {
  if (!/^\d{6}$/.test(pin)) return noBecause('sessions-pin-digits', 'pin')
  if (guessable(pin)) return noBecause('sessions-pin-weak', 'pin')
  if (old !== null) {
    const trouble = await checkPin(ctx, old)
    if (trouble) return { ...trouble, refusals: trouble.refusals.map((one) => ({ ...one, field: 'old' })) }
  }
  // The mark makes a repeat known without telling the PIN, as a plain digest of six digits would.
  const mark = pinMark(ctx.secret, session, pin)
  return storePin(await hashPin(pin))(ctx, key, { session, mark, changing: old !== null })
}

/** 000000, 123456, 654321, 121212: what is tried first. */
function guessable(pin: string): boolean {
  const steps = [...pin.slice(1)].map((digit, index) => Number(digit) - Number(pin[index]))
  const even = steps.every((step) => step === steps[0])
  return even ? Math.abs(steps[0]!) <= 1 : pin === pin.slice(0, 2).repeat(3) || pin === pin.slice(0, 3).repeat(2)
}

const storePin = (hash: string) =>
  action<{ session: string; mark: string; changing: boolean }, null>('sessions.setPin', {
    scope: sessionScope,
    run: async (act, { session, changing }) => {
      const person = act.actor.person!
      if (!changing && !(await isFresh(act, session))) return noBecause('sessions-pin-sign-in-again')
      const set = await act.tx
        .update(people)
        .set({ pinHash: hash, pinTries: 0 })
        .where(changing ? eq(people.id, person) : and(eq(people.id, person), isNull(people.pinHash)))
        .returning({ id: people.id })
      if (set.length === 0) return noBecause('sessions-pin-old-needed', 'old')
      act.record({ subject: 'person', subjectId: person })
      return done(null)
    },
  })

/** Whether a session is so young that its person has just proved who they are. */
export async function isFresh(act: Act, session: string): Promise<boolean> {
  const since = new Date(act.now.getTime() - freshMinutes * 60_000)
  const [row] = await act.tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, session), gt(sessions.createdAt, since)))
  return row !== undefined
}
