// What can still be undone about a signed letter: it is cancelled before its hour, a reminder within its minutes.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dateTime, time } from '#locales/format'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { currentTime } from '../../../clock.ts'
import { Button } from '../../../parts/button.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { can } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'

type Props = { of: Notice; onDone: () => void }

/** When a letter goes out that waits for its hour, that it was cancelled, and the reminder that is held back. */
export function Going({ of, onDone }: Props) {
  if (of.state === 'cancelled') return <Cancelled of={of} />
  return (
    <>
      {of.goesAt && <Scheduled of={of} onDone={onDone} />}
      {of.reminding && <Reminding of={of} onDone={onDone} />}
    </>
  )
}

function Cancelled({ of }: { of: Notice }) {
  const at = of.cancelledAt ? dateTime(locale.value, new Date(of.cancelledAt)) : ''
  return <Note tone="danger">{t('notice-cancelled-by', { name: of.canceller ?? '', at })}</Note>
}

function Scheduled({ of, onDone }: Props) {
  const asking = useSignal(false)
  const cancel = useAct((key, id: string) => ask(api.notices[':id'].cancel.$post({ param: { id } }, keyed(key))))
  const may = of.sendAt !== null && new Date(of.sendAt) > currentTime() && !of.requestId && !of.taskId
  const yes = async () => {
    if (!(await cancel.run(of.id))) return
    asking.value = false
    toast(t('notice-cancelled'))
    onDone()
  }
  return (
    <Note tone="waiting">
      <p>{t('notice-goes-at', { at: dateTime(locale.value, new Date(of.goesAt!)) })}</p>
      {may && (
        <Button kind="quiet" onClick={() => (asking.value = true)}>
          {t('notice-cancel')}
        </Button>
      )}
      {asking.value && (
        <Confirm
          title={t('notice-cancel-ask')}
          yes={t('notice-cancel')}
          busy={cancel.busy}
          problem={cancel.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('notice-cancel-detail')}</p>
        </Confirm>
      )}
    </Note>
  )
}

function Reminding({ of, onDone }: Props) {
  const { count, until } = of.reminding!
  const back = useAct((key, id: string) =>
    ask(api.notices[':id']['take-back-reminder'].$post({ param: { id } }, keyed(key))),
  )
  useEffect(() => {
    // from then on there is nothing to take back
    const over = setTimeout(
      onDone,
      Math.min(Math.max(0, Date.parse(until) - currentTime().getTime()) + 1000, 2 ** 31 - 1),
    )
    return () => clearTimeout(over)
  }, [until])
  const undo = async () => {
    const answer = await back.run(of.id)
    if (!answer) return
    toast(t('wall-reminder-taken-back', { count: answer.takenBack }))
    onDone()
  }
  return (
    <Note tone="waiting" live>
      <p>{t('wall-reminder-held', { count, at: time(locale.value, new Date(until)) })}</p>
      {can('notices.takeBackReminder') && (
        <Button kind="quiet" busy={back.busy} onClick={() => void undo()}>
          {t('wall-reminder-take-back')}
        </Button>
      )}
      {back.problem && <ProblemNote problem={back.problem} />}
    </Note>
  )
}
