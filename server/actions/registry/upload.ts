// Keeps a sheet between its upload and its import, so that a lost network or a closed tab loses nothing.
import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { retentionImportedSheet } from '#law/retention'
import { addDays, tehranInstant } from '#rules/calendar'
import { days } from '#rules/periods'
import { plainName } from '#rules/texts'
import { action, done } from '../../act/act.ts'

/** A sheet that has been read once, so that it is known to be one. */
export type SheetUpload = { name: string; content: Uint8Array }

/** Keeps it, and removes those that were kept long enough. */
export const uploadSheet = action<SheetUpload, { id: string }>('registry.upload', {
  unrecorded: 'nothing is imported yet',
  run: async (act, { name, content }) => {
    const law = await act.law()
    const before = tehranInstant(addDays(act.today, -days(law(retentionImportedSheet))))
    const old = and(eq(files.provinceId, act.province), eq(files.subject, 'import'), lt(files.at, before))
    await act.tx.delete(files).where(old)
    const [row] = await act.tx
      .insert(files)
      .values({
        provinceId: act.province,
        subject: 'import',
        name: [...plainName(name)].slice(0, 200).join(''),
        mime: 'application/octet-stream',
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
        uploadedBy: act.actor.person,
        at: act.now,
      })
      .returning({ id: files.id })
    return done({ id: row!.id })
  },
})
