// The rating page's few lines of script, inlined into it: everything works without, this only makes it better. It keeps
// a copy of the page for the next visit without a network, mints the keys, and sends without leaving the page.

const form = document.querySelector('form')!
const said = document.querySelector<HTMLElement>('[role=alert]')!
const field = form.elements as unknown as Record<'key' | 'license', HTMLInputElement>

// The server's key is for a page without script; a copy of this page must not carry it about.
field.key.value = ''
const copy = new Response(`<!doctype html>${document.documentElement.outerHTML}`, {
  headers: { 'content-type': 'text/html; charset=utf-8' },
})
const hex = () =>
  crypto.getRandomValues(new Uint8Array(16)).reduce((all, byte) => all + byte.toString(16).padStart(2, '0'), '')
const mint = () => hex().replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5')
field.key.value = mint()

const workers = navigator.serviceWorker
if (workers) {
  workers.register('/r/worker.js')
  caches.open('rate').then((kept) => kept.put(location.pathname, copy))
  const flush = () => workers.controller?.postMessage('flush')
  addEventListener('online', flush)
  flush()
}

const show = (id: string) => {
  const part = document.getElementById(id)!
  form.hidden = true
  part.hidden = false
  part.focus()
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const given = new FormData(form)
  // Not left to the browser, whose words are the phone's language and not the page's.
  const missing = ['service', 'conduct'].find((name) => !given.get(name))
  if (missing) {
    said.textContent = said.dataset.choose!
    form.querySelector<HTMLInputElement>(`[name=${missing}]`)!.focus()
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
  try {
    const answer = await fetch('/api/ratings', {
      method: 'POST',
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
