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

type Props = { part: string; by: 'judge' | 'sign-off'; onClose: () => void; onDone: () => void }

/** The sheet; `by`: the secretariat, or a committee's chair; `onDone` when it went back. */
export function SendBack({ part: id, by, onClose, onDone }: Props) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `resolution-return:${id}`)
  const judge = useAct((key, word: string) => {
    const part = api.resolutions.parts[':id']
    const sent = { param: { id }, json: { accepts: false, word } }
    return ask(by === 'judge' ? part.judge.$post(sent, keyed(key)) : part['sign-off'].$post(sent, keyed(key)))
  })
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
