// Cases, and what is added to them, that wait on this device until a server has taken them: what the forms, the other pages and
// the worker know of them.
import { codeIn } from './moved.ts'

/** Where they wait, and the tag by which a browser wakes the worker for them. */
export const waitingIn = 'case-queue'
/** What became of them, until somebody has seen it. */
const arrivedIn = 'case-sent'
/** Those that came back, to be mended. */
export const refusedIn = 'case-refused'
/** Under which name a case waits. */
export const nameOf = (key: string) => `/c/new/${key}`

/**
 * What became of one: where it stands with its tracking code, or that the form has to be mended. `word`: of what was added to a
 * case, by which name it is kept until then.
 */
export type Arrival = { key: string; to: string; code: string | null; word?: string }

/** One that waits, or came back: its key, and all that was filled in. */
export type Found = { key: string; given: FormData }

/** What is kept in one of these places of a form that goes to an address; null for nothing. */
export async function foundIn(place: typeof waitingIn | typeof refusedIn, action: string): Promise<Found | null> {
  if (!('caches' in globalThis) || !(await caches.has(place))) return null
  const kept = await caches.open(place)
  for (const request of await kept.keys()) {
    const one = (await kept.match(request))!
    if (new URL(one.headers.get('x-action')!).pathname !== new URL(action).pathname) continue
    const given = await one.formData()
    return { key: String(given.get('key')), given }
  }
  return null
}

/** Has the browser wake the worker once there is a network, where it can. */
export async function wakeForLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/c/')
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } }
  sync?.register(waitingIn).catch(() => undefined)
}

/** Photos on a slow network take their time; after so long nobody is there. */
const patience = 180_000

/** Keeps a filled-in form; false where the device has no room or no such store. */
export async function keepForLater(form: FormData, action: string): Promise<boolean> {
  const body = new Response(form)
  const headers = { 'content-type': body.headers.get('content-type')!, 'x-action': action }
  try {
    const kept = await caches.open(waitingIn)
    await kept.put(nameOf(String(form.get('key'))), new Response(await body.blob(), { headers }))
    return true
  } catch {
    return false
  }
}

/** Nobody is to send it any more: it was sent by hand, or is being changed. */
export const forget = (key: string) =>
  caches.open(waitingIn).then(
    (kept) => kept.delete(nameOf(key)),
    () => false,
  )

/**
 * Sends what waits, each once more under its key, and notes what became of it. Answers to how many wait still: the network
 * was lost, or what came was no answer of this house.
 */
export async function sendWaiting(tell: (arrival: Arrival) => void): Promise<number> {
  const waiting = await caches.open(waitingIn)
  for (const request of await waiting.keys()) {
    const kept = await waiting.match(request)
    const arrival = kept && (await deliver(request.url, kept.clone()))
    // who changed it meanwhile took it away
    if (!arrival || !(await waiting.match(request))) continue
    if (!arrival.code) await (await caches.open(refusedIn)).put(request, kept)
    await noteArrival(arrival)
    await waiting.delete(request)
    tell(arrival)
  }
  return (await waiting.keys()).length
}

async function deliver(name: string, kept: Response): Promise<Arrival | null> {
  const action = kept.headers.get('x-action')!
  const headers = { 'content-type': kept.headers.get('content-type')! }
  const lost = new AbortController()
  const clock = setTimeout(() => lost.abort(), patience)
  try {
    const answer = await fetch(action, { method: 'POST', headers, body: await kept.blob(), signal: lost.signal })
    const page = await answer.text()
    const { pathname, search } = new URL(answer.url)
    const key = name.slice(name.lastIndexOf('/') + 1)
    const word = wordArrival(new URL(action), answer, page)
    if (word !== undefined) return word && { key, ...word }
    const code = codeIn(page)
    if (answer.ok && /^\/c\/\d+\/[^/]+$/.test(pathname) && code) return { key, to: pathname + search, code }
    return /<form class="form"/.test(page) && answer.status < 500 ? { key, to: action, code: null } : null
  } catch {
    return null
  } finally {
    clearTimeout(clock)
  }
}

/**
 * What became of words to a case: its page shows them, or says what is wrong; null for what is no answer of this house, or one
 * to come back to later. Undefined for what is no such form.
 */
function wordArrival(
  action: URL,
  { ok, status, url }: Response,
  page: string,
): Omit<Arrival, 'key'> | null | undefined {
  const found = /^(\/c\/(\d+)\/[^/]+)\/(word|reply)$/.exec(action.pathname)
  if (!found) return undefined
  const [, own = '', code = '', act] = found
  const [to, word] = [own + action.search, `${code} ${act}`]
  if (ok && new URL(url).pathname === own) return { to, code, word }
  return [409, 422].includes(status) && /class="timeline"/.test(page) ? { to, code: null, word } : null
}

/** Notes what became of one: every page says so until its own has been seen. */
export const noteArrival = async (arrival: Arrival) =>
  (await caches.open(arrivedIn)).put(nameOf(arrival.key), new Response(JSON.stringify(arrival)))

/** What has become of those that waited, as far as nobody has seen it. */
export async function arrivals(): Promise<Arrival[]> {
  if (!(await caches.has(arrivedIn))) return []
  const kept = await caches.open(arrivedIn)
  const found = await Promise.all((await kept.keys()).map(async (one) => (await kept.match(one))?.json()))
  return found.filter(Boolean)
}

/** It is not to be mended any more. */
export const forgetRefused = async (key: string) =>
  (await caches.has(refusedIn)) && (await caches.open(refusedIn)).delete(nameOf(key))

/** It was seen. */
export const seen = async (key: string) => (await caches.open(arrivedIn)).delete(nameOf(key))
