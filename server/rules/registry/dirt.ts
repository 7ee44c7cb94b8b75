// Reads one cell of a sheet: what it means, and what is doubtful about it.
import type { Key } from '#locales/keys.gen'
import { type Day, parseDay, tehranDay, toJalali } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { plainDigits } from '#rules/digits'
import { fold, normalise, persianLine } from '#rules/texts'
import type { Facts } from '#rules/verdict'
import { plainDashes } from './figures.ts'

/** Why a reading is not beyond doubt: the words' key and its figures. */
export type Doubt = { reason: Key; facts: Facts }
/** What a cell means, null if nothing could be made of it or it is empty, and what is doubtful about that. */
export type Reading<T> = { value: T | null; doubt?: Doubt }

/** A clean reading. */
export function clear<T>(value: T | null): Reading<T> {
  return { value }
}

/** A reading with a doubt: taken as `value`, or as nothing. */
export function doubtful<T>(value: T | null, reason: Key, facts: Facts = {}): Reading<T> {
  return { value, doubt: { reason, facts } }
}

/** The cell as a clerk sees it, for a report; a true spreadsheet date as y-mm-dd, Gregorian. */
export function shown(cell: Cell | undefined): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

const nothing = new Set(['ندارد', 'نامشخص', 'نامعلوم', 'na', 'null'].map(fold))

/** Whether a cell says nothing: it is empty, holds only dashes and the like, or a word for "none". */
export function isBlank(cell: Cell | undefined): boolean {
  const key = fold(plainDashes(shown(cell)))
  return key === '' || nothing.has(key)
}

/** A cell as letters and digits on one line, digits Latin, without invisible marks; '' for an empty one. */
export function plainText(cell: Cell): string {
  return plainDigits(normalise(plainDashes(shown(cell)))).replace(/\s+/g, ' ')
}

/** A reading of a cell that came whole; one with torn letters is read as nothing, with a doubt. */
export function readWhole<T>(cell: Cell, read: (cell: Cell) => Reading<T>): Reading<T> {
  const broken = typeof cell === 'string' && torn.some((signs) => signs.test(cell))
  return broken ? doubtful<T>(null, 'registry-letters-torn') : read(cell)
}

/** Letters that were lost; read by a wrong table, twice over or once; and a spreadsheet's words for a failed formula. */
const torn = [
  /\uFFFD|\?{3}/,
  /[ØÙÚÛ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]/,
  /[\u00c0-\u00ff]{3}/,
  /^#(?:REF|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC|ERROR)[!?]?$/i,
]

/** A Persian name or address. */
export function readLine(cell: Cell): Reading<string> {
  return clear(persianLine(shown(cell)) || null)
}

/** One of a few known words, however they are spaced and spelled. */
export function readChoice<T>(cell: Cell, words: ReadonlyMap<string, T>, reason: Key): Reading<T> {
  const key = fold(shown(cell))
  if (key === '') return clear<T>(null)
  const found = words.get(key)
  return found === undefined ? doubtful<T>(null, reason) : clear(found)
}

/** A table of words for `readChoice`. */
export function choices<T extends string>(table: Record<T, readonly string[]>): ReadonlyMap<string, T> {
  const entries = Object.entries(table) as [T, readonly string[]][]
  return new Map(entries.flatMap(([value, words]) => [value, ...words].map((word) => [fold(word), value] as const)))
}

/** A number with a decimal point, Persian or Latin, or a decimal comma; `unit` may follow it. Null if it is none. */
export function readNumber(cell: Cell, unit = /^$/): Reading<number> {
  if (typeof cell === 'number') return clear(cell)
  const text = plainText(cell).replace(/[٫]/g, '.')
  if (text === '') return clear<number>(null)
  const parts = /^(-?\d+)(?:[.,/](\d+))?\s*(.*)$/.exec(text)
  if (!parts || (parts[3] !== '' && !unit.test(parts[3]!))) return doubtful<number>(null, 'registry-number-unreadable')
  return clear(Number(`${parts[1]}.${parts[2] ?? 0}`))
}

const separator = /\s*[/\\.\-‐‑–—−،؍_\s]\s*/g
const clock = /[T ]\d{1,2}:\d\d(:\d\d)?(\.\d+)?Z?$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * A day: Jalali or Gregorian with the year first, in one piece (14030205), or a true spreadsheet date. The year last,
 * and the bare number of a spreadsheet date, are taken with a doubt; two-digit years and days that do not exist are not.
 */
export function readDay(cell: Cell): Reading<Day> {
  if (cell instanceof Date) return ofDate(cell)
  const typed = shown(cell)
  if (instant.test(typed)) return ofInstant(typed)
  const text = plainText(cell).replace(clock, '').replace(separator, '/')
  if (text === '') return clear<Day>(null)
  if (/^\d{5}(\/\d+)?$/.test(text)) return ofSerial(Number.parseInt(text, 10))
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  return year ? yearLast(first, second, year) : certain(parseDay(text))
}

/** A day as Jalali figures, for the facts of a finding: 1405/07/22. */
export function jalaliFigures(day: Day): string {
  const { y, m, d } = toJalali(day)
  return [y, m, d].map((part) => String(part).padStart(2, '0')).join('/')
}

/** Jalali dates are never written month first; Gregorian ones are, so of those only the unmistakable are taken. */
function yearLast(first: string, second: string, year: string): Reading<Day> {
  const dayFirst = parseDay(`${year}/${second}/${first}`)
  const monthFirst = Number(year) < 1700 ? null : parseDay(`${year}/${first}/${second}`)
  const day = dayFirst ?? monthFirst
  if (!day || (dayFirst && monthFirst && dayFirst !== monthFirst)) return certain(null)
  return doubtful(day, 'registry-day-guessed', { day: jalaliFigures(day) })
}

/**
 * Some spreadsheets take a typed Jalali date for a Gregorian one of the year 1403. Late in the day on a quarter of an
 * hour it is midnight of a clock east of Greenwich, most likely, and the next day meant.
 */
function ofDate(date: Date): Reading<Day> {
  if (Number.isNaN(date.getTime())) return certain(null)
  // Some writers miss midnight by seconds.
  const minutes = Math.round((date.getTime() % day) / 60_000)
  const near = new Date(date.getTime() + 300_000)
  const eastern = minutes >= 18 * 60 && minutes <= 23 * 60 + 50 && minutes % 15 === 0 && date.getTime() % 60_000 === 0
  if (!eastern) return certain(parseDay(near.toISOString().slice(0, 10)))
  const next = parseDay(new Date(date.getTime() + 6 * 3_600_000).toISOString().slice(0, 10))
  return next ? doubtful(next, 'registry-day-guessed', { day: jalaliFigures(next) }) : certain(null)
}

const day = 86_400_000

/** A moment with its zone: the day it is written for where that is midnight there, else the day it is in Tehran. */
function ofInstant(text: string): Reading<Day> {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return certain(null)
  const written = text.slice(0, 10)
  if (/T00:00(?::00(?:\.0+)?)?(?:Z|[+-])/.test(text)) return certain(parseDay(written))
  return certain(parseDay(tehranDay(at)))
}

/** Days since 1900 as spreadsheets count them, where the cell lost its date format. */
function ofSerial(serial: number): Reading<Day> {
  if (serial < 30_000 || serial > 60_000) return certain(null)
  const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return doubtful(day, 'registry-day-guessed', { day: jalaliFigures(day) })
}

function certain(day: Day | null): Reading<Day> {
  return day ? clear(day) : doubtful<Day>(null, 'registry-day-unreadable')
}
