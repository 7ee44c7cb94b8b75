// A new version of a document; the one before binds until the new one does.

import { desc, eq } from 'drizzle-orm'
import { documents, documentVersions } from '#db/schema/documents'
import { normalise } from '#rules/texts'
import { refusalAt } from '#rules/verdict'
import { action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { documentScope, insertVersion, lacking, type VersionText } from './scope.ts'

/** `after`: the version that was read; `changes` says in words what is different. */
export type Revision = VersionText & { document: string; after: number; changes: string }

/** Adds the next version; a conflict where somebody added one meanwhile, or the document is repealed. */
export const reviseDocument = action<Revision, { version: string }>('documents.revise', {
  scope: documentScope,
  run: async (act, input) => {
    const [document] = await act.tx.select().from(documents).where(eq(documents.id, input.document)).for('update')
    if (!document) return unknown
    if (document.repealedOn) return conflict('documents-repealed-already')
    const last = await lastVersion(act.tx, input.document)
    if (last.version !== input.after) return conflict('documents-revised-meanwhile')
    const unsaid = normalise(input.changes) ? [] : [refusalAt('changes', 'field-needed')]
    const missing = [...unsaid, ...lacking(input)]
    if (missing.length) return no(...missing)
    if (input.firstDay < last.firstDay) return noBecause('documents-before-last', 'firstDay')
    const { title, agency } = document
    const version = await insertVersion(act, { ...input, title, agency, version: last.version + 1 })
    if ('ok' in version) return version
    const facts = { version: version.id, file: input.file, nth: last.version + 1 }
    act.record({ subject: 'document', subjectId: document.id, facts })
    return done({ version: version.id })
  },
})

type Tx = Parameters<typeof documentScope>[0]

async function lastVersion(tx: Tx, document: string): Promise<{ version: number; firstDay: string }> {
  const [row] = await tx
    .select({ version: documentVersions.version, firstDay: documentVersions.firstDay })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, document))
    .orderBy(desc(documentVersions.version))
    .limit(1)
  return row!
}
