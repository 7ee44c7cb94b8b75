// A letter under somebody's hands: the form's values, and how they become what the server keeps and come back from it.
import { tehranDay, tehranInstant, tehranTime } from '#rules/calendar'
import type { Confidentiality, NoticeKind } from '#rules/notices'
import type { Stored } from '../../../upload.ts'
import type { Notice } from '../parts.tsx'
import { type Chosen, chosenOf, nothingChosen, selectionOf } from '../selection/values.ts'

/** What is written, and whom it is for. */
export type Draft = Chosen & {
  kind: string
  /** Whether an agency's letter is a new or changed directive: 'yes', 'no', '' while its writer has not said. */
  directive: string
  subject: string
  body: string
  wantsAnswer: boolean
  answerBy: string
  files: Stored[]
  refersTo: string
  /** Versions of library documents. */
  documents: string[]
  confidentiality: string
  urgent: boolean
  /** Goes out at `sendHour` of `sendDay`, by Tehran's clock. */
  timed: boolean
  sendDay: string
  sendHour: string
  /** Ids of bodies that get a copy, and others by name, a line each. */
  copyParties: string[]
  copyOthers: string
}

export const emptyDraft: Draft = {
  kind: 'notice',
  directive: '',
  subject: '',
  body: '',
  wantsAnswer: false,
  answerBy: '',
  files: [],
  refersTo: '',
  documents: [],
  confidentiality: 'ordinary',
  urgent: false,
  timed: false,
  sendDay: '',
  sendHour: '09:00',
  copyParties: [],
  copyOthers: '',
  ...nothingChosen,
}

/** The instant at which a draft wants to go out, ISO 8601; null: as soon as it is signed. */
export function sendAtOf({ timed, sendDay, sendHour }: Draft): string | null {
  return timed && sendDay ? tehranInstant(sendDay, sendHour).toISOString() : null
}

/** What the server keeps of a draft. */
export function contentOf(draft: Draft) {
  return {
    kind: draft.kind as NoticeKind,
    ...(draft.directive ? { directive: draft.directive === 'yes' } : {}),
    subject: draft.subject,
    body: draft.body,
    answerBy: draft.wantsAnswer && draft.answerBy ? draft.answerBy : null,
    selection: selectionOf(draft),
    files: draft.files.map(({ id }) => id),
    refersTo: draft.refersTo || null,
    documents: draft.documents,
    confidentiality: draft.confidentiality as Confidentiality,
    urgent: draft.urgent,
    sendAt: sendAtOf(draft),
    copies: { parties: draft.copyParties, others: draft.copyOthers.split('\n').filter((line) => line.trim()) },
  }
}

type Kept = { directive?: boolean; copies?: { parties: string[]; others: string[] } } & Pick<
  Notice,
  | 'kind'
  | 'subject'
  | 'body'
  | 'answerBy'
  | 'refersTo'
  | 'documents'
  | 'selection'
  | 'files'
  | 'confidentiality'
  | 'urgent'
  | 'sendAt'
>

/** A draft as the server has it. */
export function draftOf({ selection, answerBy, refersTo, files, sendAt, ...rest }: Kept): Draft {
  const goes = sendAt ? new Date(sendAt) : null
  return {
    ...emptyDraft,
    kind: rest.kind,
    directive: rest.directive === undefined ? '' : rest.directive ? 'yes' : 'no',
    subject: rest.subject,
    body: rest.body,
    documents: rest.documents,
    confidentiality: rest.confidentiality,
    urgent: rest.urgent,
    ...(goes ? { timed: true, sendDay: tehranDay(goes), sendHour: tehranTime(goes) } : {}),
    wantsAnswer: answerBy !== null,
    answerBy: answerBy ?? '',
    refersTo: refersTo ?? '',
    copyParties: rest.copies?.parties ?? [],
    copyOthers: (rest.copies?.others ?? []).join('\n'),
    files: files.map(({ id, name, size, mime }) => ({ id, name, size, type: mime, ...picture(id, mime) })),
    ...chosenOf(selection),
  }
}

const picture = (id: string, mime: string) => (mime.startsWith('image/') ? { picture: `/api/app/files/${id}` } : {})

/** Whether something is ticked whose day is not chosen yet: the server has no place for that, so the device keeps it. */
export const isHalfTicked = ({ wantsAnswer, answerBy, timed, sendDay }: Draft): boolean =>
  (wantsAnswer && !answerBy) || (timed && !sendDay)
