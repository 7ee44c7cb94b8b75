// The rating page's own worker: shows the kept copy without a network, and keeps ratings until there is one.

import { nameOf, queue, settled, wake } from './queue.ts'

declare const self: ServiceWorkerGlobalScope

const pages = 'rate'
const ratings = '/api/ratings'
/** The services of an office, which its page asks for when somebody adds to a rating. */
const lists = /^\/r\/[^/]+\/services$/
/** A network that says nothing for so long is none, if there is a copy to show. */
const patience = 4000
/** The same for a rating, which is kept: it may have arrived, and its key makes sure that it counts once. */
const answerPatience = 6000
/** So many of those kept are sent at a time. */
const lanes = 4

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) =>
  event.waitUntil(self.clients.claim().then(() => Promise.all([flush(), keepLists()]))),
)
self.addEventListener('message', (event) => event.waitUntil(Promise.all([flush(), keepLists()])))
self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(flush(true)))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, search } = new URL(request.url)
  if (request.method === 'POST' && pathname === ratings)
    event.respondWith(send(request, (work) => event.waitUntil(work)))
  else if (request.method === 'GET' && request.mode === 'navigate')
    event.respondWith(show(request, pathname, /[?&]lang=en(&|$)/.test(search)))
  else if (lists.test(pathname)) event.respondWith(list(request))
})

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))

/** The copy in the language that was asked for, else in the other: better than none. */
async function copyOf(pathname: string, english: boolean): Promise<Response | undefined> {
  const kept = await caches.open(pages)
  const ways = [pathname, `${pathname}?lang=en`]
  const [own, other] = english ? ways.reverse() : ways
  return (await kept.match(own!)) ?? kept.match(other!)
}

async function show(request: Request, pathname: string, english: boolean): Promise<Response> {
  const fresh = fetch(request)
  fresh.catch(() => undefined)
  const kept = await copyOf(pathname, english)
  if (kept) return Promise.race([fresh.catch(() => kept), after(patience, kept.clone())])
  // the case form's worker keeps a page that says there is no network
  return fresh.catch(async () => (await caches.match(`/c/offline${english ? '?lang=en' : ''}`)) ?? Response.error())
}

/** The list as the network has it, and as it was where there is none. */
async function list(request: Request): Promise<Response> {
  const store = await caches.open(pages)
  const kept = await store.match(request)
  const fresh = fetch(request).then(async (found) => {
    if (found.ok) await store.put(request, found.clone())
    return found
  })
  if (!kept) return fresh
  return Promise.race([fresh.catch(() => kept), after(patience, kept.clone())])
}

/** For each page that is open the list it might want without a network, unless it is kept. */
async function keepLists(): Promise<void> {
  const store = await caches.open(pages)
  for (const { url } of await self.clients.matchAll()) {
    const address = `${new URL(url).pathname}/services`
    if (lists.test(address) && !(await store.match(address))) await list(new Request(address)).catch(() => undefined)
  }
}

/** Sends a rating that is kept under a name, and forgets it once it is settled, however late; null for no answer in time. */
function deliver(kept: Cache | null, name: string, request: Request): Promise<Response | null> {
  const answer = fetch(request).then(
    async (found) => {
      if (settled(found)) await kept?.delete(name)
      return found
    },
    () => null,
  )
  return Promise.race([answer, after(answerPatience, null)])
}

/** Keeps it first, then sends it. 202: it will be sent later. */
async function send(request: Request, meanwhile: (work: Promise<unknown>) => void): Promise<Response> {
  const body = await request.clone().text()
  const name = nameOf(/"key":"([\w-]+)"/.exec(body)?.[1] ?? `${Date.now()}`)
  // A device without room sends it all the same.
  const kept = await caches.open(queue).catch(() => null)
  const stored = await kept?.put(name, new Response(body)).then(
    () => true,
    () => false,
  )
  const answer = await deliver(kept, name, request)
  if (answer && settled(answer)) {
    meanwhile(flush())
    return answer
  }
  if (!stored) return answer ?? Response.error()
  await wake(self.registration)
  return new Response(null, { status: 202 })
}

/** Sends what was kept; what is not settled waits for the next time, and holds up no other. */
async function flush(insist = false): Promise<void> {
  const kept = await caches.open(queue)
  const names = [...(await kept.keys())]
  const headers = { 'content-type': 'application/json' }
  const lane = async () => {
    for (let name = names.shift(); name; name = names.shift()) {
      const body = await (await kept.match(name))?.text()
      const sent = body ? await deliver(kept, name.url, new Request(ratings, { method: 'POST', headers, body })) : null
      // the page that says it is kept says that it has gone, unless some network on the way answered in the server's stead
      if (sent?.ok && settled(sent)) for (const page of await self.clients.matchAll()) page.postMessage(name.url)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  // A browser that woke us for this comes again if it hears that something is left.
  if (insist && (await kept.keys()).length) throw new Error('not all were sent')
}
