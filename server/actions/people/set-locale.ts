// The language a person chose, for the app, the bot and every message.
import { eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { action, done } from '../../act/act.ts'

/** Chooses the person's own language. */
export const setLocale = action<{ person: string; locale: 'fa' | 'en' }, null>('people.setLocale', {
  unrecorded: 'a language is not an official act',
  scope: async (tx, { person }) => {
    const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
    return row ? { ...row, person } : null
  },
  run: async (act, { person, locale }) => {
    await act.tx.update(people).set({ locale }).where(eq(people.id, person))
    return done(null)
  },
})
