// What the cards of a request have in common: the facts, the rules with ticks and articles, the course, the count.

import { citation } from '#locales/citations'
import { clockWords, momentWords, whoWords, wordOf } from '#locales/course'
import { distance } from '#locales/distance'
import { dueWords } from '#locales/due'
import { code, commas, date } from '#locales/format'
import { handoverWords } from '#locales/handover'
import { findingWords } from '#locales/reports'
import { licenseOf } from '#locales/request-path'
import { allowanceWords, checkWords, formLines, kindTitle, tallyWords, uncited, warningWords } from '#locales/requests'
import { proposalWords } from '#locales/sanctions'

import { seatWords } from '#locales/seats'
import { type Locale, text } from '#locales/text'
import type { SeenRequest } from '#reads/requests/requests'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { type Block, type Inline, sourceLine } from '../words.ts'

const kindIn = ({ kind }: SeenRequest) => kindOf(kind)!

/** «مرخصی، نیلوفر» */
export function titleWords(locale: Locale, request: SeenRequest): string {
  const title = kindTitle(locale, kindIn(request))
  return text(locale, 'common-comma', { first: title, second: request.office.name })
}

/** Who asks for what. */
export function factsBlock(locale: Locale, request: SeenRequest): Block {
  const { office, person, number } = request
  const place = text(locale, 'common-comma', { first: office.name, second: office.county })
  const license = licenseOf(locale, request)
  const lines = formLines(locale, uncited(kindIn(request)), request.form).map(
    ({ label, value }) => [label, value] as const,
  )
  return {
    facts: [
      ...lines,
      [text(locale, 'request-office'), place],
      ...(license ? [[license.label, license.value] as const] : []),
      // who reported is not told to whom it is about
      ...(person ? [[text(locale, request.reported ? 'sanction-reporter' : 'request-person'), person] as const] : []),
      [text(locale, 'request-number'), code(locale, number)],
    ],
  }
}

type Check = Parameters<typeof checkWords>[1]

/** What the holder said when heard, and why they appealed. */
export function heardBlocks(locale: Locale, request: SeenRequest): Block[] {
  const told = { kind: kindIn(request), form: request.form, effect: request.effect }
  return request.timeline
    .filter(({ what }) => what === 'defended' || what === 'appealed')
    .flatMap((one): Block[] => [momentWords(locale, told, one), ...(one.word ? [{ quote: one.word }] : [])])
}

/** What of a report was put to its office, in the words that the secretariat let through. */
export function allegationBlocks(locale: Locale, { timeline }: Pick<SeenRequest, 'timeline'>): Block[] {
  const put = timeline.findLast(({ what }) => what === 'put')
  return put?.word ? [{ title: text(locale, 'sanction-allegation') }, { quote: put.word }] : []
}

/** The rules, each with its tick and its article; an article all share stands once, below them. */
export function checkBlocks(locale: Locale, checks: readonly Check[]): Block[] {
  const worded = checks.filter(({ met }) => met !== null).map((check) => checkWords(locale, check))
  const shared = new Set(worded.map(({ source }) => source)).size === 1
  const lines = worded.map(
    ({ met, words, source }) => `${met ? '✓' : '✗'} ${words}${shared ? '' : `\n${sourceLine(source)}`}`,
  )
  return lines.length ? [[...lines, ...(shared ? [sourceLine(worded[0]!.source)] : [])].join('\n')] : []
}

/** The offices next to the place to which one goes, with how far each is. */
export function aroundBlocks(locale: Locale, { around }: Pick<SeenRequest, 'around'>): Block[] {
  if (!around) return []
  const lines = around.offices.slice(0, 3).map(({ name, metres }) => [name, distance(locale, metres)] as const)
  return [{ title: text(locale, 'request-around') }, { facts: lines }]
}

type Warned = Parameters<typeof warningWords>[1]

