// A letter under somebody's hands: the form's values, and how they become what the server keeps and come back from it.
import type { NoticeKind } from '#rules/notices'
import type { Stored } from '../upload.ts'
import type { Notice } from './notices-parts.tsx'
import { type Chosen, chosenOf, nothingChosen, selectionOf } from './notices-selection-values.ts'

/** What is written, and whom it is for. */
export type Draft = Chosen & {
  kind: string
  subject: string
  body: string
  wantsAnswer: boolean
  answerBy: string
  files: Stored[]
  refersTo: string
  /** Versions of library documents. */
  documents: string[]
}

export const emptyDraft: Draft = {
  kind: 'notice',
  subject: '',
  body: '',
  wantsAnswer: false,
  answerBy: '',
  files: [],
  refersTo: '',
  documents: [],
  ...nothingChosen,
}

/** What the server keeps of a draft. */
export function contentOf(draft: Draft) {
  return {
    kind: draft.kind as NoticeKind,
    subject: draft.subject,
    body: draft.body,
    answerBy: draft.wantsAnswer && draft.answerBy ? draft.answerBy : null,
    selection: selectionOf(draft),
    files: draft.files.map(({ id }) => id),
    refersTo: draft.refersTo || null,
    documents: draft.documents,
  }
}

type Kept = Pick<Notice, 'kind' | 'subject' | 'body' | 'answerBy' | 'refersTo' | 'documents' | 'selection' | 'files'>

/** A draft as the server has it. */
export function draftOf({ selection, answerBy, refersTo, files, ...rest }: Kept): Draft {
  return {
    ...emptyDraft,
    kind: rest.kind,
    subject: rest.subject,
    body: rest.body,
    documents: rest.documents,
    wantsAnswer: answerBy !== null,
    answerBy: answerBy ?? '',
    refersTo: refersTo ?? '',
    files: files.map(({ id, name, size, mime }) => ({ id, name, size, type: mime, ...picture(id, mime) })),
    ...chosenOf(selection),
  }
}

const picture = (id: string, mime: string) => (mime.startsWith('image/') ? { picture: `/api/app/files/${id}` } : {})

/** Whether two drafts would be kept as the same. */
export function sameContent(one: Draft, other: Draft): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}
