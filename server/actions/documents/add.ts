// A circular, directive or price list enters the library that every office keeps. Source: Annex 1 article 3.

import { randomUUID } from 'node:crypto'
import { documents } from '#db/schema/documents'
import type { DocumentKind } from '#rules/documents'
import { persianLine } from '#rules/texts'
import { refusalAt } from '#rules/verdict'
import { action, done, no } from '../../act/act.ts'
import { insertVersion, lacking, type VersionText } from './scope.ts'

export type NewDocument = VersionText & { kind: DocumentKind; title: string; agency: string }

/** Adds a document with its first version; `number` is the agency's own and may be empty. */
export const addDocument = action<NewDocument, { document: string; version: string }>('documents.add', {
  run: async (act, input) => {
    const title = persianLine(input.title)
    const agency = persianLine(input.agency)
    const empty = Object.entries({ title, agency }).filter(([, value]) => value.length < 2)
    const missing = [...empty.map(([field]) => refusalAt(field, 'field-needed')), ...lacking(input)]
    if (missing.length) return no(...missing)
    const document = randomUUID()
    await act.tx
      .insert(documents)
      .values({ id: document, provinceId: act.province, kind: input.kind, title, agency, createdAt: act.now })
    const version = await insertVersion(act, { ...input, document, title, agency, version: 1, changes: '' })
    if ('ok' in version) return version
    act.record({ subject: 'document', subjectId: document, facts: { version: version.id, file: input.file } })
    return done({ document, version: version.id })
  },
})
