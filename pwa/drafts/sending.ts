// An act that sends a draft off without knowing drafts: under the draft's own key, so that it is done once from wherever it is sent.
import { type Acting, useAct } from '../act.ts'
import { failure, problemOf } from '../problem.ts'
import { loadWords, t } from '../words.ts'

/** What sending needs to know of a draft. */
type Sendable = Record<'stop' | 'sentOff' | 'begunAnew', () => Promise<unknown>> & { keyOf: (key: string) => string }

/** `code` of the problem of a draft that had been sent before it was changed. */
export const sentBefore = 'sent-before'

/**
 * `useAct` for a form with a draft. Once it is done the draft is gone. Where it was done already, with other words and an answer that
 * was lost, the person is told so, and what is written now stays, as a draft of its own.
 */
export function useSending<I, T>(draft: Sendable, act: (key: string, input: I) => Promise<T>): Acting<I, T> {
  const sending = useAct((key, input: I) =>
    act(draft.keyOf(key), input).catch(async (error) => {
      const problem = problemOf(error)
      if (!problem.reused) throw error
      await Promise.all([draft.begunAnew(), loadWords(['drafts'])])
      const title = t('drafts-sent-before')
      throw failure({ status: problem.status, code: sentBefore, title, detail: t('drafts-sent-before-detail') })
    }),
  )
  const attempt = async (input: I) => {
    await draft.stop()
    const outcome = await sending.attempt(input)
    if ('answer' in outcome) await draft.sentOff()
    return outcome
  }
  return { ...sending, attempt, run: async (input) => (await attempt(input)).answer }
}
