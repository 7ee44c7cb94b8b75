// How each column of the registry is read.
import type { Key } from '#locales/keys.gen'
import type { Cell } from '#rules/cells'
import { figuresOf, landlineNumber, legalId, licenseCode, mobileNumber, nationalId } from '#rules/identifiers'
import type { OfficeKind, StoredLicenseState } from '#rules/offices'
import { fold } from '#rules/texts'
import {
  choices,
  clear,
  doubtful,
  plainText,
  type Reading,
  readChoice,
  readDay,
  readLine,
  readNumber,
  shown,
} from './dirt.ts'
import { plainFigures } from './figures.ts'
import type { Field, OfficeRow } from './row.ts'

/** Names that stand already: counties are only taken from these, places take their spelling. */
export type Known = {
  counties: readonly string[]
  places?: readonly string[]
}

/** The known names by how they are meant, made once for all rows. */
export type Names = { counties: ReadonlyMap<string, string>; places: ReadonlyMap<string, string> }

/** What the file itself calls kinds and states, first; then what else they are called. */
export const kindWords = {
  urban: ['شهری', 'شهر', 'پیشخوان شهری', 'دفتر شهری'],
  rural: ['روستایی', 'روستائی', 'روستا', 'پیشخوان روستایی', 'دفتر روستایی'],
  mobile: ['سیار'],
} as const satisfies Record<OfficeKind, readonly string[]>

export const stateWords = {
  active: ['فعال', 'دایر', 'در حال فعالیت', 'معتبر'],
  suspended: ['تعلیق', 'معلق', 'تعلیق شده', 'در حال تعلیق', 'حالت تعلیق'],
  closed: ['تعطیل موقت', 'تعطیلی موقت', 'تعطیل', 'موقتا تعطیل'],
  revoked: ['لغو شده', 'لغوشده', 'لغو', 'ابطال', 'ابطال شده', 'باطل', 'باطل شده', 'لغو پروانه', 'لغو مجوز'],
  ended: ['خاتمه یافته', 'پایان یافته', 'خاتمه فعالیت', 'انصراف'],
} as const satisfies Record<StoredLicenseState, readonly string[]>

const kinds = choices<OfficeKind>(kindWords)
const states = choices<StoredLicenseState>(stateWords)
const squareMetres = /^(?:متر ?مربع|متر|م|m2|m²|m)\.?$/i
const degrees = /^(?:°|درجه|[NE]|\s)+$/i

/** Prepares the known names for reading. */
export function namesOf(known: Known): Names {
  const byMeaning = (names: readonly string[]) => new Map(names.map((name) => [fold(name), name]))
  return { counties: byMeaning(known.counties), places: byMeaning([...known.counties, ...(known.places ?? [])]) }
}

/** One reader per column. Whether an empty or unreadable cell refuses its row is not decided here. */
export const readers: { [F in Field]: (cell: Cell, names: Names) => Reading<OfficeRow[F]> } = {
  code: (cell) => identified(cell, licenseCode, 'registry-code-unreadable'),
  name: readLine,
  kind: (cell) => readChoice(cell, kinds, 'registry-kind-unknown'),
  county: readCounty,
  place: (cell, names) => {
    const { value } = readLine(cell)
    return clear(value && (names.places.get(fold(value)) ?? value))
  },
  address: readLine,
  lat: readDegrees,
  lon: readDegrees,
  holder: readLine,
  nationalId: readNationalId,
  mobile: (cell) => firstOf(cell, mobileNumber, 'registry-mobile-unreadable'),
  phone: (cell) => firstOf(cell, landlineNumber, 'registry-phone-unreadable'),
  area: readArea,
  issuedOn: readDay,
  expiresOn: readDay,
  state: (cell) => readChoice(cell, states, 'registry-state-unknown'),
}

/**
 * A county by its known name, whatever its spacing. One letter wrong is forgiven with a warning if only one county can
 * be meant. Where no county is known yet, the province is being set up and all are taken.
 */
function readCounty(cell: Cell, { counties }: Names): Reading<string> {
  const { value } = readLine(cell)
  if (value === null) return clear<string>(null)
  const name = value.replace(/^شهرستان\s+/, '')
  const known = counties.get(fold(name))
  if (known || counties.size === 0) return clear(known ?? name)
  const near = [...counties].filter(([key]) => key.length > 3 && oneApart(key, fold(name)))
  const [only] = near
  if (!only || near.length > 1) return doubtful<string>(null, 'registry-county-unknown')
  return doubtful(only[1], 'registry-county-guessed', { county: only[1] })
}

/**
 * A national ID with a wrong check digit is kept, with a warning: the office exists and has to be reached, the clerk
 * sees the digit at once, and dropping the number would lose what is most likely one typing error. What cannot be an
 * ID at all is dropped, so that nobody can bind an account with it.
 */
function readNationalId(cell: Cell): Reading<string> {
  if (shown(cell) === '') return clear<string>(null)
  const text = figuresOf(plainFigures(shown(cell)))
  const sound = text.length === 11 ? legalId(text) : nationalId(text)
  if (sound) return clear(sound)
  const kept = /^\d{10,11}$/.test(text) && !/^(\d)\1+$/.test(text)
  return kept ? doubtful(text, 'registry-national-id-check') : doubtful<string>(null, 'registry-national-id-unreadable')
}

/** Degrees to a tenth of a metre, so that what is exported comes back the same. */
function readDegrees(cell: Cell): Reading<number> {
  const { value, doubt } = readNumber(cell, degrees)
  return { value: value === null ? null : Math.round(value * 1e6) / 1e6, ...(doubt ? { doubt } : {}) }
}

function readArea(cell: Cell): Reading<number> {
  const { value, doubt } = readNumber(typeof cell === 'string' ? withoutThousands(cell) : cell, squareMetres)
  if (value === null) return doubt ? doubtful<number>(null, 'registry-area-unreadable') : clear<number>(null)
  const whole = Math.floor(value)
  if (whole < 1 || whole > 9_999) return doubtful<number>(null, 'registry-area-unreadable')
  return whole === value ? clear(whole) : doubtful(whole, 'registry-area-rounded', { area: whole })
}

/** «1,250» is more than a thousand: a comma before three figures parts thousands where metres are meant. */
function withoutThousands(text: string): string {
  return plainText(text).replace(/^(\d{1,3})[,٬،](?=\d{3}(?!\d))/, '$1')
}

function identified(cell: Cell, read: (text: string) => string | null, reason: Key): Reading<string> {
  const text = shown(cell)
  if (text === '') return clear<string>(null)
  const value = cell instanceof Date ? null : read(plainFigures(text)) // A spreadsheet made a date of it, so it is no longer what it was.
  return value === null ? doubtful<string>(null, reason) : clear(value)
}

/** A number, or the first readable of several in one cell. */
function firstOf(cell: Cell, read: (text: string) => string | null, reason: Key): Reading<string> {
  const whole = identified(cell, read, reason)
  if (!whole.doubt) return whole
  const parts = shown(cell).split(/[,،;؛/|\n]|\sو\s|\s-\s/)
  const found = parts.map((part) => read(plainFigures(part))).find((value) => value !== null)
  return found ? doubtful(found, 'registry-several', { taken: found }) : whole
}

/** Whether two words differ by one letter wrong, missing, added, or by two neighbours swapped. */
function oneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const a = one.slice(start, one.length - end)
  const b = other.slice(start, other.length - end)
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(''))
}
