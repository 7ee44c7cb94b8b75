// Who writes which kind of letter. An «اخطاریه» is for head and secretary, until violations and their warnings exist here.
import { violationMaxWarnings } from '#law/violations'
import { type NoticeKind, noticeKinds } from './notices.ts'
import type { Role } from './roles.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** Who alone writes an «اخطاریه»: taken for a written warning it would count towards revocation (Annex 4 art. 10-6). */
const warningWriters: readonly Role[] = ['head', 'secretary']

/** The kinds of letters that somebody writes in these roles. */
export function kindsFor(held: readonly Role[]): NoticeKind[] {
  const warns = held.some((role) => warningWriters.includes(role))
  return noticeKinds.filter((kind) => kind !== 'warning' || warns)
}

/** Whether somebody may write a letter of the kind. Violations, whose warnings count, are not decided here yet. */
export function mayWriteKind(kind: NoticeKind, held: readonly Role[]): Verdict {
  if (kindsFor(held).includes(kind)) return allow()
  return refuse('refusal-warning-writer', violationMaxWarnings, {}, 'kind')
}
