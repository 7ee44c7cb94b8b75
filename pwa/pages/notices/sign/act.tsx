// Signing several letters: one after the other, each under a key of its own, with how far it is; the PIN once.
import { useSignal } from '@preact/signals'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { type Problem, problemOf } from '../../../problem.ts'
import { useStepUp } from '../../../step-up.tsx'
import { t } from '../../../words.ts'

/** A letter as it was seen. */
export type Letter = { id: string; subject: string; version: number }

/** A letter that was not signed, and why. */
export type Refused = { letter: Letter; problem: Problem }

/** What became of a round: how many were signed, and which were not. */
export type Round = { signed: number; refused: Refused[] }

/**
 * `run(letters)` signs them as they were seen at the press, whatever becomes known of them while the PIN is typed; a
 * letter that the server refuses does not hold the others up, a missing network does: what was signed until then stays
 * signed, and a second press goes on with the same keys.
 */
export function useSigning(onDone: (round: Round) => void) {
  const going = useSignal<{ done: number; of: number } | null>(null)
  const refused = useSignal<Refused[]>([])
  const count = useSignal(1)

  const signOne = async (key: string, letter: Letter): Promise<Refused | null> => {
    const { id, version } = letter
    try {
      await ask(api.notices[':id'].sign.$post({ param: { id }, json: { version } }, keyed(key)))
      return null
    } catch (error) {
      const problem = problemOf(error)
      if (problem.status === 0 || problem.code === 'step-up') throw error
      return { letter, problem }
    }
  }
  const act = useAct(async (key, letters: readonly Letter[]): Promise<Round> => {
    refused.value = []
    const found: Refused[] = []
    try {
      for (const [index, letter] of letters.entries()) {
        if (letters.length > 1) going.value = { done: index, of: letters.length }
        const trouble = await signOne(`${key}-${index}`, letter)
        if (trouble) found.push(trouble)
      }
    } finally {
      going.value = null
    }
    refused.value = found
    return { signed: letters.length - found.length, refused: found }
  })
  const stepped = useStepUp(act, {
    title: t('sign-do'),
    children: <p>{t('sign-detail', { count: count.value })}</p>,
    onDone,
  })
  const run = (letters: readonly Letter[]) => {
    count.value = letters.length
    // nothing else that is known of a letter makes it another intention
    return stepped.run(letters.map(({ id, subject, version }) => ({ id, subject, version })))
  }
  return { ...stepped, run, going: going.value, refused: refused.value }
}
