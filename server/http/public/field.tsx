/** @jsxImportSource hono/jsx */
// One field of a public form: its name, help and what is wrong, tied to the input for those who hear the page.
import type { Child } from 'hono/jsx'
import type { Args, Key } from '#locales/text'
import type { View } from './page.tsx'

/** What the input takes over. */
export type InputProps = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

type FieldProps = {
  view: View
  name: string
  /** Where a page has the name twice; the name where it is not said. */
  id?: string
  label: Key
  help?: Key
  /** What is put into the help. */
  args?: Args
  error: string | undefined
  optional?: boolean
  children: (input: InputProps) => Child
}

export function Field({ view, name, id = name, label, help, args, error, optional, children }: FieldProps) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {view.t(label)} {optional && <Optional view={view} />}
      </label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {view.t(help, args)}
        </p>
      )}
      {children({
        id,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': 'true' } : {}),
      })}
      {error && (
        <p class="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export function Optional({ view }: { view: View }) {
  return <span class="optional">{view.t('public-optional')}</span>
}
