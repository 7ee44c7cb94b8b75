// The rating page's own worker: shows the kept copy without a network, and keeps ratings until there is one.

declare const self: ServiceWorkerGlobalScope

const pages = 'rate'
const queue = 'rate-queue'
const ratings = '/api/ratings'
/** A network that says nothing for so long is none, if there is a copy to show. */
const patience = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.waitUntil(flush()))
self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(flush()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method === 'POST' && pathname === ratings) event.respondWith(send(request))
  else if (request.method === 'GET' && request.mode === 'navigate') event.respondWith(show(request, pathname))
})

async function show(request: Request, pathname: string): Promise<Response> {
  const kept = await (await caches.open(pages)).match(pathname)
  const fresh = fetch(request)
  if (!kept) return fresh
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, kept.clone()))
  return Promise.race([fresh.catch(() => kept), late])
}

/** Whether the server took or refused it for good; anything else is tried again later. */
const settled = ({ status }: Response) => status < 500 && status !== 429 && status !== 408

/** 202: kept here, to be sent later. Its key makes sure that it counts once. */
async function send(request: Request): Promise<Response> {
  const body = await request.clone().text()
  const answer = await fetch(request).catch(() => null)
  if (answer && settled(answer)) return answer
  const kept = await caches.open(queue)
  await kept.put(`/r/${JSON.parse(body).key}`, new Response(body))
  const { sync } = self.registration as { sync?: { register(tag: string): Promise<void> } }
  await sync?.register(queue).catch(() => undefined)
  return new Response(null, { status: 202 })
}

/** Sends what was kept, one after the other; stops at the first that finds no network. */
async function flush(): Promise<void> {
  const kept = await caches.open(queue)
  for (const key of await kept.keys()) {
    const body = await (await kept.match(key))!.text()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(ratings, { method: 'POST', headers, body }).catch(() => null)
    if (!answer || !settled(answer)) return
    await kept.delete(key)
  }
}

export {}
