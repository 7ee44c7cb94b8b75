// Papers that are asked for anew, sent from where one reads so: those alone, and nothing else of the request again.
import { useSignal } from '@preact/signals'
import { anewDraft } from '#rules/drafts'
import { type PapersValue, papersMax } from '#rules/fields/papers'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { FilesField } from '../../parts/files.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { plain, shown } from './papers.tsx'
import type { SeenRequest } from './parts.tsx'

type Question = NonNullable<SeenRequest['question']>

/** A place for files for each; kept until they are sent. */
export function Anew({ of, again }: { of: Question; again: () => void }) {
  const form = useForm<Record<string, PapersValue[string]>>(Object.fromEntries(of.papers.map(({ name }) => [name, []])))
  const draft = useDraft(form, anewDraft(of.id))
  const going = useSignal<Record<string, number>>({})
  const underWay = Object.values(going.value).some((count) => count > 0)
  const act = useAct((key, papers: Record<string, string[]>) =>
    ask(api.requests.tasks[':id'].reply.$post({ param: { id: of.id }, json: { word: '', papers } }, keyed(key))),
  )
  const send = async () => {
    const missing = of.papers.filter(({ name }) => !form.values[name]?.length)
    if (missing.length)
      return form.fail(Object.fromEntries(missing.map(({ name }) => [name, t('question-paper-needed')])))
    await draft.stop()
    const sent = Object.entries(form.values).map(([name, files]) => [name, files.map(({ id }) => id)] as const)
    const { problem } = await act.attempt(Object.fromEntries(sent))
    if (problem) return
    await draft.sentOff()
    toast(t('question-papers-sent'))
    again()
  }
  return (
    <form
      class="form"
      noValidate
      key={`anew ${draft.epoch}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!underWay) void send()
      }}
    >
      {of.papers.map(({ name, label, word }) => {
        const { value, onInput, error } = form.field(name)
        return (
          <FilesField
            key={name}
            name={name}
            label={label}
            hint={word}
            value={value.map(shown)}
            onInput={(files) => onInput(files.map(plain))}
            most={papersMax}
            onGoing={(count) => (going.value = { ...going.peek(), [name]: count })}
            {...(error ? { error } : {})}
          />
        )
      })}
      {act.problem && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy || underWay}>{t('question-papers-send')}</Button>
      <DraftLine of={draft} />
    </form>
  )
}
