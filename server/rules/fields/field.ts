// A field of a form: what every type of field has to say of its values.
import type { Citation } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import type { Refusal } from '../verdict.ts'

/** Makes a refusal at the field, or at a part of it (`substitute.mobile`). */
export type At = (key: Key, part?: string, facts?: Refusal['facts']) => Refusal

/**
 * What may be chosen from: the counties of the province, by name; the other provinces of the country, all or those that are not on this system; its services that an office
 * does not offer, by name and code; agencies and associations, which may be reported, by name.
 */
export type RecordList = 'counties' | 'provinces' | 'absent-provinces' | 'services' | 'agencies' | 'accusable'

/**
 * One paper that is wanted; its words are `<kind>-field-<field>-<name>`. `original`: besides, the paper itself is shown at the
 * secretariat, or sent there; `numbered`: it shows numbers of people, and is for those who may know them; `when`: only where
 * another field is filled in, or says so.
 */
export type WantedPaper = {
  name: string
  required: boolean
  /** It may come after the filing, and no check is complete without it. */
  later?: true
  cite: Citation
  original?: 'shown' | 'sent'
  numbered?: true
  when?: { field: string; is?: readonly string[] }
}

/** What a field's declaration narrows its values to, each for the types it concerns, on the day that they are looked at. */
export type Limits = {
  /** Of a text, in characters. */
  max?: number
  /** Of a text: so many words at least, since a town alone is not where something stands; 0 for the number of a paper. */
  words?: number
  /** Of a choice: the keys to choose from. */
  options?: readonly string[]
  /** Of what is chosen from the province's record: from which list. */
  list?: RecordList
  /** Of a text that names a county: the field that names its province. Where that is here, one chooses from its counties. */
  countyOf?: string
  /** The article in which an option stands. */
  cites?: Readonly<Record<string, readonly Citation[]>>
  /** Of a number: the bounds, themselves included; none below 0. */
  least?: number
  most?: number
  /** Of a day, and of the last of several: whole Jalali years from today. */
  back?: number
  ahead?: number
  /** Of papers: which are wanted. */
  papers?: readonly WantedPaper[]
  today: string
}

/** A type of field: what is wrong with a value, where it lacks one, and its one spelling. Summaries are words: locales. */
export type FieldRules<V> = {
  /** What to say where a required value is missing, at every part that it has. */
  missing: (at: At, limits: Limits) => Refusal | readonly Refusal[]
  /** What is wrong with a value that is there, whatever it is. */
  check: (value: unknown, at: At, limits: Limits) => Refusal[]
  /** A right value as it is kept; as it is, unless said. */
  tidy?: (value: V, limits?: Pick<Limits, 'papers'>) => V
}