/** What should be known though it stands in nobody's way, with figures and where they stand. */
export function warningBlocks(locale: Locale, warnings: readonly Warned[]): Block[] {
  return warnings.map((warning) => {
    const { words, source } = warningWords(locale, warning)
    return source ? `⚠️ ${words}\n${sourceLine(source)}` : `⚠️ ${words}`
  })
}

type Years = Parameters<typeof allowanceWords>[2][]

/** What is used and left of the allowance, with its article. */
export function allowanceBlocks(locale: Locale, kind: { words: string }, years: Years): Block[] {
  return years.map((year) => {
    const { words, source } = allowanceWords(locale, kind, year)
    return `${words}\n${sourceLine(source)}`
  })
}

const marks = { done: '●', now: '◉', ahead: '○', stopped: '✗' } as const

/** The course of the request, a line an entry: what was, what it waits for and until when, what is ahead. */
export function courseBlock(locale: Locale, request: SeenRequest): Block {
  const told = { kind: kindIn(request), form: request.form, effect: request.effect }
  // several that are asked together have one clock
  const explained = new Set<string>()
  const lines = request.timeline.map((moment, index): Inline[] => {
    const { what, state, at, due, clock } = moment
    const said = `${marks[state]} ${momentWords(locale, told, moment)}`
    const when = at instanceof Date && date(locale, tehranDay(at))
    const after = [when, due && text(locale, dueWords(what), { day: date(locale, due) })].filter(Boolean).join(' · ')
    const answered = wordOf(locale, moment)
    const counted = clock && clockWords(locale, clock)
    const why = counted && !explained.has(counted) && counted
    if (counted) explained.add(counted)
    const more = [after, why, answered].filter(Boolean).map((one) => `   ${one}`)
    return [index ? '\n' : '', state === 'now' ? { bold: said } : said, ...more.map((one) => `\n${one}`)]
  })
  return lines.flat()
}

/** What the association said, and who. */
export function opinionBlocks(locale: Locale, request: SeenRequest): Block[] {
  const said = request.timeline.find(({ what }) => what === 'agreed' || what === 'disagreed' || what === 'silent')
  if (!said) return []
  const told = { kind: kindIn(request), form: request.form, effect: request.effect }
  const who = whoWords(locale, said)
  return [
    { title: text(locale, 'request-opinion') },
    [momentWords(locale, told, said), who && `(${who})`].filter(Boolean).join(' '),
    ...(said.word ? [{ quote: said.word }] : []),
  ]
}

/** What the applicant was asked, and what came of it. */
export function replyBlocks(locale: Locale, { timeline }: SeenRequest): Block[] {
  const said = timeline
    .filter(({ what }) => what === 'asked' || what === 'replied')
    .flatMap((one) => wordOf(locale, one) ?? [])
  return said.length ? [said.join('\n')] : []
}

/** What the secretariat's check and the visit of the place found, each with its word; of the visit item by item. */
export function reportBlocks(locale: Locale, request: SeenRequest): Block[] {
  return request.reports.flatMap((report): Block[] => {
    const { task, answer, word, found, present, seen } = report
    if (task === 'proposal' || report.puts)
      return sanctionBlocks(locale, report, request.accused === null ? 'office' : 'body')
    const key = task === 'check' ? 'visit-check' : 'visit-result'
    const lines = found.map((one) => {
      const { label, found: said, against, note } = findingWords(locale, one)
      return `${against ? '✗' : '●'} ${label}: ${said}${note ? `\n   ${note}` : ''}`
    })
    return [
      { title: text(locale, task === 'check' ? 'visit-check' : 'visit-title', { seen }) },
      text(locale, `${key}-${answer ?? 'waits'}`, { seen }),
      ...(word ? [{ quote: word }] : []),
      ...(lines.length ? [lines.join('\n')] : []),
      ...(present.length ? [text(locale, 'visit-present-were', { list: commas(locale, present) })] : []),
    ]
  })
}

