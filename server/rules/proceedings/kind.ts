// What a kind of request is: one declaration of form, rules, stages and effect. The engine knows no kind by name.

import type { Citation, Law, Parameter, Period } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import type { Closed, Day } from '../calendar.ts'
import type { Field, Form, FormOf } from '../fields/form.ts'
import type { LicenseAge } from '../license-age.ts'
import type { LicenseState, OfficeKind } from '../offices.ts'
import type { Position } from '../positions.ts'
import type { PartyRole } from '../roles.ts'
import type { Facts, Refusal, Verdict } from '../verdict.ts'
import type { ViolationFile } from '../violations/ladder.ts'
import type { Effect } from './effects.ts'
import type { NamedFacts } from './named.ts'
import { partyField } from './party.ts'
import type { SiteFacts } from './site.ts'
import type { TaskPlan } from './tasks.ts'

/**
 * Stages a kind may go through, in the order it lists them, each a set of tasks at the same time: `letter` the result letter before
 * its signature, `equipment` and `opening` before a new office's first day, `handover` before a license ends.
 */
export const requestStages = [
  'consent',
  'hearing',
  'activity',
  'association',
  'inquiries',
  'check',
  'visit',
  'proposal',
  'vote',
  'decision',
  'undertaking',
  'letter',
  'compliance',
  'equipment',
  'issuer',
  'opening',
  'contract',
  'handover',
  'settlement',
  'release',
] as const
export type RequestStage = (typeof requestStages)[number]

/**
 * Who begins a request: the office's holder, or a body about the office, whose holder is then a party to it; `other-group`: the
 * question of another province's working group, and nobody by hand; `reporter`: whoever sees, on duty, what an office does; `concerned`:
 * the same and holders, about what bodies do.
 */
export type Filer = 'holder' | 'secretariat' | 'kanoon' | 'reporter' | 'concerned' | 'other-group'

/**
 * One stage: its tasks stand side by side, and it has passed when all of them have. `effect`: what is granted takes effect as it
 * begins, and not at the end of the way.
 */
export type Stage<S extends string = RequestStage> = { stage: S; tasks: readonly TaskPlan[]; effect?: true }

/** A way: its stages in their order. */
export type Staged<S extends string = string> = { stages: readonly Stage<S>[] }

/**
 * How a request ended. `declined`: the person who was asked to consent did not; `not-undertaken`: the one who was to undertake
 * something did not. `lapsed`: it was granted, but before the
 * letter was signed its days had passed or the license had gone. `dismissed`: what was reported was not put to whom it is about, or
 * nothing was found.
 */
export const requestOutcomes = [
  'granted',
  'refused',
  'withdrawn',
  'declined',
  'not-undertaken',
  'lapsed',
  'dismissed',
] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** An earlier request of the same kind by the same office that still counts: granted or pending. */
export type Earlier<F = Form> = { id: string; form: F; pending: boolean }

/** The same of another kind, by the name of its kind. */
export type Other = Earlier & { kind: string }

/** All that a rule may look at. */
export type Ask<F = Form> = {
  form: F
  today: string
  /** The day on which a request that was filed is looked at again; absent while it is being asked for. */
  seenOn?: Day
  filing: {
    holderId: string | null
    nationalId: string | null
    mobile: string | null
    /** The holder is a legal person; it acts through its manager, null where none is on record. */
    legal?: boolean
    manager?: { name: string; nationalId: string | null; mobile: string | null } | null
    /** Of whoever applies for a new office: licenses held at others, anywhere. */
    licenses?: number
    /** The same: the working group chose them among those who answered a public call. */
    called?: boolean
  }
  /** `none`: the office is not there yet, and has no last day. `age`: how old the license is and since when its holder works it, as far as the record tells. */
  license: { standing: LicenseState | 'none'; expiresOn: string; colour?: string; age?: LicenseAge }
  officeKind?: OfficeKind
  /** The office's floor area in square metres; null where it is not on record. */
  area?: number | null
  /** What the record tells of the people whom the form names, by field. */
  named?: Readonly<Record<string, NamedFacts>>
  earlier: readonly Earlier<F>[]
  /** What the office holds or asks for of other kinds. */
  others?: readonly Other[]
  /** What the record has for fields that are chosen from it, by field. */
  lists?: Readonly<Record<string, readonly string[]>>
  /** Where the office is; null where nobody has put it on the map. */
  position?: Position | null
  /** What the record tells of the place to which the office goes. */
  site?: SiteFacts
  /** The office's file of violations, for kinds that look at it. */
  violations?: ViolationFile | null
  /** Of a report about a body: whether that is on record. */
  accused?: boolean
  /** Closed days, by which the clocks of the stages run. */
  closed?: Closed
}

/** Where a rule stands: the article outright, or the parameter whose figure it uses (a province may have changed it). */
export type RuleSource = Citation | Pick<Parameter, 'name' | 'cite'>

