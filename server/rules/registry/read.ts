// Turns the cells of a registry's sheet into offices: what is clear is normalised, what is doubtful warned or refused.

import type { Day } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { inIran, isDegree } from '#rules/positions'
import { isGone } from '../offices.ts'
import { type Doubt, isBlank, jalaliFigures, type Reading, readWhole, shown } from './dirt.ts'
import { type Known, type Names, namesOf, readers } from './fields.ts'
import { columns, fields, findHeadings, type Headings, managerColumns, repeatsHeadings } from './headings.ts'
import type { Field, Finding, Manager, ManagerField, OfficeRow, TakenRow } from './row.ts'
import { withoutContradictions } from './together.ts'

/** A row that is not taken: first why, then what else is doubtful, so that the clerk mends all at once. */
export type RefusedRow = { row: number; findings: Finding[] }

export type RegistryReading = {
  rows: TakenRow[]
  refused: RefusedRow[]
  /** Headings that nobody knows, as they stand; their columns are passed over. */
  unknownColumns: string[]
  /** Fields without a column. If a needed one is among them, no row was read. */
  missingColumns: { column: Field; needed: boolean }[]
}

type Attempt = TakenRow | RefusedRow
type Column = Field | ManagerField

/**
 * Reads a registry. Rows above the headings, empty rows and repeated headings are passed over. A row is refused where
 * it is not clear which office it is, whether and until when it may serve, or what belongs to it by law (license code,
 * name, kind, county, holder, term, state), and where its license code stood in an earlier row. Any other doubt is a
 * warning, and the cell counts as empty where nothing could be made of it. `today` is Tehran's.
 */
export function readRegistry(rows: readonly (readonly Cell[])[], today: Day, known: Known): RegistryReading {
  const headings = findHeadings<Column>(rows, { ...columns, ...managerColumns })
  const missingColumns = fields
    .filter((field) => headings?.column[field] === undefined)
    .map((column) => ({ column, needed: columns[column].needed }))
  const nothing = { rows: [], refused: [], unknownColumns: headings?.unknown ?? [], missingColumns }
  if (!headings || missingColumns.some(({ needed }) => needed)) return nothing

  const names = namesOf(known)
  const firsts = new Map<string, number>()
  const attempts: Attempt[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.at || cells.every(isBlank) || repeatsHeadings(cells, headings)) continue
    attempts.push(readRow(desk(cells, index + 1, headings, names), headings, today, firsts))
  }
  return {
    ...nothing,
    rows: withoutContradictions(attempts.filter((attempt) => 'office' in attempt)),
    refused: attempts.filter((attempt) => 'findings' in attempt),
  }
}

function readRow(desk: Desk, headings: Headings<Column>, today: Day, firsts: Map<string, number>): Attempt {
  const { row, read, find, warnings, refusals } = desk
  const code = read('code')
  const first = code === null ? undefined : firsts.get(code)
  if (first !== undefined) find('code', { reason: 'registry-code-repeated', facts: { first } }, refusals)
  else if (code !== null) firsts.set(code, row)
  const office = {
    code,
    name: read('name'),
    kind: read('kind'),
    county: read('county'),
    place: read('place'),
    address: read('address'),
    ...position(read('lat'), read('lon'), (column, doubt) => find(column, doubt, warnings)),
    holder: read('holder'),
    nationalId: read('nationalId'),
    mobile: read('mobile'),
    phone: read('phone'),
    area: read('area'),
    issuedOn: read('issuedOn'),
    expiresOn: read('expiresOn'),
    state: read('state'),
  }
  const { issuedOn, expiresOn } = office
  if (issuedOn && expiresOn && issuedOn >= expiresOn)
    find('expiresOn', { reason: 'registry-term-reversed', facts: { issued: jalaliFigures(issuedOn) } }, refusals)
  // nobody serves by a license that is not issued yet, and no page of it opens
  if (issuedOn && issuedOn > today) find('issuedOn', { reason: 'registry-issued-later', facts: {} }, refusals)
  if (refusals.length > 0) return { row, findings: [...refusals, ...warnings] }
  // Nothing needed is null here, or it would have been refused.
  const taken = { ...office, ...managed(desk) } as OfficeRow
  warnOfSilence(taken, headings, desk)
  return { row, office: taken, warnings }
}

