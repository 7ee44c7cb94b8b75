// The app's service worker: keeps the shell, a person's last answers while there is no network, and nothing of cases.
import { ExpirationPlugin } from 'workbox-expiration'
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import type { Shell } from './build/precache.ts'
import { showPushed } from './notified.ts'

declare const self: ServiceWorkerGlobalScope
declare const __SHELL__: Shell

const locale = new URL(self.location.href).searchParams.get('locale') === 'en' ? 'en' : 'fa'
precacheAndRoute([...__SHELL__.files, ...__SHELL__.words[locale]])
registerRoute(new NavigationRoute(createHandlerBoundToURL('/app/'), { allowlist: [/^\/app(\/|$)/] }))

// Pages and words that were opened once; their names carry a hash, so they never change.
registerRoute(
  ({ url }) => url.pathname.startsWith('/app/assets/'),
  new CacheFirst({ cacheName: 'pages', plugins: [new ExpirationPlugin({ maxEntries: 80 })] }),
)

// Complaints and identities stay off the device, with what is typed about them, as do sign-ins, files, uploaded registries and streams. The library has
// a cache of its own (pages/documents/copy.ts).
const neverKept = /^\/api\/app\/(cases|drafts|documents|identities|registry|login|logout|sessions|files|events)(\/|$)/

/** A kept answer, with its moment, and whether the server could not be reached or was only slow. */
const marked = (response: Response, slow: boolean): Response => {
  const headers = new Headers(response.headers)
  headers.set('X-Kept-At', response.headers.get('Date') ?? new Date().toUTCString())
  if (slow) headers.set('X-Kept-For', 'slow')
  return new Response(response.body, { status: response.status, headers })
}

const kept = new Map<string, NetworkFirst>()

// One cache per person: what one has seen is never shown to the next one at the same device. What the server answered
// somebody else, because they signed in meanwhile in another tab, is not kept.
function answersOf(person: string): NetworkFirst {
  const known = kept.get(person)
  if (known) return known
  const strategy = new NetworkFirst({
    cacheName: `person-${person}`,
    networkTimeoutSeconds: 6,
    plugins: [
      new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 7 * 86_400 }),
      {
        cacheWillUpdate: async ({ response }) =>
          response.status === 200 &&
          response.headers.get('X-Person') === person &&
          response.headers.get('X-Keep') !== 'no'
            ? response
            : null,
      },
      {
        fetchDidFail: async ({ state }) => {
          state!.failed = true
        },
        cachedResponseWillBeUsed: async ({ cachedResponse, state }) =>
          cachedResponse && marked(cachedResponse, !state!.failed),
      },
    ],
  })
  kept.set(person, strategy)
  return strategy
}

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin &&
    url.pathname.startsWith('/api/app/') &&
    !neverKept.test(url.pathname) &&
    request.headers.has('X-Person'),
  async ({ request, event }) => {
    const response = await answersOf(request.headers.get('X-Person')!).handle({
      request,
      event: event as ExtendableEvent,
    })
    if (response.status === 401) await forgetPeople()
    return response
  },
)

async function forgetPeople(): Promise<void> {
  const names = await caches.keys()
  const theirs = names.filter((name) => name.startsWith('person-'))
  await Promise.all([untell(), ...theirs.map((name) => caches.delete(name))])
}

/** The browser's own subscription goes with the session; the server's has gone already. */
async function untell(): Promise<unknown> {
  return (await self.registration.pushManager?.getSubscription())?.unsubscribe()
}

self.addEventListener('fetch', (event) => {
  const leaving = /^\/api\/app\/(logout|sessions)$/.test(new URL(event.request.url).pathname)
  if (leaving && event.request.method !== 'GET') event.waitUntil(untell())
})

self.addEventListener('push', (event) => event.waitUntil(showPushed(self.registration, event.data!.json())))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(show(new URL(event.notification.data, self.location.origin)))
})

// Browsers change a subscription now and then, and the old one is gone: the new one takes its place.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)))

async function renew({ oldSubscription, newSubscription }: PushSubscriptionChangeEvent): Promise<void> {
  const fresh = newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription?.options))
  const { endpoint, keys } = fresh.toJSON()
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
  await fetch('/api/app/push', { method: 'POST', headers, body: JSON.stringify({ endpoint, ...keys }) })
}

/** Shows a page of the app: in the window that is open already, else in a new one. */
async function show({ pathname }: URL): Promise<unknown> {
  const [open] = await self.clients.matchAll({ type: 'window' })
  if (!open) return self.clients.openWindow(pathname)
  return (await open.navigate(pathname))?.focus()
}

self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
