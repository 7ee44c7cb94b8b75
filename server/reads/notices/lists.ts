// Saved lists of recipients, for those who write letters.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { lists } from '#db/schema/lists'
import { people } from '#db/schema/people'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/** The lists of the actor's provinces that have not been ended, by name; with who changed each last, and when. */
export async function listsOf(db: Db, actor: Actor) {
  return db
    .select({
      id: lists.id,
      name: lists.name,
      selection: lists.selection,
      version: lists.version,
      updatedAt: lists.updatedAt,
      by: people.name,
    })
    .from(lists)
    .leftJoin(people, eq(people.id, lists.updatedBy))
    .where(and(isNull(lists.endedAt), visible(actor, 'lists', { province: lists.provinceId })))
    .orderBy(asc(sql`${lists.name} collate "fa-x-icu"`))
}
