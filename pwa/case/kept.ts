// On every public page: the form is made ready for a time without a network, what waits goes out, and what became of it is said.
import { dropDraftOf } from './draft.ts'
import { type Arrival, arrivals, forgetRefused, seen, waitingIn } from './later.ts'
import { dropPhotos } from './photos-kept.ts'
import { keepWord } from './words-kept.ts'

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
  for (const { key, word } of all.filter((one) => one.code)) {
    if (!word) dropDraftOf(key)
    else {
      keepWord(word, null)
      await dropPhotos(word).catch(() => undefined)
    }
  }
  // a case that takes no words any more has no form to bring them back into
  const gone = ({ word, code }: Arrival) => word && !code && !document.querySelector('form[data-words]')
  const isHere = (one: Arrival) => (one.code || gone(one)) && one.to.split('?')[0] === location.pathname
  // its own page says it better
  await Promise.all(all.filter(isHere).map(({ key }) => Promise.all([seen(key), forgetRefused(key)])))
  const arrived = all.find((one) => !isHere(one))
  const waits = arrived ? null : await firstWaiting()
  note.hidden = !arrived && !waits
  if (waits) link.href = waits
  if (!arrived) return
  const said = arrived.word ? note.dataset.added! : note.dataset.sent!.replace('%', arrived.code!)
  link.textContent = arrived.code ? said : note.dataset.refused!
  link.href = arrived.to
}

/** Where what waits was written: the case form, or the page of a case; null where nothing waits. */
async function firstWaiting(): Promise<string | null> {
  const kept = (await caches.has(waitingIn)) && (await caches.open(waitingIn))
  const [first] = kept ? await kept.keys() : []
  const action = first && (await (kept as Cache).match(first))?.headers.get('x-action')
  return action ? action.replace(/\/(word|reply)(?=\?|$)/, '') : null
}
