// The rating page's few lines of script, inlined into it: everything works without, this only makes it better. It keeps
// a copy of the page for the next visit without a network, mints the keys, and sends without leaving the page.
import { nameOf, queue, settled, wake } from './queue.ts'

const form = document.querySelector('form')!
const said = document.querySelector<HTMLElement>('[role=alert]')!
const about = form.elements.namedItem('about') as HTMLSelectElement | null

const hex = () =>
  crypto.getRandomValues(new Uint8Array(16)).reduce((all, byte) => all + byte.toString(16).padStart(2, '0'), '')
const key = hex().replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5')

/** Longer than the worker's own; at the first visit there is none yet, and nobody is to wait longer without a word. */
const patience = 7000
/** What waits goes out again so often while its page stands open, on browsers that do not wake the worker. */
const every = 30_000
const workers = navigator.serviceWorker

/** The page as it came, for the next visit. */
const copy = () =>
  new Response(`<!doctype html>${document.documentElement.outerHTML}`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

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
    // whoever has more to say finds the form for it without a network, too
    setTimeout(() => workers.register('/c/worker.js', { scope: '/c' }).catch(() => undefined), patience)
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep)
  workers.onmessage = ({ data }) => {
    if (!data.endsWith(key)) return
    waiting = ''
    show('thanks')
  }
  addEventListener('online', again)
  document.addEventListener('visibilitychange', () => document.hidden || again())
}

/** Keeps a rating on this device until a server has taken it, as the worker does; false where it has no room or no such store. */
const wait = async (body: string) => {
  try {
    await (await caches.open(queue)).put(nameOf(key), new Response(body))
  } catch {
    return false
  }
  waiting = body
  flush().then(wake)
  setInterval(again, every)
  return true
}

/** The rating that waits while this page stands open. */
let waiting = ''

/** Sends what waits once more; this page's own by itself where a worker does not come, which a slow network may hold up long. */
async function again() {
  flush()
  const final = waiting && !workers.controller ? await post(waiting) : null
  if (!final) return
  caches.open(queue).then((kept) => kept.delete(nameOf(key)))
  waiting = ''
  if (final.ok) thank(final)
}

/** What a server says for good of a rating; null where none did. */
async function post(body: string): Promise<{ ok: boolean; detail?: string; said?: string } | null> {
  const lost = new AbortController()
  setTimeout(() => lost.abort(), patience)
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang }
  const answer = await fetch('/api/ratings', { method: 'POST', signal: lost.signal, headers, body }).catch(() => null)
  if (!answer || !settled(answer)) return null
  return answer.json().then(
    ({ detail, said }) => ({ ok: answer.ok, detail, said }),
    () => null,
  )
}

let shown: HTMLElement = form
const show = (id: string) => {
  const part = document.getElementById(id)!
  shown.hidden = true
  shown = part
  part.hidden = false
  part.focus()
}

/** Whoever left a number is told what becomes of it. */
const thank = ({ said: words }: { said?: string }) => {
  if (words) document.querySelector('#thanks p')!.textContent = words
  show('thanks')
}

const question = (name: string) => form.querySelector(`[name=${name}]`)!.closest('fieldset')!
form.addEventListener('change', ({ target }) => {
  ;(target as Element).closest('fieldset')?.removeAttribute('aria-invalid')
  // what was said of a question that is answered now, is over
  if (!form.querySelector('[aria-invalid]')) said.textContent = ''
})

// Most add nothing, and fetch no list of services; the worker keeps one for a visit without a network.
if (about)
  form.querySelector('details')!.addEventListener('toggle', async () => {
    const list = about[1] ? null : await fetch(`${location.pathname}/services`).catch(() => null)
    const options = list?.ok && (await list.text())
    if (options && !about[1]) about.insertAdjacentHTML('beforeend', options)
  })

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
    key,
    service: Number(given.get('service')),
    conduct: Number(given.get('conduct')),
    about: given.get('about') || undefined,
    // by the address, since the copy of another counter's page serves without a network
    counter: Number(/[?&]c=(\d\d?)(?:&|$)/.exec(location.search)?.[1]) || undefined,
  }
  const body = JSON.stringify(rating)
  const button = form.querySelector('button')!
  const words = button.textContent
  button.disabled = true
  button.textContent = button.dataset.busy!
  const final = await post(body)
  if (final?.ok) return thank(final)
  if (!final && (await wait(body))) return show('queued')
  said.textContent = final?.detail ?? said.dataset.failed!
  button.disabled = false
  button.textContent = words
})
