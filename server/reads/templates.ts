// Texts to begin letters with.
import { and, asc, isNull, sql } from 'drizzle-orm'
import { templates } from '#db/schema/notices'
import { type Actor, sees } from '#rules/roles'
import { inSight } from './narrow.ts'
import type { Db } from './parameters.ts'

/** Who begins letters with them. */
const writers = ['clerk', 'secretary', 'head'] as const

/** The templates that stand, by name. */
export async function listTemplates(db: Db, actor: Actor) {
  return db
    .select({
      id: templates.id,
      name: templates.name,
      kind: templates.kind,
      subject: templates.subject,
      body: templates.body,
      updatedAt: templates.updatedAt,
    })
    .from(templates)
    .where(and(isNull(templates.endedAt), inSight(sees(actor, writers), { province: templates.provinceId })))
    .orderBy(asc(sql`${templates.name} collate "fa-x-icu"`), asc(templates.id))
}
