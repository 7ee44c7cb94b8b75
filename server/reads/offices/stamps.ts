// What the public page of an office depends on, as one short text: it changes with any of it, whichever process wrote.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import type { Db } from '../parameters.ts'

/** Every row carries the transaction that wrote it last; together with their number these tell any change. */
const rows = (row: string, from: string) =>
  `(select count(*) || '.' || coalesce(sum(hashtextextended(${row}.xmin || ' ' || ${row}::text, 0)), 0) from ${from})`

/**
 * The office itself, county and province (names, closed weekdays), its hours and its secretariat, licenses, effects, services held and their
 * prices, closed days, the sums of its ratings and what was found out about them, and its answers. Neighbours on its drawing are not among it: they follow by the minute.
 */
const stamps = `
  select o.id, md5(concat_ws(' ', o.xmin, o.id, c.xmin, p.xmin,
    ${rows('l', 'licenses l where l.office_id = o.id')},
    ${rows('e', 'effects e where e.office_id = o.id')},
    ${rows('s', 'office_services h join services s on s.id = h.service_id where h.office_id = o.id')},
    ${rows('h', 'office_services h where h.office_id = o.id')},
    ${rows('r', 'office_services h join prices r on r.service_id = h.service_id where h.office_id = o.id')},
    ${rows('w', 'office_hours w where w.province_id = o.province_id')},
    ${rows('q', 'secretariats q where q.province_id = o.province_id')},
    ${rows('d', 'holidays d where d.province_id = o.province_id')},
    (select concat_ws(' ', sum(count), sum(service), sum(conduct), sum(discount), sum(service_discount), sum(conduct_discount))
      from rating_days where office_id = o.id),
    ${rows('k', 'rating_checks k where k.office_id = o.id')},
    ${rows('a', 'rating_answers a where a.office_id = o.id')})) as stamp
  from offices o join counties c on c.id = o.county_id join provinces p on p.id = o.province_id
  where o.id = any($1::uuid[])`

/** The stamps of offices by their ids. */
export async function officeStamps(db: Database, offices: readonly string[]): Promise<Map<string, string>> {
  const found = await prepared<{ id: string; stamp: string }>(db, stamps, [arrayOf(offices)])
  return new Map(found.map(({ id, stamp }) => [id, stamp]))
}

const written = (table: string, where = 'true') =>
  `(select count(*) || '.' || coalesce(sum(hashtextextended(t.xmin || ' ' || t.ctid, 0)), 0) from ${table} t where ${where})`

const findables = `select concat_ws(' ', ${written('offices')}, ${written('licenses', 't.ended_at is null')}, ${written('counties')},
  ${written('effects', 't.closes')}, ${written('requests', "t.kind = 'renewal' or t.stage = 'handover'")}) as stamp`

/** What the finder knows of all offices, as one short text: names, places, licenses and what holds or closes them. */
export async function findablesStamp(db: Db): Promise<string> {
  const [row] = await db.execute<{ stamp: string }>(sql.raw(findables))
  return row!.stamp
}
