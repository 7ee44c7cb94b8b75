// What an actor may know of an office and of what it asks for: the one place where that is decided, for every read.
import type { Form } from '#rules/fields/form'
import { type Actor, type Role, sees } from '#rules/roles'

/** What of an office's file an actor may know. Everybody in whose sight it is knows the rest. */
export type Knowledge = {
  /** Numbers and IDs of people, declared addresses: the secretariat, and the holder. */
  numbers: boolean
  /** The same of people who have left the office: the secretariat alone. */
  former: boolean
  letters: boolean
  /** Letters that are not for everybody, and those whose hour has not come, too. */
  desk: boolean
  requests: boolean
  /** How many cases there are; never whose or why (A4 art. 8). */
  cases: boolean
}

/** Those who see every request of the province, and how each seat votes on it. */
export const concerned: readonly Role[] = ['clerk', 'secretary', 'head', 'member', 'association']
/** Those of an office who may know what it asks for; its other staff may not. */
const asking: readonly Role[] = ['holder', 'substitute']

/** What an actor may know of an office. */
export function knowledge(actor: Actor, office: string, province: string): Knowledge {
  const has = (...among: Role[]) => sees(actor, among).provinces.includes(province)
  const own = (...among: Role[]) =>
    actor.memberships.some((held) => held.office === office && among.includes(held.role))
  return {
    numbers: has('clerk', 'secretary') || own('holder'),
    former: has('clerk', 'secretary'),
    letters: has('clerk', 'secretary', 'head') || own('holder', 'substitute', 'staff'),
    desk: has('clerk', 'secretary', 'head'),
    requests: has(...concerned) || own(...asking),
    cases: has('clerk', 'secretary', 'head', 'kanoon'),
  }
}

/** The provinces and offices whose requests an actor may know, to narrow a list by; `knowledge` says the same of one. */
export function requestSight(actor: Actor): { provinces: string[]; offices: string[] } {
  const offices = actor.memberships.flatMap(({ office, role }) => (office && asking.includes(role) ? [office] : []))
  return { provinces: sees(actor, concerned).provinces, offices: [...new Set(offices)] }
}

/** Where a request stands, and who was asked for their consent. */
export type Asked = { officeId: string; provinceId: string; consentPersonId: string | null }

/**
 * A request's form as an actor may know it: whoever votes or advises needs to know who is meant, not their national ID
 * and mobile. These see the secretariat, the holder who wrote them, and the person whose they are.
 */
export function knownForm(actor: Actor, { officeId, provinceId, consentPersonId }: Asked, form: Form): Form {
  const own = consentPersonId !== null && consentPersonId === actor.person
  return own || knowledge(actor, officeId, provinceId).numbers ? form : withoutNumbers(form)
}

/** The names of a form's people, without their numbers. */
export function withoutNumbers(form: Form): Form {
  const bare = (value: Form[string]) =>
    value && typeof value === 'object' && 'nationalId' in value ? { ...value, nationalId: '', mobile: '' } : value
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, bare(value)]))
}
