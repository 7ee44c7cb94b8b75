// What became of a draft that was sent.
import { and, eq } from 'drizzle-orm'
import { keys } from '#db/schema/provinces'
import type { Db } from './parameters.ts'

/** The name under which a person's unfiled request of a kind is kept. */
export const requestDraftKind = (kind: string) => `request:${kind}`

/** The key under which it is kept what a draft became. */
export const sentDraftKey = (draft: string) => `draft:${draft}`

/** The id and number of what a person's draft became; null while it was not sent. */
export async function sentDraft(db: Db, person: string, draft: string): Promise<{ id: string; number: string } | null> {
  const [row] = await db
    .select({ answer: keys.answer })
    .from(keys)
    .where(and(eq(keys.owner, person), eq(keys.key, sentDraftKey(draft))))
  return (row?.answer as { id: string; number: string } | null | undefined) ?? null
}
