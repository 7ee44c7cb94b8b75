// Why not: an opinion against, what an authority objects, why no license was issued.
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
  /** The draft's name, by which the bot knows it too: `disagree:<request>`. */
  kind: string
  title: string
  label: string
  hint?: string
  send: string
  busy: boolean
  problem: Problem | null
  onSend: (word: string) => Promise<boolean>
  onClose: () => void
}

/** The sheet; what is typed is kept until the act has it, as in the bot. `onSend` says whether it was taken. */
export function Reason({ kind, title, label, hint, send, busy, problem, onSend, onClose }: Props) {
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', kind)
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    await draft.stop()
    if (word) (await onSend(word)) && void draft.sentOff()
    else form.fail({ word: t('request-reason-needed') })
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField {...form.field('word')} label={label} {...(hint ? { hint } : {})} max={2000} rows={4} />
        {problem && <ProblemNote problem={problem} />}
        <Button kind="danger" busy={busy} whole>
          {send}
        </Button>
      </form>
    </Sheet>
  )
}
