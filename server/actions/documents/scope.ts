// Where a document stands, and the version an act adds to it.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { documents, documentVersions } from '#db/schema/documents'
import type { Scope } from '#policies/policies'
import { isDay } from '#rules/calendar'
import { documentSearch } from '#rules/documents'
import { normalise, persianLine } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, no, type Trouble } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'

/** The province of a document. */
export async function documentScope(tx: Transaction, { document }: { document: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: documents.provinceId }).from(documents).where(eq(documents.id, document))
  return row ?? null
}

/** `file`: an upload of the writer's own; there is a file or a text, or both. */
export type VersionText = { number: string; firstDay: string; body: string; file: string | null }
type Version = VersionText & { document: string; version: number; title: string; agency: string; changes: string }

/** What a version lacks: its first day, and a file or a text. */
export function lacking({ firstDay, body, file }: VersionText): Refusal[] {
  const said = normalise(body) !== '' || file !== null
  return [
    ...(isDay(firstDay) ? [] : [refusalAt('firstDay', 'field-needed')]),
    ...(said ? [] : [refusalAt('file', 'documents-file-or-text')]),
  ]
}

/** Writes a version with its search text and takes up its file; refused where the file is gone or another's. */
export async function insertVersion(act: Act, of: Version): Promise<{ id: string } | Trouble> {
  const text = { title: of.title, agency: of.agency, number: persianLine(of.number), body: normalise(of.body) }
  const [row] = await act.tx
    .insert(documentVersions)
    .values({
      provinceId: act.province,
      documentId: of.document,
      version: of.version,
      number: text.number,
      firstDay: of.firstDay,
      changes: normalise(of.changes),
      body: text.body,
      search: documentSearch(text),
      fileId: of.file,
      at: act.now,
      by: act.actor.person,
    })
    .returning({ id: documentVersions.id })
  if (of.file && !(await attachFiles(act, 'document', row!.id, [of.file])))
    return no({ key: 'documents-file-gone', facts: {}, field: 'file' })
  return row!
}
