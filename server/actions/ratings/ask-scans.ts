// Holders are asked to scan their office's code where nobody has for long: whether it hangs there still nobody else knows.
import { eq } from 'drizzle-orm'
import { posterScans } from '#db/schema/posters'
import { quietHours } from '#law/notices'
import { holdersOf } from '#reads/people/seats'
import { postersAnswered, postersToAsk } from '#reads/posters'
import { isOpen } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { type Act, action, done } from '../../act/act.ts'

/** One round for a province; answers how many were asked. What was scanned since it was asked for is asked for no more. */
export const askScans = action<null, { asked: number }>('ratings.askScans', {
  unrecorded: 'a reminder is no act; when it went stands at the poster',
  run: async (act) => {
    for (const office of await postersAnswered(act.tx, act.province)) {
      await act.tx.update(posterScans).set({ askedOn: null }).where(eq(posterScans.officeId, office))
      act.refresh('poster', office)
    }
    return done({ asked: await ask(act) })
  },
})

async function ask(act: Act): Promise<number> {
  const [law, closed] = await Promise.all([act.law(), act.closed()])
  if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return 0
  let asked = 0
  for (const { id } of await postersToAsk(act.tx, act.province, act.today)) {
    const holders = await holdersOf(act.tx, id, act.today)
    if (holders.length === 0) continue
    const set = { askedOn: act.today }
    await act.tx
      .insert(posterScans)
      .values({ officeId: id, provinceId: act.province, ...set })
      .onConflictDoUpdate({ target: [posterScans.officeId, posterScans.counter], set })
    act.send(...holders.map((person) => ({ to: { person }, kind: 'poster' as const, subjectId: id })))
    asked++
  }
  return asked
}
