// Words the letters of the program's own in the official language: results of requests, and minutes.

import type { ChosenFacts } from '#rules/proceedings/matter'
import type { Sanction } from '#rules/violations/ladder'
import { type AppealedMatter, appealedLetter } from './appealed.ts'
import { citation, citations } from './citations.ts'
import { authorityWords } from './course.ts'
import { code, codeOrWords, date, dateRange, list, mobile } from './format.ts'
import { type Counted, countedWords, parameterValue } from './law.ts'
import { type MinutesMatter, minutesLetter } from './minutes.ts'
import { type OutwardMatter, outwardLetter } from './outward.ts'
import { withoutPlace } from './place.ts'
import { type Field, optionLabel, typedWords } from './requests.ts'
import { sanctionLines } from './sanctions.ts'
import { type SummonsMatter, summonsLetter } from './summons.ts'
import { type Args, type Key, text, words } from './text.ts'
import { unapprovedWords } from './unapproved.ts'

type Cite = Parameters<typeof citation>[1]

type Authority = { of: string; label: string }
type Reason = { vote: true; word: string } | (Authority & { word: string | null })

type Matter = {
  words: string
  fields?: readonly Field[]
  outcome: 'granted' | 'refused' | 'lapsed'
  form: Record<string, unknown>
  facts: Record<string, string | number>
  cite?: Cite
  also?: readonly Cite[]
  /** As `LetterMatter` in rules tells of them. */
  despite?: { authorities: readonly Authority[]; cite: Cite }
  reasons?: readonly Reason[]
  appeal?: Cite
  days?: boolean
  keeps?: { of: Parameters<typeof parameterValue>[1]; value: Parameters<typeof parameterValue>[2]; cite: Cite }
  /** The kind's own article. */
  article?: Cite
  rules?: readonly { key: Key; facts?: Args; cite: Cite }[]
  /** The figure that the kind's line of rule names, with its value. */
  figure?: {
    of: Parameters<typeof parameterValue>[1]
    value: Parameters<typeof parameterValue>[2]
    counted: readonly Counted[]
  }
  periods?: readonly {
    of: Parameters<typeof parameterValue>[1] & { name: string }
    value: Parameters<typeof parameterValue>[2]
    cite: Cite
  }[]
  unapproved?: Parameters<typeof unapprovedWords>[2]
  official: Cite
  sanction?: Sanction
  /** Where it stands how its votes were counted. */
  counting?: Cite
  /** Where it stands who is responsible meanwhile. */
  responsibility?: Cite
}

/**
 * A form's values as arguments of a sentence: days, spans of days, names, texts; of a choice its key, by which the sentence
 * may be told otherwise, and its words. A position stays unsaid.
 */
function formArgs({ words: noun, fields = [], form }: Pick<Matter, 'words' | 'fields' | 'form'>): Args {
  // what was left out is told as such, so that a sentence may go without it
  const left = fields.filter(({ name }) => form[name] === undefined).map(({ name }) => [name, 'none'] as const)
  return Object.fromEntries([
    ...left,
    ...Object.entries(form).flatMap(([name, value]): [string, string | number][] => {
      const field = fields.find((one) => one.name === name)
      const type = field?.type
      if (type === 'day') return [[name, date('fa', String(value))]]
      if (type === 'choice')
        return [
          [name, String(value)],
          [`${name}Words`, optionLabel('fa', { words: noun }, name, String(value))],
        ]
      if (typeof value === 'number') return [[name, value]]
      if (typeof value === 'string') return [[name, field ? typedWords('fa', field, value) : value]]
      const { from, to, name: person, mobile: number, nationalId } = value as Record<string, string>
      if (from && to)
        return [
          [name, dateRange('fa', from, to)],
          [`${name}From`, date('fa', from)],
          [`${name}To`, date('fa', to)],
        ]
      if (type === 'company')
        return [
          [name, person!],
          [`${name}Id`, code('fa', nationalId!)],
        ]
      if (person)
        return [
          [name, person],
          [`${name}Mobile`, number ? mobile('fa', number) : ''],
        ]
      return []
    }),
  ])
}

function grounds(cites: readonly Cite[], counting?: Cite): string {
  const said = citations('fa', cites, 'letter').join('، ')
  return counting
    ? text('fa', 'request-letter-counted', { cite: said, counting: citation('fa', counting, 'letter') })
    : said
}

/** What stands below the words of every kind: against whose objection, for what reasons, and where it may be taken further. */
function more({ despite, reasons = [], appeal, days = false }: Matter): string[] {
  const authorities = despite?.authorities.map((one) => authorityWords('fa', one)) ?? []
  return [
    ...(days ? [text('fa', 'request-letter-from-signing')] : []),
    ...(despite
      ? [
          text('fa', 'request-letter-despite', {
            authorities: list('fa', authorities),
            cite: citation('fa', despite.cite, 'letter'),
          }),
        ]
      : []),
    ...(reasons.length ? [text('fa', 'request-letter-reasons'), ...reasons.map(reasonLine)] : []),
    ...(appeal ? [text('fa', 'request-letter-appeal', { cite: citation('fa', appeal, 'letter') })] : []),
  ]
}

