// Who was invited and can come in only by a link still.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { visible } from '#policies/sights'
import type { Paged, Part } from '#rules/lists'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'

/**
 * Came by an invitation, and never had a messenger, a PIN or another number: nobody but whoever holds the link could be
 * shut out by another. For anybody else it would let an administrator sign in in their name.
 */
const onlyByLink: SQL = sql`(${people.disabledAt} is null and ${people.pinHash} is null
  and exists (select from links l where l.person_id = ${people.id} and l.kind = 'invite')
  and not exists (select from bindings b where b.person_id = ${people.id})
  and not exists (select from history h where h.subject = 'person' and h.subject_id = ${people.id} and h.field = 'rebound'))`

/** Whether a new link may sign this person in. */
export async function mayEnterByLink(db: Db, person: string): Promise<boolean> {
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), onlyByLink))
  return found.length > 0
}

/** Those who may need a link again, for the administrator; by name. */
export async function invitedPeople(
  db: Db,
  actor: Actor,
  part: Part = {},
): Promise<Paged<{ id: string; name: string }>> {
  const query = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(onlyByLink, visible(actor, 'people.invited', { province: people.provinceId }), isNull(people.disabledAt)),
    )
    .orderBy(sql`${people.name} collate "fa-x-icu"`, people.id)
  return partOf(db, query, part)
}
