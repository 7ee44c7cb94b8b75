// Sums of money out of a sheet, in whole rials, whatever unit they are written in and wherever that is said.
import type { Cell } from './cells.ts'
import { clear, doubtful, isBlank, plainText, type Reading, shown } from './registry/dirt.ts'
import { fold } from './texts.ts'

/** How many rials one of each is; in headings, in cells and in notes. */
const units: Record<string, number> = {
  ...spelled(['ریال', 'ریالی', 'ریال ایران', 'rial', 'rials', 'irr'], 1),
  ...spelled(['تومان', 'تومن', 'تومانی', 'toman', 'tomans', 'tuman', 'irt'], 10),
  ...spelled(['هزار ریال', '1000 ریال', 'thousand rials', '1000 rials'], 1_000),
  ...spelled(['هزار تومان', 'هزار تومن', '1000 تومان', 'thousand tomans', '1000 tomans'], 10_000),
  ...spelled(['میلیون ریال', 'million rials'], 1_000_000),
  ...spelled(['میلیون تومان', 'میلیون تومن', 'million tomans'], 10_000_000),
  ...spelled(['میلیارد ریال', 'billion rials'], 1_000_000_000),
  ...spelled(['میلیارد تومان', 'میلیارد تومن', 'billion tomans'], 10_000_000_000),
}
/** The units that are known, as `fold` gives them. */
export const moneyUnits = Object.keys(units)

function spelled(words: readonly string[], rials: number): Record<string, number> {
  return Object.fromEntries(words.map((word) => [fold(word), rials]))
}

const most = 10_000_000_000
const free = new Set(['رایگان', 'مجانی', 'بدون کارمزد', 'free'].map(fold))
const grouped = /^(\d{1,3}(?:[,٬،.'’ ]\d{3})+|\d+)(?:[.٫]0+)?(?: ?\/-)?\s*([^\d.,/٫]*)$/i
const fraction = /^(\d{1,9})[.٫/](\d{1,6})\s*([^\d.,/٫]*)$/
const unitFirst = /^([^\d.,/٫]+?)\s*(\d.*)$/
/** «12٫000» is twelve, or twelve thousand from a hand that parts thousands so; «12.500 هزار» likewise. */
const twoWays = /^\d{1,3}[٫/]\d{3}(?!\d)/

/**
 * Whole rials, however their digits are grouped. Another unit, in the cell or else in the first of `units` that says one,
 * is reckoned with, with a doubt. One that nobody knows, and several that differ, refuse the amount: a tenth or a
 * thousandth of a price must never be published.
 */
export function readRials(cell: Cell, around: readonly (string | undefined)[]): Reading<number> {
  if (free.has(fold(shown(cell)))) return clear(0)
  const { figure, said, unsure } = figureOf(cell)
  const told = [...new Set(around.filter((unit) => unit !== undefined).map((unit) => units[unit]))]
  const rials = said ? units[said] : told.length > 1 ? undefined : told.length === 0 ? 1 : told[0]
  const amount = figure === null || rials === undefined || unsure(rials) ? null : Math.round(figure * rials * 1e6) / 1e6
  if (amount === null || !Number.isInteger(amount) || amount < 0 || amount > most)
    return doubtful<number>(null, 'services-amount-unreadable')
  return rials === 1 || amount === 0 ? clear(amount) : doubtful(amount, 'services-amount-tomans', { amount })
}

type Figure = { figure: number | null; said: string; unsure: (rials: number) => boolean }

/** The figure of a cell, the unit beside it as `fold` gives it, and whether the figure can be read in two ways. */
function figureOf(cell: Cell): Figure {
  if (typeof cell === 'number') return { figure: cell, said: '', unsure: () => false }
  const typed = plainText(cell)
  const [, first = '', rest = typed] = unitFirst.exec(typed) ?? []
  const text = first ? `${rest} ${first}` : typed
  const [, whole, words = ''] = grouped.exec(text) ?? []
  const [, before, after, spoken = ''] = whole ? [] : (fraction.exec(text) ?? [])
  const figure = whole ? Number(whole.replace(/\D/g, '')) : before ? Number(`${before}.${after}`) : null
  const unsure = (rials: number) => twoWays.test(text) || (rials >= 1000 && /\d[.]\d{3}/.test(text))
  return { figure, said: fold(words || spoken), unsure }
}

const sums =
  '(?:ارقام|مبالغ|مبلغ|مبلغها|اعداد|قیمتها|نرخها|کارمزدها|بهاها|واحد|واحدپول|واحدمبلغ|واحدمبالغ|figures|amounts|prices|fees|all)'
const note = new RegExp(
  `^(?:توجه|تذکر|نکته|note)?(?:کلیه|تمام|تمامی|همه)?${sums}.{0,20}?(${[...moneyUnits].sort((one, other) => other.length - one.length).join('|')})(?:است|هستند|میباشد|میباشند|باشد|درجشدهاست|ذکرشدهاست|درجشده|ذکرشده)?$`,
)

/** The unit that a note above or below the table speaks of, or a line of its own under the headings. */
export function notedUnit(rows: readonly (readonly Cell[])[], headings: number, amount = -1): string | undefined {
  const under = rows[headings + 1] ?? []
  if (isUnitRow(under)) return unitOf(under[amount]) ?? unitOf(under.find((cell) => unitOf(cell)))
  for (const [at, row] of rows.entries()) {
    const filled = row.filter((cell) => !isBlank(cell))
    if (at === headings || filled.length > 3) continue
    for (const cell of filled) {
      const [, unit] = note.exec(fold(shown(cell))) ?? []
      if (unit) return unit
    }
  }
  return undefined
}

/** Whether a row holds units only. */
export function isUnitRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length > 0 && filled.every((cell) => unitOf(cell) !== undefined)
}

/** The unit that a cell of no column of ours says for its row. */
export function unitBeside(cells: readonly Cell[], columns: Partial<Record<string, number>>): string | undefined {
  const known = new Set(Object.values(columns))
  return unitOf(cells.find((cell, index) => !known.has(index) && unitOf(cell) !== undefined))
}

function unitOf(cell: Cell | undefined): string | undefined {
  const key = typeof cell === 'string' ? fold(cell).replace(/^(?:به|برحسب|in)/, '') : ''
  return key in units ? key : undefined
}

/** So many tomans as people say an amount of rials; a part of one may be left. */
export const inTomans = (rials: number): number => rials / 10
