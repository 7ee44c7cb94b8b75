// Where the person is signed in, and sending a device away.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { DeviceIcon } from '../../parts/icons/acts.tsx'
import { DateText } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sessions of the person, this one marked. */
export function Devices() {
  const sessions = useAsk('sessions', () => ask(api.sessions.$get()))
  const ending = useSignal<string | null>(null)
  const end = useAct((key, id: string) => ask(api.sessions[':id'].$delete({ param: { id } }, keyed(key))))
  const yes = async () => {
    if (!ending.value) return
    const ended = await end.run(ending.value)
    if (ended === undefined) return
    ending.value = null
    toast(t('settings-device-ended'))
    sessions.again()
  }
  return (
    <Section title={t('settings-devices')}>
      <Loaded of={sessions} rows={1}>
        {(found) => (
          <List label={t('settings-devices')}>
            {found.map(({ id, device, seenAt, current }) => (
              <Row
                key={id}
                icon={DeviceIcon}
                title={<bdi>{device ?? t('settings-device-unknown')}</bdi>}
                note={
                  <>
                    {t('settings-device-seen')} <DateText of={seenAt} />
                  </>
                }
                end={
                  current ? (
                    <State tone="ok">{t('settings-device-this')}</State>
                  ) : (
                    <Button kind="plain" onClick={() => (ending.value = id)}>
                      {t('settings-device-end')}
                    </Button>
                  )
                }
              />
            ))}
          </List>
        )}
      </Loaded>
      {ending.value && (
        <Confirm
          title={t('settings-device-end-title')}
          yes={t('settings-device-end')}
          danger
          busy={end.busy}
          problem={end.problem}
          onYes={() => void yes()}
          onClose={() => (ending.value = null)}
        >
          <p>{t('settings-device-end-detail')}</p>
        </Confirm>
      )}
    </Section>
  )
}
