// A secret ballot: a vote that is cast once, and the head's word that makes it secret (Annex 3 article 6 note).
import { useSignal } from '@preact/signals'
import { type Choice, choices } from '#rules/ballots'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { useRest } from '../../parts/rest.ts'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import '../requests/requests.css'
import type { SeenRequest } from '../requests/parts.tsx'

type Ballot = NonNullable<SeenRequest['ballot']>

/** Four votes, each asked once more, since none can be changed. Nothing of what was chosen stays on the device. */
export function SecretVote({ ballot, onDone }: { ballot: Ballot; onDone: () => void }) {
  const rests = useRest()
  const asking = useSignal<Choice | null>(null)
  const act = useAct((key, choice: Choice) =>
    ask(api.requests.ballots[':id']['vote-secretly'].$post({ param: { id: ballot.id }, json: { choice } }, keyed(key))),
  )
  const close = () => {
    asking.value = null
    act.clear()
  }
  // until the page shows that it was cast
  const recorded = useSignal(false)
  const cast = async (choice: Choice) => {
    if (!(await act.run(choice))) return
    recorded.value = true
    close()
    onDone()
  }
  return (
    <>
      <div class="four">
        {choices.map((choice) => (
          <Button key={choice} kind="quiet" busy={rests || recorded.value} onClick={() => (asking.value = choice)}>
            {t(`ballot-vote-${choice}`)}
          </Button>
        ))}
      </div>
      {asking.value && (
        <Confirm
          title={t(`ballot-vote-${asking.value}`)}
          yes={t(`ballot-confirm-${asking.value}`)}
          busy={act.busy}
          problem={act.problem}
          onYes={() => void cast(asking.value!)}
          onClose={close}
        >
          <p>{t('ballot-secret-sure')}</p>
        </Confirm>
      )}
    </>
  )
}

/** What is different about it. */
export function SecretNote({ ballot }: { ballot: Ballot }) {
  return (
    <Note>
      <p>{t('ballot-secret-lead', { cite: ballot.cites.openness })}</p>
      <p>{t('ballot-secret-alike')}</p>
    </Note>
  )
}

/** Before the first vote the head may make it secret. */
export function MakeSecret({ ballot, again }: { ballot: string; again: () => void }) {
  const asks = useSignal(false)
  const act = useAct((key, id: string) =>
    ask(api.requests.ballots[':id']['make-secret'].$post({ param: { id } }, keyed(key))),
  )
  const close = () => {
    asks.value = false
    act.clear()
  }
  const make = async () => {
    if (!(await act.run(ballot))) return
    toast(t('ballot-secret-made'))
    close()
    again()
  }
  return (
    <>
      <Button kind="plain" onClick={() => (asks.value = true)}>
        {t('ballot-secret-make')}
      </Button>
      {asks.value && (
        <Confirm
          title={t('ballot-secret-ask')}
          yes={t('ballot-secret-make')}
          busy={act.busy}
          problem={act.problem}
          onYes={() => void make()}
          onClose={close}
        >
          <p>{t('ballot-secret-means')}</p>
          <p>{t('ballot-secret-alike')}</p>
        </Confirm>
      )}
    </>
  )
}
