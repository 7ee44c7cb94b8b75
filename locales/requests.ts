// Words requests by their declarations, for bot and app alike: kinds, forms, checks, allowances, effects.
import type { WantedPaper } from '#rules/fields/field'
import { citation, citations } from './citations.ts'
import { coordinates } from './distance.ts'
import { code, codeOrWords, date, dateRange, digits, mobile, number } from './format.ts'
import { parameterValue } from './law.ts'
import { papersWords, wantedWords } from './papers.ts'
import { withoutPlace } from './place.ts'
import { factsWords, refusalWords } from './refusals.ts'
import { type Args, type Key, type Locale, text, words } from './text.ts'

type Cite = Parameters<typeof citation>[1]
/** A field as it is worded. */
export type Field = {
  name: string
  type: string
  required: boolean
  max?: number
  /** How many words it takes to say something; 0 for the number of a paper. */
  words?: number
  options?: readonly string[]
  cites?: Readonly<Record<string, readonly Cite[]>>
  papers?: readonly WantedPaper[]
}
type Figure = Parameters<typeof parameterValue>[1] & { cite: Cite }
/** The law of the reader's province: a figure's value there, and where it stands. */
type Law = { (figure: never): Parameters<typeof parameterValue>[2]; cite?: (figure: never) => Cite }
export type Kind<F extends Field = Field> = {
  words: string
  cite: readonly Cite[]
  fields: readonly F[]
  party?: string | null
  figure?: Figure
  /** What is to be kept to afterwards, which its line names where it has no other figure. */
  keeps?: Figure
  /** What a province chooses and its line names, each by the last part of its name. */
  named?: readonly { name: string }[]
}
export type Form = Record<string, unknown>

type Named = string | number | undefined
const named = (value: unknown) => (value ?? {}) as Record<string, string | number>

/** The title of a kind. */
export function kindTitle(locale: Locale, kind: Pick<Kind, 'words'>): string {
  return words(locale, `${kind.words}-title`)
}

/** By field, what may be chosen from the record. */
type Lists = Readonly<Record<string, readonly string[]>>

/** The title of a kind, its one line of rule with figure and article by the province's law, and its fields with label and help. */
export function kindWords<F extends Field>(locale: Locale, kind: Kind<F>, law: Law, lists: Lists = {}) {
  const figure = kind.figure ?? kind.keeps
  const max = figure ? parameterValue(locale, figure, law(figure as never)) : ''
  const own = figure && (law.cite?.(figure as never) ?? figure.cite)
  const cites = own ? [...kind.cite.filter((one) => !samePlace(one, own)), own] : kind.cite
  const help = (name: string) => words(locale, `${kind.words}-field-${name}-help`)
  return {
    title: kindTitle(locale, kind),
    line: words(locale, `${kind.words}-line`, { max, ...chosenIn(kind.named, law) }),
    source: grounds(locale, cites),
    fields: kind.fields.map(({ options, cites: articles, papers, ...field }) => ({
      ...field,
      ...(papers ? { papers: wantedWords(locale, kind, { name: field.name, papers }) } : {}),
      options: (options ?? lists[field.name] ?? []).map((value) => {
        if (field.type === 'listed') return { value, label: digits(locale, value) }
        const label = optionLabel(locale, kind, field.name, value)
        return { value, label: withArticles(locale, label, articles?.[value]) }
      }),
      label: fieldLabel(locale, kind, field.name),
      help: help(field.name),
    })),
  }
}

const chosenIn = (named: Kind['named'] = [], law: Law) =>
  Object.fromEntries(named.map((figure) => [figure.name.split('.').pop()!, String(law(figure as never))]))

/** The same article, whether or not it is read with another. */
function samePlace({ reading: _, ...one }: Cite, { reading: __, ...other }: Cite): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What is chosen with the articles where it stands. */
function withArticles(locale: Locale, label: string, articles: readonly Cite[] = []): string {
  return articles.length ? text(locale, 'law-by-article', { said: label, cite: grounds(locale, articles) }) : label
}

const grounds = (locale: Locale, cites: readonly Cite[]) =>
  citations(locale, cites).reduce((first, second) => text(locale, 'common-comma', { first, second }))

/** A kind as cards and lists say it: what was chosen, alone; its articles stand where the whole of it is read. */
export function uncited<K extends Pick<Kind, 'fields'>>(kind: K): K {
  return { ...kind, fields: kind.fields.map(({ cites: _, ...field }) => field) }
}

/** The label of one field. */
export function fieldLabel(locale: Locale, kind: Pick<Kind, 'words'>, name: string): string {
  return words(locale, `${kind.words}-field-${name}`)
}

/** The label of one option of a field that is chosen. */
export function optionLabel(locale: Locale, kind: Pick<Kind, 'words'>, name: string, value: string): string {
  return words(locale, `${kind.words}-field-${name}-${value}`)
}

/** Whether a value is a day that can be worded; what was typed into a draft may be none, or lie beyond the calendar. */
function isShown(value: string): boolean {
  const stamp = /^(1[89]|2[0-5])\d\d-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(stamp) && new Date(stamp).toISOString().startsWith(value)
}

/** What was typed or listed: the number of a paper as any number is written, the code of what is listed in the language's digits. */
export function typedWords(locale: Locale, field: Pick<Field, 'type' | 'words'>, value: string): string {
  if (field.type === 'listed') return digits(locale, value)
  return field.words === 0 ? codeOrWords(locale, value) : value
}

