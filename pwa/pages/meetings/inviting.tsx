// Sending the invitation; at shorter notice, or cancelling the meeting, with a reason.
import { date } from '#locales/format'
import { meetingMax } from '#rules/meetings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Confirm, Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { Meeting } from './parts.tsx'

type Props = { id: string; onClose: () => void; onDone: () => void }

/** Asks before the invitation goes to everybody. */
export function Inviting({
  id,
  of,
  onClose,
  onDone,
}: Props & { of: Pick<Meeting, 'heldOn' | 'inviteBy' | 'inviteOver'> }) {
  const invite = useAct((key, meeting: string) =>
    ask(api.meetings[':id'].invite.$post({ param: { id: meeting } }, keyed(key))),
  )
  const yes = async () => {
    const sent = await invite.run(id)
    if (!sent) return
    toast(t('meetings-invited', { count: sent.invited }))
    onDone()
  }
  return (
    <Confirm
      title={t('meetings-invite-title')}
      yes={t('meetings-invite')}
      busy={invite.busy}
      problem={invite.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      {of.inviteOver ? (
        <Note tone="waiting">
          <p>
            {t('meetings-invite-late', {
              by: date(locale.value, of.inviteBy),
              held: date(locale.value, of.heldOn),
            })}
          </p>
        </Note>
      ) : (
        <p>{t('meetings-invite-detail')}</p>
      )}
    </Confirm>
  )
}

const worded = {
  late: { title: 'meetings-late-title', lead: 'meetings-late-note', field: 'meetings-late-reason' },
  cancel: { title: 'meetings-cancel-title', lead: 'meetings-cancel-detail', field: 'meetings-cancel-reason' },
} as const

/** What only happens with a reason that others read. */
export function WithReason({ id, of, name, onClose, onDone }: Props & { of: 'late' | 'cancel'; name: string }) {
  const form = useForm({ reason: '' })
  const act = useAct(async (key, reason: string) => {
    const at = { param: { id }, json: { reason } }
    if (of === 'cancel')
      return ask(api.meetings[':id'].cancel.$post(at, keyed(key))).then(() => t('meetings-cancelled'))
    const { invited } = await ask(api.meetings[':id']['invite-late'].$post(at, keyed(key)))
    return t('meetings-invited', { count: invited })
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values.reason)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(answer)
    onDone()
  }
  const { title, lead, field } = worded[of]
  return (
    <Sheet title={t(title, { name })} onClose={onClose}>
      <p>{t(lead)}</p>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('reason')} label={t(field)} max={meetingMax.reason} rows={3} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button kind={of === 'cancel' ? 'danger' : 'main'} busy={act.busy} whole>
          {t(of === 'cancel' ? 'meetings-cancel' : 'meetings-late-send')}
        </Button>
      </form>
    </Sheet>
  )
}
