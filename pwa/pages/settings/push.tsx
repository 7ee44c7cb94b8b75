// Being told: on this device while the app is closed, on which others, and of what.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { DeviceIcon } from '../../parts/icons/acts.tsx'
import { DateText } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { type Browser, type Pushes, pushesHere, subscribeHere, unsubscribeHere } from '../../push.ts'
import { me } from '../../session.ts'
import { t } from '../../words.ts'

type Known = Answer<ReturnType<typeof api.push.$get>>

/** Notifications of this device, and the choice of official letters only. */
export function News() {
  const known = useAsk('push', () => ask(api.push.$get()))
  return (
    <>
      <Section title={t('push-title')}>
        <p class="soft small">{t('push-why')}</p>
        <Loaded of={known} rows={1}>
          {(found) => <Here key={found.devices.map(({ id }) => id).join()} known={found} again={known.again} />}
        </Loaded>
      </Section>
      <OfficialOnly />
    </>
  )
}

function Here({ known, again }: { known: Known; again: () => void }) {
  const state = useSignal<Pushes | null>(null)
  const failed = useSignal(false)
  const mine = known.devices.find(({ current }) => current)
  const look = () => pushesHere(known.key).then((found) => (state.value = found))
  useEffect(() => void look(), [])
  const subscribe = useAct((key, json: Browser) => ask(api.push.$post({ json }, keyed(key))))
  const turnOn = async () => {
    failed.value = false
    const browser = await subscribeHere(known.key)
    if (typeof browser === 'string') {
      failed.value = browser === 'failed'
      return look()
    }
    if ((await subscribe.run(browser)) === undefined) return unsubscribeHere()
    toast(t('push-turned-on'))
    again()
  }
  return (
    <>
      <Standing state={state.value} mine={Boolean(mine)} />
      {failed.value && <Note tone="danger">{t('push-failed')}</Note>}
      {subscribe.problem && <ProblemNote problem={subscribe.problem} />}
      {(state.value === 'off' || (state.value === 'on' && !mine)) && (
        <div class="buttons">
          <Button kind="quiet" icon={DeviceIcon} busy={subscribe.busy} onClick={() => void turnOn()}>
            {t('push-turn-on')}
          </Button>
        </div>
      )}
      {known.devices.length > 0 && <Told devices={known.devices} again={again} />}
    </>
  )
}

/** How it stands on this device, and what can be done where nothing can be pressed. */
function Standing({ state, mine }: { state: Pushes | null; mine: boolean }) {
  if (state === 'on' && mine) return <State tone="ok">{t('push-on')}</State>
  if (state === 'denied') return <Note>{t('push-denied')}</Note>
  if (state === 'unsupported') return <Note>{t('push-unsupported')}</Note>
  if (state === 'waiting') return <Note>{t('push-not-installed')}</Note>
  return null
}

function Told({ devices, again }: { devices: Known['devices']; again: () => void }) {
  const remove = useAct((key, id: string) => ask(api.push[':id'].$delete({ param: { id } }, keyed(key))))
  const end = async ({ id, current }: Known['devices'][number]) => {
    if (current) await unsubscribeHere()
    if ((await remove.run(id)) === undefined) return
    toast(t('push-turned-off'))
    again()
  }
  return (
    <>
      {remove.problem && <ProblemNote problem={remove.problem} />}
      <p class="soft small">{t('push-devices')}</p>
      <List label={t('push-devices')}>
        {devices.map((one) => (
          <Row
            key={one.id}
            icon={DeviceIcon}
            title={<bdi>{one.device || t('settings-device-unknown')}</bdi>}
            note={
              <>
                {t(one.usedAt ? 'push-device-used' : 'push-device-since')} <DateText of={one.usedAt ?? one.createdAt} />
              </>
            }
            end={
              <Button kind="plain" busy={remove.busy} onClick={() => void end(one)}>
                {t(one.current ? 'push-turn-off' : 'push-device-remove')}
              </Button>
            }
          />
        ))}
      </List>
    </>
  )
}

function OfficialOnly() {
  const muted = useSignal(me.value?.muted ?? false)
  const kept = useRef(muted.peek())
  const sending = useRef(false)
  const mute = useAct((key, wanted: boolean) => ask(api.me.muted.$put({ json: { muted: wanted } }, keyed(key))))
  /** The tick follows the finger at once; the last choice is the one that is kept. */
  const choose = async (wanted: boolean) => {
    muted.value = wanted
    if (sending.current) return
    sending.current = true
    while (kept.current !== muted.peek()) {
      const next = muted.peek()
      if ((await mute.attempt(next)).problem) muted.value = kept.current
      else kept.current = next
    }
    sending.current = false
    void loadMe()
  }
  return (
    <Section title={t('push-muted-title')}>
      <CheckField
        name="muted"
        label={t('push-muted')}
        hint={t('push-muted-hint')}
        value={muted.value}
        onInput={(wanted) => void choose(wanted)}
        error={mute.problem?.detail}
      />
    </Section>
  )
}
