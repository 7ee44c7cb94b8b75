// The decision of an officer, or of an authority outside as its paper says: the secretariat writes that down.

import { useSignal } from '@preact/signals'
import { decisionKey } from '#locales/decisions'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { loadWords, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'
import { Reason } from './reason.tsx'

type Said = Parameters<(typeof api.requests.tasks)[':id']['decide']['$post']>[0]['json']

type Props = { of: NonNullable<SeenRequest['decision']>; about: 'office' | 'body'; again: () => void }

const ChangeVerdict = later(async () => {
  const [{ ChangeVerdict: found }] = await Promise.all([import('./change-verdict.tsx'), loadWords(['sanction'])])
  return found
})

/** Two answers, and of an appeal a third, below the paper's number and day where it is an authority's. */
export function Decision({ of, about, again }: Props) {
  const rejecting = useSignal(false)
  const key = (part: Parameters<typeof decisionKey>[1]) => decisionKey(of.decider, part)
  const form = useForm({ number: '', on: '' })
  const act = useAct((key, json: Said) =>
    ask(api.requests.tasks[':id'].decide.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const send = async (adopts: boolean, word = '', change?: Said['change']) => {
    const { problem } = await act.attempt({
      adopts,
      word,
      ...(change ? { change } : {}),
      ...(of.own ? {} : { paper: { ...form.values } }),
    })
    if (problem) form.failBy(problem)
    if (problem) return false
    toast(t('decision-saved'))
    again()
    void loadMe()
    return true
  }
  return (
    <Section title={t(key('title'))}>
      <p>{t(of.own ? key('lead') : 'decision-record-lead')}</p>
      {!of.own && (
        <div class="form">
          <TextField {...form.field('number')} label={t('decision-number')} max={60} />
          <DateField {...form.field('on')} label={t('decision-on')} to={tehranDay(currentTime())} />
        </div>
      )}
      {act.problem && !rejecting.value && <ProblemNote problem={act.problem} />}
      <div class="four">
        <Button busy={act.busy} onClick={() => void send(true)}>
          {t(key('adopt'))}
        </Button>
        <Button kind="danger" onClick={() => (rejecting.value = true)}>
          {t(key('reject'))}
        </Button>
      </div>
      {of.decider === 'supervision-committee' && of.own && (
        <ChangeVerdict
          task={of.id}
          of={about}
          busy={act.busy}
          problem={act.problem}
          onSend={(change, word) => send(true, word, change)}
        />
      )}
      {rejecting.value && (
        <Reason
          kind={`reject:${of.id}`}
          title={t(key('reject-title'))}
          label={t('decision-word')}
          hint={t(key('word-hint'))}
          send={t(key('reject-send'))}
          busy={act.busy}
          problem={act.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (rejecting.value = false)}
        />
      )}
    </Section>
  )
}