/** One row under reading: its cells by field, and the findings as they come. */
type Desk = {
  row: number
  warnings: Finding[]
  refusals: Finding[]
  read: <F extends Field>(field: F) => OfficeRow[F] | null
  find: (column: Field, doubt: Doubt, into: Finding[]) => void
  cellOf: (column: Column) => Cell
  names: Names
}

function desk(cells: readonly Cell[], row: number, headings: Headings<Column>, names: Names): Desk {
  const warnings: Finding[] = []
  const refusals: Finding[] = []
  const cellOf = (field: Column): Cell => {
    const index = headings.column[field]
    return index === undefined || isBlank(cells[index]) ? null : (cells[index] ?? null)
  }
  const find: Desk['find'] = (column, { reason, facts }, into) =>
    into.push({ row, column, value: shown(cellOf(column)), reason, facts })
  const read: Desk['read'] = <F extends Field>(field: F) => {
    const cell = cellOf(field)
    const { value, doubt }: Reading<OfficeRow[F]> =
      cell === null ? { value: null } : readWhole(cell, (whole) => readers[field](whole, names))
    const refuse = value === null && columns[field].needed
    if (doubt) find(field, doubt, refuse ? refusals : warnings)
    else if (refuse) find(field, { reason: 'registry-empty', facts: {} }, refusals)
    return value
  }
  return { row, warnings, refusals, read, find, cellOf, names }
}

/** The manager whom a row names, read like a holder; what is doubtful about the numbers is warned of as of the holder's. */
function managed({ row, warnings, cellOf, names }: Desk): { manager?: Manager } {
  const read = <F extends 'holder' | 'nationalId' | 'mobile'>(column: ManagerField, as: F) => {
    const cell = cellOf(column)
    const { value, doubt }: Reading<OfficeRow[F]> = cell === null ? { value: null } : readers[as](cell, names)
    if (doubt) warnings.push({ row, column: as, value: shown(cell), ...doubt })
    return value
  }
  const name = read('manager', 'holder')
  return name
    ? { manager: { name, nationalId: read('managerId', 'nationalId'), mobile: read('managerMobile', 'mobile') } }
    : {}
}

/** Without a national ID or a mobile a holder cannot bind a messenger; that matters while there is a license. */
function warnOfSilence(office: OfficeRow, headings: Headings<Column>, { find, warnings }: Desk): void {
  if (isGone(office.state)) return
  for (const field of ['nationalId', 'mobile'] as const) {
    const said = headings.column[field] === undefined || warnings.some(({ column }) => column === field)
    const reason = field === 'mobile' ? 'registry-no-mobile' : 'registry-no-national-id'
    if (office[field] === null && !said) find(field, { reason, facts: {} }, warnings)
  }
}

/** A point of a sheet: what is half of one or lies elsewhere is left out and said, what was swapped is turned. */
function position(
  lat: number | null,
  lon: number | null,
  warn: (column: Field, doubt: Doubt) => void,
): Pick<OfficeRow, 'lat' | 'lon'> {
  if (lat === null && lon === null) return { lat, lon }
  if (lat === null || lon === null) {
    warn(lat === null ? 'lat' : 'lon', { reason: 'registry-position-half', facts: {} })
    return { lat: null, lon: null }
  }
  if (inIran({ lat, lon })) return { lat, lon }
  if (inIran({ lat: lon, lon: lat })) {
    warn('lat', { reason: 'registry-position-swapped', facts: { lat: String(lon), lon: String(lat) } })
    return { lat: lon, lon: lat }
  }
  warn(isDegree('lat', lat) ? 'lon' : 'lat', { reason: 'registry-position-outside', facts: {} })
  return { lat: null, lon: null }
}
