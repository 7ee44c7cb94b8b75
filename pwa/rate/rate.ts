// The rating page's few lines of script, inlined into it: everything works without, this only makes it better. It keeps
// a copy of the page for the next visit without a network, mints the keys, and sends without leaving the page.
import { nameOf, queue, settled, wake } from './queue.ts'

const form = document.querySelector('form')!
const said = document.querySelector<HTMLElement>('[role=alert]')!
const field = form.elements as unknown as Record<'key' | 'license', HTMLInputElement>

const hex = () =>
  crypto.getRandomValues(new Uint8Array(16)).reduce((all, byte) => all + byte.toString(16).padStart(2, '0'), '')
const mint = () => hex().replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5')
field.key.value = mint()

/** Longer than the worker's own; at the first visit there is none yet, and nobody is to wait longer without a word. */
const patience = 7500
/** What waits goes out again so often while its page stands open, on browsers that do not wake the worker. */
const again = 30_000
const workers = navigator.serviceWorker

/** The page as it came, for the next visit; the server's key is for a page without script, and no copy carries it about. */
const copy = () => {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  page.querySelector('[name=key]')!.setAttribute('value', '')
  return new Response(`<!doctype html>${page.outerHTML}`, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** The worker, which sends what waits: at once where it was there already, else as it begins. */
const flush = async () => {
  const registration = await workers?.register('/r/worker.js').catch(() => undefined)
  registration?.active?.postMessage('flush')
  return registration
}

if (workers) {
  const english = document.documentElement.lang === 'en'
  // Not before the page can be used: a slow phone has enough to do until then.
  const keep = () => {
    flush()
    caches.open('rate').then((kept) => kept.put(location.pathname + (english ? '?lang=en' : ''), copy()))
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep)
  workers.onmessage = ({ data }) => {
    if (data.endsWith(field.key.value)) show('thanks')
  }
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.hidden || flush())
}

/** Keeps a rating on this device until a server has taken it, as the worker does; false where it has no room or no such store. */
const wait = async (body: string) => {
  try {
    await (await caches.open(queue)).put(nameOf(field.key.value), new Response(body))
  } catch {
    return false
  }
  flush().then(wake)
  setInterval(flush, again)
  return true
}

let shown: HTMLElement = form
const show = (id: string) => {
  const part = document.getElementById(id)!
  shown.hidden = true
  shown = part
  part.hidden = false
  part.focus()
}

const question = (name: string) => form.querySelector(`[name=${name}]`)!.closest('fieldset')!
form.addEventListener('change', ({ target }) =>
  (target as Element).closest('fieldset')?.removeAttribute('aria-invalid'),
)

// What is too long is said while it is written, and nothing of it is cut off.
const word = form.querySelector('textarea')!
const most = Number(word.dataset.most)
const room = form.querySelector<HTMLElement>('[data-left]')!
const roomWords = room.textContent!
/** Letters as people see them: one with its mark, or a face of several signs, is one. */
const letters = () =>
  'Segmenter' in Intl ? [...new Intl.Segmenter().segment(word.value.trim())].length : [...word.value.trim()].length
word.addEventListener('input', () => {
  const over = letters() - most
  room.textContent =
    over > 0 ? room.dataset.left!.replace('#', over.toLocaleString(document.documentElement.lang)) : roomWords
  room.className = over > 0 ? 'over' : 'soft'
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const given = new FormData(form)
  // Not left to the browser, whose words are the phone's language and not the page's.
  const missing = ['service', 'conduct'].filter((name) => !given.get(name))
  for (const name of missing) question(name).setAttribute('aria-invalid', 'true')
  if (missing.length) {
    said.textContent = said.dataset[missing[1] ? 'choose' : missing[0]!]!
    question(missing[0]!).querySelector('input')!.focus()
    return
  }
  const rating = {
    ...Object.fromEntries(given),
    service: Number(given.get('service')),
    conduct: Number(given.get('conduct')),
    about: given.get('about') || undefined,
  }
  const body = JSON.stringify(rating)
  const button = form.querySelector('button')!
  const words = button.textContent
  button.disabled = true
  button.textContent = button.dataset.busy!
  const lost = new AbortController()
  setTimeout(() => lost.abort(), patience)
  const answer = await fetch('/api/ratings', {
    method: 'POST',
    signal: lost.signal,
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body,
  }).catch(() => null)
  const final = answer && settled(answer) ? await answer.json().catch(() => null) : null
  if (final && answer!.ok) return show('thanks')
  if (!final && (await wait(body))) return show('queued')
  said.textContent = final ? final.detail : said.dataset.failed!
  button.disabled = false
  button.textContent = words
})
