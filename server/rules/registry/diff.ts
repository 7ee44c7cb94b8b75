// Compares a registry that was read with the one that stands.
import { fields } from './headings.ts'
import { isNewManager, sameHolder } from './holder.ts'
import type { Field, OfficeRow, TakenRow } from './row.ts'

/** One field that is no longer the same. Values as in OfficeRow: days are Days, kinds and states their keys. */
export type Change = { field: Field; was: OfficeRow[Field]; became: OfficeRow[Field] } | ManagerChange
/** Another manager, by name. */
type ManagerChange = { field: 'manager'; was: string | null; became: string }

export type ChangedRow<T extends OfficeRow = OfficeRow> = {
  row: number
  office: OfficeRow
  existing: T
  changes: Change[]
}

export type RegistryDiff<T extends OfficeRow = OfficeRow> = {
  added: TakenRow[]
  changed: ChangedRow<T>[]
  unchanged: { row: number; existing: T }[]
  /** Offices that stand but are not in the sheet. An import never takes them away. */
  absent: T[]
}

const ofPerson: readonly Field[] = ['nationalId', 'mobile']

/**
 * What an import would do, by license code. An empty cell says nothing: what stands is kept, so that a sheet with
 * fewer columns or with holes loses nothing; but nobody else is given the holder's numbers. `whole`: the rows say all
 * there is about the holder, an empty number takes away the one that stands. `changed[].office` is the office as it
 * will be.
 */
export function diffRegistry<T extends OfficeRow>(
  incoming: readonly TakenRow[],
  existing: readonly T[],
  whole = false,
): RegistryDiff<T> {
  const standing = new Map(existing.map((office) => [office.code, office]))
  const diff: RegistryDiff<T> = { added: [], changed: [], unchanged: [], absent: [] }
  for (const taken of incoming) {
    const before = standing.get(taken.office.code)
    standing.delete(taken.office.code)
    if (!before) {
      diff.added.push(taken)
      continue
    }
    const emptied = whole || isAnother(before, taken.office) ? ofPerson : []
    const changes = changesOf(before, taken.office, emptied)
    if (changes.length === 0) diff.unchanged.push({ row: taken.row, existing: before })
    else diff.changed.push({ row: taken.row, office: merged(before, taken.office, emptied), existing: before, changes })
  }
  diff.absent = [...standing.values()]
  return diff
}

/** Whether a row names somebody else and says by which number; a name alone may be the same person's, written anew. */
function isAnother(before: OfficeRow, after: OfficeRow): boolean {
  return (after.nationalId !== null || after.mobile !== null) && !sameHolder(before, after)
}

function changesOf(before: OfficeRow, after: OfficeRow, emptied: readonly Field[]): Change[] {
  const plain = fields
    .filter((field) => (after[field] !== null || emptied.includes(field)) && after[field] !== before[field])
    .map((field) => ({ field, was: before[field], became: after[field] }))
  if (!isNewManager(before, after)) return plain
  return [...plain, { field: 'manager', was: before.manager?.name ?? null, became: after.manager!.name }]
}

function merged(before: OfficeRow, after: OfficeRow, emptied: readonly Field[]): OfficeRow {
  const entries = fields.map((field) => [field, after[field] ?? (emptied.includes(field) ? null : before[field])])
  const { manager } = after
  return { ...Object.fromEntries(entries), ...(manager ? { manager } : {}) } as OfficeRow
}
