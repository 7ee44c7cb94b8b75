// Acts that need the PIN: signing, opening an identity. Tried at once; if the server wants the PIN, it is asked for.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Acting } from './act.ts'
import { useAct } from './act.ts'
import { api, ask, keyed } from './api.ts'
import { LinkButton } from './parts/button.tsx'
import { PinSheet } from './parts/pin.tsx'
import { Sheet } from './parts/sheet.tsx'
import { me } from './session.ts'
import { t } from './words.ts'

type Guarded<I, T> = Acting<I, T> & { sheet: ComponentChildren }

/**
 * An act with its PIN sheet: `const sign = useStepUp(useAct(…), { title: t('sign-do'), onDone })`. Press with
 * `sign.run(input)`, render `{sign.sheet}` once, show `sign.problem`. `onDone` gets the answer, also after a PIN.
 * `children` of the sheet say what is about to happen.
 */
export function useStepUp<I, T>(
  act: Acting<I, T>,
  about: { title: string; children?: ComponentChildren; onDone: (answer: T) => void },
): Guarded<I, T> {
  const waiting = useSignal<{ input: I } | null>(null)
  const enter = useAct((key, pin: string) => ask(api.me['step-up'].$post({ json: { pin } }, keyed(key))))

  const run = async (input: I): Promise<T | undefined> => {
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
    if (input !== undefined && (await enter.run(pin))) await run(input)
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
