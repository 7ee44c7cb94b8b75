// A form's values and its errors at their fields. Fields take `{...form.field('name')}`.
import { useSignal } from '@preact/signals'
import type { Refusal } from '#rules/verdict'
import type { Problem } from './problem.ts'
import { say } from './words.ts'

type Values = Record<string, unknown>

/** What `form.field` gives to a field of one value. */
export type Bound<V> = {
  name: string
  value: V
  onInput: (value: V) => void
  error: string | undefined
  /** Errors of its parts, as `mobile` of "substitute.mobile". */
  errors: Record<string, string>
}

export type Form<T extends Values> = {
  values: T
  field: <K extends keyof T & string>(name: K) => Bound<T[K]>
  set: (changes: Partial<T>) => void
  /** Shows errors at their fields and moves the focus to the first; '' or an unknown field is left to the page. */
  fail: (errors: Record<string, string>) => void
  /** Takes a problem's field errors; false if it has none, so that the page shows the problem as a whole. */
  failBy: (problem: Problem) => boolean
  /** Takes refusals that name a field, worded by their keys. */
  refuse: (refusals: readonly Refusal[]) => void
}

/** The form of one page; `useDraft` (drafts/draft.ts) keeps what is typed into it. */
export function useForm<T extends Values>(initial: T): Form<T> {
  const values = useSignal(initial)
  const errors = useSignal<Record<string, string>>({})

  const set = (changes: Partial<T>) => {
    values.value = { ...values.peek(), ...changes }
    const left = Object.entries(errors.peek()).filter(([name]) => !(fieldOf(name) in changes))
    if (left.length !== Object.keys(errors.peek()).length) errors.value = Object.fromEntries(left)
  }
  const fail = (found: Record<string, string>) => {
    errors.value = found
    if (Object.keys(found).length) setTimeout(focusFirst, 0, Object.keys(found))
  }

  return {
    values: values.value,
    field: (name) => ({
      name,
      value: values.value[name],
      onInput: (value) => set({ [name]: value } as unknown as Partial<T>),
      error: errors.value[name],
      errors: partsOf(errors.value, name),
    }),
    set,
    fail,
    failBy: ({ fields }) => {
      const known = Object.entries(fields ?? {}).filter(([name]) => fieldOf(name) in initial)
      if (known.length > 0) fail(Object.fromEntries(known))
      return known.length > 0
    },
    refuse: (refusals) =>
      fail(Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field, say(r.key, r.facts)]] : [])))),
  }
}

// An error may belong to a part of a field: "substitute.mobile".
const fieldOf = (name: string) => name.split('.')[0]!

function partsOf(errors: Record<string, string>, field: string): Record<string, string> {
  const inside = Object.entries(errors).filter(([name]) => name.startsWith(`${field}.`))
  return Object.fromEntries(inside.map(([name, words]) => [name.slice(field.length + 1), words]))
}

/**
 * Moves the focus to the first of some fields, in the order of the page. The browser would bring the control alone to the edge of what
 * is in sight, with its label or its error beyond it: the whole field comes to the middle, or to the top where it is long.
 */
export function focusFirst(names: readonly string[]): void {
  const selector = names.flatMap((name) => [`[name="${name}"]`, `[data-field="${name}"]`]).join()
  const control = document.querySelector<HTMLElement>(selector)
  const field = control?.closest('.field') ?? control
  control?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: field.clientHeight < innerHeight / 2 ? 'center' : 'start' })
}
