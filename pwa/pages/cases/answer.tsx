// The office's answer, that of an agency, and what either finds for a committee: words and papers, begun here or in the bot. Nothing of it is kept on the device, since it speaks of a complaint.
import { filesMax, wordMax } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

type Written = { word: string; files: Stored[] }

/** What the server keeps: a picture's address is this device's matter. */
const pack = ({ word, files }: Written) => ({
  word,
  files: files.map(({ id, name, size, type }) => ({ id, name, size, type })),
})

/** What whoever reads it is asked for: words of each are `cases-answer…`, `cases-find…`, `cases-respond…`. */
export type CaseAsk = 'answer' | 'find' | 'respond'

/** The form below the complaint; `onDone` when the answer has gone. */
export function AnswerForm({ of, as, onDone }: { of: SeenCase; as: CaseAsk; onDone: () => void }) {
  const form = useForm<Written>({ word: '', files: [] })
  const draft = useDraft(form, caseDraft(as, of.id), { pack, serverOnly: true })
  const answer = useAct((key, json: { word: string; files: string[] }) =>
    ask(api.cases[':id'][as].$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const committee = as === 'respond' && of.state === 'committee'
  const said = as === 'find' || committee ? 'cases-find-word' : (`cases-${as}-word` as const)
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    if (!word) return form.fail({ word: t('cases-answer-needed') })
    await draft.stop()
    const { problem } = await answer.attempt({ word, files: form.values.files.map(({ id }) => id) })
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t(as === 'find' ? 'cases-found' : 'cases-answered'))
    void loadMe()
    onDone()
  }
  return (
    <Section title={t(committee ? 'cases-respond-find' : `cases-${as}`)}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p class="pre">{word}</p>} />
        <AreaField
          {...form.field('word')}
          label={t(said)}
          hint={t(committee ? 'cases-find-hint' : `cases-${as}-hint`)}
          max={wordMax}
        />
        <FilesField {...form.field('files')} label={t('cases-answer-papers-field')} most={filesMax} optional />
        {answer.problem && !answer.problem.fields && <ProblemNote problem={answer.problem} />}
        <Button busy={answer.busy} whole>
          {t('cases-answer-send')}
        </Button>
        <DraftLine of={draft} />
      </form>
    </Section>
  )
}
