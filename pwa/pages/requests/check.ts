// The live check of a form: rules with figures and articles, asked a moment after the last stroke.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Form } from '#rules/fields/form'
import { type Answer, api, ask } from '../../api.ts'
import type { Bound } from '../../form.ts'
import { problemOf } from '../../problem.ts'

const PAUSE_MS = 400

type Call = (typeof api.requests.check)[':kind']['$post']
export type Checked = Answer<ReturnType<Call>>
/** For which office, and in which letter on paper where it came in one. */
export type Asking = { office: string; letter?: string | undefined }

/** What the server says of a form now. Rejects with a problem. */
export function checkNow(kind: string, { office, letter }: Asking, form: Form): Promise<Checked> {
  return ask(api.requests.check[':kind'].$post({ param: { kind }, json: { office, letter, form } }))
}

/** The last answer about a form that changes; undefined before the first one, and while there is no network. */
export function useCheck(kind: string, asked: Asking, form: Form): Checked | undefined {
  const found = useSignal<Checked | undefined>(undefined)
  const turn = useRef(0)
  const spelt = JSON.stringify(form)
  useEffect(() => {
    const mine = ++turn.current
    const settle = (answer: Checked | undefined) => {
      if (mine === turn.current) found.value = answer
    }
    const look = () =>
      void checkNow(kind, asked, form).then(settle, (error) => {
        problemOf(error)
        settle(undefined)
      })
    const timer = setTimeout(look, found.peek() ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [kind, asked.office, asked.letter, spelt])
  return found.value
}

/** A field with what the rules say against it while it is filled in, where no try to send has said more. */
export function judged<V>(bound: Bound<V>, check: Checked | undefined): Bound<V> {
  const inside = `${bound.name}.`
  // that something is missing still is no refusal
  const against = (check?.refusals ?? []).filter(({ source }) => source)
  const parts = against.flatMap(({ field, text }) =>
    field?.startsWith(inside) ? [[field.slice(inside.length), text] as const] : [],
  )
  const error = bound.error ?? against.find(({ field }) => field === bound.name)?.text
  return { ...bound, error, errors: { ...Object.fromEntries(parts), ...bound.errors } }
}
