// The case form's own worker: shows the form without a network, and sends what waits once there is one.
import { showPushed } from '../notified.ts'
import { sendWaiting, waitingIn } from './later.ts'
import { pushedPage } from './pushed-pages.ts'

declare const self: ServiceWorkerGlobalScope

const pages = 'case'
const forms = ['/c/new', '/c/new?lang=en']
/** What is shown of a page that has no copy here. */
const instead = ['/c/offline', '/c/offline?lang=en']
/** A network that says nothing for so long is none, if there is a copy to show. */
const patience = 4000
/** A copy is fetched anew after so long. */
const lasting = 86_400_000

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(copyForms())
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(() => flush())))
self.addEventListener('message', (event) => event.waitUntil(Promise.all([flush(), renewed()])))
self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(flush(true)))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, searchParams } = new URL(request.url)
  if (request.mode !== 'navigate') return
  const english = searchParams.get('lang') === 'en'
  if (request.method === 'GET' && pathname === '/c/new') event.respondWith(show(request, english))
  else event.respondWith(fetch(request).catch(() => offline(english, request.method !== 'GET')))
})

self.addEventListener('push', (event) => event.waitUntil(showPushed(self.registration, event.data!.json())))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openTold(event.notification))
})

/** The case's own page, which only this browser knows; where it knows it no more, the one that asks for the code. */
async function openTold({ tag, data }: Notification): Promise<unknown> {
  const page = (await pushedPage(tag)) ?? String(data)
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = open.find(({ url }) => new URL(url).pathname + new URL(url).search === page)
  return there ? there.focus() : self.clients.openWindow(page)
}

/**
 * What is shown instead of a page. Only of what was being sent it says that it did not arrive: a page that a form leads to is asked
 * for after the server has taken it.
 */
async function offline(english: boolean, sending = false): Promise<Response> {
  const kept = await (await caches.open(pages)).match(instead[english ? 1 : 0]!)
  if (!kept) return Response.error()
  if (!sending) return kept
  const page = (await kept.text()).replace('data-again', 'hidden').replace(/data-posted="[^"]*" hidden(="")?/, '')
  return new Response(page, { headers: kept.headers })
}

/** The forms about no office, without the server's key: every filing has its own. */
async function copyForms(): Promise<void> {
  const kept = await caches.open(pages)
  for (const form of [...forms, ...instead]) {
    const answer = await fetch(form, { cache: 'no-store' })
    if (!answer.ok) throw new Error(`${form}: ${answer.status}`)
    const page = (await answer.text()).replace(/(name="key" value=")[^"]*/, '$1')
    const headers = new Headers(answer.headers)
    headers.set('x-copied', String(Date.now()))
    // it is plain text now, whatever it came as
    headers.delete('content-encoding')
    headers.delete('content-length')
    await kept.put(form, new Response(page, { headers }))
  }
}

async function renewed(): Promise<void> {
  const copy = await (await caches.open(pages)).match(forms[0]!)
  const age = Date.now() - Number(copy?.headers.get('x-copied'))
  if (age > lasting) await copyForms().catch(() => undefined)
}

async function show(request: Request, english: boolean): Promise<Response> {
  const fresh = fetch(request)
  fresh.catch(() => undefined)
  const copy = await (await caches.open(pages)).match(forms[english ? 1 : 0]!)
  if (!copy) return fresh.catch(() => offline(english))
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, copy.clone()))
  return Promise.race([fresh.catch(() => copy), late])
}

async function flush(insist = false): Promise<void> {
  if (!(await caches.has(waitingIn))) return
  const left = await sendWaiting(async (arrival) => {
    for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(arrival)
  })
  // A browser that woke us for this comes again if it hears that something is left.
  if (insist && left) throw new Error('not all were sent')
}
