// How often which act was done, for whoever keeps figures of the program.
import type { ActionName } from '#policies/policies'

type Listener = (action: ActionName, outcome: string) => void

let listener: Listener = () => undefined

/** Has every act told to `listen` once it came to an end: done, repeated, why it was not done, or broken. */
export function onAct(listen: Listener): void {
  listener = listen
}

/** An act came to an end. */
export function acted(action: ActionName, outcome: string): void {
  listener(action, outcome)
}
