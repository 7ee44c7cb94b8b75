// How it is cited where a rule stands: as statutes are cited, with the source's standing, and whose reading it is.
import { codeOrWords, commas, digits, list } from './format.ts'
import { type Locale, text, words } from './text.ts'

type Place = {
  source: string
  annex?: number
  article?: number | string
  clause?: string
  note?: number
  resolution?: number | string
}

type Citation = Place & { reading?: { by?: Place } }

const LETTERS: Record<string, string> = { a: 'الف', b: 'ب', j: 'ج', d: 'د', h: 'ه', v: 'و' }

const figure = (locale: Locale, path: string | number) =>
  digits(locale, String(path)).replace(/[a-z]+/g, (letter) => (locale === 'fa' ? (LETTERS[letter] ?? letter) : letter))

/**
 * What stands before the source's name. Persian goes from the smallest place to the largest, as statutes are cited (note,
 * item, article, annex); English the other way round. The first annex is numbered in items.
 */
function places(locale: Locale, cite: Place, clauses: readonly string[] = []): string[] {
  const say = (key: string, number: string | number) => words(locale, key, { number: figure(locale, number) })
  const several = list(
    locale,
    clauses.map((clause) => figure(locale, clause)),
  )
  const process = typeof cite.article === 'string'
  const article = cite.annex === 1 ? 'law-cite-item' : 'law-cite-article'
  // items of the first annex are divided as the text writes them: ۱۴-۲
  const within = cite.annex === 1 && cite.clause !== undefined
  return [
    cite.annex !== undefined && say('law-cite-annex', cite.annex),
    process && text(locale, 'law-cite-process', { process: words(locale, `law-process-${cite.article}`) }),
    !process && cite.article !== undefined && say(article, within ? `${cite.article}-${cite.clause}` : cite.article),
    !within && clauses.length > 1 && words(locale, process ? 'law-cite-steps' : 'law-cite-items', { numbers: several }),
    !within && clauses.length < 2 && cite.clause && say(process ? 'law-cite-step' : 'law-cite-item', cite.clause),
    cite.note === 0 && text(locale, 'law-cite-sole-note'),
    cite.note && say('law-cite-note', cite.note),
    typeof cite.resolution === 'number' && say('law-cite-resolution', cite.resolution),
    typeof cite.resolution === 'string' && codeOrWords(locale, cite.resolution),
  ].filter((place): place is string => Boolean(place))
}

/**
 * Where a rule stands, with its source and the source's standing: «تبصره ۲ بند ۱۸ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)».
 * Where the text is read by us, the rule it is read with and that it is our reading; in a letter it is the secretariat's, which signs it.
 */
export function citation(locale: Locale, cite: Citation, at: 'page' | 'letter' = 'page'): string {
  return worded(locale, cite, at)
}

function worded(locale: Locale, cite: Citation, at: 'page' | 'letter', clauses: readonly string[] = []): string {
  const found = places(locale, cite, clauses)
  const source = words(locale, `law-short-${cite.source}`)
  const standing = words(locale, `law-standing-${cite.source}`)
  const place = locale === 'fa' ? found.reverse().join(' ') : commas(locale, found)
  // what the program chose itself is named by what it is, and not twice
  const whole = cite.source === 'house' ? standing : text(locale, 'law-cite-whole', { source, standing })
  const plain = found.length > 0 ? text(locale, 'law-cite', { place, source, standing }) : whole
  if (!cite.reading) return plain
  const { by } = cite.reading
  return by
    ? text(locale, 'law-cite-read-by', { cite: plain, by: citation(locale, by), in: at })
    : text(locale, 'law-cite-read', { cite: plain, in: at })
}

/** Items of one article are named together; those of the first annex stand in their article's number. */
const joins = (one: Citation, other: Citation) =>
  [one, other].every(({ clause, note, reading, annex }) => clause && note === undefined && !reading && annex !== 1) &&
  one.source === other.source &&
  one.annex === other.annex &&
  one.article === other.article

/** Several places, each as it is cited, and items of one article that follow each other as one: «بندهای ۲ و ۳ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)». */
export function citations(locale: Locale, cites: readonly Citation[], at: 'page' | 'letter' = 'page'): string[] {
  const groups: Citation[][] = []
  for (const cite of cites) {
    const last = groups.at(-1)
    if (last && joins(last[0]!, cite)) last.push(cite)
    else groups.push([cite])
  }
  return groups.map((group) => worded(locale, group[0]!, at, [...new Set(group.flatMap(({ clause }) => clause ?? []))]))
}

/** Articles of one source named together, in their order: «ماده‌های ۴۴۳ و ۴۴۵ قانون آیین دادرسی مدنی (با وحدت ملاک)». */
export function citedTogether(locale: Locale, cites: readonly Citation[]): string {
  const articles = cites.map(({ article }) => Number(article)).sort((one, other) => one - other)
  const { source } = cites[0]!
  return text(locale, 'law-cite-together', {
    count: articles.length,
    articles: list(
      locale,
      articles.map((article) => digits(locale, String(article))),
    ),
    source: words(locale, `law-short-${source}`),
    standing: words(locale, `law-standing-${source}`),
  })
}
