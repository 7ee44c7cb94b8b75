// The question before the resolutions of a meeting go out to those who are responsible.
import { number } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

type Props = { of: { meeting: number; drafts: number }; onClose: () => void; onDone: () => void }

/** The sheet; `onDone` when they went out. */
export function SendMeeting({ of, onClose, onDone }: Props) {
  const send = useAct((key, meeting: number) => ask(api.resolutions.send.$post({ json: { meeting } }, keyed(key))))
  const go = async () => {
    const answer = await send.run(of.meeting)
    if (!answer) return
    toast(t('resolutions-sent', { count: answer.sent }))
    onDone()
  }
  return (
    <Confirm
      title={t('resolutions-send', { meeting: number(locale.value, of.meeting) })}
      yes={t('resolutions-send-yes')}
      busy={send.busy}
      problem={send.problem}
      onYes={() => void go()}
      onClose={onClose}
    >
      <p>{t('resolutions-send-detail', { count: of.drafts })}</p>
    </Confirm>
  )
}
