// The registry as a sheet again: the same columns, headings and words as the file it came from.
import type { Cell } from '#rules/cells'
import { jalaliFigures } from './dirt.ts'
import { kindWords, stateWords } from './fields.ts'
import { columns, fields } from './headings.ts'
import type { Field, OfficeRow } from './row.ts'

const written: { [F in Field]?: (value: OfficeRow[F]) => Cell } = {
  kind: (kind) => kindWords[kind][0],
  issuedOn: jalaliFigures,
  expiresOn: jalaliFigures,
  state: (state) => stateWords[state][0],
}

/** Headings and rows for `writeCsv` and `writeXlsx`. Read back by `readRegistry` every office is the same. */
export function toTable(offices: readonly OfficeRow[]): { headings: string[]; rows: Cell[][] } {
  return {
    headings: fields.map((field) => columns[field].heading),
    rows: offices.map((office) => fields.map((field) => cellOf(office, field))),
  }
}

function cellOf<F extends Field>(office: OfficeRow, field: F): Cell {
  const write = written[field] as ((value: OfficeRow[F]) => Cell) | undefined
  return write ? write(office[field]) : office[field]
}
