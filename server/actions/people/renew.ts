// Renewing an invitation: whoever was let in by a link and has no other way in gets another, however often it is lost.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { links } from '#db/schema/logins'
import { people } from '#db/schema/people'
import { mayEnterByLink } from '#reads/people/invitations'
import { type Act, action, done, noBecause, unknown } from '../../act/act.ts'
import { putLink } from '../sessions/links.ts'

export type Renewed = { link: string; signsIn: boolean }

/**
 * A new link to a person, while links made before and not used are over. It signs in only somebody who has not come in any
 * other way (`mayEnterByLink`); to everybody else it only lets the owner of the mobile bind a messenger.
 */
export const renewInvitation = action<{ person: string }, Renewed>('people.renew', {
  scope: async (tx, { person }) => {
    const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
    return row ?? null
  },
  run: async (act, { person }) => {
    const [found] = await act.tx.select().from(people).where(eq(people.id, person)).for('update')
    if (!found) return unknown
    if (found.disabledAt) return noBecause('people-disabled', 'person')
    const signsIn = await mayEnterByLink(act.tx, person)
    await endUnused(act, person)
    const link = await putLink(act, { kind: signsIn ? 'invite' : 'bind', person })
    act.record({ subject: 'person', subjectId: person, facts: { link } })
    return done({ link, signsIn })
  },
})

async function endUnused(act: Act, person: string): Promise<void> {
  const unused = and(eq(links.personId, person), inArray(links.kind, ['invite', 'bind']), isNull(links.usedAt))
  await act.tx.update(links).set({ expiresAt: act.now }).where(unused)
}
