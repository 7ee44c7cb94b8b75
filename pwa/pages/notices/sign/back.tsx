// Sending a letter back to its writer, with the word that says why.
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { TwoDrafts } from '../../../drafts/note.tsx'
import { useWord } from '../../../drafts/word.ts'
import { useForm } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { AreaField } from '../../../parts/inputs.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { t } from '../../../words.ts'

/** The sheet; `onDone` once it is sent back. */
export function SendBack({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `back:${id}`)
  const back = useAct((key, word: string) =>
    ask(api.notices[':id']['send-back'].$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const send = async () => {
    await draft.stop()
    const { problem } = await back.attempt(form.values.word)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    onDone()
  }
  return (
    <Sheet title={t('sign-back')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p class="soft">{t('sign-back-detail')}</p>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField {...form.field('word')} label={t('sign-back-word')} rows={3} max={1000} />
        {back.problem && !back.problem.fields && <ProblemNote problem={back.problem} />}
        <Button busy={back.busy} whole>
          {t('sign-back')}
        </Button>
      </form>
    </Sheet>
  )
}
