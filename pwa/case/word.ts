// The forms by which a citizen adds to a case: photos are made smaller, and what was written and chosen outlives a lost network
// and goes out by itself.
import './push.ts'
import {
  type Arrival,
  arrivals,
  type Found,
  forget,
  forgetRefused,
  foundIn,
  keepForLater,
  refusedIn,
  seen,
  sendWaiting,
  waitingIn,
  wakeForLater,
} from './later.ts'
import { goOnceReachable, mainOf, showMain } from './moved.ts'
import { ownButton, showPhotos, withPicked } from './photo-list.ts'
import { dropPhotos, keepPhotos, keptPhotos } from './photos-kept.ts'
import { post } from './post.ts'
import { keepWord, keptWord, wordName } from './words-kept.ts'

const nameOf = (form: HTMLFormElement) => wordName(form.action)
const wordIn = (form: HTMLFormElement) => form.elements.namedItem('word') as HTMLTextAreaElement
const keyIn = (form: HTMLFormElement) => form.elements.namedItem('key') as HTMLInputElement
const filesIn = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[type=file]')!
const part = (form: HTMLFormElement, name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!
const forms = () => document.querySelectorAll<HTMLFormElement>('form[data-words]')

/** Keeps what stands in a form; false where the device has no room. */
function keep(form: HTMLFormElement): boolean {
  const { value } = wordIn(form)
  return keepWord(nameOf(form), value || filesIn(form).files!.length ? value : null)
}

/** Forgets it: it has arrived. */
async function drop(form: HTMLFormElement): Promise<void> {
  keepWord(nameOf(form), null)
  await Promise.all([dropPhotos(nameOf(form)), forget(keyIn(form).value)]).catch(() => undefined)
}

/** The forms that wait on this device to be sent by themselves. */
const waiting = new WeakSet<HTMLFormElement>()

/** What was chosen for each form: what its field holds, but while more is being picked. */
const chosen = new WeakMap<HTMLFormElement, readonly File[]>()

function start(form: HTMLFormElement): void {
  ownButton(form)
  let drawn: Promise<void> = Promise.resolve()
  form.addEventListener('input', () => {
    taken(form)
    keep(form)
  })
  filesIn(form).addEventListener('change', () => {
    const picked = [...filesIn(form).files!]
    drawn = drawn.then(() => pick(form, picked))
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    drawn.then(() => send(form))
  })
  void restore(form)
}

/** Into a form that is still empty: what waits here, was not accepted, or was only written. */
async function restore(form: HTMLFormElement): Promise<void> {
  const word = wordIn(form)
  if (word.value) return
  const waits = await foundIn(waitingIn, form.action)
  const refused = waits ? null : await foundIn(refusedIn, form.action)
  const found = waits ?? refused
  // what has arrived stands in the time line, and would be sent twice; asked before the draft, which goes before its arrival is seen
  if (!found && (await hasArrived(form))) return
  const draft = keptWord(nameOf(form))
  if (!found && draft === undefined) return
  const photos = found ? filesOf(found) : await keptPhotos(nameOf(form))
  word.value = found ? String(found.given.get('word') ?? '') : draft!
  bring(form, photos)
  form.closest('details')?.setAttribute('open', '')
  if (waits) wait(form, waits.key)
  else if (refused) await comeBack(form, refused)
  else part(form, 'draft').hidden = false
}

const hasArrived = async (form: HTMLFormElement) =>
  (await arrivals()).some(({ word, code }) => code && word === nameOf(form))

const filesOf = ({ given }: Found) => (given.getAll('files') as File[]).filter(({ size }) => size > 0)

function bring(form: HTMLFormElement, photos: readonly File[]): void {
  chosen.set(form, photos)
  showPhotos(form, photos, (photo) => {
    const left = chosen.get(form)!.filter((one) => one !== photo)
    bring(form, left)
    void keepPhotos(nameOf(form), left)
  })
}

/** Under the key of the one that waits, so that it counts once, whichever is sent. */
function wait(form: HTMLFormElement, key: string): void {
  keyIn(form).value = key
  waiting.add(form)
  say(form, 'kept-here')
}

async function comeBack(form: HTMLFormElement, { key }: Found): Promise<void> {
  await forgetRefused(key)
  await seen(key)
  say(form, 'refused')
  dispatchEvent(new Event('case-arrived'))
}

/** What is being changed does not go out by itself any more, until it is sent again. */
function taken(form: HTMLFormElement): void {
  if (!waiting.delete(form)) return
  part(form, 'failed').hidden = true
  void forget(keyIn(form).value)
}

function say(form: HTMLFormElement, what: 'kept-here' | 'refused' | 'failed' | 'unkept'): void {
  const said = part(form, 'failed')
  said.textContent = said.getAttribute(`data-${what}`)
  said.hidden = false
}

/** Adds what was picked, as far as it can go along. */
async function pick(form: HTMLFormElement, picked: readonly File[]): Promise<void> {
  const all = await withPicked(form, chosen.get(form) ?? [], picked)
  bring(form, all)
  keep(form)
  await keepPhotos(nameOf(form), all)
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!
  const words = button.textContent
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })
  button.disabled = true
  button.textContent = button.dataset.busy!
  part(form, 'failed').hidden = true
  const answer = await post(form.action, new FormData(form), (share) => {
    button.textContent = `${button.dataset.busy} ${percent.format(share)}`
  })
  const main = answer && answer.status < 500 && mainOf(answer.text)
  if (main) {
    await show(form, main)
    return answer.movedTo ? goOnceReachable(answer.movedTo) : undefined
  }
  await later(form)
  part(form, 'failed').focus()
  button.disabled = false
  button.textContent = words
}

/** Keeps it to be sent by itself, and says so. */
async function later(form: HTMLFormElement): Promise<void> {
  const written = keep(form)
  if (!(await keepForLater(new FormData(form), form.action))) return say(form, written ? 'failed' : 'unkept')
  waiting.add(form)
  say(form, 'kept-here')
  await wakeForLater()
}

/** The page as it came back. Where its words stand in another form now, they are kept with that. */
async function show(form: HTMLFormElement, main: Element): Promise<void> {
  await drop(form)
  showMain(main)
  for (const one of forms()) {
    start(one)
    if (wordIn(one).value) keep(one)
  }
  document.querySelector<HTMLElement>('main [autofocus], main [aria-invalid]')?.focus()
}

/** What waited has gone, by this page or by the worker: its page shows it, or the form that has to be mended. */
function arrived({ word, to }: Arrival): void {
  for (const form of forms()) if (nameOf(form) === word) location.replace(to)
}

/** What waits goes out so often while the page stands open, where a browser does not wake the worker. */
const every = 30_000

async function goOut(): Promise<void> {
  if ([...forms()].some((form) => waiting.has(form))) await sendWaiting(arrived)
}

for (const form of forms()) start(form)
navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<Arrival>) => data.word && arrived(data))
addEventListener('online', goOut)
document.addEventListener('visibilitychange', () => document.hidden || goOut())
setInterval(goOut, every)
