// The one look-up of words for people, for server, bot and app alike: Fluent messages by language and key.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Key } from './keys.gen.ts'

export type { Key }
export type Locale = 'fa' | 'en'
/**
 * What may be put into a sentence. Numbers come out grouped and in the language's digits; strings as they are. A year is
 * not grouped: word it as `{ NUMBER($year, useGrouping: 0) }`.
 */
export type Args = Record<string, string | number>

export const locales: readonly Locale[] = ['fa', 'en']

type Source = string | (() => string)
type Shelf = { bundle: FluentBundle; waiting: Map<string, Source[]> }

// No isolation marks around arguments: messengers show them as boxes on old phones. format.ts isolates what needs it.
const shelf = (locale: Locale): Shelf => ({
  bundle: new FluentBundle(locale, { useIsolating: false }),
  waiting: new Map(),
})

const shelves: Record<Locale, Shelf> = { fa: shelf('fa'), en: shelf('en') }

let complain = (fault: string): void => {
  throw new Error(fault)
}

/**
 * What happens when a key or an argument is missing. By default it throws, so that tests and development find it;
 * production calls this once with its logger, and the reader then sees the key itself in brackets instead of nothing.
 */
export function onWordsFault(report: (fault: string) => void): void {
  complain = report
}

/**
 * Adds the words of one noun. They are parsed at the first look-up of a key that begins with `noun-`, so adding is
 * almost free; a function is called only then. `common` is parsed first, because other words may refer to it.
 */
export function addWords(locale: Locale, source: Source, noun = ''): void {
  const { waiting } = shelves[locale]
  waiting.set(noun, [...(waiting.get(noun) ?? []), source])
}

function parse({ bundle, waiting }: Shelf, noun: string): void {
  const sources = waiting.get(noun)
  if (!sources) return
  waiting.delete(noun)
  for (const source of sources) {
    bundle.addResource(new FluentResource(typeof source === 'string' ? source : source()), { allowOverrides: true })
  }
}

function pattern(locale: Locale, key: string) {
  const { bundle, waiting } = shelves[locale]
  for (const noun of ['', 'common', key.slice(0, key.indexOf('-'))]) parse(shelves[locale], noun)
  if (!bundle.hasMessage(key)) for (const noun of waiting.keys()) parse(shelves[locale], noun)
  return bundle.getMessage(key)?.value ?? null
}

/** Whether the language has words for the key. */
export function has(locale: Locale, key: string): boolean {
  return pattern(locale, key) !== null
}

/**
 * The words of a key known only at run time, such as a refusal's or a parameter's. Mind Persian plurals: `one`
 * includes 0, so a message that speaks of none needs its own `[0]`.
 */
export function words(locale: Locale, key: string, args: Args = {}): string {
  const found = pattern(locale, key)
  if (found === null) {
    complain(`no words for ${key} in ${locale}`)
    return `[${key}]`
  }
  const faults: Error[] = []
  const worded = shelves[locale].bundle.formatPattern(found, args as Record<string, FluentVariable>, faults)
  if (faults.length > 0) complain(`${key} in ${locale}: ${faults.map((fault) => fault.message).join('; ')}`)
  return worded
}

const rightToLeft = /[\u0600-\u06ff]/

/**
 * Arguments for a page in the language: within English, names in Persian letters stand apart, so that the figures beside
 * them keep their places. Not for messengers, whose old versions show the marks.
 */
export function keptApart(locale: Locale, args?: Args): Args | undefined {
  if (locale === 'fa' || !args) return args
  const apart = (value: string | number) =>
    typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, apart(value)]))
}

/** The words of a key in one language. A key that no file has is a compile error; see `words` for the rest. */
export function text(locale: Locale, key: Key, args: Args = {}): string {
  return words(locale, key, args)
}
