// The time line of a request in words: what happened, what it waits for and until when, and who did it.
import type { CourseStep } from '#rules/proceedings/steps'
import { citation } from './citations.ts'
import { code, codeOrWords, date, dateTime, list, rials } from './format.ts'
import { parameterValue } from './law.ts'
import { labelOfPaper } from './papers.ts'
import { factsWords } from './refusals.ts'
import { consentName, type Effect, effectWords, type Form, type Kind } from './requests.ts'
import { type Args, has, type Key, type Locale, text, words } from './text.ts'

type Cite = Parameters<typeof citation>[1]
type Moment = {
  what: CourseStep | 'effect'
  facts: Record<string, string | number>
  cite?: Cite | null
  base?: Cite | null
}
type Told = { kind: Kind; form: Form; effect: Effect }

/** What a ballot came to is told with the article by which it was counted. */
const counted: readonly string[] = ['adopted', 'rejected', 'ballot-undecided', 'now-deadlocked']

/** What an authority outside answers is told with the letter by which it did. */
const byLetter: readonly string[] = [
  ...['accepted', 'defended', 'cleared', 'objected', 'objected-needed', 'decided', 'decided-against'],
  ...['owed', 'settled', 'clearance-given', 'release-held', 'released'],
]

/** What an entry of a time line says. Days among its facts come out as dates. */
export function momentWords(locale: Locale, told: Told, moment: Moment): string {
  const said = happenedWords(locale, told, moment)
  const { entered } = moment.facts
  return entered ? text(locale, 'course-entered', { said, entered: dateTime(locale, new Date(entered)) }) : said
}

function happenedWords(locale: Locale, { kind, form, effect }: Told, { what, facts, cite, base }: Moment): string {
  if (what === 'effect') return effectWords(locale, kind, effect)
  const about: Args = 'of' in facts ? { authority: authorityWords(locale, facts) } : {}
  const stands: Args = cite ? { cite: citation(locale, cite) } : {}
  const papers = facts.papers ? String(facts.papers).split(',') : []
  const named: Args = {
    papers: list(
      locale,
      papers.map((name) => `«${labelOfPaper(locale, kind, name)}»`),
    ),
  }
  // what was noted before equipment was seen by itself speaks of the place, and before secret ballots of an open one; a table of
  // holidays has no one day to name, and what an office asks comes from no other province
  const told = {
    seen: 'place',
    secret: 0,
    of: 'other',
    title: 'none',
    day: 'none',
    from: 'none',
    number: 'none',
    by: 'none',
    outward: 'none',
    sum: 'none',
    ...factsWords(locale, facts),
    ...(typeof facts.sum === 'number' ? { sum: rials(locale, facts.sum) } : {}),
  }
  const args = { person: consentName(kind, form), ...told, ...named, ...about, ...stands }
  const own = `${kind.words}-course-${what}`
  const plain = has(locale, own) ? words(locale, own, args) : text(locale, `course-${what}`, args)
  const { number, on } = facts
  const lettered = byLetter.includes(what) && number && on
  const said = lettered
    ? text(locale, 'course-by-letter', {
        said: plain,
        of: String(facts.of || 'other'),
        number: codeOrWords(locale, String(number)),
        on: date(locale, String(on)),
      })
    : plain
  if (facts.letter && !lettered && what !== 'filed-paper')
    return text(locale, 'course-on-paper', { said: plain, ...factsWords(locale, facts) })
  if (facts.beside) return text(locale, 'course-beside', { said })
  if (!cite || !counted.includes(what)) return said
  const by = text(locale, 'law-by-article', { said, ...stands })
  if (!facts.vacant || !base) return by
  return text(locale, 'course-vacant', { said: by, count: Number(facts.vacant), base: citation(locale, base) })
}

type Counted = {
  figure: Parameters<typeof parameterValue>[1]
  within: Parameters<typeof parameterValue>[2]
  from: string
  notice?: string
  closed: number
  paused: number
  suspended: number
  suspendedBy: Cite
  resolution: string
  rolled: boolean
  kinder: boolean
  counting: Record<'month' | 'open' | 'notified', Cite>
  cite: Cite
  silence?: { means: 'passes' | 'ends' | 'waits'; cite: Cite | null } | null
}

/** How a last day came about: what was counted from when, what was left out, and where it stands; and what silence means by then. */
export function clockWords(
  locale: Locale,
  {
    figure,
    within,
    from,
    notice,
    closed,
    paused,
    suspended,
    suspendedBy,
    resolution,
    rolled,
    kinder,
    counting,
    cite,
    silence,
  }: Counted,
): string {
  const said = {
    within: parameterValue(locale, figure, within),
    from: date(locale, from),
    notice: notice ? code(locale, notice) : 'none',
    cite: citation(locale, cite),
  }
  const stood = { suspended, resolution: codeOrWords(locale, resolution), by: citation(locale, suspendedBy) }
  const clock = text(locale, 'course-clock', {
    ...said,
    ...stood,
    closed,
    paused,
    rolled: rolled ? 1 : 0,
    kinder: kinder ? 1 : 0,
    month: citation(locale, counting.month),
    open: citation(locale, counting.open),
    notified: citation(locale, counting.notified),
  })
  if (!silence) return clock
  const by = silence.cite ? citation(locale, silence.cite) : 'none'
  return text(locale, 'course-clock-silence', { clock, means: silence.means, cite: by })
}

const questionWords: Partial<Record<CourseStep | 'effect', Key>> = {
  asked: 'request-word-asked',
  replied: 'request-word-replied',
}

/** What somebody said at a step of a time line: an opinion, a question, its answer. */
export function wordOf(
  locale: Locale,
  { what, word }: { what: CourseStep | 'effect'; word: string | null },
): string | null {
  if (!word) return null
  const key = questionWords[what]
  return text(locale, key ?? 'request-word', { word })
}

export type Authority = { of?: string | number | null; label?: string | number | null }

/** Who is asked, where it is an authority: the agency by its name, or the sort of authority. */
export function authorityWords(locale: Locale, { of, label }: Authority): string {
  if (of === 'other-group') return text(locale, 'course-of-other-group', { province: String(label || 'none') })
  // the law names who issues; a body that is here has a name of its own
  if (of === 'issuer' && label && has(locale, `law-option-${label}`)) return words(locale, `law-option-${label}`)
  return label ? String(label) : words(locale, `course-of-${of}`)
}

/** Who did something, by name and role. */
export function whoWords(
  locale: Locale,
  { by, role, facts }: { by: string | null; role: string | null; facts?: Record<string, string | number> },
): string {
  const name = by && facts?.behalf ? text(locale, 'course-behalf', { by, behalf: String(facts.behalf) }) : by
  return [name, role && words(locale, `nav-role-${role}`)].filter(Boolean).join(' · ')
}
