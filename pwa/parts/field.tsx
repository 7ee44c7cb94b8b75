// What every field has: a real label, a hint, and its error tied to it so that it is read out with the field.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../words.ts'
import { WarningIcon } from './icons/states.tsx'

/** What every kind of field takes. `form.field('name')` of `useForm` gives name, value, onInput and error at once. */
export type FieldProps<V> = {
  name: string
  label: string
  value: V
  onInput: (value: V) => void
  error?: string
  hint?: ComponentChildren
  /** It may stay empty; words say when, in place of «اختیاری». */
  optional?: boolean | string
}

/** The attributes that tie a control to its label, hint and error. */
export type Ties = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}

/** A field's error; `id` is what its control names in aria-describedby. */
export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null
  return (
    <p class="field-error" id={id}>
      <WarningIcon />
      <span>{children}</span>
    </p>
  )
}

type FrameProps = Pick<FieldProps<unknown>, 'name' | 'label' | 'error' | 'hint' | 'optional'>

/** Ids and attributes for one control. */
export function useTies({ name, error, hint, optional }: FrameProps): Ties {
  const id = `${name}-${useId()}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': optional ? undefined : 'true',
  }
}

/** Label above, control, hint, error. `group` makes it a fieldset, for several controls under one question. */
export function Frame(props: FrameProps & { ties: Ties; group?: boolean; children: ComponentChildren }) {
  const { ties, label, hint, error, optional, group, children } = props
  const words = (
    <>
      {label}
      {optional && <span class="optional"> ({optional === true ? t('parts-optional') : optional})</span>}
    </>
  )
  const help = hint && (
    <p class="hint" id={`${ties.id}-hint`}>
      {hint}
    </p>
  )
  const wrong = <FieldError id={`${ties.id}-error`}>{error}</FieldError>
  if (group) {
    return (
      <fieldset class="field" aria-describedby={ties['aria-describedby']}>
        <legend>{words}</legend>
        {/* below a long list it would be out of sight of the first choice, which is focused */}
        {wrong}
        {children}
        {help}
      </fieldset>
    )
  }
  return (
    <div class="field">
      <label for={ties.id}>{words}</label>
      {children}
      {help}
      {wrong}
    </div>
  )
}
