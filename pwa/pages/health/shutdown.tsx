// Switching the mode for when the country is cut off from abroad on and off.
import { useSignal } from '@preact/signals'
import { dateTime } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

/** How it stands, and the switch for those who may turn it. `again` is called once it is turned. */
export function Shutdown({ since, again }: { since: string | null; again: () => void }) {
  const asking = useSignal(false)
  const act = useAct((key, json: { on: boolean }) => ask(api.province.shutdown.$post({ json }, keyed(key))))
  const turn = async () => {
    const { answer } = await act.attempt({ on: since === null })
    if (!answer) return
    asking.value = false
    const kept = answer.kept > 0 ? ` ${t('health-shutdown-kept', { count: answer.kept })}` : ''
    toast(`${t('health-shutdown-moved', { count: answer.moved })}${kept}`)
    again()
  }
  const words = since
    ? t('health-shutdown-on', { at: dateTime(locale.value, new Date(since)) })
    : t('health-shutdown-off')
  const yes = t(since ? 'health-shutdown-end' : 'health-shutdown-begin')
  return (
    <Section title={t('health-shutdown')}>
      <Note tone={since ? 'waiting' : 'info'}>
        <p>{words}</p>
      </Note>
      {can('provinces.shutdown') && (
        <Button kind="quiet" onClick={() => (asking.value = true)}>
          {yes}
        </Button>
      )}
      {asking.value && (
        <Confirm
          title={t(since ? 'health-shutdown-end-title' : 'health-shutdown-begin-title')}
          yes={yes}
          busy={act.busy}
          problem={act.problem}
          onYes={() => void turn()}
          onClose={() => (asking.value = false)}
        >
          <p>{words}</p>
        </Confirm>
      )}
    </Section>
  )
}
