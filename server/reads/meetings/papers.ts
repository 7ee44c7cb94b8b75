// Papers that go with an invitation, and who may open one.
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { people } from '#db/schema/people'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/** A paper of a meeting or of the item `of`; `by` added it. */
type Paper = { id: string; of: string; name: string; size: number; at: Date; by: string | null }

/** The papers of a meeting and of items, in the order in which they were added. */
export async function papersOf(db: Db, subjects: readonly string[]): Promise<Paper[]> {
  const where = and(inArray(files.subject, ['meeting', 'item']), inArray(files.subjectId, [...subjects]))
  return db
    .select({
      id: files.id,
      of: sql<string>`${files.subjectId}`,
      name: files.name,
      size: files.size,
      at: files.at,
      by: people.name,
    })
    .from(files)
    .leftJoin(people, eq(people.id, files.uploadedBy))
    .where(where)
    .orderBy(asc(files.at), asc(files.name), asc(files.id))
}

/** A file is a paper of a meeting in the actor's sight, as a condition: before the invitation only for those who prepare it. */
export function paperOfMeeting(actor: Actor): SQL {
  const at = { province: files.provinceId }
  return sql`(${files.subject} in ('meeting', 'item') and exists (select from meetings g
    where g.id = coalesce((select i.meeting_id from meeting_items i where i.id = ${files.subjectId}), ${files.subjectId})
      and ((g.state <> 'preparing' and ${visible(actor, 'meetings.papers', at)})
        or ${visible(actor, 'meetings.prepared', at)})))`
}
