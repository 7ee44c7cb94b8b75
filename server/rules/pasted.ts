// License codes out of whatever was pasted: a column of a sheet, a line of a message; and what became of each.
import { plainDigits } from './digits.ts'
import { licenseCode } from './identifiers.ts'

/**
 * One piece of a paste. `row` counts lines from 1, `value` is as it stood, digits made Latin. `code` has its groups with
 * dashes; `bare` is a code whose dashes are missing; a piece with neither cannot be read.
 */
export type Pasted = { row: number; value: string; code: string | null; bare: string | null }

const between = /[\t,;،؛|]+/
const joined = /(?<!\d)\d{1,6}(?:\s*[-‐‑‒–—−_/.·]\s*\d{1,6}){2}(?!\d)/g

/** The codes of a paste, line by line, and what in it is none. Words beside a code are no piece of their own. */
export function codesPasted(text: string): Pasted[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const row = index + 1
    const pieces = line.split(between).flatMap((cell) => piecesOf(plainDigits(cell).replace(/\s+/g, ' ')))
    const found = pieces.some(({ code, bare }) => code || bare)
    return pieces
      .filter((one) => !found || one.code || one.bare || /\d/.test(one.value))
      .map((one) => ({ row, ...one }))
  })
}

type Piece = Omit<Pasted, 'row'>

function piecesOf(cell: string): Piece[] {
  const spelt = (cell.match(joined) ?? []).map((value) => ({ value, code: licenseCode(value), bare: null }))
  const rest = cell.replace(joined, ' ').trim()
  if (!rest) return spelt
  // three short groups with nothing but spaces between are one code
  const spaced = /^\d{1,6} \d{1,6} \d{1,6}$/.test(rest) ? licenseCode(rest) : null
  if (spaced) return [...spelt, { value: rest, code: spaced, bare: null }]
  return [...spelt, ...wordsOf(rest)]
}

/** Figures one by one, with the words between them put together. */
function wordsOf(rest: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of rest.split(' ')) {
    const last = pieces.at(-1)
    if (/^\d{5,18}$/.test(word)) pieces.push({ value: word, code: null, bare: word })
    else if (last && !last.bare) last.value += ` ${word}`
    else pieces.push(unread(word))
  }
  return pieces
}

const unread = (value: string): Piece => ({ value, code: null, bare: null })

/** An office that a code leads to, whenever it had that code. `served`: it has a license that is not revoked. */
export type Known = { code: string; id: string; name: string; county: string; place: string; served: boolean }

export const pasteFates = ['found', 'doubled', 'revoked', 'unknown', 'ambiguous', 'unreadable'] as const
/** found: to be added. doubled: the office stands in an earlier row. ambiguous: without dashes it may be two offices'. */
export type PasteFate = (typeof pasteFates)[number]

export type PasteRow = {
  row: number
  value: string
  fate: PasteFate
  office: { id: string; name: string; county: string; place: string } | null
  /** For a doubled one: where the office stood first. */
  first: number | null
}

/** What becomes of every piece of a paste, in its order; nothing is left out. */
export function pasteReport(pasted: readonly Pasted[], known: readonly Known[]): PasteRow[] {
  const seen = new Map<string, number>()
  const byCode = grouped(known, ({ code }) => code)
  const byBare = grouped(known, ({ code }) => code.replaceAll('-', ''))
  return pasted.map(({ row, value, code, bare }) => {
    const report = (fate: PasteFate, office: Known | null = null, first: number | null = null): PasteRow => ({
      row,
      value,
      fate,
      office: office && { id: office.id, name: office.name, county: office.county, place: office.place },
      first,
    })
    if (!code && !bare) return report('unreadable')
    const offices = (code ? byCode.get(code) : byBare.get(bare ?? '')) ?? []
    const [office] = offices
    if (!office) return report('unknown')
    if (offices.some(({ id }) => id !== office.id)) return report('ambiguous')
    const first = seen.get(office.id)
    if (first !== undefined) return report('doubled', office, first)
    seen.set(office.id, row)
    return report(office.served ? 'found' : 'revoked', office)
  })
}

function grouped(known: readonly Known[], by: (one: Known) => string): Map<string, Known[]> {
  const groups = new Map<string, Known[]>()
  for (const one of known) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
