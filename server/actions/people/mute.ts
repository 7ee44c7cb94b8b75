// Official letters only: news that may be done without stays away. The choice holds for every channel.
import { eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { action, done } from '../../act/act.ts'

/** Wants only official letters and what is asked of one, or all news again; see `optionalKinds` in rules/messages.ts. */
export const mutePerson = action<{ person: string; muted: boolean }, null>('people.mute', {
  unrecorded: 'what news one wants is not an official act',
  scope: async (tx, { person }) => {
    const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
    return row ? { ...row, person } : null
  },
  run: async (act, { person, muted }) => {
    await act.tx.update(people).set({ muted }).where(eq(people.id, person))
    return done(null)
  },
})
