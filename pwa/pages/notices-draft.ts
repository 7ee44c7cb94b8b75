// A letter under somebody's hands: the form's values, and how they become what the server keeps and come back from it.
import type { NoticeKind } from '#rules/notices'
import type { Stored } from '../upload.ts'
import type { Notice } from './notices-parts.tsx'

/** `how` says which of the ways to choose recipients holds; the others keep what was chosen in them meanwhile. */
export type Draft = {
  kind: string
  subject: string
  body: string
  wantsAnswer: boolean
  answerBy: string
  files: Stored[]
  refersTo: string
  how: string
  counties: string[]
  kinds: string[]
  standings: string[]
  /** Days within which the license ends, '' for any. */
  expires: string
  offices: string[]
}

export const emptyDraft: Draft = {
  kind: 'notice',
  subject: '',
  body: '',
  wantsAnswer: false,
  answerBy: '',
  files: [],
  refersTo: '',
  how: 'filter',
  counties: [],
  kinds: [],
  standings: [],
  expires: '',
  offices: [],
}

type Standing = 'active' | 'expired' | 'suspended' | 'closed' | 'revoked'
export type Selection = {
  counties?: string[]
  kinds?: ('urban' | 'rural' | 'mobile')[]
  standings?: Standing[]
  expiresWithinDays?: number
  offices?: string[]
}

const chosen = <T>(values: readonly string[]) => (values.length ? (values as unknown as T[]) : undefined)

/** Whom a draft is for; what is not chosen does not narrow. */
export function selectionOf({ how, counties, kinds, standings, expires, offices }: Draft): Selection {
  if (how === 'all') return {}
  if (how === 'picked') return { offices }
  const selection: Selection = {
    counties: chosen(counties),
    kinds: chosen(kinds),
    standings: chosen(standings),
    ...(expires ? { expiresWithinDays: Number(expires) } : {}),
  }
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined))
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
  }
}

type Kept = Pick<Notice, 'kind' | 'subject' | 'body' | 'answerBy' | 'refersTo' | 'selection' | 'files'>

/** A draft as the server has it. */
export function draftOf({ selection, answerBy, refersTo, files, ...rest }: Kept): Draft {
  const filters = [selection.counties, selection.kinds, selection.standings].some((one) => one?.length)
  const filtered = filters || selection.expiresWithinDays !== undefined
  return {
    ...emptyDraft,
    kind: rest.kind,
    subject: rest.subject,
    body: rest.body,
    wantsAnswer: answerBy !== null,
    answerBy: answerBy ?? '',
    refersTo: refersTo ?? '',
    files: files.map(({ id, name, size, mime }) => ({ id, name, size, type: mime, ...picture(id, mime) })),
    how: selection.offices ? 'picked' : filtered ? 'filter' : 'all',
    counties: selection.counties ?? [],
    kinds: selection.kinds ?? [],
    standings: selection.standings ?? [],
    expires: selection.expiresWithinDays === undefined ? '' : String(selection.expiresWithinDays),
    offices: selection.offices ?? [],
  }
}

const picture = (id: string, mime: string) => (mime.startsWith('image/') ? { picture: `/api/app/files/${id}` } : {})

/** Whether two drafts would be kept as the same. */
export function sameContent(one: Draft, other: Draft): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}
