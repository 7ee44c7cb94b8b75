// Signing letters: first the question which, and to whom each goes; then each as it was seen, the PIN once.
import { useSignal } from '@preact/signals'
import { api, ask, keyed } from '../../../api.ts'
import { Confirm } from '../../../parts/sheet.tsx'
import { type Refused as Refusal, type Round, useRound } from '../../../round.ts'
import { pinIsDue, useStepUp } from '../../../step-up.tsx'
import { t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'

/** A letter as it was seen, and to whom it goes, in words. */
export type Letter = { id: string; subject: string; version: number; kind: Notice['kind']; to: string }

/** A letter that was not signed, and why. */
export type Refused = Refusal<Pick<Letter, 'id' | 'subject' | 'version'>>

/**
 * `run(letters)` asks, and signs them as they were seen at that press, whatever becomes known of them meanwhile. It asks whether or not
 * the PIN is wanted, which the server remembers for a while: a second press of the same place signs nothing. Where it is, the
 * sheet that takes it asks the question too.
 */
export function useSigning(onDone: (round: Round<Refused['item']>) => void) {
  const asked = useSignal<readonly Letter[]>([])
  const asking = useSignal(false)
  const round = useRound((key, { id, version }: Refused['item']) =>
    ask(api.notices[':id'].sign.$post({ param: { id }, json: { version } }, keyed(key))),
  )
  const title = t('sign-ask', { count: asked.value.length })
  const which = (
    <>
      <ul>
        {asked.value.map(({ id, kind, subject, to }) => (
          <li key={id}>
            {subject}{' '}
            <span class="soft small">
              {t(`notice-kind-${kind}`)} · {to}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">{t('sign-ask-detail')}</p>
    </>
  )
  const stepped = useStepUp(round, { title, always: true, children: which, onDone })
  const sign = () => {
    asking.value = false
    // nothing else that is known of a letter makes it another intention
    void stepped.run(asked.value.map(({ id, subject, version }) => ({ id, subject, version })))
  }
  const question = asking.value && (
    <Confirm title={title} yes={t('sign-one')} onYes={sign} onClose={() => (asking.value = false)}>
      {which}
    </Confirm>
  )
  const run = (picked: readonly Letter[]) => {
    asked.value = picked
    if (pinIsDue()) sign()
    else asking.value = true
  }
  return { ...stepped, run, sheet: question || stepped.sheet, going: round.going, refused: round.refused }
}
