// The complete set that every office must keep, and which offices have it. Source: Annex 1 article 3.

import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { currentLicense, runsOn } from '#db/terms'
import { reach } from '#policies/sights'
import { type Day, tehranDay } from '#rules/calendar'
import {
  completeSet,
  type DocumentKind,
  type DocumentSetState,
  documentSetState,
  keeping,
  type Repeal,
  setChanges,
  setText,
  type VersionDates,
} from '#rules/documents'
import type { Actor } from '#rules/roles'
import { type DocumentFile, libraries } from './documents.ts'
import type { Db } from './parameters.ts'

/** SHA-256 of a set in hex, as devices report it. */
export function setDigest(ids: readonly string[]): string {
  return createHash('sha256').update(setText(ids)).digest('hex')
}

async function keepingOf(db: Db, provinces: ReturnType<typeof libraries>) {
  const versions = await db.execute<Omit<VersionDates, 'at'> & { at: string }>(sql`
    select id, document_id as document, version, first_day::text as "firstDay", at
    from document_versions where province_id = any(${provinces})`)
  const repeals = await db.execute<Omit<Repeal, 'at'> & { at: string }>(sql`
    select id as document, repealed_on::text as on, coalesce(repealed_at, created_at) as at
    from documents where repealed_on is not null and province_id = any(${provinces})`)
  const dated = <T extends { at: string }>(rows: Iterable<T>) =>
    [...rows].map((row) => ({ ...row, at: new Date(row.at) }))
  return keeping(dated(versions), dated(repeals))
}

/** One version of the complete set, with all that a device needs to show it without a network. */
export type SetVersion = {
  id: string
  document: string
  kind: DocumentKind
  title: string
  agency: string
  version: number
  number: string
  firstDay: Day
  changes: string
  body: string
  search: string
  at: Date
  repealedOn: Day | null
  file: (DocumentFile & { sha256: string }) | null
}

/** The complete set of now, the newest first, with its digest. */
export async function completeSetNow(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ digest: string; versions: SetVersion[] }> {
  const ids = completeSet(await keepingOf(db, libraries(actor)), now)
  const rows = await db.execute<Omit<SetVersion, 'at'> & { at: string }>(sql`
    select v.id, d.id as document, d.kind, d.title, d.agency, v.version, v.number, v.first_day::text as "firstDay",
           v.changes, v.body, v.search, v.at, d.repealed_on::text as "repealedOn",
           case when f.id is null then null else
             json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'sha256', f.sha256) end as file
    from document_versions v join documents d on d.id = v.document_id left join files f on f.id = v.file_id
    where v.id = any(${uuids(ids)}) order by v.at desc, v.id`)
  return { digest: setDigest(ids), versions: rows.map((row) => ({ ...row, at: new Date(row.at) })) }
}

export const setStates = ['current', 'lagging', 'partial', 'never'] as const

/** An office with the best set that any of its people's devices reported. */
export type OfficeSet = {
  office: string
  name: string
  license: string
  county: string
  holder: string
  count: number | null
  at: Date | null
  set: DocumentSetState
}

type Reported = Omit<OfficeSet, 'set' | 'at'> & { digest: string | null; at: string | null }

/** Offices of the secretariat's province with how their set stands, those that lag longest first. */
export async function officeSets(db: Db, actor: Actor, now: Date): Promise<{ needed: number; offices: OfficeSet[] }> {
  const provinces = uuids(reach(actor, 'documents.sets').provinces)
  const today = tehranDay(now)
  const kept = await keepingOf(db, provinces)
  const history = setChanges(kept, now).map((from) => ({ from, digest: setDigest(completeSet(kept, from)) }))
  const rows = await db.execute<Reported>(sql`
    select o.id as office, o.name, l.code as license, c.name as county, p.name as holder, s.digest, s.count, s.at
    from offices o join counties c on c.id = o.county_id
    join licenses l on ${currentLicense(sql`o.id`, 'l')} and l.state in ('active', 'suspended')
    join people p on p.id = l.holder_id
    left join document_sets s on s.office_id = o.id and exists (
      select from memberships m where m.office_id = o.id and m.person_id = s.person_id
        and ${runsOn('m', today)})
    where o.province_id = any(${provinces})
    order by c.name collate "fa-x-icu", o.name collate "fa-x-icu", l.code`)
  const best = new Map<string, OfficeSet>()
  for (const { digest, at, ...row } of rows) {
    const reported = digest && at ? { digest, at: new Date(at) } : null
    const one = { ...row, at: reported?.at ?? null, set: documentSetState(reported, history) }
    const other = best.get(row.office)
    if (!other || rank(one.set) < rank(other.set)) best.set(row.office, one)
  }
  const offices = [...best.values()].sort((one, other) => order(one.set) - order(other.set))
  return { needed: completeSet(kept, now).length, offices }
}

const waiting = (set: DocumentSetState) => ('since' in set ? set.since.getTime() : 0)

/** The best of an office's devices speaks for it; of two that lag, the one that does so since later. */
function rank(set: DocumentSetState): number {
  return setStates.indexOf(set.state) * 1e14 - waiting(set)
}

/** Never at all first, then by how long; those that are current last. */
function order(set: DocumentSetState): number {
  return set.state === 'current' ? Number.MAX_SAFE_INTEGER : waiting(set)
}
