// One office as a row of the registry, and what there is to say about a row.
import type { Key } from '#locales/keys.gen'
import type { Day } from '#rules/calendar'
import type { OfficeKind, StoredLicenseState } from '#rules/offices'
import type { Facts } from '#rules/verdict'

/** Who acts for a holder that is a legal person. */
export type Manager = { name: string; nationalId: string | null; mobile: string | null }

/** An office, its license and its holder. Null where a registry may leave a cell empty; texts are normalised. */
export type OfficeRow = {
  code: string
  name: string
  kind: OfficeKind
  county: string
  place: string | null
  address: string | null
  /** Degrees; both or neither. */
  lat: number | null
  lon: number | null
  holder: string
  nationalId: string | null
  mobile: string | null
  phone: string | null
  /** Whole square metres. */
  area: number | null
  issuedOn: Day
  expiresOn: Day
  state: StoredLicenseState
  /** Only where the row names one. */
  manager?: Manager
}
export type Field = Exclude<keyof OfficeRow, 'manager'>
export type ManagerField = 'manager' | 'managerId' | 'managerMobile'

/**
 * What is wrong or doubtful about a cell: the sheet's row number, the column, the cell as it stands, the words' key
 * and its figures. Days in `facts` are Jalali, y/mm/dd.
 */
export type Finding<F extends string = Field> = {
  row: number
  column: F
  value: string
  reason: Key
  facts: Facts
}

/** A row that is taken, with what is doubtful about it. `row` is the number a spreadsheet shows. */
export type TakenRow = { row: number; office: OfficeRow; warnings: Finding[] }
