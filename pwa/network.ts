// Whether the network is there, and from when the data on screen is if it is not.
import { signal } from '@preact/signals'
import { setClock } from './clock.ts'

/** What the last request found out; the browser's own flag only says when to hope again. */
export const online = signal(navigator.onLine)

/** The moment the data on screen was fetched, if it came from what this device kept. */
export const keptAt = signal<Date | null>(null)

/** Notes that an answer came, by its headers: of this moment, or an older one that the service worker gave, since nothing came, or not soon enough. */
export function reached(headers: Headers): void {
  const kept = headers.get('X-Kept-At')
  online.value = !kept || headers.get('X-Kept-For') === 'slow'
  keptAt.value = kept ? new Date(kept) : null
  if (!kept) setClock(headers.get('Date'))
}

const copies = new WeakSet<object>()

/** Notes of a body whether it is what the service worker had kept, and gives it back. */
export function noted<T>(body: T, headers: Headers): T {
  if (headers.has('X-Kept-At') && typeof body === 'object' && body) copies.add(body)
  return body
}

/** Whether it is what was kept, so that it is asked for again. */
export const isCopy = (body: unknown): boolean => typeof body === 'object' && body !== null && copies.has(body)

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
