// Who has read a report about an office. Annex 4 article 8 binds whoever does to silence.
import { asc, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { looks } from '#db/schema/verdicts'
import type { Db } from '../parameters.ts'

/** By name and day, the earliest first. */
export async function looksAt(db: Db, request: string) {
  return db
    .select({ name: people.name, day: looks.day })
    .from(looks)
    .innerJoin(people, eq(people.id, looks.personId))
    .where(eq(looks.requestId, request))
    .orderBy(asc(looks.day), asc(people.name))
}
