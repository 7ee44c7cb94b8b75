// The answer to a letter that came in: one draft for each, whoever presses first.
import { code } from '#locales/format'
import { inOrder } from '#locales/notices'
import { api, ask, keyed } from '../../api.ts'
import { problemOf } from '../../problem.ts'
import { locale, t } from '../../words.ts'
import type { Incoming } from './parts.tsx'

/** Begins the answer as a draft, to whoever wrote the letter. */
export function beginReply(key: string, id: string, of: Incoming) {
  const json = {
    version: null,
    kind: 'notice' as const,
    subject: replySubject(of),
    confidentiality: of.confidentiality,
    body: '',
    answerBy: null,
    selection: recipientOf(of),
    files: [],
    refersTo: of.id,
  }
  return ask(api.notices[':id'].$put({ param: { id }, json }, keyed(key)))
}

/** The ids of a letter's answers follow from its own, so that a second press finds what the first one began. */
function answerId(id: string, nth: number): string {
  const end = BigInt(`0x${id.slice(24)}`) ^ (0xa5e1n << 32n) ^ BigInt(nth)
  return id.slice(0, 24) + end.toString(16).padStart(12, '0')
}

/** The draft that already answers a letter, else the id of a new one. */
export async function replyTo(id: string): Promise<{ id: string; stands: boolean }> {
  for (let nth = 1; ; nth++) {
    const answer = answerId(id, nth)
    const state = await ask(api.notices[':id'].$get({ param: { id: answer } })).then(
      (found) => found.state,
      (error) => {
        if (problemOf(error).status === 404) return null
        throw error
      },
    )
    // one that went its way is not written on
    if (state === null || state === 'draft') return { id: answer, stands: state !== null }
  }
}

/** Drafts are seen by the whole desk: what a letter is about that is not for everybody stays out of them. */
function replySubject({ confidentiality, subject, number }: Incoming): string {
  if (confidentiality !== 'ordinary') return t('incoming-answers', { number: code(locale.value, inOrder(number)) })
  return t('incoming-reply-subject', { subject }).slice(0, 300)
}

/** Who wrote it, and nobody else: a selection that does not say which offices means them all. */
function recipientOf({ office, personId }: Incoming) {
  if (office) return { offices: [office.id] }
  return { offices: [], ...(personId ? { parties: [personId] } : {}) }
}
