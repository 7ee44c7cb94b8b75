// One intention of a person: a key is made once for it and used again in every retry, so nothing happens twice.
import { uuid } from './uuid.ts'

/**
 * Keys by intention: the same input keeps its key until it is `done`; another input is another intention.
 * `mint` makes a key (a UUID unless a test says otherwise).
 */
export function intention(mint: () => string = uuid) {
  let last: { key: string; body: string } | null = null
  return {
    keyFor(input: unknown): string {
      const body = JSON.stringify(input) ?? ''
      if (last?.body !== body) last = { key: mint(), body }
      return last.key
    },
    done(): void {
      last = null
    },
  }
}
