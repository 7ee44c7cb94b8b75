// What an actor may know of an office and of what it asks for: the one place where that is decided, for every read.
import type { SightName } from '#policies/policies'
import { sees } from '#policies/sights'
import type { Form } from '#rules/fields/form'
import { isPapers, withoutNumbered } from '#rules/fields/papers'
import type { Actor } from '#rules/roles'

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

/** What an actor may know of an office. */
export function knowledge(actor: Actor, office: string, province: string): Knowledge {
  const knows = (name: SightName) => sees(actor, name, { province, office })
  return {
    numbers: knows('offices.numbers'),
    former: knows('offices.former'),
    letters: knows('offices.letters'),
    desk: knows('notices.desk'),
    requests: knows('requests'),
    cases: knows('cases.count'),
  }
}

/** Where a request stands, and who was asked for their consent. */
export type RequestPlace = { officeId: string; provinceId: string; consentPersonId: string | null }

/**
 * A request's form as an actor may know it: whoever votes or advises needs to know who is meant, not their national ID
 * and mobile. These see the secretariat, the holder who wrote them, and the person whose they are.
 */
export function knownForm(actor: Actor, { officeId, provinceId, consentPersonId }: RequestPlace, form: Form): Form {
  const own = consentPersonId !== null && consentPersonId === actor.person
  return own || knowledge(actor, officeId, provinceId).numbers ? form : withoutNumbers(form)
}

/** A national ID, of a company too, or a mobile within what somebody has written. */
const written = /(?<![\d۰-۹٠-٩])(?:[\d۰-۹٠-٩]-?){10,11}(?![\d۰-۹٠-٩])/g

/** The names of a form's people, without their numbers; those that are written into a text stand as «…». */
export function withoutNumbers(form: Form): Form {
  const bare = (value: Form[string]) => {
    if (typeof value === 'string') return value.replace(written, '…')
    if (isPapers(value)) return withoutNumbered(value)
    return value && typeof value === 'object' && 'nationalId' in value
      ? { ...value, nationalId: '', mobile: '' }
      : value
  }
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, bare(value)]))
}
