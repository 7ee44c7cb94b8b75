// A secret letter before the PIN: that it is there, and how it is opened. Whoever has no PIN is told to set one.
import { useSignal } from '@preact/signals'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { PinSheet } from '../../parts/pin.tsx'
import { me } from '../../session.ts'
import { usePinEntry } from '../../step-up.tsx'
import { t } from '../../words.ts'

/** The note; `onOpen` is called when the PIN was right. */
export function Locked({ onOpen }: { onOpen: () => void }) {
  const asking = useSignal(false)
  const enter = usePinEntry()
  const entered = async (pin: string) => {
    if (!(await enter.run(pin))) return
    asking.value = false
    onOpen()
  }
  const set = me.value?.pin.set
  return (
    <>
      <Note tone="waiting">
        <p>{t('notice-locked')}</p>
        {!set && <p>{t('parts-pin-unset')}</p>}
      </Note>
      {set ? (
        <Button whole onClick={() => (asking.value = true)}>
          {t('notice-unlock')}
        </Button>
      ) : (
        <LinkButton whole href="/app/settings">
          {t('parts-pin-set')}
        </LinkButton>
      )}
      {asking.value && (
        <PinSheet
          title={t('notice-unlock')}
          busy={enter.busy}
          problem={enter.problem}
          onPin={(pin) => void entered(pin)}
          onClose={() => (asking.value = false)}
        />
      )}
    </>
  )
}
