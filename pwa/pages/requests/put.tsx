// The secretariat puts a report to the office that it is about, in words that tell nobody who reported; or sets it aside.
import { useSignal } from '@preact/signals'
import { putDraft } from '#rules/drafts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { Reason } from './reason.tsx'

/** The longest text that is put to an office. */
const textMax = 4000

/** `task`: the check that waits; `to`: whom the report is about. */
export function PutForm({ task, to, again }: { task: string; to: 'office' | 'body'; again: () => void }) {
  const aside = useSignal(false)
  const form = useForm({ text: '' })
  const draft = useDraft(form, putDraft(task))
  const check = useAct((key, json: { complete: boolean; word: string }) =>
    ask(api.requests.tasks[':id'].check.$post({ param: { id: task }, json }, keyed(key))),
  )
  const send = async (complete: boolean, word: string) => {
    await draft.stop()
    const { problem } = await check.attempt({ complete, word })
    if (problem) {
      form.fail(problem.fields?.word ? { text: problem.fields.word } : {})
      return false
    }
    await draft.sentOff()
    toast(t('sanction-put-done'))
    again()
    return true
  }
  return (
    <Section title={t('sanction-put-title', { to })}>
      <p>{t('sanction-put-lead', { to })}</p>
      <AreaField {...form.field('text')} label={t('sanction-put-text', { to })} rows={6} max={textMax} />
      {check.problem && !check.problem.fields && !aside.value && <ProblemNote problem={check.problem} />}
      <div class="four">
        <Button busy={check.busy} onClick={() => void send(true, form.values.text)}>
          {t('sanction-put-send', { to })}
        </Button>
        <Button kind="danger" onClick={() => (aside.value = true)}>
          {t('sanction-put-aside')}
        </Button>
      </div>
      <DraftLine of={draft} />
      {aside.value && (
        <Reason
          kind={`lacking:${task}`}
          title={t('sanction-put-aside-title')}
          label={t('sanction-put-aside-word')}
          hint={t('sanction-put-aside-hint')}
          send={t('sanction-put-aside-send')}
          busy={check.busy}
          problem={check.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (aside.value = false)}
        />
      )}
    </Section>
  )
}
