// Signing out: one session, or all of a person's.
import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/people'
import { action, done } from '../act.ts'
import { sessionScope } from './scope.ts'

/** Ends one of the person's sessions, or with `everywhere` all of them; gives how many ended. */
export const endSession = action<{ session: string; everywhere: boolean }, { ended: number }>('sessions.end', {
  scope: sessionScope,
  run: async (act, { session, everywhere }) => {
    const ended = await act.tx
      .delete(sessions)
      .where(everywhere ? eq(sessions.personId, act.actor.person!) : eq(sessions.id, session))
      .returning({ id: sessions.id })
    for (const { id } of ended) act.record({ subject: 'session', subjectId: id })
    return done({ ended: ended.length })
  },
})
