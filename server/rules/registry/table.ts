// The registry as a sheet again: the same columns, headings and words as the file it came from.
import type { Cell } from '#rules/cells'
import { jalaliFigures } from './dirt.ts'
import { kindWords, stateWords } from './fields.ts'
import { columns, fields, managerColumns } from './headings.ts'
import type { Field, OfficeRow } from './row.ts'

const written: { [F in Field]?: (value: OfficeRow[F]) => Cell } = {
  kind: (kind) => kindWords[kind][0],
  issuedOn: jalaliFigures,
  expiresOn: jalaliFigures,
  state: (state) => stateWords[state][0],
}

/** Headings and rows for `writeCsv` and `writeXlsx`. Read back by `readRegistry` every office is the same. */
export function toTable(offices: readonly OfficeRow[]): { headings: string[]; rows: Cell[][] } {
  // most registries have none
  const managed = offices.some(({ manager }) => manager)
  return {
    headings: [
      ...fields.map((field) => columns[field].heading),
      ...(managed ? Object.values(managerColumns).map(({ heading }) => heading) : []),
    ],
    rows: offices.map((office) => [
      ...fields.map((field) => cellOf(office, field)),
      ...(managed ? managerCells(office) : []),
    ]),
  }
}

function managerCells({ manager }: OfficeRow): Cell[] {
  return [manager?.name ?? null, manager?.nationalId ?? null, manager?.mobile ?? null]
}

function cellOf<F extends Field>(office: OfficeRow, field: F): Cell {
  const write = written[field] as ((value: OfficeRow[F]) => Cell) | undefined
  return write ? write(office[field]) : office[field]
}