function reasonLine(reason: Reason): string {
  if ('vote' in reason) return text('fa', 'request-letter-reason-vote', { word: reason.word })
  const authority = authorityWords('fa', reason)
  return reason.word
    ? text('fa', 'request-letter-reason', { authority, word: reason.word })
    : text('fa', 'request-letter-reason-withheld', { authority })
}

/** Who or what alone refused it; `vote` where nobody did. */
function refusedBy({ of, decider }: Matter['facts']): 'issuer' | 'check' | 'inquiry' | 'decision' | 'vote' {
  if (of === 'issuer') return 'issuer'
  if (of === 'secretariat') return 'check'
  return of ? 'inquiry' : decider ? 'decision' : 'vote'
}

/** What a verdict puts on the office, and what of it has a time of its own. */
function sanctionArgs(sanction: Sanction | undefined): Args {
  if (!sanction) return { sanctions: '', owes: 'none', week: 'text' }
  const pays = sanction.pay + sanction.fine > 0
  const owes = sanction.correct ? (pays ? 'both' : 'correct') : pays ? 'pay' : 'none'
  return {
    sanctions: sanctionLines('fa', sanction)
      .map((line) => `• ${line}`)
      .join('\n'),
    owes,
    // the text names a time for paying in one row alone
    week: sanction.row === '2' ? 'text' : 'reading',
  }
}

/** A figure by the last part of its name, and where it stands: `settlement`, `settlementCite`. */
function periodArgs({ of, value, cite }: NonNullable<Matter['periods']>[number]): [string, string][] {
  const name = of.name.split('.').pop()!
  return [
    [name, parameterValue('fa', of, value)],
    [`${name}Cite`, citation('fa', cite, 'letter')],
  ]
}

/** Subject and body of a result letter: `<kind>-letter-subject`, `<kind>-letter-granted`, `-refused` or `-lapsed`. */
export function resultLetter(matter: Matter): { subject: string; body: string } {
  const { words: noun, outcome, facts, cite, also = [], counting, responsibility, figure, keeps } = matter
  const { article, rules = [], periods = [], sanction } = matter
  const args: Args = {
    ...withoutPlace(formArgs(matter)),
    ...facts,
    responsibility: responsibility ? citation('fa', responsibility, 'letter') : '',
    manager: String(facts.manager ?? 'none'),
    by: refusedBy(facts),
    reason: String(facts.reason ?? ''),
    authority: facts.of ? authorityWords('fa', facts) : '',
    number: code('fa', String(facts.number ?? '')),
    license: code('fa', String(facts.license ?? '')),
    resolution: code('fa', String(facts.resolution ?? '')),
    filedOn: date('fa', String(facts.filedOn)),
    cite: grounds(cite ? [cite, ...also] : [], facts.base ? counting : undefined),
    keeps: keeps ? parameterValue('fa', keeps.of, keeps.value) : '',
    keepsCite: keeps ? citation('fa', keeps.cite, 'letter') : '',
    unapproved: unapprovedWords('fa', matter, matter.unapproved, 'letter') ?? '',
    article: article ? citation('fa', article, 'letter') : '',
    rules: rules
      .map(({ key, facts: figures, cite: at }) =>
        text('fa', 'law-by-article', { said: text('fa', key, figures), cite: citation('fa', at, 'letter') }),
      )
      .join('؛ '),
    ...Object.fromEntries(periods.flatMap(periodArgs)),
    notified: text('fa', 'law-notified', { cite: citation('fa', matter.official, 'letter') }),
    counted: countedWords('fa', figure?.counted ?? []),
    ...sanctionArgs(sanction),
    max: figure ? parameterValue('fa', figure.of, figure.value) : '',
  }
  const body = [words('fa', `${noun}-letter-${outcome}`, args), ...more(matter)].join('\n')
  return { subject: words('fa', `${noun}-letter-subject`, args), body }
}

/** That the working group chose an applicant, and what is to be done next. */
function chosenLetter({ cite, call, resolution, ...facts }: ChosenFacts): { subject: string; body: string } {
  const args = {
    ...facts,
    call: code('fa', call),
    resolution: codeOrWords('fa', resolution),
    cite: citation('fa', cite, 'letter'),
  }
  return { subject: text('fa', 'calls-letter-subject', args), body: text('fa', 'calls-letter-body', args) }
}

type InsideMatter =
  | Matter
  | MinutesMatter
  | { chosen: ChosenFacts }
  | { summons: SummonsMatter }
  | { appealed: AppealedMatter }

/** Any letter that the program writes by itself. */
export function ownLetter(matter: { outward: OutwardMatter }): { subject: string; body: string; addressee: string }
export function ownLetter(matter: InsideMatter): { subject: string; body: string }
export function ownLetter(matter: InsideMatter | { outward: OutwardMatter }): { subject: string; body: string } {
  if ('outward' in matter) return outwardLetter(matter.outward)
  if ('summons' in matter) return summonsLetter(matter.summons)
  if ('appealed' in matter) return appealedLetter(matter.appealed)
  if ('chosen' in matter) return chosenLetter(matter.chosen)
  return 'minutes' in matter ? minutesLetter(matter) : resultLetter(matter)
}
