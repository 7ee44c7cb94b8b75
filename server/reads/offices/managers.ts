// The manager through whom a legal holder acts at an office (Annex 1 art. 18 note 2; Annex 2 2-2).

import { and, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { managers } from '#db/schema/managers'
import { currentLicense } from '#db/terms'
import type { Manager } from '#rules/registry/row'
import type { Db } from '../parameters.ts'

/** The present manager of an office, as a column beside others; null where none is on record. */
export function managerOf(office: SQLWrapper): SQL<Manager | null> {
  return sql<Manager | null>`(select json_build_object('name', mp.name, 'nationalId', mp.national_id, 'mobile', mp.mobile)
    from managers mg join people mp on mp.id = mg.person_id where mg.office_id = ${office} and mg.until is null)`
}

/** The person who manages an office for its legal holder; null where the holder acts in person, or none is on record. */
export async function managerPerson(db: Db, office: string): Promise<string | null> {
  const [row] = await db
    .select({ person: managers.personId })
    .from(managers)
    .where(and(eq(managers.officeId, office), isNull(managers.until)))
  return row?.person ?? null
}

/** Who is away when an office's holder is: of a company its manager. */
export type Whose = 'holder' | 'manager'

/** Whose absence an office's leave is, by its present license. */
export async function actsAs(db: Db, office: string): Promise<Whose> {
  const [legal] = await db.execute(sql`
    select 1 from licenses l join people p on p.id = l.holder_id
    where ${currentLicense(sql`${office}::uuid`, 'l')} and p.kind = 'legal' limit 1`)
  return legal ? 'manager' : 'holder'
}
