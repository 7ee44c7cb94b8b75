// Setting the PIN, or changing it with the old one.
import { useSignal } from '@preact/signals'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { LockIcon } from '../../parts/icons/acts.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { DigitBoxes } from '../../parts/pin.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { has, me } from '../../session.ts'
import { t } from '../../words.ts'

/** The PIN's state and the way to set it; for those whose work asks for one. */
export function Pin() {
  const open = useSignal(false)
  const pin = me.value?.pin
  const needed = me.value?.memberships.some((held) => has(held, 'notices.sign') || has(held, 'identities.open'))
  if (!pin || (!needed && !pin.set)) return null
  return (
    <Section title={t('settings-pin')}>
      <p class="soft small">{t('settings-pin-why')}</p>
      {pin.locked ? (
        <Note tone="danger">{t('settings-pin-locked')}</Note>
      ) : (
        <Button
          kind="quiet"
          icon={LockIcon}
          onClick={() => {
            open.value = true
          }}
        >
          {pin.set ? t('settings-pin-change') : t('settings-pin-set')}
        </Button>
      )}
      {open.value && (
        <NewPin
          changing={pin.set}
          onClose={() => {
            open.value = false
          }}
        />
      )}
    </Section>
  )
}

function NewPin({ changing, onClose }: { changing: boolean; onClose: () => void }) {
  const old = useSignal('')
  const fresh = useSignal('')
  const save = useAct((key, pins: { pin: string; old: string | null }) =>
    ask(api.me.pin.$put({ json: pins }, keyed(key))),
  )
  const whole = fresh.value.length === 6 && (!changing || old.value.length === 6)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!whole) return
    const { problem } = await save.attempt({ pin: fresh.value, old: changing ? old.value : null })
    if (problem) return
    toast(t('settings-pin-saved'))
    onClose()
    await loadMe()
  }
  return (
    <Sheet title={changing ? t('settings-pin-change') : t('settings-pin-set')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {changing && <Boxes label={t('settings-pin-old')} pin={old} />}
        <Boxes label={t('settings-pin-new')} pin={fresh} />
        {save.problem && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} off={!whole} whole>
          {t('settings-pin-save')}
        </Button>
      </form>
    </Sheet>
  )
}

function Boxes({ label, pin }: { label: string; pin: { value: string } }) {
  return (
    <div class="field">
      <span class="label">{label}</span>
      <DigitBoxes
        label={label}
        value={pin.value}
        secret
        onInput={(figures) => {
          pin.value = figures
        }}
      />
    </div>
  )
}
