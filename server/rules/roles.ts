// The roles, and who stands in them. Who may do and see what, policies/ say. Sources: domain.md §2; Bylaw 25-b; Annex 3.

export const roles = [
  'admin',
  'head',
  'secretary',
  'member',
  'clerk',
  'association',
  'kanoon',
  'supervision',
  'agency',
  'inspector',
  'committee',
  'holder',
  'staff',
  'substitute',
  'applicant',
] as const
export type Role = (typeof roles)[number]

/** Roles whose membership is tied to one office; an applicant's to one that is not there yet. */
export const officeRoles = ['holder', 'staff', 'substitute', 'applicant'] as const satisfies readonly Role[]

/** Roles that somebody may be invited into; an applicant's comes with the file of an office to come. */
export const givenRoles: readonly Role[] = roles.filter((one) => one !== 'applicant')

/** Bodies that letters are written to besides the offices, by the role in which people stand for them. */
export const partyRoles = ['agency', 'association', 'kanoon', 'committee', 'member'] as const satisfies readonly Role[]
export type PartyRole = (typeof partyRoles)[number]

/** Bodies that the desk keeps by name; seats of the working group are changed by resolution. */
export const keptBodies = ['agency', 'association', 'kanoon', 'committee'] as const satisfies readonly PartyRole[]

/** Roles that may bind or sign in only with an invite besides the phone number. */
export const invitedRoles = ['admin', 'head', 'secretary', 'clerk'] as const satisfies readonly Role[]

/** One current seat of a person: a role in a province, for office roles in one office. */
export type Membership = {
  id: string
  role: Role
  province: string
  office: string | null
  /** The body that it stands for. */
  body?: string | null
  seat: string | null
  votes: boolean
  signs: boolean
  /** It presides over its committee. */
  chairs?: boolean
  /** Whose signature it gives, where it signs only as a delegate; `role` is that of the seat. */
  signsFor?: { delegation: string; person: string; name: string; role: Role }
  /** Whose it is, where it was lent for what proceedings ask. */
  lentBy?: { delegation: string; person: string; name: string }
}

/** Somebody at a door. `person` is null for citizens, the clock and the command line. */
export type Actor = {
  person: string | null
  name: string
  memberships: readonly Membership[]
  /** Those of people in whose stead the actor answers what proceedings ask, and does nothing else. */
  lent?: readonly Membership[]
  /** The command line and the clock act in the program's own name, for one province or before there is one. */
  system?: 'clock' | 'command'
  /** The key by which an agency's system acts for it: its one membership is that of the body, and nobody in person stands behind it. */
  key?: string
  province: string | null
}

/** The actor with what is lent to it: before what proceedings ask, and nowhere else. */
export function withLent<A extends Actor>(actor: A): A {
  return actor.lent?.length ? { ...actor, memberships: [...actor.memberships, ...actor.lent] } : actor
}

/** Whoever is asked something in one of these roles may name a delegate for it, and be one. */
export const lendingRoles = [
  'association',
  'agency',
  'clerk',
  'secretary',
  'head',
  'member',
] as const satisfies readonly Role[]

/** Those who work inside the province's administration: what one of them is asked nobody from outside answers in their stead. */
export const insideRoles: readonly Role[] = ['head', 'secretary', 'member', 'clerk']

/** The roles that a delegate needs one of, to answer in the stead of whoever holds these. */
export function delegateRoles(lender: readonly Role[]): readonly Role[] {
  return lender.some((role) => insideRoles.includes(role)) ? insideRoles : lendingRoles
}

/** Bodies that write letters of their own, each under the origin of its name. */
export const writingBodies = ['association', 'kanoon', 'agency'] as const satisfies readonly Role[]
/** Of these, those that sign their letters themselves, in their own name (Bylaw 20). */
export const signingBodies = ['association', 'kanoon'] as const satisfies readonly Role[]
/** Whoever sits in the working group may sign where the seat does, or as a delegate. */
export const workingGroup = ['head', 'secretary', 'member'] as const

/** Whose letter it is that a body writes in its own name: its role, the body, and who began it where there is no body. */
export type Author = { role: Role; body: string | null; person: string | null }
