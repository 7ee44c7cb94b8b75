// The app's words: which language, and which nouns' words have been loaded. The other language never is.
import { signal } from '@preact/signals'
import { type Args, addWords, type Key, type Locale, onWordsFault, text, words } from '#locales/text'

/** The language on screen. Reading it in a component makes the component follow it. */
export const locale = signal<Locale>('fa')

type Loader = () => Promise<string>
const files = import.meta.glob<string>(
  ['../locales/*/*.ftl', '!../locales/*/{app,common,kit,nav,parts,today}.ftl', '!../locales/*/bot*.ftl'],
  { query: '?raw', import: 'default' },
) as Record<string, Loader>

const wanted = new Set<string>()
const loaded = new Set<string>()

if (import.meta.env.PROD) onWordsFault(() => {})

/** Takes the words of the first paint and the language they are in. */
export function beginWords(chosen: Locale, first: Record<string, string>): void {
  for (const [noun, source] of Object.entries(first)) addWords(chosen, source, noun)
  locale.value = chosen
}

/** Loads the words of some nouns in the language on screen; at once if they are there. Rejects without a network. */
export async function loadWords(nouns: readonly string[], into: Locale = locale.peek()): Promise<void> {
  for (const noun of nouns) wanted.add(noun)
  await Promise.all(
    nouns.map(async (noun) => {
      const load = files[`../locales/${into}/${noun}.ftl`]
      if (!load || loaded.has(`${into}/${noun}`)) return
      addWords(into, await load(), noun)
      loaded.add(`${into}/${noun}`)
    }),
  )
}

/** Changes the language of everything on screen, and of the next start. Rejects if its words cannot be loaded. */
export async function changeLocale(chosen: Locale): Promise<void> {
  if (chosen === locale.peek()) return
  const first = chosen === 'fa' ? import('./words/fa.ts') : import('./words/en.ts')
  const [{ firstWords }] = await Promise.all([first, loadWords([...wanted], chosen)])
  localStorage.setItem('locale', chosen)
  document.documentElement.lang = chosen
  document.documentElement.dir = chosen === 'fa' ? 'rtl' : 'ltr'
  beginWords(chosen, firstWords)
}

/** The words of a key in the language on screen. */
export function t(key: Key, args?: Args): string {
  return text(locale.value, key, args)
}

/** The words of a key that is known only at run time, such as a state's or a refusal's. */
export function say(key: string, args?: Args): string {
  return words(locale.value, key, args)
}
