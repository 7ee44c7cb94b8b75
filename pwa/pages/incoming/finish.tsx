// The word with which a letter that came in is closed.
import { incomingMax } from '#rules/incoming'
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

/** The sheet; `onDone` when it was closed. */
export function Finish({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `finish:${id}`)
  const finish = useAct((key, word: string) =>
    ask(api.incoming[':id'].finish.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    if (!word) return form.fail({ word: t('incoming-word-needed') })
    await draft.stop()
    const { problem } = await finish.attempt(word)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('incoming-finished'))
    onDone()
  }
  return (
    <Sheet title={t('incoming-finish-title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField
          {...form.field('word')}
          label={t('incoming-finish-word')}
          hint={t('incoming-finish-hint')}
          max={incomingMax.word}
        />
        {finish.problem && !finish.problem.fields && <ProblemNote problem={finish.problem} />}
        <Button busy={finish.busy} whole>
          {t('incoming-finish-yes')}
        </Button>
      </form>
    </Sheet>
  )
}
