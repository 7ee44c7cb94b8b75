// The named staff of an office: the holder adds and ends them.
import { and, eq, or } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { runsOn } from '#db/terms'
import { addDays } from '#rules/calendar'
import { mobileNumber, nationalId } from '#rules/identifiers'
import { isFullName, persianLine } from '#rules/texts'
import { type Act, action, done, noBecause, type Trouble, unknown } from '../../act/act.ts'
import { addPerson } from '../people/person.ts'

/** `replaces`: stands in for whoever is absent (Annex 1 art. 11). */
export type NewStaff = { office: string; name: string; nationalId: string; mobile: string; replaces?: boolean }

/** Adds somebody to an office's staff from today. A known person is the same by number and national ID, both. */
export const addStaff = action<NewStaff, { person: string; membership: string }>('staff.add', {
  scope: async (tx, { office }) => {
    const [row] = await tx.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
    return row ? { ...row, office } : null
  },
  run: async (act, input) => {
    const given = {
      mobile: mobileNumber(input.mobile),
      nationalId: nationalId(input.nationalId),
      name: persianLine(input.name),
    }
    const { mobile, nationalId: id, name } = given
    if (!isFullName(name)) return noBecause('field-name-whole', 'name')
    if (!id) return noBecause('field-national-id-wrong', 'nationalId')
    if (!mobile) return noBecause('field-mobile-wrong', 'mobile')
    const person = await findOrAdd(act, { name, mobile, nationalId: id })
    if (typeof person === 'object') return person
    const here = and(
      eq(memberships.personId, person),
      eq(memberships.officeId, input.office),
      runsOn(memberships, act.today),
    )
    const [held] = await act.tx.select({ role: memberships.role }).from(memberships).where(here)
    if (held) return noBecause('people-already-here', 'mobile')
    const terms = { since: act.today, replaces: input.replaces ?? false }
    const [row] = await act.tx
      .insert(memberships)
      .values({ provinceId: act.province, personId: person, role: 'staff', officeId: input.office, ...terms })
      .returning({ id: memberships.id })
    act.record({ subject: 'office', subjectId: input.office, facts: { person, membership: row!.id } })
    return done({ person, membership: row!.id })
  },
})

async function findOrAdd(
  act: Act,
  given: { name: string; mobile: string; nationalId: string },
): Promise<string | Trouble> {
  const known = await act.tx
    .select()
    .from(people)
    .where(
      and(
        eq(people.provinceId, act.province),
        or(eq(people.mobile, given.mobile), eq(people.nationalId, given.nationalId)),
      ),
    )
  const same = known.find((one) => one.mobile === given.mobile && one.nationalId === given.nationalId)
  if (same) return same.id
  // Whose number or ID it is stays untold: a holder sees only the own office's people.
  return known.length ? noBecause('people-mismatch', 'mobile') : addPerson(act, given)
}

/** Ends a member of staff; yesterday was the last day. */
export const endStaff = action<{ membership: string }, null>('staff.end', {
  scope: async (tx, { membership }) => {
    const [row] = await tx
      .select({ province: memberships.provinceId, office: memberships.officeId })
      .from(memberships)
      .where(and(eq(memberships.id, membership), eq(memberships.role, 'staff')))
    return row ?? null
  },
  run: async (act, { membership }) => {
    const [ended] = await act.tx
      .update(memberships)
      .set({ until: addDays(act.today, -1) })
      .where(and(eq(memberships.id, membership), runsOn(memberships, act.today)))
      .returning({ office: memberships.officeId, person: memberships.personId })
    if (!ended) return unknown
    act.record({ subject: 'office', subjectId: ended.office!, facts: { membership, person: ended.person } })
    return done(null)
  },
})
