// Shutting a person out, and ending one role. History stays.
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { memberships, people } from '#db/schema/people'
import { runsOn } from '#db/terms'
import { addDays, type Day } from '#rules/calendar'
import { action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { lastAdmin, noteHistory, shutOut } from './person.ts'

async function personScope(tx: Transaction, { person }: { person: string }) {
  const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
  return row ?? null
}

/** Shuts a person out at once: sessions end, links are void, the bot no longer answers as before. */
export const disablePerson = action<{ person: string }, null>('people.disable', {
  scope: personScope,
  run: async (act, { person }) => {
    if (await lastAdmin(act, { person })) return noBecause('people-last-admin')
    const [shut] = await act.tx
      .update(people)
      .set({ disabledAt: act.now })
      .where(and(eq(people.id, person), isNull(people.disabledAt)))
      .returning({ id: people.id })
    if (!shut) return conflict('people-already-disabled')
    await shutOut(act, person)
    await noteHistory(act, person, 'disabled', null, act.now.toISOString())
    act.record({ subject: 'person', subjectId: person })
    return done(null)
  },
})

/** Ends a role; `lastDay` is its last day, yesterday to end it at once. A holder ends with the license, by registry. */
export const endMembership = action<{ membership: string; lastDay: Day }, null>('memberships.end', {
  scope: async (tx, { membership }) => {
    const [row] = await tx
      .select({ province: memberships.provinceId })
      .from(memberships)
      .where(eq(memberships.id, membership))
    return row ?? null
  },
  run: async (act, { membership, lastDay }) => {
    const [held] = await act.tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.id, membership), runsOn(memberships, act.today)))
      .for('update')
    if (!held) return unknown
    if (held.role === 'holder') return noBecause('people-holder-by-registry')
    if (lastDay < addDays(act.today, -1)) return noBecause('people-end-past', 'lastDay')
    // a substitute's term ends with the leave: ending a role never makes it longer
    if (held.until && lastDay > held.until) return noBecause('field-wrong', 'lastDay')
    if (held.role === 'admin' && (await lastAdmin(act, { membership }))) return noBecause('people-last-admin')
    await act.tx.update(memberships).set({ until: lastDay }).where(eq(memberships.id, membership))
    act.record({ subject: 'person', subjectId: held.personId, facts: { membership, role: held.role, until: lastDay } })
    return done(null)
  },
})
