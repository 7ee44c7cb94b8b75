// What members object to, and what the secretariat answers.
import { useSignal } from '@preact/signals'
import { minutesMax } from '#rules/minutes'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateText } from '../../parts/inline.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Minutes } from './answer.ts'

/** The part of the page; nothing before the minutes were shown. */
export function Objections({ of: { objections, state, may }, again }: { of: Minutes; again: () => void }) {
  const answering = useSignal<string | null>(null)
  const close = () => (answering.value = null)
  if (state === 'writing' || (objections.length === 0 && state !== 'shown')) return null
  return (
    <Section title={t('minutes-objections')}>
      {objections.length === 0 && <p class="soft">{t('minutes-objections-none')}</p>}
      {objections.map(({ id, person, body, at, answer }) => (
        <div key={id} class="card">
          <p>
            <b>{person.name}</b> <DateText of={at} />
          </p>
          <p class="pre">{body}</p>
          {answer && <p class="pre soft">{t('minutes-answer-of', { answer })}</p>}
          {!answer && may.answer && (
            <Button kind="plain" onClick={() => (answering.value = id)}>
              {t('minutes-answer')}
            </Button>
          )}
        </div>
      ))}
      {answering.value && (
        <Answering
          id={answering.value}
          onClose={close}
          onDone={() => {
            close()
            again()
          }}
        />
      )}
    </Section>
  )
}

function Answering({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ answer: '' })
  const act = useAct((key, answer: string) =>
    ask(api.minutes.objections[':id'].answer.$post({ param: { id }, json: { answer } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt(form.values.answer)
    if (problem) return void form.failBy(problem)
    toast(t('minutes-answered'))
    onDone()
  }
  return (
    <Sheet title={t('minutes-answer')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('answer')} label={t('minutes-answer')} max={minutesMax.answer} rows={4} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('minutes-answer-send')}
        </Button>
      </form>
    </Sheet>
  )
}
