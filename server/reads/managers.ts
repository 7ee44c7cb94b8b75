// The manager through whom a legal holder acts at an office (Annex 1 art. 18 note 2; Annex 2 2-2).
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Manager } from '#rules/registry/row'

/** The present manager of an office, as a column beside others; null where none is on record. */
export function managerOf(office: SQLWrapper): SQL<Manager | null> {
  return sql<Manager | null>`(select json_build_object('name', mp.name, 'nationalId', mp.national_id, 'mobile', mp.mobile)
    from managers mg join people mp on mp.id = mg.person_id where mg.office_id = ${office} and mg.until is null)`
}
