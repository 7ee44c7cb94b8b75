// The library as everybody of the province reads it: found, listed, one document with its versions.
import { type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { reach } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type DocumentKind, type DocumentState, documentState, searchWords } from '#rules/documents'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded } from './narrow.ts'
import type { Db } from './parameters.ts'

export type DocumentFile = { id: string; name: string; mime: string; size: number }

/** A document by the version that binds, or the first one to come. `next`: from when another version binds. */
export type DocumentLine = {
  id: string
  kind: DocumentKind
  title: string
  agency: string
  versionId: string
  version: number
  number: string
  firstDay: Day
  at: Date
  repealedOn: Day | null
  repealedBy: string | null
  next: Day | null
  state: DocumentState
  file: DocumentFile | null
}

export type DocumentFilter = {
  q?: string
  agency?: string
  kind?: DocumentKind
  state?: DocumentState
  /** From 0. */
  page?: number
}

/** Provinces whose library an actor reads: every one in which a role is held, whichever it is. */
export const libraries = (actor: Actor) => uuids(reach(actor, 'documents').provinces)

/** Documents `d`, each with its version `v` on a day, and the file `f` of that. */
const documentsOn = (today: Day) => sql`documents d
  join lateral (
    select * from document_versions w where w.document_id = d.id
    order by (w.first_day <= ${today}::date) desc,
      case when w.first_day <= ${today}::date then w.version end desc, w.version limit 1) v on true
  left join files f on f.id = v.file_id`

const columns = (today: Day) => sql`d.id, d.kind, d.title, d.agency, v.id as "versionId", v.version, v.number,
  v.first_day::text as "firstDay", v.at, d.repealed_on::text as "repealedOn", d.repealed_by as "repealedBy",
  (select min(n.first_day)::text from document_versions n
    where n.document_id = d.id and n.version > v.version and n.first_day > ${today}::date) as next,
  case when f.id is null then null
    else json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) end as file`

const stateOn = (today: Day) => sql`case when d.repealed_on <= ${today}::date then 'repealed'
  when v.first_day <= ${today}::date then 'inForce' else 'coming' end`

function asked(actor: Actor, { q, agency, kind, state }: DocumentFilter, today: Day): SQL {
  const parts = [
    sql`d.province_id = any(${libraries(actor)})`,
    ...searchWords(q ?? '').map((word) => sql`position(${word} in v.search) > 0`),
    ...(agency ? [sql`d.agency = ${agency}`] : []),
    ...(kind ? [sql`d.kind = ${kind}`] : []),
    ...(state ? [sql`${stateOn(today)} = ${state}`] : []),
  ]
  return sql.join(parts, sql` and `)
}

type Row = Omit<DocumentLine, 'state' | 'at'> & { at: string }

const lineOf = (row: Row, today: Day): DocumentLine => ({
  ...row,
  at: new Date(row.at),
  state: documentState(row, today),
})

/** What is asked for, the newest first; `more`: there is a next page. */
export async function listDocuments(
  db: Db,
  actor: Actor,
  today: Day,
  filter: DocumentFilter = {},
  perPage = 50,
): Promise<{ documents: DocumentLine[]; more: boolean }> {
  const rows = await db.execute<Row>(sql`
    select ${columns(today)} from ${documentsOn(today)} where ${asked(actor, filter, today)}
    order by ${filter.q ? sql`(${folded(sql`v.number`)} = ${searchKey(filter.q)}) desc,` : sql``} v.at desc, d.id limit ${perPage + 1} offset ${(filter.page ?? 0) * perPage}`)
  const documents = rows.slice(0, perPage).map((row) => lineOf(row, today))
  return { documents, more: rows.length > perPage }
}

/** The agencies of the library by name, with how many documents of theirs bind or will. */
export async function documentAgencies(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<{ agency: string; count: number; document: string }[]> {
  const rows = await db.execute<{ agency: string; count: number; document: string }>(sql`
    select agency, (count(*) filter (where repealed_on is null or repealed_on > ${today}::date))::int as count,
           min(id::text) as document
    from documents d where d.province_id = any(${libraries(actor)})
    group by agency order by agency collate "fa-x-icu"`)
  return [...rows]
}

export type DocumentVersion = {
  id: string
  version: number
  number: string
  firstDay: Day
  changes: string
  body: string
  at: Date
  by: string | null
  file: DocumentFile | null
}

/** One document with all its versions, the newest first; null if it is not in sight. */
export async function documentById(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db.execute<Row>(sql`
    select ${columns(today)} from ${documentsOn(today)}
    where d.id = ${id}::uuid and d.province_id = any(${libraries(actor)})`)
  if (!row) return null
  const versions = await db.execute<Omit<DocumentVersion, 'at'> & { at: string }>(sql`
    select v.id, v.version, v.number, v.first_day::text as "firstDay", v.changes, v.body, v.at, p.name as by,
           case when f.id is null then null
             else json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) end as file
    from document_versions v left join files f on f.id = v.file_id left join people p on p.id = v.by
    where v.document_id = ${id}::uuid order by v.version desc`)
  return { ...lineOf(row, today), versions: versions.map((one) => ({ ...one, at: new Date(one.at) })) }
}

/** A version as a letter carries it. */
export type CarriedDocument = {
  version: string
  document: string
  kind: DocumentKind
  title: string
  agency: string
  number: string
  file: DocumentFile | null
}

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' }

/** The files of what a letter carries, named by their documents, to stand among the letter's own. */
export function carriedFiles(carried: readonly CarriedDocument[]): DocumentFile[] {
  return carried.flatMap(({ title, file }) => {
    const ending = file && (endings[file.mime] ?? file.name.split('.').pop())
    return file ? [{ ...file, name: `${title.replace(/[\\/]/g, ' ').slice(0, 80)}.${ending}` }] : []
  })
}

/** The versions that a letter carries, in the letter's order; those of another province are left out. */
export async function carriedDocuments(
  db: Db,
  province: string,
  versions: readonly string[],
): Promise<CarriedDocument[]> {
  if (versions.length === 0) return []
  const rows = await db.execute<CarriedDocument>(sql`
    select v.id as version, d.id as document, d.kind, d.title, d.agency, v.number,
           case when f.id is null then null
             else json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) end as file
    from document_versions v join documents d on d.id = v.document_id left join files f on f.id = v.file_id
    where v.id = any(${uuids(versions)}) and v.province_id = ${province}::uuid`)
  return [...rows].sort((one, other) => versions.indexOf(one.version) - versions.indexOf(other.version))
}
