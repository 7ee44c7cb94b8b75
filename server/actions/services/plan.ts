// What an import of services would do: the sheet read, set against what stands, and the offices it goes to.

import { randomUUID } from 'node:crypto'
import type { Key } from '#locales/keys.gen'
import type { Db } from '#reads/parameters'
import {
  countLackingLinks,
  knownAgencies,
  officeCodesAmong,
  officesBesides,
  presentServices,
} from '#reads/services/present'
import type { Day } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { readServices, type ServiceFinding, type ServicesReading, type TakenService } from '#rules/services'
import type { ServiceField } from '#rules/services-columns'
import { diffServices, type ServicesDiff } from '#rules/services-diff'
import { type Given, givenTo } from '#rules/services-given'
import { fold } from '#rules/texts'

export type ServicesPlan = { reading: ServicesReading; diff: ServicesDiff; given: Given[]; links: number }
export type ServiceCounts = {
  /** New services, services with another name or agency, new prices, prices put right, offices given a service. */
  added: number
  changed: number
  prices: number
  corrected: number
  links: number
  /** Rows of the sheet. */
  unchanged: number
  warned: number
  refused: number
}
/** What a rehearsal tells. */
export type ServicesReport = { counts: ServiceCounts; warnings: ServiceFinding[] } & Pick<
  ServicesDiff,
  'added' | 'changed' | 'prices' | 'corrected'
> &
  Pick<ServicesReading, 'refused' | 'unknownColumns' | 'missingColumns'>

/** Reads a sheet's cells against a province's services. Writes nothing. */
export async function planServices(db: Db, province: string, today: Day, cells: Cell[][]): Promise<ServicesPlan> {
  const read = readServices(cells)
  const codes = [...new Set(read.rows.flatMap(({ service }) => service.offices ?? []))]
  const known = await officeCodesAmong(db, province, codes)
  const reading = withoutStrangers(read, known)
  const standing = await presentServices(db, province)
  const diff = diffServices(reading.rows, standing, randomUUID)
  const given = givenTo(reading.rows, diff, standing.prices, today)
  const links = await countLackingLinks(db, province, today, given)
  const besides = await officesBesides(db, today, given)
  const kept = withKept(reading.rows, (code) => besides.get(diff.ids.get(code)!) ?? 0)
  const rows = withStrangeAgencies(kept, await knownAgencies(db, province))
  return { reading: { ...reading, rows }, diff, given, links }
}

/** License codes that no office of the province has are dropped with a warning; a row that has no other is refused. */
function withoutStrangers(reading: ServicesReading, known: ReadonlySet<string>): ServicesReading {
  const rows: TakenService[] = []
  const refused = [...reading.refused]
  for (const taken of reading.rows) {
    const { offices } = taken.service
    const strangers = offices?.filter((code) => !known.has(code)) ?? []
    if (!offices || strangers.length === 0) {
      rows.push(taken)
      continue
    }
    const warned = warn(taken, strangers.join(' · '), 'services-office-unknown')
    const left = offices.filter((code) => known.has(code))
    if (left.length) rows.push({ ...warned, service: { ...taken.service, offices: left } })
    else refused.push({ row: taken.row, findings: warned.warnings })
  }
  return { ...reading, rows, refused: refused.sort((a, b) => a.row - b.row) }
}

/** A list takes no service from anybody; where it names offices and others hold the service too, it says so once. */
function withKept(rows: TakenService[], besides: (code: string) => number): TakenService[] {
  const said = new Set<string>()
  return rows.map((taken) => {
    const { code, offices } = taken.service
    const count = offices === null || said.has(code) ? 0 : besides(code)
    if (count === 0) return taken
    said.add(code)
    return warn(taken, '', 'services-offices-kept', { count })
  })
}

/** An agency is a body of the province, and none is made up for a name in a list: it is said once of each that has none. */
function withStrangeAgencies(rows: TakenService[], known: ReadonlySet<string>): TakenService[] {
  const said = new Set<string>()
  return rows.map((taken) => {
    const { agency } = taken.service
    const name = fold(agency)
    if (known.has(name) || said.has(name)) return taken
    said.add(name)
    return warn(taken, agency, 'services-agency-unknown', {}, 'agency')
  })
}

function warn(
  taken: TakenService,
  value: string,
  reason: Key,
  facts: ServiceFinding['facts'] = {},
  column: ServiceField = 'offices',
): TakenService {
  return { ...taken, warnings: [...taken.warnings, { row: taken.row, column, value, reason, facts }] }
}

/** The figures of a plan. */
export function countsOf({ reading, diff, links }: ServicesPlan): ServiceCounts {
  return {
    added: diff.added.length,
    changed: diff.changed.length,
    prices: diff.prices.length,
    corrected: diff.corrected.length,
    links,
    unchanged: diff.unchanged.length,
    warned: reading.rows.filter(({ warnings }) => warnings.length > 0).length,
    refused: reading.refused.length,
  }
}

/** A plan as a rehearsal tells it. */
export function reportOf(plan: ServicesPlan): ServicesReport {
  const { added, changed, prices, corrected } = plan.diff
  const { refused, unknownColumns, missingColumns } = plan.reading
  const warnings = plan.reading.rows.flatMap((row) => row.warnings)
  return {
    counts: countsOf(plan),
    added,
    changed,
    prices,
    corrected,
    warnings,
    refused,
    unknownColumns,
    missingColumns,
  }
}
