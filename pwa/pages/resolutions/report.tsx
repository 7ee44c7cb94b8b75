// A report on a resolution: how far it is, in words, with files.
import { useSignal } from '@preact/signals'
import { resolutionMax } from '#rules/resolutions'
import { says } from '#rules/texts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useWord } from '../../drafts/word.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'

type Props = { part: string; recorded: boolean; onClose: () => void; onDone: () => void }
type Sent = { word: string; files: string[]; finished: boolean }

/** The sheet; `recorded`: the secretariat writes down what came on paper, or its own. */
export function Report({ part: id, recorded, onClose, onDone }: Props) {
  const form = useForm({ word: '' })
  const more = useForm({ how: 'finished', files: [] as Stored[] })
  const going = useSignal(0)
  const draft = useWord(form, 'word', `resolution:${id}`)
  const report = useAct((key, json: Sent) => {
    const part = api.resolutions.parts[':id']
    const sent = { param: { id }, json }
    return ask(recorded ? part['record-report'].$post(sent, keyed(key)) : part.report.$post(sent, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { word } = form.values
    const { how, files } = more.values
    if (!says(word)) return form.fail({ word: t('resolutions-word-needed') })
    await draft.stop()
    const { problem } = await report.attempt({
      word,
      files: files.map((file) => file.id),
      finished: how === 'finished',
    })
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('resolutions-report-saved'))
    onDone()
  }
  return (
    <Sheet title={t('resolutions-report-title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <ChoiceCards
          {...more.field('how')}
          label={t('resolutions-report-how')}
          options={[
            { value: 'finished', label: t('resolutions-report-finished') },
            { value: 'progress', label: t('resolutions-report-progress') },
          ]}
        />
        <AreaField
          {...form.field('word')}
          label={t('resolutions-report-word')}
          hint={t('resolutions-report-hint')}
          max={resolutionMax.word}
        />
        <FilesField
          {...more.field('files')}
          label={t('resolutions-report-files')}
          most={resolutionMax.files}
          optional
          onGoing={(count) => (going.value = count)}
        />
        {report.problem && !report.problem.fields && <ProblemNote problem={report.problem} />}
        <Button busy={report.busy || going.value > 0} whole>
          {t('resolutions-report-send')}
        </Button>
      </form>
    </Sheet>
  )
}
