// Inviting: a person gets a role, and a link that signs in once. Also the way back for the last administrator.
import { and, eq, isNull } from 'drizzle-orm'
import { licenseCodes } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { mobileNumber } from '#rules/identifiers'
import { officeRoles, type Role } from '#rules/roles'
import { fold, persianLine } from '#rules/texts'
import { type Act, action, done, noBecause, type Outcome, type Trouble } from '../act.ts'
import { putLink } from '../sessions/links.ts'
import { addPerson, noteHistory, peopleByMobile, standing } from './person.ts'
import { chooseSeat } from './seat.ts'

/** `office`: a license's code, for office roles; `seat`: a seat's id, where a role has several. */
export type Invitation = { role: Role; mobile: string; name: string; office?: string | null; seat?: string | null }
export type Invited = { person: string; membership: string; link: string }

/**
 * Gives a person a role from today and a link for one sign-in (see `linkUrl`). Whoever is known by the mobile stays
 * who they are; a role that is held already is not given twice; a disabled person is let in again.
 */
export const invite = action<Invitation, Invited>('people.invite', {
  run: async (act, input) => {
    const mobile = mobileNumber(input.mobile)
    if (!mobile) return noBecause('field-mobile-wrong', 'mobile')
    const name = persianLine(input.name)
    if (name.length < 3) return noBecause('field-needed', 'name')
    const office = await officeOf(act, input)
    if (office && typeof office === 'object') return office
    const person = await find(act, { mobile, name, role: input.role })
    if (typeof person === 'object') return person
    const membership = await giveRole(act, { ...input, person, office })
    if (!membership.ok) return membership
    const link = await putLink(act, { kind: 'invite', person })
    act.record({
      subject: 'person',
      subjectId: person,
      facts: { role: input.role, membership: membership.value, link, ...(office ? { office } : {}) },
    })
    return done({ person, membership: membership.value, link })
  },
})

async function officeOf(act: Act, { role, office }: Invitation): Promise<string | null | Trouble> {
  if (!(officeRoles as readonly Role[]).includes(role)) return null
  if (!office) return noBecause('field-needed', 'office')
  const [known] = await act.tx
    .select({ id: licenseCodes.officeId })
    .from(licenseCodes)
    .where(and(eq(licenseCodes.code, office), eq(licenseCodes.provinceId, act.province)))
  return known?.id ?? noBecause('people-office-unknown', 'office')
}

/** The id of the person meant, added if the mobile is new; a known mobile under another name is refused. */
async function find(act: Act, wanted: { mobile: string; name: string; role: Role }): Promise<string | Trouble> {
  const known = await peopleByMobile(act, wanted.mobile)
  const same = known.find((one) => fold(one.name) === fold(wanted.name))
  if (!same && known[0]) return noBecause('people-name-differs', 'name', { name: known[0].name })
  if (!same) return wanted.role === 'holder' ? noBecause('people-holder-by-registry', 'role') : addPerson(act, wanted)
  if (same.disabledAt) {
    await act.tx.update(people).set({ disabledAt: null }).where(eq(people.id, same.id))
    await noteHistory(act, same.id, 'disabled', same.disabledAt.toISOString(), null)
  } else act.send({ to: { person: same.id }, kind: 'invite', subjectId: same.id, params: { role: wanted.role } })
  return same.id
}

type Giving = { person: string; role: Role; office: string | null; seat?: string | null }

/** The membership's id: the one that stands, or a new one from today. */
async function giveRole(act: Act, { person, role, office, seat }: Giving): Promise<Outcome<string>> {
  const held = and(
    eq(memberships.personId, person),
    eq(memberships.role, role),
    office ? eq(memberships.officeId, office) : isNull(memberships.officeId),
    standing(act.today),
  )
  const [known] = await act.tx.select({ id: memberships.id, seat: memberships.seatId }).from(memberships).where(held)
  if (known && (!seat || seat === known.seat)) return done(known.id)
  if (known) return noBecause('people-sits-elsewhere', 'seat')
  // Who holds a license stands in the registry; an invitation only lets in.
  if (role === 'holder') return noBecause('people-holder-by-registry', 'role')
  const chosen = await chooseSeat(act, { person, role, seat: seat ?? null })
  if (!chosen.ok) return chosen
  const [row] = await act.tx
    .insert(memberships)
    .values({
      provinceId: act.province,
      personId: person,
      role,
      officeId: office,
      seatId: chosen.value,
      since: act.today,
    })
    .returning({ id: memberships.id })
  return done(row!.id)
}
