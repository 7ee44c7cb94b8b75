// The secretary writes down a vote that was said aloud; it is marked as such.
import { type Choice, choices } from '#rules/ballots'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { say, t } from '../../words.ts'
import type { SeenRequest } from '../requests/parts.tsx'

export type Seat = NonNullable<SeenRequest['ballot']>['seats'][number]

type Props = { ballot: string; seat: Seat; again: () => void; onClose: () => void }
type Spoken = { choice: Choice; reason: string; confirm: boolean }

/** A sheet for one seat. The vote that decides asks to be confirmed in place. */
export function SpokenVote({ ballot, seat, again, onClose }: Props) {
  const form = useForm({ choice: '', reason: '' })
  const record = useAct((key, vote: Spoken) => {
    const json = { ...vote, seat: seat.seat, member: seat.member!.id }
    return ask(api.requests.ballots[':id'].spoken.$post({ param: { id: ballot }, json }, keyed(key)))
  })
  const decides = record.problem?.fields?.confirm
  const submit = async (event: Event) => {
    event.preventDefault()
    const { choice, reason } = form.values
    if (!choice) return form.fail({ choice: t('ballot-choose') })
    const { problem } = await record.attempt({ choice: choice as Choice, reason, confirm: decides !== undefined })
    if (problem) return void (problem.fields?.confirm || form.failBy(problem))
    toast(t('ballot-spoken-recorded'))
    onClose()
    again()
  }
  const { choice } = form.values
  return (
    <Sheet title={t('ballot-spoken-title', { name: seat.member?.name ?? '' })} onClose={onClose}>
      <p class="soft small">{t('ballot-spoken-detail')}</p>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <ChoiceCards
          {...form.field('choice')}
          onInput={(value) => {
            record.clear()
            form.set({ choice: value })
          }}
          label={t('ballot-spoken-vote')}
          options={choices.map((value) => ({ value, label: t(`ballot-choice-${value}`) }))}
        />
        {choice === 'against' && <AreaField {...form.field('reason')} label={t('ballot-reason')} max={1000} rows={3} />}
        {decides ? (
          <Note tone="waiting" live>
            {decides}
          </Note>
        ) : (
          record.problem && <ProblemNote problem={record.problem} />
        )}
        <Button busy={record.busy} whole>
          {decides ? say(`ballot-confirm-${choice}`) : t('ballot-spoken-send')}
        </Button>
      </form>
    </Sheet>
  )
}
