// Who presides over an expert committee. Annex 3 article 9 knows committees; that one of the members signs off their report is ours.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { lastsTo, runsOn } from '#db/terms'
import { addDays } from '#rules/calendar'
import { type Act, action, done, noBecause, unknown } from '../../act/act.ts'

/** `person`: one of its present members; null leaves it without a chair. */
export type ChairInput = { body: string; person: string | null }

type Member = typeof memberships.$inferSelect

/** Seats a chair from today; whoever presided before goes on as a member, and the days of both stay on record. */
export const seatChair = action<ChairInput, null>('bodies.chair', {
  run: async (act, { body, person }) => {
    const committee = and(eq(bodies.id, body), eq(bodies.provinceId, act.province), eq(bodies.kind, 'committee'))
    const [found] = await act.tx
      .select({ id: bodies.id })
      .from(bodies)
      .where(and(committee, lastsTo(bodies, act.today)))
      .for('update')
    if (!found) return unknown
    const members = await act.tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.bodyId, body), runsOn(memberships, act.today)))
    if (person && !members.some((one) => one.personId === person)) return noBecause('bodies-chair-unknown', 'person')
    for (const member of members) {
      const chairs = member.personId === person
      if (member.chairs !== chairs) await goOnAs(act, member, chairs)
    }
    act.record({ subject: 'body', subjectId: body, facts: { chair: person } })
    return done(null)
  },
})

/** A membership goes on from today with the chair or without it; one that began today is what it becomes. */
async function goOnAs({ tx, today }: Act, { id, ...member }: Member, chairs: boolean): Promise<void> {
  if (member.since === today) {
    await tx.update(memberships).set({ chairs }).where(eq(memberships.id, id))
    return
  }
  await tx
    .update(memberships)
    .set({ until: addDays(today, -1) })
    .where(eq(memberships.id, id))
  await tx.insert(memberships).values({ ...member, chairs, since: today })
}