/** A field's value in words; '' while there is none, or not a whole one. */
function valueWords(locale: Locale, kind: Pick<Kind, 'words'>, field: Omit<Field, 'required'>, value: unknown) {
  const { name: called, type, options, cites } = field
  if (type === 'choice') {
    if (!options?.some((one) => one === value)) return ''
    return withArticles(locale, optionLabel(locale, kind, called, `${value}`), cites?.[`${value}`])
  }
  if (type === 'papers') return papersWords(locale, kind, field, value)
  if (type === 'day') return isShown(`${value}`) ? date(locale, `${value}`) : ''
  if (typeof value === 'number') return number(locale, value)
  if (typeof value === 'string') return typedWords(locale, field, value)
  const { from, to, name, nationalId, mobile: phone, lat, lon } = named(value)
  if (type === 'days')
    return isShown(String(from)) && isShown(String(to)) ? daysWords(locale, String(from), String(to)) : ''
  if (type === 'person') return partyWords(locale, name, nationalId, phone)
  if (type === 'company') return partyWords(locale, name, nationalId)
  return lat === undefined || lon === undefined ? '' : coordinates(locale, `${lat}, ${lon}`)
}

/** Two days with how many they make. */
function daysWords(locale: Locale, from: string, to: string): string {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return text(locale, 'request-days', { range: dateRange(locale, from, to), count })
}

/** A person or a company with the numbers that their reader may know; a number is not broken over two lines. */
function partyWords(locale: Locale, name: Named, nationalId: Named, phone?: Named): string {
  const numbers = [nationalId && code(locale, String(nationalId)), phone && mobile(locale, String(phone))]
  const parts = [name, ...numbers].flatMap((part) => (part ? [String(part)] : []))
  const [first = '', ...others] = parts.map((part, at) => (at === 0 && name ? part : part.replaceAll(' ', '\u00a0')))
  return others.reduce((said, second) => text(locale, 'common-comma', { first: said, second }), first)
}

/** What a form says, a line a field; what is empty stays unsaid. */
export function formLines(locale: Locale, kind: Pick<Kind, 'words' | 'fields'>, form: Form) {
  return kind.fields.flatMap((field) => {
    const { name, type } = field
    const value = valueWords(locale, kind, field, form[name])
    return value ? [{ name, type, label: fieldLabel(locale, kind, name), value }] : []
  })
}

/**
 * A form in one line, for lists and minutes: its days, else who is named in it, else where it is to be, else the first thing it
 * says that is no day: when somebody was born or died says nothing of what is asked, nor does which papers came.
 */
export function formSummary(locale: Locale, kind: Kind, form: Form): string {
  const lines = formLines(locale, uncited(kind), form).filter(({ type }) => type !== 'papers' && type !== 'day')
  const days = lines.find(({ type }) => type === 'days')
  if (days) return days.value
  return consentName(kind, form) || ((lines.find(({ name }) => name === 'address') ?? lines[0])?.value ?? '')
}

/** The person whose consent a form asks, or ''. */
export function consentName({ party }: Pick<Kind, 'party'>, form: Form): string {
  return party ? String(named(form[party]).name ?? '') : ''
}

type Check = {
  key: Key
  facts?: Args
  met: boolean | null
  cite: Cite
  also?: readonly Cite[]
  refusal: { key: Key; facts: Args; cite?: Cite } | null
}

/** One rule with its article and, where it is not met, the figures and what can be done. */
export function checkWords(locale: Locale, { key, facts, met, cite, also = [], refusal }: Check) {
  const unmet = refusal && refusalWords(locale, refusal).text
  return {
    key,
    met,
    words: unmet ?? text(locale, key, facts && factsWords(locale, facts)),
    source: grounds(locale, refusal?.cite ? [refusal.cite, ...also] : [cite, ...also]),
  }
}

type Warned = { key: Key; facts: Args; cite?: Cite }

/** What should be known of a form though it may be filed, with its figures and where they stand. */
export function warningWords(locale: Locale, { key, facts, cite }: Warned) {
  const kind = facts.kind ? words(locale, `${facts.kind}-title`) : ''
  const said = text(locale, key, { ...factsWords(locale, facts), kind })
  return { key, words: said, source: cite ? citation(locale, cite) : null }
}

type Allowance = { year: number; max: number; used: number; left: number; asked: number; cite: Cite }

/** How much of an allowance is used and left, and what the picked days make of it, with its article. */
export function allowanceWords(locale: Locale, kind: Pick<Kind, 'words'>, { cite, ...figures }: Allowance) {
  const { asked, left } = figures
  const after = Math.max(0, left - asked)
  const picked = asked === 0 ? 'none' : asked > left ? 'over' : 'some'
  const said = words(locale, `${kind.words}-allowance`, { ...figures, after, over: asked - left, picked })
  return { ...figures, after, words: said, source: citation(locale, cite) }
}

export type Effect = { firstDay: string | null; lastDay: string | null; shown: Record<string, string | number> }

/** What a granted request brings about, in a sentence. */
export function effectWords(
  locale: Locale,
  kind: Pick<Kind, 'words' | 'cite'>,
  { firstDay, lastDay, shown }: Effect,
): string {
  const day = (of: string | null) => (of ? date(locale, of) : '')
  const [cite] = kind.cite
  const stands: Args = cite ? { cite: citation(locale, cite) } : {}
  // what is shown may be listed with its code
  const said = Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, typeof value === 'string' ? digits(locale, value) : value]),
  )
  return words(
    locale,
    `${kind.words}-effect`,
    withoutPlace({ ...said, ...stands, from: day(firstDay), to: day(lastDay) }),
  )
}

type Tally = { base: number; for: number; against: number; abstain: number; recuse: number; needed: number }

/** The arithmetic of a ballot: votes so far, the base, and what is needed. */
export function tallyWords(locale: Locale, tally: Tally): string {
  return text(locale, 'ballot-tally', { ...tally })
}
