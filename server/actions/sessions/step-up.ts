// The few minutes of a session for which the PIN counts as entered.
import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/sessions'
import { action, type Context, done, type Outcome } from '../../act/act.ts'
import { checkPin } from '../../act/pin.ts'
import { sessionScope } from './scope.ts'

const stepUpMinutes = 5

/** Enters the PIN for the next few minutes of a session, for signing and opening identities. */
export async function stepUp(
  ctx: Context,
  key: string | null,
  { session, pin }: { session: string; pin: string },
): Promise<Outcome<{ until: string }>> {
  return (await checkPin(ctx, pin)) ?? raise(ctx, key, { session })
}

const raise = action<{ session: string }, { until: string }>('sessions.stepUp', {
  scope: sessionScope,
  run: async (act, { session }) => {
    const until = new Date(act.now.getTime() + stepUpMinutes * 60_000)
    await act.tx.update(sessions).set({ steppedUpUntil: until }).where(eq(sessions.id, session))
    act.record({ subject: 'session', subjectId: session })
    return done({ until: until.toISOString() })
  },
})
