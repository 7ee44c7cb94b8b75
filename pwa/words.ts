// The app's words: which language, and which nouns' words have been loaded. The other language never is.
import { signal } from '@preact/signals'
import { withReach } from '#locales/secretariat'
import { type Args, addWords, type Key, keptApart, type Locale, onWordsFault, text, words } from '#locales/text'
import type { Reach } from '#rules/secretariat'

/** The language on screen. Reading it in a component makes the component follow it. */
export const locale = signal<Locale>('fa')

/** A language as words/fa.ts and words/en.ts give it. */
export type Language = {
  firstWords: Record<string, string>
  moreWords: () => Promise<Record<string, () => Promise<string>>>
}

const more = new Map<Locale, Language['moreWords']>()
const wanted = new Set<string>()
const loaded = new Set<string>()

if (import.meta.env.PROD) onWordsFault(() => {})

/** Takes a language and shows it. */
export function beginWords(chosen: Locale, { firstWords, moreWords }: Language): void {
  for (const [noun, source] of Object.entries(firstWords)) addWords(chosen, source, noun)
  more.set(chosen, moreWords)
  // a page that needs them asks again
  moreWords().catch(() => undefined)
  locale.value = chosen
}

/** Loads the words of some nouns in the language on screen; at once if they are there. Rejects without a network. */
export function loadWords(nouns: readonly string[]): Promise<void> {
  for (const noun of nouns) wanted.add(noun)
  return loadInto(locale.peek(), nouns, more.get(locale.peek())!)
}

async function loadInto(into: Locale, nouns: Iterable<string>, there: Language['moreWords']): Promise<void> {
  const missing = [...nouns].filter((noun) => !loaded.has(`${into}/${noun}`))
  if (!missing.length) return
  const from = await there()
  await Promise.all(
    missing.map(async (noun) => {
      const load = from[`./${noun}.ftl`]
      if (!load) return
      addWords(into, await load(), noun)
      loaded.add(`${into}/${noun}`)
    }),
  )
}

/** Changes the language of everything on screen, and of the next start. Rejects if its words cannot be loaded. */
export async function changeLocale(chosen: Locale): Promise<void> {
  if (chosen === locale.peek()) return
  const language = chosen === 'fa' ? await import('./words/fa.ts') : await import('./words/en.ts')
  await loadInto(chosen, wanted, language.moreWords)
  localStorage.setItem('locale', chosen)
  document.documentElement.lang = chosen
  document.documentElement.dir = chosen === 'fa' ? 'rtl' : 'ltr'
  beginWords(chosen, language)
}

/** Where the secretariat is reached; sentences that send people to it say so. */
export const secretariat = signal<Reach | null>(null)

/** The words of a key in the language on screen. */
export function t(key: Key, args?: Args): string {
  return withReach(locale.value, key, text(locale.value, key, keptApart(locale.value, args)), secretariat.value)
}

/** The words of a key that is known only at run time, such as a state's or a refusal's. */
export function say(key: string, args?: Args): string {
  return withReach(locale.value, key, words(locale.value, key, keptApart(locale.value, args)), secretariat.value)
}
