// Sheets that were uploaded to be imported, for those who may import.
import { and, eq, sql } from 'drizzle-orm'
import { files } from '#db/schema/notices'
import { type Actor, type Role, sees } from '#rules/roles'
import { uuids } from './narrow.ts'
import type { Db } from './parameters.ts'

/** Who imports. */
export const importers = ['admin', 'clerk', 'secretary'] as const satisfies readonly Role[]

/** An uploaded sheet; null if there is none, or no longer. */
export async function uploadedSheet(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ name: string; content: Uint8Array } | null> {
  const mine = uuids(sees(actor, importers).provinces)
  const [row] = await db
    .select({ name: files.name, content: files.content })
    .from(files)
    .where(and(eq(files.id, id), eq(files.subject, 'import'), sql`${files.provinceId} = any(${mine})`))
  return row ?? null
}
