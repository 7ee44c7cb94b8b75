// What an import would do: the sheet read, set against what stands, and its holders found.
import { randomUUID } from 'node:crypto'
import { type Db, lawOfProvince } from '#reads/parameters'
import { type KnownNames, knownNames, peopleLike, presentOffices, takenCodes } from '#reads/registry'
import type { Day } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { type Change, type ChangedRow, diffRegistry, type RegistryDiff } from '#rules/registry/diff'
import { isNewTerm } from '#rules/registry/holder'
import { besideLaw } from '#rules/registry/lawful'
import { type Holders, resolveHolders } from '#rules/registry/people'
import { againstPresent, type PresentOffice } from '#rules/registry/present'
import { type RefusedRow, type RegistryReading, readRegistry } from '#rules/registry/read'
import type { Finding } from '#rules/registry/row'

/** A changed row, with whether it brings another holder or a later term: either begins a new license row. */
export type PlannedChange = ChangedRow<PresentOffice> & { newHolder: boolean; newTerm: boolean }

export type Plan = {
  reading: RegistryReading
  diff: RegistryDiff<PresentOffice>
  changes: PlannedChange[]
  holders: Holders
  counties: KnownNames['counties']
}

export type ImportCounts = {
  added: number
  changed: number
  unchanged: number
  warned: number
  refused: number
  absent: number
}

/** What a rehearsal tells, row by row, in the order of the sheet. */
export type ImportReport = {
  counts: ImportCounts
  added: { row: number; code: string; name: string }[]
  changed: { row: number; code: string; name: string; changes: Change[]; newHolder: boolean; newTerm: boolean }[]
  absent: { code: string; name: string }[]
  warnings: Finding[]
  refused: RefusedRow[]
  unknownColumns: string[]
  missingColumns: RegistryReading['missingColumns']
}

/**
 * Reads a sheet's cells against a province's registry. Writes nothing. `whole`: an empty number of the holder takes
 * away what stands, instead of saying nothing.
 */
export async function planImport(
  db: Db,
  province: string,
  today: Day,
  cells: Cell[][],
  { whole = false } = {},
): Promise<Plan> {
  const names = await knownNames(db, province)
  const read = readRegistry(cells, today, { counties: [...names.counties.keys()], places: names.places })
  const incoming = read.rows.map(({ office }) => office)
  const offices = await presentOffices(db, { provinces: [province], offices: [] })
  const people = await peopleLike(db, province, today, {
    nationalIds: incoming.flatMap(({ nationalId }) => nationalId ?? []),
    mobiles: incoming.flatMap(({ mobile }) => mobile ?? []),
  })
  const codes = await takenCodes(
    db,
    incoming.map(({ code }) => code),
  )
  const law = await lawOfProvince(db, province, today)
  const reading = besideLaw(againstPresent(read, { province, offices, codes, people }), offices, law, today)
  const diff = diffRegistry(reading.rows, offices, whole)
  const holders = resolveHolders(diff, people, randomUUID, whole)
  const changes = diff.changed.map((changed) => {
    const newHolder = holders.of.get(changed.row) !== changed.existing.person
    const newTerm = newHolder || changed.existing.ended || isNewTerm(changed.existing, changed.office)
    return { ...changed, newHolder, newTerm }
  })
  return { reading, diff, changes, holders, counties: names.counties }
}

/** How many rows go which way. */
export function countsOf({ reading, diff }: Plan): ImportCounts {
  return {
    added: diff.added.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged.length,
    warned: reading.rows.filter(({ warnings }) => warnings.length > 0).length,
    refused: reading.refused.length,
    absent: diff.absent.length,
  }
}

/** The plan as a report for people. */
export function reportOf(plan: Plan): ImportReport {
  const { reading, diff, changes } = plan
  return {
    counts: countsOf(plan),
    added: diff.added.map(({ row, office: { code, name } }) => ({ row, code, name })),
    changed: changes.map(({ row, office: { code, name }, changes: fields, newHolder, newTerm }) => {
      return { row, code, name, changes: fields, newHolder, newTerm }
    }),
    absent: diff.absent.map(({ code, name }) => ({ code, name })),
    warnings: reading.rows.flatMap(({ warnings }) => warnings),
    refused: reading.refused,
    unknownColumns: reading.unknownColumns,
    missingColumns: reading.missingColumns,
  }
}
