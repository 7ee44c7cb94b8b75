// Fields one types into. Every one of them accepts Persian, Arabic and Latin digits.

import { useState } from 'preact/hooks'
import { digits } from '#locales/format'
import { onlyDigits, plainDigits } from '#rules/digits'
import { typedNumber } from '#rules/numbers'
import { locale, t } from '../words.ts'
import { figuresTyped, mobileDigits } from './digits.ts'
import { type FieldProps, Frame, useTies } from './field.tsx'

const typedIn = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value

// Whoever uses the app in English still writes Persian letters; an empty Persian field must not begin at the left.
const textDirection = () => (locale.value === 'fa' ? undefined : 'auto')

/** One line of text. */
export function TextField(props: FieldProps<string> & { max?: number; complete?: string }) {
  const ties = useTies(props)
  return (
    <Frame {...props} ties={ties}>
      <input
        {...ties}
        class="input"
        type="text"
        dir={textDirection()}
        value={props.value}
        maxLength={props.max}
        autocomplete={props.complete ?? 'off'}
        onInput={(event) => props.onInput(typedIn(event))}
      />
    </Frame>
  )
}

/** Several lines. It grows with what is written; with `max` it tells how much room is left near the end. */
export function AreaField(props: FieldProps<string> & { max?: number; rows?: number }) {
  const ties = useTies(props)
  const left = props.max ? props.max - props.value.length : null
  const hint = left !== null && left < 200 ? t('parts-characters-left', { count: left }) : props.hint
  return (
    <Frame {...props} ties={ties} hint={hint}>
      <textarea
        {...ties}
        class="input"
        dir={textDirection()}
        rows={props.rows ?? 5}
        value={props.value}
        maxLength={props.max}
        onInput={(event) => props.onInput(typedIn(event))}
      />
    </Frame>
  )
}

type Figures = FieldProps<string> & {
  most: number
  clean: (typed: string) => string
  complete?: string
}

// Shows the reader's digits, gives Latin ones, and keeps the digits in their order inside a right-to-left line.
function FigureField(props: Figures) {
  const ties = useTies(props)
  const typed = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement
    const clean = props.clean(field.value)
    field.value = digits(locale.value, clean)
    props.onInput(clean)
  }
  return (
    <Frame {...props} ties={ties}>
      <input
        {...ties}
        class="input ltr"
        type="text"
        inputMode="numeric"
        autocomplete={props.complete ?? 'off'}
        maxLength={props.most}
        value={digits(locale.value, props.value)}
        onInput={typed}
      />
    </Frame>
  )
}

/** A number; null while nothing sensible stands there. A fraction stays one: what takes whole numbers refuses it. */
export function NumberField(props: FieldProps<number | null> & { unit?: string }) {
  const { value, onInput, ...rest } = props
  const [typed, setTyped] = useState('')
  // words stay as they were typed: emptied without a word, nobody would know why
  const wordy = value === null && typed !== '' && figuresTyped(typed) === ''
  return (
    <FigureField
      {...rest}
      error={props.error ?? (wordy ? t('parts-number-wrong') : undefined)}
      hint={props.hint ?? props.unit}
      value={typed && typedNumber(typed) === value ? typed : value === null ? '' : String(value)}
      onInput={(figures) => {
        setTyped(figures)
        onInput(typedNumber(figures))
      }}
      clean={(typed) => figuresTyped(typed) || typed}
      most={15}
    />
  )
}

/** A mobile number, given as 09xxxxxxxxx whichever way it was typed or pasted. */
export function MobileField(props: FieldProps<string>) {
  return <FigureField hint={t('parts-mobile-hint')} {...props} clean={mobileDigits} most={16} complete="tel-national" />
}

/** A national ID of ten digits; of eleven too, where it may be a legal person's. */
export function NationalIdField({ legal, ...props }: FieldProps<string> & { legal?: boolean }) {
  const most = legal ? 11 : 10
  return (
    <FigureField
      hint={t('parts-national-id-hint')}
      {...props}
      clean={(typed) => onlyDigits(typed, most)}
      most={most + 2}
    />
  )
}

/** A code in Latin letters, digits and dashes, such as a license's. */
export function CodeField(props: FieldProps<string> & { max?: number }) {
  const ties = useTies(props)
  return (
    <Frame {...props} ties={ties}>
      <input
        {...ties}
        class="input ltr"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={props.max ?? 40}
        value={props.value}
        onInput={(event) => props.onInput(plainDigits(typedIn(event)).trim())}
      />
    </Frame>
  )
}
