// The clerk, who has seen proof, decides on a mobile that could not be proved, or that is somebody else's already.
import { and, eq, gte } from 'drizzle-orm'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { noteHistory } from '../people/person.ts'
import { contactScope, endAccounts, leaveNumber, othersWith, type Reported, takeOver, waitingMobile } from './number.ts'

/** `evidence` says in words what the clerk has seen. */
export type Decision = { contact: string; accept: boolean; evidence: string }

/**
 * Gives the number to who reported it, and takes it from whoever had it, who is told; or refuses it. Where the number
 * moved with a messenger account, the person's old accounts end, so that the new one can be bound.
 */
export const decideMobile = action<Decision, null>('contacts.decide', {
  scope: contactScope,
  run: async (act, { contact, accept, evidence: typed }) => {
    const evidence = normalise(typed)
    if (evidence.length < 5) return noBecause('field-needed', 'evidence')
    const reported = await waitingMobile(act, contact)
    if (!reported) return conflict('contacts-not-waiting')
    const others = accept ? await othersWith(act, reported.personId, reported.value) : []
    // Its secretariat has to free it first: nobody reaches into another province.
    if (others.some(({ province }) => province !== act.province)) return conflict('contacts-elsewhere')
    if (accept) await give(act, reported, others)
    else await refuse(act, contact)
    await noteHistory(act, reported.personId, accept ? 'mobileDecided' : 'mobileRefused', null, evidence)
    const facts = { contact, accept, others: others.map(({ id }) => id) }
    act.record({ subject: 'person', subjectId: reported.personId, facts })
    act.send({ to: { person: reported.personId }, kind: 'mobile', subjectId: contact })
    return done(null)
  },
})

async function give(act: Act, reported: Reported, others: readonly { id: string }[]): Promise<void> {
  for (const { id } of others) {
    await leaveNumber(act, id, reported.value)
    act.send({ to: { person: id }, kind: 'mobile', subjectId: reported.id })
  }
  if (await movedWithAccount(act, reported)) await endAccounts(act, reported.personId)
  await takeOver(act, reported, false)
}

async function refuse(act: Act, contact: string): Promise<void> {
  await act.tx.update(contacts).set({ state: 'refused', until: act.now }).where(eq(contacts.id, contact))
}

/** Whether a new account showed the number since it was reported. */
async function movedWithAccount(act: Act, { personId, since }: Reported): Promise<boolean> {
  const moved = await act.tx
    .select({ id: history.id })
    .from(history)
    .where(and(eq(history.subjectId, personId), eq(history.field, 'mobileMoved'), gte(history.at, since)))
    .limit(1)
  return moved.length > 0
}
