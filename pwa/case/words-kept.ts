// What a citizen has written to a case and not sent yet, on this device for a day: by the case's code and what is done, without
// the secret of its link.
import { dayMs, device, store, stored } from './draft.ts'

const storageKey = 'case-words'
type Kept = Record<string, { at: number; word: string }>

/** By which name the words of a form are kept: `1234123412341234 reply`. */
export function wordName(action: string): string {
  const [, , code, , act] = new URL(action).pathname.split('/')
  return `${code} ${act}`
}

function kept(): Kept {
  const all = Object.entries(stored<Kept>(device, storageKey) ?? {})
  return Object.fromEntries(all.filter(([, one]) => Date.now() - one.at < dayMs))
}

/** What is kept under a name; undefined for nothing. An empty word stands beside photos. */
export const keptWord = (name: string): string | undefined => kept()[name]?.word
/** The names of all that is kept. */
export const keptWordNames = (): string[] => Object.keys(kept())

/** Keeps a word; false where the device has no room. Null forgets it. */
export function keepWord(name: string, word: string | null): boolean {
  const { [name]: _before, ...others } = kept()
  return store(device, storageKey, word === null ? others : { ...others, [name]: { at: Date.now(), word } })
}
