// Fields one chooses in: the phone's own list, cards, ticks.
import type { ComponentChildren } from 'preact'
import { t } from '../words.ts'
import { type FieldProps, Frame, useTies } from './field.tsx'
import { DownIcon } from './icons/acts.tsx'

export type Option = { value: string; label: string }
export type Choice = Option & { note?: ComponentChildren }

/** The phone's own list, for more than five options. '' is "not chosen yet". */
export function SelectField(props: FieldProps<string> & { options: readonly Option[] }) {
  const ties = useTies(props)
  return (
    <Frame {...props} ties={ties}>
      <div class="select">
        <select
          {...ties}
          class="input"
          value={props.value}
          onChange={(event) => props.onInput(event.currentTarget.value)}
        >
          {props.value === '' && !props.options.some(({ value }) => value === '') && (
            <option value="">{t('parts-choose')}</option>
          )}
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <DownIcon size={20} />
      </div>
    </Frame>
  )
}

/** A few options as cards, each with a line of explanation (a rule, an effect). */
export function ChoiceCards(props: FieldProps<string> & { options: readonly Choice[] }) {
  const ties = useTies(props)
  return (
    <Frame {...props} ties={ties} group>
      <div class="choices">
        {props.options.map(({ value, label, note }) => (
          <label key={value} class={value === props.value ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name={ties.id}
              data-field={props.name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onInput(value)}
            />
            <span class="choice-title">{label}</span>
            {note && <span class="choice-note">{note}</span>}
          </label>
        ))}
      </div>
    </Frame>
  )
}

/** One tick. The label is a whole statement that becomes true. */
export function CheckField(props: FieldProps<boolean>) {
  const ties = useTies({ ...props, optional: true })
  return (
    <div class="field">
      <label class="choice bare">
        <input
          {...ties}
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onInput(event.currentTarget.checked)}
        />
        <span class="choice-title">{props.label}</span>
        {props.hint && (
          <span class="choice-note" id={`${ties.id}-hint`}>
            {props.hint}
          </span>
        )}
      </label>
      {props.error && (
        <p class="field-error" id={`${ties.id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  )
}

/** Several ticks under one question; the value is the list of chosen ones, in the options' order. */
export function ChecksField(props: FieldProps<string[]> & { options: readonly Choice[] }) {
  const ties = useTies(props)
  const toggle = (value: string, on: boolean) =>
    props.onInput(props.options.map((o) => o.value).filter((v) => (v === value ? on : props.value.includes(v))))
  return (
    <Frame {...props} ties={ties} group>
      <div class="choices">
        {props.options.map(({ value, label, note }) => (
          <label key={value} class={props.value.includes(value) ? 'choice chosen' : 'choice'}>
            <input
              type="checkbox"
              data-field={props.name}
              checked={props.value.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            <span class="choice-title">{label}</span>
            {note && <span class="choice-note">{note}</span>}
          </label>
        ))}
      </div>
    </Frame>
  )
}
