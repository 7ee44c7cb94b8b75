// The rating page's few lines of script, inlined into it: everything works without, this only makes it better. It keeps
// a copy of the page for the next visit without a network, mints the keys, and sends without leaving the page.

const form = document.querySelector('form')!
const said = document.querySelector<HTMLElement>('[role=alert]')!
const field = form.elements as unknown as Record<'key' | 'license', HTMLInputElement>

const hex = () =>
  crypto.getRandomValues(new Uint8Array(16)).reduce((all, byte) => all + byte.toString(16).padStart(2, '0'), '')
const mint = () => hex().replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5')
field.key.value = mint()

/** Longer than the worker's own; where there is none, a network that stands still must not hold the button for ever. */
const patience = 15_000
const workers = navigator.serviceWorker

/** The page as it came, for the next visit; the server's key is for a page without script, and no copy carries it about. */
const copy = () => {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  page.querySelector('[name=key]')!.setAttribute('value', '')
  return new Response(`<!doctype html>${page.outerHTML}`, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

if (workers) {
  const english = document.documentElement.lang === 'en'
  // Not before the page can be used: a slow phone has enough to do until then.
  const keep = () => {
    workers.register('/r/worker.js')
    caches.open('rate').then((kept) => kept.put(location.pathname + (english ? '?lang=en' : ''), copy()))
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep)
  const flush = () => workers.controller?.postMessage('flush')
  workers.onmessage = ({ data }) => {
    if (data.endsWith(field.key.value)) show('thanks')
  }
  addEventListener('online', flush)
  flush()
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
  const button = form.querySelector('button')!
  button.disabled = true
  const lost = new AbortController()
  setTimeout(() => lost.abort(), patience)
  try {
    const answer = await fetch('/api/ratings', {
      method: 'POST',
      signal: lost.signal,
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(rating),
    })
    if (answer.ok) return show(answer.status === 202 ? 'queued' : 'thanks')
    said.textContent = (await answer.json()).detail
  } catch {
    said.textContent = said.dataset.failed!
  }
  button.disabled = false
})

export {}
