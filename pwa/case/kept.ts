// On every public page: the form is made ready for a time without a network, what waits goes out, and what became of it is said.
import { dropDraftOf } from './draft.ts'
import { type Arrival, arrivals, seen, waitingIn } from './later.ts'

/** Not before the page can be used: a slow phone has enough to do until then. */
const pause = 3000

/** Follows cases, and finds offices: without a network each of them says so in words of ours. */
const beside = ['/c', '/o']

/** Registers the form's worker for its pages; that of the form itself, undefined where the browser takes none. */
async function keepWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const [own] = await Promise.all(
    beside.map((scope) => navigator.serviceWorker.register('/c/worker.js', { scope }).catch(() => undefined)),
  )
  return own
}

/** Keeps the case form's worker, and says in the page's own words what waits and what has arrived. */
export function keepCases(): void {
  const workers = navigator.serviceWorker
  if (!workers) return
  const flush = async () => {
    const registration = await keepWorker()
    registration?.active?.postMessage('flush')
    tell()
  }
  workers.addEventListener('message', ({ data }: MessageEvent<Arrival>) => data.to && tell())
  addEventListener('case-arrived', tell)
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.hidden || flush())
  setTimeout(flush, pause)
  tell()
}

async function tell(): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-kept]')
  if (!note) return
  const link = note.querySelector('a')!
  const all = await arrivals()
  for (const { key, code } of all) if (code) dropDraftOf(key)
  const isHere = ({ to, code }: Arrival) => code !== null && to.split('?')[0] === location.pathname
  // its own page says it better
  await Promise.all(all.filter(isHere).map(({ key }) => seen(key)))
  const arrived = all.find((one) => !isHere(one))
  note.hidden = !arrived && !(await anyWaits())
  if (!arrived) return
  link.textContent = arrived.code ? note.dataset.sent!.replace('%', arrived.code) : note.dataset.refused!
  link.href = arrived.to
}

const anyWaits = async () => (await caches.has(waitingIn)) && (await (await caches.open(waitingIn)).keys()).length > 0
