// Six digits in six boxes: the code of a sign-in, and the PIN before signing or opening an identity.
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { digits } from '#locales/format'
import { onlyDigits } from '#rules/digits'
import type { Problem } from '../problem.ts'
import { locale, t } from '../words.ts'
import { Button } from './button.tsx'
import { ProblemNote } from './note.tsx'
import { Sheet } from './sheet.tsx'

const places = [0, 1, 2, 3, 4, 5]

/**
 * One input under six boxes, so that pasting, autofill from a message and screen readers work as with any field.
 * `secret` shows dots. `onFull` is called once with the six Latin digits.
 */
export function DigitBoxes(props: {
  label: string
  value: string
  secret?: boolean
  /** Takes the focus when it appears on a page; in a sheet the first one does anyway. */
  eager?: boolean
  onInput: (figures: string) => void
  onFull?: (figures: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (props.eager) field.current?.focus()
  }, [])
  const typed = (event: Event) => {
    const figures = onlyDigits((event.currentTarget as HTMLInputElement).value, 6)
    if (field.current) field.current.value = figures
    if (figures === props.value) return
    props.onInput(figures)
    if (figures.length === 6) props.onFull?.(figures)
  }
  const control = {
    ref: field,
    'data-first': true,
    inputMode: 'numeric',
    'aria-label': props.label,
    maxLength: 12,
    value: props.value,
    onInput: typed,
  }
  const shown = (digit: string | undefined) =>
    digit === undefined ? '' : props.secret ? '•' : digits(locale.value, digit)
  return (
    <div class="digit-boxes">
      {props.secret ? (
        <input {...control} type="password" autocomplete="off" />
      ) : (
        <input {...control} type="text" autocomplete="one-time-code" />
      )}
      {places.map((place) => (
        <span key={place} class={place === Math.min(props.value.length, 5) ? 'next' : ''} aria-hidden="true">
          {shown(props.value[place])}
        </span>
      ))}
    </div>
  )
}

/**
 * Asks for the PIN before an act that needs it. `children` say what is about to happen;
 * `onPin` gets six digits and runs the act, which signs for good: so not by the sixth digit, but by a press. `problem`
 * comes back from it.
 */
export function PinSheet(props: {
  title: string
  busy?: boolean
  problem?: Problem | null
  onPin: (pin: string) => void
  onClose: () => void
  children?: preact.ComponentChildren
}) {
  const pin = useSignal('')
  // before it is seen, or what is typed at once would be taken away again
  useLayoutEffect(() => {
    if (props.problem) pin.value = ''
  }, [props.problem])
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      {props.children}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (pin.value.length === 6) props.onPin(pin.value)
        }}
      >
        <DigitBoxes label={t('parts-pin')} value={pin.value} secret onInput={(figures) => (pin.value = figures)} />
        {props.problem && <ProblemNote problem={props.problem} />}
        <Button busy={props.busy} off={pin.value.length < 6} whole>
          {t('parts-pin-confirm')}
        </Button>
      </form>
    </Sheet>
  )
}
