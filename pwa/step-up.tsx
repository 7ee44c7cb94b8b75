// Acts that need the PIN: signing, opening an identity. What always needs it asks for it where it is known to be due; else an
// act is tried at once, and if the server wants the PIN, it is asked for then.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Acting } from './act.ts'
import { useAct } from './act.ts'
import { api, ask, keyed } from './api.ts'
import { currentTime } from './clock.ts'
import { LinkButton } from './parts/button.tsx'
import { PinSheet } from './parts/pin.tsx'
import { Sheet } from './parts/sheet.tsx'
import { me } from './session.ts'
import { t } from './words.ts'

type Guarded<I, T> = Acting<I, T> & { sheet: ComponentChildren }

/** Enters the PIN for this session, and notes until when it holds. */
export function usePinEntry() {
  return useAct(async (key, pin: string) => {
    const { until } = await ask(api.me['step-up'].$post({ json: { pin } }, keyed(key)))
    if (me.value) me.value = { ...me.value, steppedUpUntil: until }
    return { until }
  })
}

/** Whether the server will want the PIN: it was never entered in this session, or too long ago. */
export function pinIsDue(): boolean {
  const until = me.peek()?.steppedUpUntil
  return !until || new Date(until) <= currentTime()
}

/**
 * An act with its PIN sheet: `const sign = useStepUp(useAct(…), { title: t('delegation-do'), onDone })`. Press with
 * `sign.run(input)`, render `{sign.sheet}` once, show `sign.problem`. `onDone` gets the answer, also after a PIN.
 * `children` of the sheet say what is about to happen. `always`: the act is never done without the PIN.
 */
export function useStepUp<I, T>(
  act: Acting<I, T>,
  about: { title: string; always?: true; children?: ComponentChildren; onDone: (answer: T) => void },
): Guarded<I, T> {
  const waiting = useSignal<{ input: I } | null>(null)
  const enter = usePinEntry()

  const run = async (input: I): Promise<T | undefined> => {
    if (about.always && pinIsDue()) {
      act.clear()
      waiting.value = { input }
      return undefined
    }
    const { answer, problem } = await act.attempt(input)
    if (problem?.code === 'step-up') {
      act.clear()
      waiting.value = { input }
    } else {
      waiting.value = null
      if (!problem) about.onDone(answer as T)
    }
    return answer
  }
  const entered = async (pin: string) => {
    const input = waiting.peek()?.input
    if (input === undefined) return
    if (await enter.run(pin)) await run(input)
  }
  const close = () => {
    waiting.value = null
    enter.clear()
  }
  const sheet =
    waiting.value &&
    (me.value?.pin.set ? (
      <PinSheet
        title={about.title}
        busy={enter.busy || act.busy}
        problem={enter.problem}
        onPin={(pin) => void entered(pin)}
        onClose={close}
      >
        {about.children}
      </PinSheet>
    ) : (
      <Sheet title={about.title} onClose={close}>
        <p>{t('parts-pin-unset')}</p>
        <LinkButton href="/app/settings">{t('parts-pin-set')}</LinkButton>
      </Sheet>
    ))
  return { ...act, run, problem: waiting.value ? null : act.problem, sheet }
}
