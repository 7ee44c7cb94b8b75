// Asks before the minutes go to the members, or to be signed.
import { date } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { Minutes } from './answer.ts'

type Props = { of: Minutes; what: 'show' | 'submit'; onClose: () => void; onDone: () => void }

/** The question. */
export function Sending({ of, what, onClose, onDone }: Props) {
  const { id } = of.meeting
  const send = useAct(async (key, version: number) => {
    if (what === 'show') await ask(api.minutes[':id'].show.$post({ param: { id } }, keyed(key)))
    else await ask(api.minutes[':id'].submit.$post({ param: { id }, json: { version } }, keyed(key)))
    return true
  })
  const yes = async () => {
    if (!(await send.run(of.version))) return
    toast(t(what === 'show' ? 'minutes-shown' : 'minutes-submitted'))
    onDone()
  }
  return (
    <Confirm
      title={t(`minutes-${what}-title`)}
      yes={t(`minutes-${what}`)}
      busy={send.busy}
      problem={send.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <p>{t(`minutes-${what}-detail`, { day: date(locale.value, of.untilIfShown) })}</p>
    </Confirm>
  )
}
