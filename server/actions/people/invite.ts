// Inviting: a person gets a role, and a link that signs in once. Also the way back for the last administrator.
import { and, eq, isNull } from 'drizzle-orm'
import { licenseCodes } from '#db/schema/licenses'
import { memberships, people } from '#db/schema/people'
import { runsOn } from '#db/terms'
import { mayEnterByLink } from '#reads/people/invitations'
import { mobileNumber } from '#rules/identifiers'
import { givenRoles, officeRoles, type Role } from '#rules/roles'
import { fold, isFullName, persianLine } from '#rules/texts'
import { type Act, action, done, noBecause, type Outcome, type Trouble } from '../../act/act.ts'
import { chooseBody } from '../bodies/choose.ts'
import { handOver } from '../notices/bodies.ts'
import { putLink } from '../sessions/links.ts'
import { addPerson, noteHistory, peopleByMobile } from './person.ts'
import { chooseSeat } from './seat.ts'

/**
 * `office`: a license's code, for office roles; `seat`: a seat's id, where a role has several; `body`: the id of the body
 * that is stood for, or `bodyName` its name, under which a new agency is added.
 */
export type Invitation = {
  role: Role
  mobile: string
  name: string
  office?: string | null
  seat?: string | null
  body?: string | null
  bodyName?: string | null
}
/** `signsIn`: whether the link opens the app, or only lets its person bind a messenger. */
export type Invited = { person: string; membership: string; link: string; signsIn: boolean }

/**
 * Gives a person a role from today and a link for one sign-in (see `linkUrl`). Whoever is known by the mobile stays
 * who they are; a role that is held already is not given twice; a disabled person is let in again. Of somebody who is
 * known an administrator gets no link that signs in, or could sign in as anybody: it only lets the owner of the
 * mobile bind a messenger; unless they have no other way in (`mayEnterByLink`). The command line may, since it is how the last administrator comes back.
 */
export const invite = action<Invitation, Invited>('people.invite', {
  run: async (act, input) => {
    const mobile = mobileNumber(input.mobile)
    if (!mobile) return noBecause('field-mobile-wrong', 'mobile')
    const name = persianLine(input.name)
    if (!name) return noBecause('field-needed', 'name')
    const office = await officeOf(act, input)
    if (office && typeof office === 'object') return office
    const found = await find(act, { mobile, name, role: input.role })
    if ('ok' in found) return found
    const { person } = found
    const membership = await giveRole(act, { ...input, name, person, office })
    if (!membership.ok) return membership
    const signsIn = found.added || act.actor.system === 'command' || (await mayEnterByLink(act.tx, person))
    const link = await putLink(act, { kind: signsIn ? 'invite' : 'bind', person })
    act.record({
      subject: 'person',
      subjectId: person,
      facts: { role: input.role, membership: membership.value, link, ...(office ? { office } : {}) },
    })
    return done({ person, membership: membership.value, link, signsIn })
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

/** The person meant, added if the mobile is new; a known mobile under another name is refused. */
type Found = { person: string; added: boolean }

async function find(act: Act, wanted: { mobile: string; name: string; role: Role }): Promise<Found | Trouble> {
  const known = await peopleByMobile(act, wanted.mobile)
  const same = known.find((one) => fold(one.name) === fold(wanted.name))
  if (!same && known[0]) return noBecause('people-name-differs', 'name', { name: known[0].name })
  if (!same && wanted.role === 'holder') return noBecause('people-holder-by-registry', 'role')
  // whoever is known keeps the name they have; by the command line the operator lets in whom they know
  if (!same && !isFullName(wanted.name) && act.actor.system !== 'command') return noBecause('field-name-whole', 'name')
  if (!same) return { person: await addPerson(act, wanted), added: true }
  if (same.disabledAt) {
    await act.tx.update(people).set({ disabledAt: null }).where(eq(people.id, same.id))
    await noteHistory(act, same.id, 'disabled', same.disabledAt.toISOString(), null)
  } else act.send({ to: { person: same.id }, kind: 'invite', subjectId: same.id, params: { role: wanted.role } })
  return { person: same.id, added: false }
}

type Giving = Pick<Invitation, 'role' | 'name' | 'seat' | 'body' | 'bodyName'> & {
  person: string
  office: string | null
}

/** The membership's id: the one that stands, or a new one from today. */
async function giveRole(
  act: Act,
  { person, role, office, seat, name, body, bodyName }: Giving,
): Promise<Outcome<string>> {
  const held = and(
    eq(memberships.personId, person),
    eq(memberships.role, role),
    office ? eq(memberships.officeId, office) : isNull(memberships.officeId),
    body ? eq(memberships.bodyId, body) : undefined,
    runsOn(memberships, act.today),
  )
  const [known] = await act.tx.select({ id: memberships.id, seat: memberships.seatId }).from(memberships).where(held)
  if (known && (!seat || seat === known.seat)) return done(known.id)
  if (known) return noBecause('people-sits-elsewhere', 'seat')
  // Who holds a license stands in the registry; an invitation only lets in.
  if (role === 'holder') return noBecause('people-holder-by-registry', 'role')
  if (!givenRoles.includes(role)) return noBecause('field-choice-wrong', 'role')
  const chosen = await chooseSeat(act, { person, role, seat: seat ?? null })
  if (!chosen.ok) return chosen
  const stood = await chooseBody(act, { role, body, name: bodyName, seat: chosen.value, person: name })
  if (!stood.ok) return stood
  const [row] = await act.tx
    .insert(memberships)
    .values({
      provinceId: act.province,
      personId: person,
      role,
      officeId: office,
      seatId: chosen.value,
      bodyId: stood.value,
      since: act.today,
    })
    .returning({ id: memberships.id })
  if (stood.value) await handOver(act, stood.value)
  return done(row!.id)
}
