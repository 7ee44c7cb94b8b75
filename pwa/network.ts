// Whether the network is there, and from when the data on screen is if it is not.
import { signal } from '@preact/signals'

/** What the last request found out; the browser's own flag only says when to hope again. */
export const online = signal(navigator.onLine)

/** The moment the data on screen was fetched, if it came from what this device kept. */
export const keptAt = signal<Date | null>(null)

/** Notes that an answer came. `kept` is its date if the service worker gave an older one. */
export function reached(kept: string | null): void {
  online.value = kept === null
  keptAt.value = kept === null ? null : new Date(kept)
}

addEventListener('offline', () => {
  online.value = false
})
addEventListener('online', () => {
  online.value = true
})
