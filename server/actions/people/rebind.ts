// A lost phone: the clerk, who has seen proof, gives the person another number; the old phone opens nothing any more.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { memberships, people } from '#db/schema/people'
import { runsOn } from '#db/terms'
import { has } from '#policies/abilities'
import { mobileNumber } from '#rules/identifiers'
import { invitedRoles } from '#rules/roles'
import { normalise } from '#rules/texts'
import { type Act, action, done, noBecause, unknown } from '../../act/act.ts'
import { noteHistory, peopleByMobile, shutOut } from './person.ts'

/** `evidence` says in words what the clerk has seen, e.g. an identity card. The number may stay as it is. */
export type Rebinding = { person: string; mobile: string; evidence: string }

/**
 * Ends a person's messenger accounts, sessions, links and PIN, and notes the number from now on with its history. Who
 * needs an invitation needs a new one, and only the administrator does this for them: a clerk who could would sign.
 */
export const rebindPerson = action<Rebinding, null>('people.rebind', {
  scope: async (tx, { person }) => {
    const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
    return row ?? null
  },
  run: async (act, input) => {
    const mobile = mobileNumber(input.mobile)
    if (!mobile) return noBecause('field-mobile-wrong', 'mobile')
    const evidence = normalise(input.evidence)
    if (evidence.length < 5) return noBecause('field-needed', 'evidence')
    const others = (await peopleByMobile(act, mobile)).filter((one) => one.id !== input.person && !one.disabledAt)
    if (others.length) return noBecause('people-mobile-taken', 'mobile')
    const [person] = await act.tx.select().from(people).where(eq(people.id, input.person)).for('update')
    if (!person) return unknown
    if (!(act.as && has(act.as, 'people.invite')) && (await holdsInvited(act, person.id)))
      return noBecause('people-rebind-by-admin', 'mobile')
    await act.tx.update(people).set({ mobile, pinHash: null, pinTries: 0 }).where(eq(people.id, person.id))
    if (person.mobile !== mobile) await changeMobile(act, person.id, person.mobile, mobile)
    const ended = await act.tx
      .update(bindings)
      .set({ endedAt: act.now })
      .where(and(eq(bindings.personId, person.id), isNull(bindings.endedAt)))
      .returning({ id: bindings.id })
    await shutOut(act, person.id)
    await noteHistory(act, person.id, 'rebound', null, evidence)
    act.record({
      subject: 'person',
      subjectId: person.id,
      facts: { bindings: ended.map(({ id }) => id), mobileChanged: person.mobile !== mobile },
    })
    return done(null)
  },
})

/** Whether a person holds a role today that only an invitation opens. */
async function holdsInvited(act: Act, person: string): Promise<boolean> {
  const roles = inArray(memberships.role, [...invitedRoles])
  return (
    (await act.tx.$count(memberships, and(eq(memberships.personId, person), roles, runsOn(memberships, act.today)))) > 0
  )
}

async function changeMobile(act: Act, person: string, was: string | null, mobile: string): Promise<void> {
  const declared = and(eq(contacts.personId, person), eq(contacts.kind, 'mobile'), isNull(contacts.until))
  await act.tx.update(contacts).set({ until: act.now }).where(declared)
  await act.tx
    .insert(contacts)
    .values({ provinceId: act.province, personId: person, kind: 'mobile', value: mobile, since: act.now })
  await noteHistory(act, person, 'mobile', was, mobile)
}
