// Everybody of the test's province as the policies see them, by the seats of Bylaw 25-b.
import { type Ability, has } from '#policies/abilities'
import { type Membership, officeRoles, type Role, roles } from '#rules/roles'

export type Who = Role | 'memberKanoon'

const seats: Partial<Record<Role, Pick<Membership, 'votes' | 'signs'> & { chairs?: true }>> = {
  // the one of the test's province presides
  committee: { votes: false, signs: false, chairs: true },
  head: { votes: true, signs: true },
  secretary: { votes: false, signs: true },
  member: { votes: true, signs: false },
}

/** The membership of a role, on the seat that it has where it has one. */
export function membershipOf(role: Role): Membership {
  const office = officeRoles.some((one) => one === role) ? 'office' : null
  return { id: role, role, province: 'province', office, seat: null, votes: false, signs: false, ...seats[role] }
}

/** Who has an ability, by the policy. */
export function whoHas(ability: Ability): Who[] {
  const found: Role[] = roles.filter((role) => has(membershipOf(role), ability))
  return found.includes('member') ? [...found, 'memberKanoon'] : found
}
