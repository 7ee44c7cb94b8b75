// The live check of a form: rules with figures and articles, asked a moment after the last stroke.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Form } from '#rules/fields/form'
import { type Answer, api, ask } from '../../api.ts'
import { problemOf } from '../../problem.ts'

const PAUSE_MS = 400

type Call = (typeof api.requests.check)[':kind']['$post']
export type Checked = Answer<ReturnType<Call>>

/** What the server says of a form now. Rejects with a problem. */
export function checkNow(kind: string, office: string, form: Form): Promise<Checked> {
  return ask(api.requests.check[':kind'].$post({ param: { kind }, json: { office, form } }))
}

/** The last answer about a form that changes; undefined before the first one, and while there is no network. */
export function useCheck(kind: string, office: string, form: Form): Checked | undefined {
  const found = useSignal<Checked | undefined>(undefined)
  const turn = useRef(0)
  const spelt = JSON.stringify(form)
  useEffect(() => {
    const mine = ++turn.current
    const settle = (answer: Checked | undefined) => {
      if (mine === turn.current) found.value = answer
    }
    const look = () =>
      void checkNow(kind, office, form).then(settle, (error) => {
        problemOf(error)
        settle(undefined)
      })
    const timer = setTimeout(look, found.peek() ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [kind, office, spelt])
  return found.value
}