/** What was put to an office, and what an examiner found and proposes, with the arithmetic of the ladder. */
function sanctionBlocks(
  locale: Locale,
  { puts, answer, word, proposal }: SeenRequest['reports'][number],
  to: 'office' | 'body',
): Block[] {
  const key = puts ? 'sanction-put' : 'sanction-report'
  const told = proposal && proposalWords(locale, proposal)
  const lines = told && [
    [told.conduct, told.damage, told.row].filter(Boolean).join(' · '),
    ...told.lines.map((line) => `• ${line}`),
    told.counted,
    ...(told.differs ? [told.differs] : []),
  ]
  return [
    { title: text(locale, `${key}-title`, { to }) },
    text(locale, `${key}-state-${answer ?? 'waits'}`),
    ...(word ? [{ quote: word }] : []),
    ...(lines ? [lines.join('\n')] : []),
  ]
}

/** What is handed over, a line a thing; nothing once the license has ended for good and all was there. */
export function handoverBlocks(locale: Locale, { handovers }: SeenRequest): Block[] {
  return handovers.flatMap(({ items }): Block[] => {
    const lines = items.map((item) => `${item.state === 'wanted' ? '○' : '●'} ${handoverWords(locale, item).line}`)
    return [{ title: text(locale, 'inquiry-handover-title') }, lines.join('\n')]
  })
}

/** What authorities object, with their words, and how many have not answered yet. */
export function objectionBlocks(locale: Locale, request: SeenRequest): Block[] {
  const told = { kind: kindIn(request), form: request.form, effect: request.effect }
  const objections = request.timeline.filter(({ what }) => what === 'objected' || what === 'objected-needed')
  const open = request.timeline.filter(({ what }) => what === 'now-inquiry').length
  if (objections.length + open === 0) return []
  return [
    { title: text(locale, 'request-objections') },
    ...objections.flatMap((one): Block[] => [
      momentWords(locale, told, one),
      ...(one.word ? [{ quote: one.word }] : []),
    ]),
    ...(open ? [text(locale, 'request-inquiries-open', { count: open })] : []),
  ]
}

/** The count of the ballot: every seat with its vote, and the arithmetic. Empty for whom the votes are not shown. */
export function countBlocks(locale: Locale, { ballot }: Pick<SeenRequest, 'ballot'>): Block[] {
  if (!ballot || (!ballot.tally && ballot.seats.length === 0)) return []
  const over = ballot.state !== 'open'
  const seats = ballot.seats.map((seat) => `${seat.cast ? '●' : '○'} ${seatLine(locale, seat, over)}`)
  return [
    { title: text(locale, 'ballot-count') },
    ...(seats.length ? [seats.join('\n')] : []),
    ...(ballot.tally ? [tallyWords(locale, ballot.tally)] : [castWords(locale, ballot)]),
    ...(ballot.vacant
      ? [text(locale, 'ballot-vacant', { count: ballot.vacant, cite: citation(locale, ballot.cites.base) })]
      : []),
    ...(ballot.deadlocked
      ? [text(locale, 'ballot-deadlocked', { cite: citation(locale, ballot.cites.majority) })]
      : []),
  ]
}

type Seat = NonNullable<SeenRequest['ballot']>['seats'][number]

/** How many have voted in a secret ballot whose sums nobody knows. */
const castWords = (locale: Locale, { seats, state }: NonNullable<SeenRequest['ballot']>) =>
  text(locale, 'ballot-secret-count', { cast: seats.filter(({ cast }) => cast).length, seats: seats.length, state })

function seatLine(
  locale: Locale,
  { title, choice, cast, member, spoken, reason, interest }: Seat,
  over: boolean,
): string {
  const waits = over ? 'ballot-seat-silent' : 'ballot-seat-empty'
  const silent = cast ? 'ballot-cast' : member ? waits : 'ballot-seat-vacant'
  const vote = text(locale, choice ? `ballot-choice-${choice}` : silent)
  const mark = spoken ? ` (${text(locale, 'ballot-spoken')})` : ''
  const why = [interest && text(locale, 'ballot-interest', { interest }), reason].filter(Boolean)
  return `${seatWords(locale, title)}: ${vote}${mark}${why.map((one) => `\n   ${one}`).join('')}`
}
