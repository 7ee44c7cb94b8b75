// In what form a noun's policy says who may act on it and who may see it, and the circles that several nouns speak of.
import { type Role, writingBodies } from '#rules/roles'

/**
 * Who may do an act. `roles`: which membership is needed; `own: 'office'`: the subject must belong to the office of
 * that membership, `own: 'filer'`: it must be one of the bodies that begin what the subject is, `own: 'person'`: to the person, `own: 'addressee'`: to the office, the body, or to the person where it belongs to
 * no office but to a body; `seat`: the membership's seat must vote or sign; `byItself`: the bodies of which what is written in
 * their own name is their own people's alone, whatever `roles` and `seat` say of everything else; `anyone`: no
 * account is needed; `signedIn`: any signed-in person; `system`: the clock or the command line; `stepUp`: the PIN is
 * asked besides; `delegable`: a delegate may do it in the stead of whoever has the role; `byKey`: a system of the body may do it by its key.
 */
export type Permission = {
  roles?: readonly Role[]
  own?: 'office' | 'person' | 'addressee' | 'filer'
  seat?: 'votes' | 'signs'
  byItself?: readonly Role[]
  anyone?: true
  signedIn?: true
  system?: true
  stepUp?: true
  delegable?: true
  byKey?: true
}

/** The acts of a noun. A name is `<noun>.<verb>`; a door or action that is in no policy does not compile. */
export type Acts = Readonly<Record<`${string}.${string}`, Permission>>

export const secretariat = ['clerk', 'secretary'] as const
/** Whoever works on the province's letters. The head writes too: warnings are for head and secretary. */
export const desk = [...secretariat, 'head'] as const
/** Whoever keeps registry, people and calendar. */
export const keepers = ['admin', ...secretariat] as const
/** Whoever answers for an office; its other staff do not. For one that is not there yet whoever applied for it does. */
export const answering = ['holder', 'substitute', 'applicant'] as const
export const signers = ['head', 'secretary'] as const
export const writers = [...desk, ...writingBodies] as const

/**
 * Who is told when something happens, besides those whom it is about: the people of these roles in its province. A name is
 * `<noun>.<event>`.
 */
export type Audiences = Readonly<Record<`${string}.${string}`, readonly Role[]>>

/**
 * Who sees something. `across`: who sees it of their whole province; `own`: who sees it of the office of that membership;
 * `body`: who sees it of the body that the membership stands for; `seat`: whoever signs in a province sees it there
 * besides; `asRole`: only what names the role of the membership, e.g. the examiner of a case.
 */
export type Sight = {
  across?: readonly Role[]
  own?: readonly Role[]
  body?: readonly Role[]
  seat?: 'signs'
  asRole?: true
}

/** What can be seen of a noun. A name is `<noun>` or `<noun>.<part>`, and no act's. */
export type Sights = Readonly<Record<string, Sight>>
