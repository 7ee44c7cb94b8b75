// Whether the network is there, and from when the data on screen is if it is not.
import { signal } from '@preact/signals'
import { setClock } from './clock.ts'

/** What the last request found out; the browser's own flag only says when to hope again. */
export const online = signal(navigator.onLine)

/** The moment the data on screen was fetched, if it came from what this device kept. */
export const keptAt = signal<Date | null>(null)

/** Notes that an answer came, by its headers: of this moment, or an older one that the service worker gave. */
export function reached(headers: Headers): void {
  const kept = headers.get('X-Kept-At')
  online.value = !kept
  keptAt.value = kept ? new Date(kept) : null
  if (!kept) setClock(headers.get('Date'))
}

addEventListener('offline', () => {
  online.value = false
})
addEventListener('online', () => {
  online.value = true
})

/** How many files are on their way: none of them is part of a draft yet. */
export const uploading = signal(0)

// a page that is left gives them up
addEventListener('beforeunload', (event) => {
  if (uploading.peek()) event.preventDefault()
})
