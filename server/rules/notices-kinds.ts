// Who writes which kind of letter. An «اخطاریه» is the letter of a verdict alone: as a written warning it counts towards revocation.
import { violationMaxWarnings } from '#law/violations'
import { type NoticeKind, noticeKinds } from './notices.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** The kinds of letters that anybody writes who writes letters. */
export const freeKinds: readonly NoticeKind[] = noticeKinds.filter((kind) => kind !== 'warning')

/** Whether a letter may be of a kind; `verdict`: it tells a verdict on a violation. Annex 4 art. 10-6. */
export function mayBeOfKind(kind: NoticeKind, verdict: boolean): Verdict {
  if (verdict || freeKinds.includes(kind)) return allow()
  return refuse('refusal-warning-verdict', violationMaxWarnings, {}, 'kind')
}
