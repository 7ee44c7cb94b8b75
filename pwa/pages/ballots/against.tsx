// The reason that goes with a vote against.
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
  onSend: (reason: string) => void
  onClose: () => void
}

/** The sheet; what is typed is kept until the vote has it, as in the bot. */
export function Against({ id, busy, problem, onSend, onClose }: Props) {
  const form = useForm({ reason: '' })
  const draft = useWord(form, 'reason', `against:${id}`)
  const submit = async (event: Event) => {
    event.preventDefault()
    const reason = form.values.reason.trim()
    await draft.stop()
    if (reason) onSend(reason)
    else form.fail({ reason: t('ballot-reason-needed') })
  }
  return (
    <Sheet title={t('ballot-against-title')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ reason }) => <p>{reason}</p>} />
        <AreaField
          {...form.field('reason')}
          label={t('ballot-reason')}
          hint={t('ballot-reason-hint')}
          max={1000}
          rows={3}
        />
        {problem && <ProblemNote problem={problem} />}
        <Button kind="danger" busy={busy} whole>
          {t('ballot-against-send')}
        </Button>
      </form>
    </Sheet>
  )
}
