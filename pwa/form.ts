// A form's values, its errors at their fields, and its draft on the device. Fields take `{...form.field('name')}`.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Refusal } from '#rules/verdict'
import { drop, fitting, keep, kept } from './drafts.ts'
import type { Problem } from './problem.ts'
import { personId } from './session.ts'
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
  /** Empties the form and forgets its draft; called when it was sent. */
  done: () => Promise<void>
  /** The draft has been looked for; fields may be shown. */
  ready: boolean
  /** The values come from a draft of an earlier time. */
  restored: boolean
}

/**
 * `draft` names the draft on this device ("leave-new"); without it nothing is kept. A draft is bound to the person and
 * wiped at logout; only fields that are still in `initial` come back, if their type is the same.
 */
export function useForm<T extends Values>(initial: T, { draft }: { draft?: string } = {}): Form<T> {
  const values = useSignal(initial)
  const errors = useSignal<Record<string, string>>({})
  const ready = useSignal(draft === undefined)
  const restored = useSignal(false)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leave = useRef<() => void>(undefined)

  useEffect(() => {
    if (draft === undefined) return
    const found = (old: unknown) => {
      const same = fitting(initial, old)
      restored.value = Object.keys(same).length > 0
      values.value = { ...values.peek(), ...same }
      ready.value = true
    }
    // A device that keeps nothing (private windows) has no drafts either.
    kept('drafts', personId(), draft).then(found, () => found(null))
    return () => leave.current?.()
  }, [draft])

  const remember = () => {
    if (draft === undefined) return
    clearTimeout(pause.current)
    const save = () => {
      clearTimeout(pause.current)
      leave.current = undefined
      void keep('drafts', personId(), draft, values.peek()).catch(() => (restored.value = false))
    }
    // leaving the page must not lose the last words
    leave.current = save
    pause.current = setTimeout(save, 300)
  }
  const set = (changes: Partial<T>) => {
    values.value = { ...values.peek(), ...changes }
    const left = Object.entries(errors.peek()).filter(([name]) => !(fieldOf(name) in changes))
    if (left.length !== Object.keys(errors.peek()).length) errors.value = Object.fromEntries(left)
    remember()
  }
  const fail = (found: Record<string, string>) => {
    errors.value = found
    setTimeout(focusFirst, 0, Object.keys(found))
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
    done: async () => {
      clearTimeout(pause.current)
      leave.current = undefined
      values.value = initial
      errors.value = {}
      restored.value = false
      if (draft !== undefined) await drop('drafts', personId(), draft).catch(() => undefined)
    },
    ready: ready.value,
    restored: restored.value,
  }
}

// An error may belong to a part of a field: "substitute.mobile".
const fieldOf = (name: string) => name.split('.')[0]!

function partsOf(errors: Record<string, string>, field: string): Record<string, string> {
  const inside = Object.entries(errors).filter(([name]) => name.startsWith(`${field}.`))
  return Object.fromEntries(inside.map(([name, words]) => [name.slice(field.length + 1), words]))
}

// In the order of the page, not of the errors.
function focusFirst(names: string[]): void {
  const selector = names.flatMap((name) => [`[name="${name}"]`, `[data-field="${name}"]`]).join()
  document.querySelector<HTMLElement>(selector)?.focus()
}
