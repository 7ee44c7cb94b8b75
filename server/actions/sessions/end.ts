// Signing out: one session, or all of a person's.
import { eq, type SQL } from 'drizzle-orm'
import { endedSessions, sessions } from '#db/schema/sessions'
import { type Act, action, done } from '../../act/act.ts'
import { sessionScope } from './scope.ts'

/** Ends one of the person's sessions, or with `everywhere` all of them; gives how many ended. */
export const endSession = action<{ session: string; everywhere: boolean }, { ended: number }>('sessions.end', {
  scope: sessionScope,
  run: async (act, { session, everywhere }) => {
    const ended = await endSessions(
      act,
      everywhere ? eq(sessions.personId, act.actor.person!) : eq(sessions.id, session),
    )
    for (const id of ended) act.record({ subject: 'session', subjectId: id })
    return done({ ended: ended.length })
  },
})

/** Ends sessions on purpose and notes that, so that their devices wipe what they keep; gives their ids. */
export async function endSessions(act: Pick<Act, 'tx' | 'now'>, which: SQL): Promise<string[]> {
  const ended = await act.tx.delete(sessions).where(which).returning()
  if (ended.length)
    await act.tx
      .insert(endedSessions)
      .values(ended.map(({ tokenHash, provinceId }) => ({ tokenHash, provinceId, endedAt: act.now })))
      .onConflictDoNothing()
  return ended.map(({ id }) => id)
}
