// The reason of an opinion against.
import { TwoDrafts } from '../../drafts/note.tsx'
import { useWord } from '../../drafts/word.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import type { Problem } from '../../problem.ts'
import { t } from '../../words.ts'

type Props = {
  id: string
  busy: boolean
  problem: Problem | null
  onSend: (word: string) => Promise<boolean>
  onClose: () => void
}

/** The sheet; what is typed is kept until the opinion has it, as in the bot. `onSend` says whether it was taken. */
export function Against({ id, busy, problem, onSend, onClose }: Props) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `disagree:${id}`)
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    await draft.stop()
    if (word) (await onSend(word)) && void draft.sentOff()
    else form.fail({ word: t('request-reason-needed') })
  }
  return (
    <Sheet title={t('queue-disagree-title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField {...form.field('word')} label={t('queue-word')} hint={t('queue-word-hint')} max={2000} rows={4} />
        {problem && <ProblemNote problem={problem} />}
        <Button kind="danger" busy={busy} whole>
          {t('queue-disagree-send')}
        </Button>
      </form>
    </Sheet>
  )
}
