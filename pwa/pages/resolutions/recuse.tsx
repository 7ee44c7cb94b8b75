// A member of a committee stays out of one part of a resolution, with a reason.
import { resolutionMax } from '#rules/resolutions'
import { says } from '#rules/texts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useWord } from '../../drafts/word.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet; `onDone` when it is on record. */
export function Recuse({ part: id, onClose, onDone }: { part: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `resolution-recuse:${id}`)
  const recuse = useAct((key, word: string) =>
    ask(api.resolutions.parts[':id'].recuse.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!says(form.values.word)) return form.fail({ word: t('resolutions-word-needed') })
    await draft.stop()
    const { problem } = await recuse.attempt(form.values.word)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('resolutions-recuse-saved'))
    onDone()
  }
  return (
    <Sheet title={t('resolutions-recuse')} onClose={onClose}>
      <Note>{t('resolutions-recuse-lead')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField
          {...form.field('word')}
          label={t('resolutions-recuse-word')}
          hint={t('resolutions-recuse-hint')}
          max={resolutionMax.word}
        />
        {recuse.problem && !recuse.problem.fields && <ProblemNote problem={recuse.problem} />}
        <Button busy={recuse.busy} whole>
          {t('resolutions-recuse')}
        </Button>
      </form>
    </Sheet>
  )
}
