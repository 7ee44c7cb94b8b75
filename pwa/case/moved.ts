// The page that an answer has brought already is shown at once: what was sent has arrived, whether or not the network lasts until
// the page is opened at its own address.
import { readyCopies } from './copies.ts'

/** What the page of a filed case says large; undefined for another page. */
export const codeIn = (page: string) => /class="tracking">([^<]+)/.exec(page)?.[1]

/** The main part of a page as text; null where it is none of ours. */
export const mainOf = (page: string) => new DOMParser().parseFromString(page, 'text/html').querySelector('main')

/** What it says, its heading and its paragraphs each as a sentence; empty where it says nothing. */
export const sentencesIn = (main: Element) =>
  [...main.querySelectorAll('h1, p:not([hidden])')]
    .map((part) => part.textContent!.trim())
    .filter(Boolean)
    .map((part) => (/[.؟:]$/.test(part) ? part : `${part}.`))
    .join(' ')

/** Puts it in the place of what stands here. */
export function showMain(main: Element): void {
  document.querySelector('main')!.replaceWith(document.adoptNode(main))
  readyCopies()
  scrollTo(0, 0)
}

/** So often it is tried whether the page can be opened. */
const every = 10_000

/** Opens an address once the network gives it; until then the page here stays. */
export function goOnceReachable(to: string): void {
  const go = async () => {
    const answer = await fetch(to, { method: 'HEAD' }).catch(() => null)
    if (answer?.ok) location.replace(to)
  }
  addEventListener('online', go)
  setInterval(go, every)
  void go()
}
