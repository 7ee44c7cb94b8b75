// The word with which a report goes back to who is responsible.
import { resolutionMax } from '#rules/resolutions'
import { says } from '#rules/texts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useWord } from '../../drafts/word.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet; `onDone` when it went back. */
export function SendBack({ part: id, onClose, onDone }: { part: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `resolution-return:${id}`)
  const judge = useAct((key, word: string) =>
    ask(api.resolutions.parts[':id'].judge.$post({ param: { id }, json: { accepts: false, word } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!says(form.values.word)) return form.fail({ word: t('resolutions-word-needed') })
    await draft.stop()
    const { problem } = await judge.attempt(form.values.word)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('resolutions-returned'))
    onDone()
  }
  return (
    <Sheet title={t('resolutions-return')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField
          {...form.field('word')}
          label={t('resolutions-return-word')}
          hint={t('resolutions-return-hint')}
          max={resolutionMax.word}
        />
        {judge.problem && !judge.problem.fields && <ProblemNote problem={judge.problem} />}
        <Button busy={judge.busy} whole>
          {t('resolutions-return')}
        </Button>
      </form>
    </Sheet>
  )
}
