// Sheets that were uploaded to be imported, for those who may import.
import { and, eq, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { files } from '#db/schema/files'
import { reach } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'

/** An uploaded sheet; null if there is none, or no longer. */
export async function uploadedSheet(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ name: string; content: Uint8Array } | null> {
  const mine = uuids(reach(actor, 'registry.sheets').provinces)
  const [row] = await db
    .select({ name: files.name, content: files.content })
    .from(files)
    .where(and(eq(files.id, id), eq(files.subject, 'import'), sql`${files.provinceId} = any(${mine})`))
  return row ?? null
}
