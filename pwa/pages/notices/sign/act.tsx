// Signing letters: first the question which, and to whom each goes; then each as it was seen, the PIN once.
import { useSignal } from '@preact/signals'
import { api, ask, keyed } from '../../../api.ts'
import { Confirm } from '../../../parts/sheet.tsx'
import { type Refused as Refusal, type Round, useRound } from '../../../round.ts'
import { useStepUp } from '../../../step-up.tsx'
import { t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'

/** A letter as it was seen, and to whom it goes, in words. */
export type Letter = { id: string; subject: string; version: number; kind: Notice['kind']; to: string }

/** A letter that was not signed, and why. */
export type Refused = Refusal<Pick<Letter, 'id' | 'subject' | 'version'>>

/**
 * `run(letters)` asks, and signs them as they were seen at that press, whatever becomes known of them meanwhile. It asks whether or not
 * the PIN is wanted, which the server remembers for a while: a second press of the same place signs nothing.
 */
export function useSigning(onDone: (round: Round<Refused['item']>) => void) {
  const asked = useSignal<readonly Letter[] | null>(null)
  const count = useSignal(1)
  const round = useRound((key, { id, version }: Refused['item']) =>
    ask(api.notices[':id'].sign.$post({ param: { id }, json: { version } }, keyed(key))),
  )
  const stepped = useStepUp(round, {
    title: t('sign-do'),
    children: <p>{t('sign-detail', { count: count.value })}</p>,
    onDone,
  })
  const sign = (letters: readonly Letter[]) => {
    asked.value = null
    count.value = letters.length
    // nothing else that is known of a letter makes it another intention
    void stepped.run(letters.map(({ id, subject, version }) => ({ id, subject, version })))
  }
  const letters = asked.value
  const question = letters && (
    <Confirm
      title={t('sign-ask', { count: letters.length })}
      yes={t('sign-one')}
      onYes={() => sign(letters)}
      onClose={() => (asked.value = null)}
    >
      <ul>
        {letters.map(({ id, kind, subject, to }) => (
          <li key={id}>
            {subject}{' '}
            <span class="soft small">
              {t(`notice-kind-${kind}`)} · {to}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">{t('sign-ask-detail')}</p>
    </Confirm>
  )
  const run = (picked: readonly Letter[]) => {
    asked.value = picked
  }
  return { ...stepped, run, sheet: question ?? stepped.sheet, going: round.going, refused: round.refused }
}
