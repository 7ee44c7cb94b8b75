// The first paint. Everything imported from here is loaded before the first page, so it must earn its bytes.
import { render } from 'preact'
import { LocationProvider } from 'preact-iso'
import type { Locale } from '#locales/text'
import { sendUnsent } from './api.ts'
import { watchUnsent } from './drafts/unsent.ts'
import { registerWorker } from './install.ts'
import { watchScroll } from './scroll.ts'
import { Shell } from './shell.tsx'
import { followWidth } from './wide.ts'
import { beginWords, type Language, locale } from './words.ts'

/** Draws the app in a language. */
export function begin(chosen: Locale, language: Language): void {
  beginWords(chosen, language)
  const root = document.getElementById('app')!
  root.replaceChildren()
  followWidth(() => import('./desk/frame.tsx'))
  render(
    <LocationProvider scope="/app">
      <Shell />
    </LocationProvider>,
    root,
  )
  watchUnsent(sendUnsent)
  watchScroll()
  // Not before the page has what it needs itself.
  const keepWords = () => locale.subscribe(() => void registerWorker())
  if (document.readyState === 'complete') keepWords()
  else addEventListener('load', keepWords, { once: true })
}
