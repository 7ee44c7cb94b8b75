// The office's public answer: the holder writes it, the secretariat may hide an unlawful one.
import { useSignal } from '@preact/signals'
import { answerMax } from '#rules/ratings'
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
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import { ReasonSheet } from './reason.tsx'

type Standing = { id: string; text: string; day: string; hidden: string | null }

/** Nothing where there is no answer and the reader writes none. */
export function PublicAnswer({ office, of, onDone }: { office: string; of: Standing | null; onDone: () => void }) {
  const open = useSignal<'write' | 'hide' | null>(null)
  const close = () => {
    open.value = null
  }
  const finish = (words: 'ratings-answer-done' | 'ratings-answer-hidden') => {
    close()
    toast(t(words))
    onDone()
  }
  if (!of && !can('ratings.answer')) return null
  return (
    <Section title={t('ratings-answer')}>
      {of ? (
        <>
          <p class="pre">{of.text}</p>
          <p class="soft small">
            <DateText of={of.day} />
            {of.hidden && <> · {t('ratings-hidden-why', { reason: of.hidden })}</>}
          </p>
        </>
      ) : (
        <p class="soft">{t('ratings-answer-none')}</p>
      )}
      {can('ratings.answer') && (
        <Button kind="quiet" onClick={() => (open.value = 'write')}>
          {t(of ? 'ratings-answer-change' : 'ratings-answer-write')}
        </Button>
      )}
      {can('ratings.hideAnswer') && of && !of.hidden && (
        <Button kind="quiet" onClick={() => (open.value = 'hide')}>
          {t('ratings-answer-hide')}
        </Button>
      )}
      {open.value === 'write' && (
        <Write office={office} text={of?.text ?? ''} onClose={close} onDone={() => finish('ratings-answer-done')} />
      )}
      {open.value === 'hide' && of && (
        <ReasonSheet
          title={t('ratings-answer-hide')}
          hint={t('ratings-answer-hide-hint')}
          send={t('ratings-answer-hide')}
          act={(key, reason) =>
            ask(api.ratings.watched.answers[':id'].hide.$post({ param: { id: of.id }, json: { reason } }, keyed(key)))
          }
          onClose={close}
          onDone={() => finish('ratings-answer-hidden')}
        />
      )}
    </Section>
  )
}

function Write(props: { office: string; text: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ text: props.text })
  const doing = useAct((key, text: string) =>
    ask(api.ratings.offices[':id'].answer.$post({ param: { id: props.office }, json: { text } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await doing.attempt(form.values.text.trim())
    if (!problem) props.onDone()
  }
  return (
    <Sheet title={t('ratings-answer')} onClose={props.onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('text')}
          label={t('ratings-answer-text')}
          hint={t('ratings-answer-hint')}
          max={answerMax}
          rows={5}
        />
        {doing.problem && <ProblemNote problem={doing.problem} />}
        <Button busy={doing.busy} whole>
          {t('ratings-answer-send')}
        </Button>
      </form>
    </Sheet>
  )
}
