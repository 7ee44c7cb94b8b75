// Picking days on an inline Jalali month.
import { date, dateRange, digits, longDate, monthName } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { type Day, daysBetween, fromJalali, isDay, monthLength, tehranDay, toJalali, weekday } from '#rules/calendar'
import { type Absent, monthOf, typedDays } from '#rules/typed-day'
import { absentInRange, typedRange } from '#rules/typed-range'
import { week } from '#rules/week'
import type { BotContext } from '../context.ts'
import type { Button, Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { type ClosedDays, closedBetween, closedBlocks, closedMark } from './closed.ts'
import { type Ask, hint, listen, pose, poseAgain, settle, type Talk, tell } from './talk.ts'
import { answer } from './turn.ts'

/** Days that may be picked, both included. The picking begins in the month of `begin`, else in that of the first. */
export type DayQuestion = { ask: Ask; first: Day; last: Day; begin?: Day }
export type Range = { first: Day; last: Day }
/** What is said of a range before it is confirmed, such as how much of an allowance it leaves. */
export type RangeWords = (ctx: BotContext, range: Range) => readonly Block[] | Promise<readonly Block[]>

const nothing = '-'
const compact = (day: Day) => day.replaceAll('-', '')

/** The day of a press; null for other presses and for a day that was not offered. */
function dayIn({ first, last }: DayQuestion, heard: string): Day | null {
  const day = heard.replace(/^d(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return isDay(day) && day >= first && day <= last ? day : null
}

/** Asks for one day. */
export async function askDay(talk: Talk, question: DayQuestion): Promise<Day> {
  const { ask, first, last, begin = first } = question
  const closed = await closedBetween(talk, first, last)
  let month = monthOf(begin)
  let meant: Day[] = []
  const shown: Ask = async (ctx) => [...(await ask(ctx)), ...meantWords(ctx, meant), ...closedOf(ctx, closed, month)]
  const rows = (ctx: BotContext) => [...meantRows(ctx, meant), ...monthRows(ctx, { month, first, last, closed })]
  let message = await pose(talk, shown, rows)
  for (;;) {
    const { press: heard, typed } = await given(talk, message, question, month)
    const day = dayIn(question, heard)
    if (day) {
      await settle(talk, message, ask, (ctx) => [[{ bold: date(ctx.locale, day) }]])
      if (typed) await tell(talk, (ctx) => [ctx.t('bot-day-understood', { day: longDate(ctx.locale, day) })])
      return day
    }
    meant = typed ?? []
    if (typed) {
      await settle(talk, message, ask)
      message = await pose(talk, shown, rows)
      continue
    }
    if (heard.startsWith('m')) month = Number(heard.slice(1))
    message = await poseAgain(talk, message, shown, rows)
  }
}

/** `said` adds words about a range before it is confirmed; one that is `refused` cannot be, other days are picked instead. */
type RangeQuestion = DayQuestion & {
  said?: RangeWords
  refused?: (ctx: BotContext, range: Range) => Promise<boolean>
}

/** Asks for a first and a last day, which may be the same. */
export async function askRange(talk: Talk, question: RangeQuestion): Promise<Range> {
  const { ask, first, last, begin = first, said, refused } = question
  const closed = await closedBetween(talk, first, last)
  let month = monthOf(begin)
  let from: Day | null = null
  let to: Day | null = null
  const told: Ask = async (ctx) => [...(await ask(ctx)), ...(await rangeWords(ctx, from, to, said))]
  let meant: Day[] = []
  const shown: Ask = async (ctx) => [...(await told(ctx)), ...meantWords(ctx, meant), ...closedOf(ctx, closed, month)]
  const rows = (ctx: BotContext) => [
    ...meantRows(ctx, meant),
    ...monthRows(ctx, { month, first, last, from, to, closed }),
    ...(from && to ? [[{ text: ctx.t('bot-range-confirm'), data: answer('ok') }]] : []),
  ]
  let message = await pose(talk, shown, rows)
  for (;;) {
    // the last day is looked for from the first on
    const asked = { ...question, ...(from && !to ? { first: from, begun: true } : {}), both: question }
    const { press: heard, typed, range } = await given(talk, message, asked, month)
    if (heard === 'ok' && from && to) break
    if (heard.startsWith('m')) month = Number(heard.slice(1))
    const day = dayIn(question, heard)
    if (typed) await settle(talk, message, told)
    if (day && (typed || meant.includes(day))) month = monthOf(day)
    meant = (!day && typed) || []
    if (day) [from, to] = picked(day, from, to)
    if (range) [from, to] = [range.first, range.last]
    if (range) month = monthOf(range.first)
    const against = await refusedOf(talk, from, to, refused)
    // they are chosen no longer
    if (against) [from, to] = [null, null]
    // what was typed is answered below it
    message = await (typed ? pose(talk, shown, rows) : poseAgain(talk, message, shown, rows))
    if (against) await tellRefused(talk, against, said)
  }
  await settle(talk, message, told)
  return { first: from, last: to }
}

/** The days that were chosen, where they are refused; null otherwise. */
async function refusedOf(
  talk: Talk,
  from: Day | null,
  to: Day | null,
  refused: RangeQuestion['refused'],
): Promise<Range | null> {
  if (!from || !to || !refused) return null
  const range = { first: from, last: to }
  return (await talk.external((ctx) => refused(ctx, range))) ? range : null
}

/** Below the calendar, where it is seen: what stands above one is out of a phone's sight. */
async function tellRefused(talk: Talk, { first, last }: Range, said?: RangeWords): Promise<void> {
  await tell(talk, async (ctx) => [...(await rangeWords(ctx, first, last, said)), ctx.t('bot-range-refused')])
}

/** The first tap is the first day, the second the last; a tap before the first day, or a third one, begins anew. */
function picked(day: Day, from: Day | null, to: Day | null): [Day, Day | null] {
  return from && !to && day >= from ? [from, day] : [day, null]
}

async function rangeWords(
  ctx: BotContext,
  from: Day | null,
  to: Day | null,
  said?: RangeWords,
): Promise<readonly Block[]> {
  if (!from) return [ctx.t('bot-range-first')]
  if (!to) return [ctx.t('bot-range-last', { first: date(ctx.locale, from) })]
  const range = ctx.t('bot-range', { range: dateRange(ctx.locale, from, to), count: daysBetween(from, to) + 1 })
  return [[{ bold: range }], ...(said ? await said(ctx, { first: from, last: to }) : [])]
}

/** What was pressed, '' for nothing; `typed`: the days a text may mean. One alone counts as pressed; two make a `range`. */
type Given = { press: string; typed?: Day[]; range?: Range }

/** `both`: the days within which a range may be typed, where one is asked for; `begun`: the first is chosen already. */
type Wanted = DayQuestion & { both?: DayQuestion; begun?: boolean }

/** The next press that means something, or a day that was typed. */
async function given(talk: Talk, message: number, question: Wanted, shown: number): Promise<Given> {
  const heard = await listen(talk, message)
  if (heard.is === 'press') return heard.value === nothing ? talk.skip({ next: false }) : { press: heard.value }
  const today = await talk.external((ctx) => tehranDay(ctx.now))
  const text = heard.is === 'text' ? heard.text : ''
  const { first, last, both, begun } = question
  const from = begun || first > today ? first : today
  const range = both && typedRange(text, { first: both.first, last: both.last, today, shown }, from)
  if (both && range) {
    for (const day of [range.first, range.last]) await inside(talk, day, both)
    return { press: '', typed: [], range }
  }
  const found = typedDays(text, { first, last, today, shown })
  const [day] = found
  const absent = day ? null : absentInRange(text, { first })
  if (absent) return hint(talk, (ctx) => [absentWords(ctx, absent)])
  if (!day) return hint(talk, (ctx) => [ctx.t(both ? 'bot-wants-days' : 'bot-wants-day')])
  await inside(talk, day, question)
  return found.length > 1 ? { press: '', typed: found } : { press: `d${compact(day)}`, typed: found }
}

/** Tells of a day that the question does not allow. */
async function inside(talk: Talk, day: Day, { first, last }: DayQuestion): Promise<void> {
  if (day >= first && day <= last) return
  await hint(talk, ({ locale, t }) => [
    t('bot-day-outside', { day: longDate(locale, day), first: date(locale, first), last: date(locale, last) }),
  ])
}

/** That a month does not have the day that was typed. */
export function absentWords(
  { locale, t }: Pick<BotContext, 'locale' | 't'>,
  { number, month, year, length }: Absent,
): string {
  return t('bot-day-absent', { number, month: monthName(locale, month), year: digits(locale, year), length })
}

/** As many as one sees at once; the month itself has the others. */
const meantMost = 4

const meantWords = (ctx: BotContext, days: readonly Day[]): Block[] => (days.length ? [ctx.t('bot-day-which')] : [])

function meantRows(ctx: BotContext, days: readonly Day[]): Buttons {
  return days.slice(0, meantMost).map((day) => [{ text: longDate(ctx.locale, day), data: answer(`d${compact(day)}`) }])
}

/** The days of a month, counted from the year 0. */
function daysOf(month: number): Day[] {
  const [y, m] = [Math.floor(month / 12), (month % 12) + 1]
  return Array.from({ length: monthLength(y, m) }, (_, index) => fromJalali({ y, m, d: index + 1 }))
}

function closedOf(ctx: BotContext, closed: ClosedDays, month: number): Block[] {
  const days = daysOf(month)
  return closedBlocks(ctx, closed, days[0]!, days.at(-1)!)
}

type Month = { month: number; first: Day; last: Day; closed: ClosedDays; from?: Day | null; to?: Day | null }

/** Messengers lay buttons out from the left; a Persian week begins at the right. */
const inOrder = <T>(locale: Locale, row: readonly T[]) => (locale === 'fa' ? [...row].reverse() : row)

/** A month as buttons: its name between the neighbouring months, the week from Saturday, a row a week. */
function monthRows(ctx: Pick<BotContext, 'locale' | 't'>, shown: Month): Buttons {
  const { locale } = ctx
  const [y, m] = [Math.floor(shown.month / 12), (shown.month % 12) + 1]
  const days = daysOf(shown.month)
  const before = (weekday(days[0]!) + 1) % 7
  const cells = [...Array.from({ length: before }, blank), ...days.map((day) => dayButton(locale, day, shown))]
  while (cells.length % 7) cells.push(blank())
  const weeks = Array.from({ length: cells.length / 7 }, (_, nth) => cells.slice(nth * 7, nth * 7 + 7))
  const names = week.map((day) => still(text(locale, `common-weekday-short-${day}`)))
  const head = [
    days[0]! > shown.first ? turn(ctx.t('bot-month-before'), shown.month - 1) : blank(),
    still(`${monthName(locale, m)} ${digits(locale, y)}`),
    days.at(-1)! < shown.last ? turn(ctx.t('bot-month-after'), shown.month + 1) : blank(),
  ]
  return [head, names, ...weeks].map((row) => inOrder(locale, row))
}

const still = (text: string): Button => ({ text, data: answer(nothing) })
const blank = (): Button => still(' ')
const turn = (text: string, month: number): Button => ({ text, data: answer(`m${month}`) })

function dayButton(locale: Locale, day: Day, { first, last, from, to, closed }: Month): Button {
  const mark = closed.named.some((one) => one.day === day) ? closedMark : ''
  const number = `${digits(locale, toJalali(day).d)}${mark}`
  if (day < first || day > last) return still('·')
  const chosen = from && (day === from || (to && day > from && day <= to))
  return { text: chosen ? `[${number}]` : number, data: answer(`d${compact(day)}`) }
}
