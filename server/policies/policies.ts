// Every noun's policy put together: who may do an act, the one place where role and ownership are decided.
import type { Filer } from '#rules/proceedings/kind'
import { type Actor, type Author, type Membership, withLent } from '#rules/roles'
import * as ballots from './ballots.ts'
import * as calls from './calls.ts'
import * as cases from './cases.ts'
import * as contacts from './contacts.ts'
import * as contracts from './contracts.ts'
import * as delegations from './delegations.ts'
import * as documents from './documents.ts'
import * as drafts from './drafts.ts'
import * as guarantees from './guarantees.ts'
import * as incoming from './incoming.ts'
import * as inspections from './inspections.ts'
import * as inventory from './inventory.ts'
import * as lists from './lists.ts'
import * as meetings from './meetings.ts'
import * as minutes from './minutes.ts'
import * as notices from './notices.ts'
import * as offices from './offices.ts'
import * as people from './people.ts'
import type { Permission } from './policy.ts'
import * as provinces from './provinces.ts'
import * as ratings from './ratings.ts'
import * as register from './register.ts'
import * as requests from './requests.ts'
import * as resolutions from './resolutions.ts'
import * as services from './services.ts'
import * as systems from './systems.ts'
import * as templates from './templates.ts'
import * as trainings from './trainings.ts'
import * as unlicensed from './unlicensed.ts'
import * as violations from './violations.ts'

/** The one table of acts. */
export const may = {
  ...ballots.acts,
  ...calls.acts,
  ...cases.acts,
  ...contacts.acts,
  ...contracts.acts,
  ...delegations.acts,
  ...documents.acts,
  ...drafts.acts,
  ...guarantees.acts,
  ...incoming.acts,
  ...inspections.acts,
  ...inventory.acts,
  ...lists.acts,
  ...meetings.acts,
  ...minutes.acts,
  ...notices.acts,
  ...offices.acts,
  ...people.acts,
  ...provinces.acts,
  ...ratings.acts,
  ...requests.acts,
  ...resolutions.acts,
  ...services.acts,
  ...systems.acts,
  ...templates.acts,
  ...trainings.acts,
  ...unlicensed.acts,
} as const

export type ActionName = keyof typeof may

/** The one table of what can be seen. */
export const sights = {
  ...ballots.sights,
  ...calls.sights,
  ...cases.sights,
  ...contacts.sights,
  ...contracts.sights,
  ...delegations.sights,
  ...documents.sights,
  ...guarantees.sights,
  ...incoming.sights,
  ...inspections.sights,
  ...inventory.sights,
  ...lists.sights,
  ...meetings.sights,
  ...minutes.sights,
  ...notices.sights,
  ...offices.sights,
  ...people.sights,
  ...provinces.sights,
  ...ratings.sights,
  ...register.sights,
  ...requests.sights,
  ...resolutions.sights,
  ...services.sights,
  ...systems.sights,
  ...templates.sights,
  ...trainings.sights,
  ...unlicensed.sights,
  ...violations.sights,
} as const

export type SightName = keyof typeof sights

/** The one table of who is told. */
export const audiences = {
  ...cases.audiences,
  ...contacts.audiences,
  ...contracts.audiences,
  ...incoming.audiences,
  ...meetings.audiences,
  ...minutes.audiences,
  ...notices.audiences,
  ...people.audiences,
  ...provinces.audiences,
  ...requests.audiences,
  ...resolutions.audiences,
  ...unlicensed.audiences,
} as const

export type AudienceName = keyof typeof audiences

/** Where an act's subject stands: its province, and the office or person it belongs to. */
export type Scope = {
  province: string | null
  office?: string | null
  body?: string | null
  person?: string | null
  /** Of a request: who begins such a one. */
  filer?: Filer
  /** Only of what a body writes in its own name. */
  author?: Author | null
}

/**
 * The membership by which an actor may do an act on a subject; `true` where none is needed; `null` where it may not.
 * The one place where role and ownership are decided.
 */
export function permits(name: ActionName, actor: Actor, scope: Scope): Membership | true | null {
  const permission: Permission = may[name]
  if (permission.anyone) return true
  if (actor.system) return permission.system ? true : null
  if (actor.key && !permission.byKey) return null
  if (!actor.person && !actor.key) return null
  if (permission.own === 'person' && scope.person !== actor.person) return null
  if (permission.signedIn) return true
  const { author } = scope
  if (author && permission.byItself?.includes(author.role)) {
    return actor.memberships.find((held) => held.province === scope.province && standsFor(held, actor, author)) ?? null
  }
  const { memberships } = permission.delegable ? withLent(actor) : actor
  return (
    memberships.find(
      (held) =>
        permission.roles?.includes(held.role) &&
        (held.province === scope.province || isOfOwnOffice(permission, held, scope)) &&
        (permission.own !== 'office' || (held.office !== null && held.office === scope.office)) &&
        (permission.own !== 'filer' || files(held, scope)) &&
        (permission.own !== 'addressee' || addresses(held, actor, scope)) &&
        (permission.seat !== 'votes' || held.votes) &&
        (permission.seat !== 'signs' || held.signs),
    ) ?? null
  )
}

/** Whether a subject is of the membership's office: what was written and asked of it in a province that it has left is its own still. */
function isOfOwnOffice({ own }: Permission, held: Membership, { office }: Scope): boolean {
  return (own === 'office' || own === 'addressee') && Boolean(office) && held.office === office
}

/** Whether a membership is by which its person stands for the body that writes. */
function standsFor(held: Membership, actor: Actor, { role, body, person }: Author): boolean {
  return held.role === role && (body ? held.body === body : person === actor.person)
}

/** Whether a membership begins what the subject is; one that is of an office about that alone. */
function files(held: Membership, { filer, office }: Scope): boolean {
  return requests.begins(held.role, filer) && (held.office === null || held.office === office)
}

/** Whether what was written to an office or a body was written to who holds this membership. */
function addresses(held: Membership, actor: Actor, scope: Scope): boolean {
  if (scope.office) return held.office === scope.office
  if (scope.body) return held.body === scope.body
  return held.office === null && scope.person === actor.person
}
