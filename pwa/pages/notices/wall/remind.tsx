// The desk's reminder of one letter: the button, and the question that names how many it really reminds.
import { useSignal } from '@preact/signals'
import { useAct } from '../../../act.ts'
import { type Answer, api, ask, keyed } from '../../../api.ts'
import { Button } from '../../../parts/button.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { t } from '../../../words.ts'

type Counted = Answer<ReturnType<(typeof api.notices)[':id']['remindable']['$post']>>

type Props = {
  notice: string
  /** Those who were ticked; without any, all who are silent, or with `answers` all who owe the answer. */
  recipients: readonly string[]
  answers: boolean
  done: () => void
}

/** The button, and the question once it is pressed; a person gets one reminder a day. */
export function useReminding({ notice, recipients, answers, done }: Props) {
  const counted = useSignal<Counted | null>(null)
  const round = recipients.length ? { recipients: [...recipients] } : { answers }
  const param = { id: notice }
  const count = useAct((_, json: typeof round) => ask(api.notices[':id'].remindable.$post({ param, json })))
  const remind = useAct((key, json: typeof round) =>
    ask(api.notices[':id'].remind.$post({ param, json: { ...json, hold: true } }, keyed(key))),
  )
  const press = async () => {
    const { answer, problem } = await count.attempt(round)
    if (problem) toast(problem.title)
    if (!answer) return
    if (answer.silent + answer.owing > 0) counted.value = answer
    else toast(t('wall-remind-nobody'))
  }
  const yes = async () => {
    const answer = await remind.run(round)
    if (!answer) return
    counted.value = null
    toast(t('wall-reminded', { count: answer.reminded }))
    done()
  }
  const label = recipients.length
    ? t('wall-remind-chosen', { count: recipients.length })
    : t(answers ? 'wall-remind-answers' : 'wall-remind')
  const button = (
    <Button busy={count.busy} onClick={() => void press()}>
      {label}
    </Button>
  )
  const question = counted.value && (
    <Confirm
      title={t('wall-remind-ask', { count: counted.value.silent + counted.value.owing })}
      yes={t('wall-remind-send')}
      busy={remind.busy}
      problem={remind.problem}
      onYes={() => void yes()}
      onClose={() => (counted.value = null)}
    >
      {counted.value.silent > 0 && <p>{t('wall-remind-silent', { count: counted.value.silent })}</p>}
      {counted.value.owing > 0 && <p>{t('wall-remind-owing', { count: counted.value.owing })}</p>}
      <p>{t('wall-remind-once')}</p>
    </Confirm>
  )
  return { button, question }
}
