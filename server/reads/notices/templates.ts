// Texts to begin letters with.
import { and, asc, isNull, sql } from 'drizzle-orm'
import { templates } from '#db/schema/templates'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

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
    .where(and(isNull(templates.endedAt), visible(actor, 'templates', { province: templates.provinceId })))
    .orderBy(asc(sql`${templates.name} collate "fa-x-icu"`), asc(templates.id))
}
