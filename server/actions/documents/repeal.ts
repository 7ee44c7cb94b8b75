// A document binds no more from a day on; it stays in the library, marked.

import { and, eq, isNull } from 'drizzle-orm'
import { documents } from '#db/schema/documents'
import { isDay } from '#rules/calendar'
import { persianLine } from '#rules/texts'
import { refusalAt } from '#rules/verdict'
import { action, conflict, done, no } from '../../act/act.ts'
import { documentScope } from './scope.ts'

/** `by`: the letter or resolution that repeals it. */
export type RepealInput = { document: string; on: string; by: string }

/** Repeals a document once; a conflict where that was entered already. */
export const repealDocument = action<RepealInput, null>('documents.repeal', {
  scope: documentScope,
  run: async (act, { document, on, by: typed }) => {
    const by = persianLine(typed)
    const missing = Object.entries({ on: isDay(on), by: by.length > 1 }).filter(([, there]) => !there)
    if (missing.length) return no(...missing.map(([field]) => refusalAt(field, 'field-needed')))
    const repealed = await act.tx
      .update(documents)
      .set({ repealedOn: on, repealedBy: by, repealedAt: act.now })
      .where(and(eq(documents.id, document), isNull(documents.repealedOn)))
      .returning({ id: documents.id })
    if (!repealed.length) return conflict('documents-repealed-already')
    act.record({ subject: 'document', subjectId: document, facts: { on } })
    return done(null)
  },
})
