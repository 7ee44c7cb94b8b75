// Texts to begin letters with: made, edited, ended. What stands in braces is a blank for the writer.
import { and, eq, isNull } from 'drizzle-orm'
import { templates } from '#db/schema/templates'
import type { NoticeKind } from '#rules/notices'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, conflict, done, no, unknown } from '../../act/act.ts'

/** `id` is made by the writer; `was` is when the template that was read was saved, ISO 8601, null for a new one. */
export type TemplateInput = {
  id: string
  was: string | null
  name: string
  kind: NoticeKind
  subject: string
  body: string
}

/** Saves a template; answers when. Refused, at the fields, without a name or a text; a conflict if another saved first. */
export const saveTemplate = action<TemplateInput, { savedAt: string }>('templates.save', {
  run: async (act, { id, was, kind, ...written }) => {
    const content = {
      kind,
      name: normalise(written.name),
      subject: normalise(written.subject),
      body: normalise(written.body),
      updatedAt: act.now,
      updatedBy: act.actor.person,
    }
    const missing: Refusal[] = []
    if (!content.name) missing.push({ key: 'template-name-needed', facts: {}, field: 'name' })
    if (!content.body) missing.push({ key: 'template-body-needed', facts: {}, field: 'body' })
    if (missing.length) return no(...missing)
    const saved = was === null ? await begin(act, id, content) : await rewrite(act, id, was, content)
    if (!saved) return conflict('template-edited-meanwhile')
    act.record({ subject: 'template', subjectId: id })
    return done({ savedAt: act.now.toISOString() })
  },
})

type Content = Omit<typeof templates.$inferInsert, 'id' | 'provinceId'>

async function begin(act: Act, id: string, content: Content): Promise<boolean> {
  const made = await act.tx
    .insert(templates)
    .values({ ...content, id, provinceId: act.province })
    .onConflictDoNothing()
    .returning({ id: templates.id })
  return made.length > 0
}

async function rewrite(act: Act, id: string, was: string, content: Content): Promise<boolean> {
  const stands = and(eq(templates.id, id), eq(templates.provinceId, act.province), isNull(templates.endedAt))
  const changed = await act.tx
    .update(templates)
    .set(content)
    .where(and(stands, eq(templates.updatedAt, new Date(was))))
    .returning({ id: templates.id })
  return changed.length > 0
}

/** Ends a template; letters that were begun with it stay as they are. */
export const endTemplate = action<{ id: string }, null>('templates.end', {
  run: async (act, { id }) => {
    const ended = await act.tx
      .update(templates)
      .set({ endedAt: act.now })
      .where(and(eq(templates.id, id), eq(templates.provinceId, act.province), isNull(templates.endedAt)))
      .returning({ id: templates.id })
    if (!ended.length) return unknown
    act.record({ subject: 'template', subjectId: id })
    return done(null)
  },
})
