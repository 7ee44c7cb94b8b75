// Keeps a letter while it is typed. It stands among the letters, not among one's own drafts: any clerk may go on with it.
import { useRef } from 'preact/hooks'
import { api, ask } from '../../../api.ts'
import { useKept } from '../../../drafts/draft.ts'
import { fitting, type There } from '../../../drafts/which.ts'
import type { Form } from '../../../form.ts'
import { problemOf } from '../../../problem.ts'
import { uuid } from '../../../uuid.ts'
import type { Notice } from '../parts.tsx'
import { contentOf, type Draft, draftOf, emptyDraft, isHalfTicked } from './draft.ts'

// Letters begun on this page a moment ago: nobody knows them yet, so nobody is asked.
const begun = new Set<string>()

/** The id of a new letter. It is made here, so that what is begun without a network is one letter. */
export function beginDraft(): string {
  const id = uuid()
  begun.add(id)
  return id
}

/** The letter as the server has it; null for one that nobody has saved. Rejects with a problem. */
async function standing(id: string): Promise<There<Draft, Notice> | null> {
  try {
    const notice = await ask(api.notices[':id'].$get({ param: { id } }))
    const { version, updatedAt: at, state } = notice
    return { id, values: draftOf(notice), version, at, over: state !== 'draft', more: notice }
  } catch (error) {
    if (problemOf(error).status === 404) return null
    throw error
  }
}

export type LetterDraft = ReturnType<typeof useLetterDraft>

/** Keeps the form of a letter. What is confidential stays on no device once it is saved. */
export function useLetterDraft(id: string, form: Form<Draft>) {
  const blank = useRef(form.values).current
  const path = `/api/app/notices/${id}`
  return useKept<Draft, Notice>(form, {
    id: `notice ${id}`,
    blank,
    place: {
      read: () => standing(id),
      put: (values, version) => ({ path, body: { version: version || null, ...contentOf(values) } }),
      drop: { path, body: {} },
    },
    pack: contentOf,
    restore: (found) => ({ ...emptyDraft, ...fitting(emptyDraft, found) }),
    whole: (values) => !isHalfTicked(values),
    forgets: true,
    needed: true,
    begun: begun.delete(id),
  })
}
