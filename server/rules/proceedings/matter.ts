// What a letter of the program's own is worded from. Pure types: acts know no words, and words no tables.
import type { Citation, Parameter, Period } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import type { Day } from '../calendar.ts'
import type { Field, Form } from '../fields/form.ts'
import type { Item } from '../inspections/item.ts'
import type { MinutesFacts } from '../minutes.ts'
import type { Facts } from '../verdict.ts'
import type { Sanction } from '../violations/ladder.ts'
import type { Silence } from './consequences.ts'
import type { CountedBy } from './counted.ts'
import type { Filer, RequestKind } from './kind.ts'
import type { OutwardTask } from './outward.ts'
import type { Unapproved } from './unapproved.ts'

/** Which sort of authority, and its name. */
export type Authority = { of: string; label: string }

/** Whose word it is: a vote against, whoever gave it, or an authority's, of which `word` may be withheld. */
export type Reason = { vote: true; word: string } | (Authority & { word: string | null })

/** What a result letter is about: the kind's words, the outcome, the form, and figures such as the resolution. */
export type LetterMatter = {
  words: string
  fields: readonly Field[]
  outcome: 'granted' | 'refused' | 'lapsed'
  form: Form
  facts: {
    number: string
    filedOn: Day
    office: string
    license: string
    resolution: string
    for: number
    against: number
    base: number
    /** Of a legal holder: its manager, whose leave it is. */
    manager?: string
    /** The authority whose answer refused it, where it was not the vote: which sort, and its name. */
    of?: string
    label?: string
    /** Who decided against it, where that was an officer or an authority outside; and why. */
    decider?: string
    reason?: string
    /** Why a grant lapsed. */
    why?: 'days' | 'license'
  }
  /** Where what is decided stands, by the law of the filing day. */
  cite?: Citation
  /** The kind's own article. */
  article: Citation
  /** Further places that speak of it. */
  also?: readonly Citation[]
  /** Authorities that objected where the law asks for their consent, with that rule; named where it was granted all the same. */
  despite?: { authorities: readonly Authority[]; cite: Citation }
  /** Why it was refused, in the words of those who said no. */
  reasons?: readonly Reason[]
  /** It is granted from a day to a day, as far as those are still to come when it is signed. */
  days?: boolean
  /** Where the holder may take a decision that goes against them. */
  appeal?: Citation
  /** What the holder has to keep to from then on, with where it stands. */
  keeps?: { of: Parameter<number>; value: number; cite: Citation }
  /** What follows where it is done without being granted. */
  unapproved?: Unapproved
  /** The rules that it was judged by and that the letter tells. */
  rules?: readonly { key: Key; facts?: Facts; cite: Citation }[]
  /** The figure that the kind's line of rule names, with its value by that law and how that is counted. */
  figure?: { of: Parameter<Period>; value: Period; counted: readonly CountedBy[] }
  /** Figures that its words name besides, by the last part of their names, and where they stand. */
  periods?: readonly { of: Parameter<Period>; value: Period; cite: Citation }[]
  /** Where it stands when a letter is official; that this goes for the secretariat's own is our reading. */
  official: Citation
  /** What the verdict that it brings puts on the office. */
  sanction?: Sanction
  /** Where it stands who is responsible meanwhile. */
  responsibility?: Citation
}

/** What the minutes of a meeting are worded from: what they state, what was written besides, and every kind of request. */
export type MinutesMatter = { minutes: MinutesFacts; body: string; kinds: Readonly<Record<string, RequestKind>> }

/** Of whoever the working group chose among those who answered a call: the call, the place, the resolution, and where it stands. */
export type ChosenFacts = {
  name: string
  call: string
  place: string
  county: string
  resolution: string
  cite: Citation
}

/**
 * A letter to an authority outside: what is asked or sent by which task, about which request, by when; '' is what is not there.
 * `person`, `nationalId`: of whoever it is about, where the authority has to know; of who applied for an office to come the name. `ends`: the issuer is to end the license.
 * `decided`: what of the form is to stand on the new license, by the effect that the kind declares; `requested`: what of it an agency reads
 * that is asked about a service of its own.
 */
export type OutwardMatter = Authority & {
  task: OutwardTask
  kind: RequestKind
  cite: Citation
  facts: Record<
    | 'number'
    | 'filedOn'
    | 'office'
    | 'county'
    | 'address'
    | 'license'
    | 'due'
    | 'person'
    | 'nationalId'
    | 'resolution'
    | 'resolvedOn',
    string
  >
  ends: boolean
  decided: Form
  requested: Form
  enclosed: readonly { what: 'license' | 'notice' | 'original' | 'copy' | 'brought'; name: string }[]
}

/** A letter that puts before the holder what `filer` began: what it says, by when to answer, and what a no and silence make of it. */
export type SummonsMatter = {
  kind: RequestKind
  form: Form
  /** What of a report was let through; '' where the form says it all. */
  text: string
  /** What an inspection found, item by item of its checklist; absent where it is no such thing. */
  found?: readonly { of: Item; answer: string | number; note: string }[]
  filer: Filer
  refuses: boolean
  silence: Silence['means']
  figure: { of: Parameter<Period>; value: Period; cite: Citation; counted: readonly CountedBy[] }
  cites: readonly Citation[]
  /** As in a result letter. */
  official: Citation
  facts: Record<'number' | 'filedOn' | 'office' | 'license', string>
}

/** How an appeal ended which the verdict outlived: `sanction` as it was changed, null where it was upheld as it is. */
export type AppealedMatter = {
  number: string
  sanction: Sanction | null
  word: string
  cite: Citation
  official: Citation
}

/** Words a letter of the program's own in the official language; `addressee` of one that goes outside. */
export type WriteLetter = {
  (matter: { outward: OutwardMatter }): { subject: string; body: string; addressee: string }
  (
    matter:
      | LetterMatter
      | MinutesMatter
      | { chosen: ChosenFacts }
      | { summons: SummonsMatter }
      | { appealed: AppealedMatter },
  ): { subject: string; body: string }
}
