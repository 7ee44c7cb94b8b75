// What was uploaded goes with what it was uploaded for: a letter, an answer, a report, a document.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { files } from '#db/schema/files'
import type { Act } from '../../act/act.ts'

type Subject = NonNullable<(typeof files.$inferSelect)['subject']>

/** Attaches files; false, and the act is to be refused, unless each was the actor's own to give and attached to nothing yet. */
export async function attachFiles(act: Act, subject: Subject, id: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const { person } = act.actor
  if (!person) return false
  const mine = and(
    inArray(files.id, [...ids]),
    isNull(files.subject),
    eq(files.provinceId, act.province),
    eq(files.uploadedBy, person),
  )
  const taken = await act.tx.update(files).set({ subject, subjectId: id }).where(mine).returning({ id: files.id })
  return taken.length === new Set(ids).size
}
