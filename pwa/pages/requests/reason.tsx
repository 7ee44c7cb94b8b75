// A few words that an act needs: why not, what an authority objects, a question to the applicant and its answer.
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
  /** What is said where nothing was written; a reason is asked for unless it says otherwise. */
  needed?: string
  send: string
  /** Of what stands against something unless it says otherwise. */
  tone?: 'main' | 'danger'
  busy: boolean
  problem: Problem | null
  onSend: (word: string) => Promise<boolean>
  onClose: () => void
}

/** The sheet; what is typed is kept until the act has it, as in the bot. `onSend` says whether it was taken. */
export function Reason(props: Props) {
  const { kind, title, label, hint, needed, send, tone = 'danger', busy, problem, onSend, onClose } = props
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', kind)
  const submit = async (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    await draft.stop()
    if (word) (await onSend(word)) && void draft.sentOff()
    else form.fail({ word: needed ?? t('request-reason-needed') })
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField {...form.field('word')} label={label} {...(hint ? { hint } : {})} max={2000} rows={4} />
        {problem && <ProblemNote problem={problem} />}
        <Button kind={tone} busy={busy} whole>
          {send}
        </Button>
      </form>
    </Sheet>
  )
}
