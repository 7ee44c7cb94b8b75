// Signing several letters: each as it was seen, the PIN once.
import { useSignal } from '@preact/signals'
import { api, ask, keyed } from '../../../api.ts'
import { type Refused as Refusal, type Round, useRound } from '../../../round.ts'
import { useStepUp } from '../../../step-up.tsx'
import { t } from '../../../words.ts'

/** A letter as it was seen. */
export type Letter = { id: string; subject: string; version: number }

/** A letter that was not signed, and why. */
export type Refused = Refusal<Letter>

/** `run(letters)` signs them as they were seen at the press, whatever becomes known of them while the PIN is typed. */
export function useSigning(onDone: (round: Round<Letter>) => void) {
  const count = useSignal(1)
  const round = useRound((key, { id, version }: Letter) =>
    ask(api.notices[':id'].sign.$post({ param: { id }, json: { version } }, keyed(key))),
  )
  const stepped = useStepUp(round, {
    title: t('sign-do'),
    children: <p>{t('sign-detail', { count: count.value })}</p>,
    onDone,
  })
  const run = (letters: readonly Letter[]) => {
    count.value = letters.length
    // nothing else that is known of a letter makes it another intention
    return stepped.run(letters.map(({ id, subject, version }) => ({ id, subject, version })))
  }
  return { ...stepped, run, going: round.going, refused: round.refused }
}
