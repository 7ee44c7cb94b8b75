// What the citizen is asked: a question for which the clocks stand still, and what the office may see of them.
import { commas } from '#locales/format'
import { wordMax } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChecksField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { consentChoices, consentName as name, type SeenCase } from './parts.tsx'

type Props = { of: SeenCase; onClose: () => void; onDone: () => void }

/** The question, in one sheet. */
export function QuestionSheet({ of, onClose, onDone }: Props) {
  const form = useForm({ word: '' })
  const draft = useDraft(form, caseDraft('question', of.id), { serverOnly: true })
  const put = useAct((key, question: string) =>
    ask(api.cases[':id'].question.$post({ param: { id: of.id }, json: { question } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    if (!word) return form.fail({ word: t('cases-question-needed') })
    await draft.stop()
    const { problem } = await put.attempt(word)
    if (problem) return
    await draft.sentOff()
    toast(t('cases-question-done'))
    onDone()
  }
  return (
    <Sheet title={t('cases-question')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p class="pre">{word}</p>} />
        <AreaField
          {...form.field('word')}
          label={t('cases-question-word')}
          hint={t('cases-question-hint')}
          max={wordMax}
          rows={4}
        />
        {put.problem && <ProblemNote problem={put.problem} />}
        <Button busy={put.busy} whole>
          {t('cases-question-send')}
        </Button>
      </form>
    </Sheet>
  )
}

/** What the office is to see, in one sheet. */
export function ConsentSheet({ of, onClose, onDone }: Props) {
  const form = useForm<{ files: string[] }>({ files: [] })
  const draft = useDraft(form, caseDraft('consent', of.id), { serverOnly: true })
  const choices = consentChoices(of)
  const put = useAct((key, chosen: string[]) => {
    const json = { name: chosen.includes(name), files: chosen.filter((one) => one !== name) }
    return ask(api.cases[':id'].consent.$post({ param: { id: of.id }, json }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    // what was asked meanwhile is asked no more
    const wanted = form.values.files.filter((one) => choices.some(({ value }) => value === one))
    if (wanted.length === 0) return form.fail({ files: t('cases-consent-needed') })
    await draft.stop()
    const { problem } = await put.attempt(wanted)
    if (problem) return
    await draft.sentOff()
    toast(t('cases-consent-done'))
    onDone()
  }
  return (
    <Sheet title={t('cases-consent')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ files }) => <p>{labelsOf(choices, files)}</p>} />
        <ChecksField
          {...form.field('files')}
          label={t('cases-consent-which')}
          hint={t('cases-consent-hint')}
          options={choices}
        />
        {put.problem && <ProblemNote problem={put.problem} />}
        <Button busy={put.busy} whole>
          {t('cases-consent-send')}
        </Button>
      </form>
    </Sheet>
  )
}

const labelsOf = (choices: ReturnType<typeof consentChoices>, chosen: readonly string[]) =>
  commas(
    locale.value,
    choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label),
  )