/** One rule: its words' key (`…-rule-…`), where it stands, the fields it cannot be asked without, and the check. */
export type Rule<F = Form> = {
  key: Key
  source: RuleSource
  citing?: (form: F) => readonly Citation[] // where it stands for what this form asks; `source` until it can be asked
  /** Further figures that its words name, each of which stands in a place of its own. */
  also?: readonly RuleSource[]
  needs: readonly string[]
  /** Whoever is refused by it has nothing to do with the kind at all, which is not offered to them then. */
  whom?: true
  /** Figures in the rule's own words, of what a form asks as far as it is filled in; without `ask` of no request. */
  facts?: (law: Law, form: Partial<F>, ask?: Ask) => Facts
  /**
   * Null where what the form says does not decide it: whoever decides has to see, and nothing is shown as met. `beside`: it says
   * nothing of what is asked, and is left out.
   */
  check: (ask: Ask<F>, law: Law) => Verdict | null | 'beside'
  /** What it refuses already in a field that is not whole yet, at the part that shows it: somebody's number alone. */
  early?: (ask: Ask, law: Law) => Verdict
  /** A field that need not be filled in, by which it may be met after all: whoever is refused is asked for it next. */
  remedy?: (ask: Ask<F>, law: Law) => string | null
}

/**
 * What is no obstacle but should be known before one files, and by those who decide: a refusal's words, figures and
 * source. Null where there is nothing to say, or the fields it needs are not right.
 */
export type Warning<F = Form> = {
  needs: readonly string[]
  say: (ask: Ask<F>, law: Law) => Refusal | null
}

/** What a report is of: an office's violation, inspection or stoppage, or what a body did. */
export type ReportSort = 'violation' | 'inspection' | 'stoppage' | 'accusation'

/** What the issuer put on the license it sent back; a code only where it gave a new one. */
export type Paper = { issuedOn: Day; expiresOn: Day; code?: string }

/** One year's allowance in days: all of it, used or pending, asked for now, and left before that. Words: `<kind>-allowance`. */
export type Allowance = { year: number; max: number; used: number; asked: number; left: number }

export type RequestKind<F = Form> = {
  kind: string
  /** Where it stands among the kinds one chooses from: what is asked most often first, what ends a license last; 5 where it is not said. */
  rank?: number
  /** The noun in words' keys and file names. */
  words: string
  cite: readonly Citation[]
  /** Where it stands that nobody learns of it before it is granted but those who decide and the holder. */
  confidential?: Citation
  /**
   * It is a report about the office: its holder knows of it once it is put to them, and reads of the form these fields alone and what
   * the secretariat has let through; whoever reported hears that it came, and how it ended. Numbered in a series with this mark.
   * `heard`: by which words whoever it is put to is heard. `filler`: whoever is sent there fills the report in, and sees it whole. `announced`: its office knows of it from the start where a
   * field of its form says so. `accused`: it is about a body of one of these kinds, by the name in a field of its form where there may be
   * several, and the office is the one that it concerns.
   */
  report?: {
    shows: readonly string[]
    mark: string
    heard: ReportSort
    filler?: true
    announced?: { field: string; value: string }
    accused?: { kinds: readonly PartyRole[]; field?: string }
  }
  /** Its rules look at what is on the office's file besides. */
  looksAt?: 'violations'
  /** The holder unless the declaration says otherwise. */
  files: Filer
  /** It is about an office that is not there yet, and the request is its applicant's, whoever files it. */
  about?: 'planned'
  fields: readonly Field[]
  rules: readonly Rule<F>[]
  warnings?: readonly Warning<F>[]
  /** Where it stands who is responsible meanwhile, where its result letter says so. */
  responsibility?: Citation
  /** What the holder has to keep to once it is granted: the result letter names the figure with its article. */
  keeps?: Parameter<number>
  told?: readonly Key[] // rules that its result letter tells, by key, each with its figures and where it stands
  /** What follows where it is done without being granted, and the time that the text leaves: its page and its letters say so. */
  unapproved?: { rule: Parameter<string>; after: Parameter<Period> }
  /** Further periods that its result letter names. */
  periods?: readonly Parameter<Period>[]
  /** Where what is decided stands, by what was found on the way; by what was asked, unless it is said. */
  stands?: (form: F) => readonly Citation[]
  /** The last day on which it may be asked for about a license that ends on a day. */
  lastToAsk?: (expiresOn: Day, today: Day, law: Law) => Day
  /** What a province chooses and the kind's one line of rule names too. */
  named?: readonly Parameter<string | boolean>[]
  /** The figure that the kind's one line of rule names. */
  figure?: Parameter<Period>
  stages: readonly Stage[]
  /** The field with the place to which the office goes; rules find what lies round it. */
  site?: string
  /** It takes the word of another province's working group, too: the field that names the province, and the kind that asks there. */
  elsewhere?: { province: string; asks: string }
  /** The field with the person who is a party besides the office; null where there is none. Follows from the stages. */
  party: string | null
  /** The allowance of the years that the form touches, or of this year while it has no days yet. */
  allowance?: {
    source: RuleSource
    years: (ask: Pick<Ask<F>, 'form' | 'earlier' | 'today'>, law: Law) => Allowance[]
  }
  /** `paper` is there once the issuer has answered; `on`: the day of the grant itself, once it has taken effect. */
  effect: (form: F, paper: Paper | null, on?: Day | null) => Effect
}

/**
 * Declares a kind. The form's type follows from its fields, so that rules and effect need no casts; whoever reads kinds by
 * name knows any form.
 */
export function requestKind<const Fs extends readonly Field[]>(
  declaration: Omit<RequestKind<FormOf<Fs>>, 'fields' | 'party' | 'files'> & { fields: Fs; files?: Filer },
): RequestKind {
  // the engine asks a rule only with the fields it needs, checked by their types
  return { files: 'holder', ...declaration, party: partyField(declaration) } as unknown as RequestKind
}
