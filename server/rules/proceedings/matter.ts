// What a letter of the program's own is worded from. Pure types: acts know no words, and words no tables.
import type { Citation, Parameter, Period } from '#law/parameter'
import type { Day } from '../calendar.ts'
import type { Field, Form } from '../fields/form.ts'
import type { MinutesFacts } from '../minutes.ts'
import type { RequestKind } from './kind.ts'

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
  /** Further places that speak of it. */
  also?: readonly Citation[]
  /** The figure that the kind's line of rule names, with its value by that law. */
  figure?: { of: Parameter<Period>; value: Period }
  /** Where it stands who is responsible meanwhile. */
  responsibility?: Citation
}

/** What the minutes of a meeting are worded from: what they state, what was written besides, and every kind of request. */
export type MinutesMatter = { minutes: MinutesFacts; body: string; kinds: Readonly<Record<string, RequestKind>> }

/** Words a letter of the program's own in the official language. */
export type WriteLetter = (matter: LetterMatter | MinutesMatter) => { subject: string; body: string }
