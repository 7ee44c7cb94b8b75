// The case form's script: the draft survives a lost network and a closed tab, and sending says how far it is.
import '../rate/kept.ts'
import { uuid } from '../uuid.ts'
import { dropDraft, readDraft, writeDraft } from './draft.ts'
import {
  type Arrival,
  forget,
  forgetRefused,
  foundIn,
  keepForLater,
  nameOf,
  noteArrival,
  refusedIn,
  seen,
  sendWaiting,
  waitingIn,
  wakeForLater,
} from './later.ts'
import { codeIn, goOnceReachable, mainOf, sentencesIn, showMain } from './moved.ts'
import { bringPhotos, photoIs, photos, photosReady, startPhotos } from './photos.ts'
import { dropPhotos, keptPhotos } from './photos-kept.ts'
import { post } from './post.ts'
import { forgetAhead, sendAhead } from './upload.ts'

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

/** Sets up the form that stands on the page now: the first one, or the one that came back with what is wrong. */
function start(): void {
  const form = find<HTMLFormElement>('form.form')
  ready(form)
  restore(form)
  startPhotos()
  topicChosen(form)
  form.addEventListener('input', ({ target }) => {
    topicChosen(form)
    writeDraft(form)
    taken(form)
    mended(target as HTMLInputElement)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form)
  })
}

const keyOf = (form: HTMLFormElement) => form.elements.namedItem('key') as HTMLInputElement

/** A copy from the device brings no key, and no office of its address. */
function ready(form: HTMLFormElement): void {
  keyOf(form).value ||= uuid()
  const office = form.elements.namedItem('license') as HTMLInputElement
  office.value ||= new URLSearchParams(location.search).get('office') ?? ''
}

/** What is being changed does not go out by itself any more, until it is sent again. */
function taken(form: HTMLFormElement): void {
  if (!waiting) return
  waiting = false
  find('[data-failed]').hidden = true
  forget(keyOf(form).value)
}

/** What belongs to some topics only is there for these alone; a field that is not, says nothing. */
function topicChosen(form: HTMLFormElement): void {
  const topic = (form.elements.namedItem('topic') as HTMLSelectElement).value
  for (const part of form.querySelectorAll<HTMLElement>('[data-topics]'))
    part.hidden = !part.dataset.topics!.split(' ').includes(topic)
}

/** What was wrong with a field is not said any more once somebody has gone back to it; what is wrong still, sending says. */
function mended({ name }: HTMLInputElement): void {
  const wrong = document.getElementById(`${name}-error`)
  if (!wrong) return
  wrong.remove()
  document.getElementById(name)?.removeAttribute('aria-invalid')
  const errors = find('[data-errors]')
  errors?.querySelector(`a[href="#${name}"]`)?.closest('li')?.remove()
  if (errors && !errors.querySelector('li')) errors.remove()
}

/** Only into a form that is still empty. */
function restore(form: HTMLFormElement): void {
  const draft = readDraft(form)
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null
  if (!draft || (field('text') as HTMLInputElement).value) return
  for (const [name, value] of Object.entries(draft)) {
    const input = field(name)
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = value === 'true'
    else if (input && !(name === 'license' && input.value)) input.value = value
  }
  const note = find('[data-draft]')
  note.hidden = false
  note.querySelector('button')!.addEventListener('click', () => {
    dropDraft(form)
    location.reload()
  })
}

/** When nothing has moved for so long, that is said: nobody is to wonder whether it still goes on. */
const quietAfter = 6000

async function send(form: HTMLFormElement): Promise<void> {
  const button = find<HTMLButtonElement>('button[type=submit]')
  const words = button.textContent
  const said = find('[data-failed]')
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })
  let quiet: ReturnType<typeof setTimeout> | undefined
  const saying = (words: string) => {
    button.textContent = words
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      button.textContent = button.dataset.slow!
    }, quietAfter)
  }
  button.disabled = true
  saying(button.dataset.busy!)
  said.hidden = true
  await photosReady()
  const trouble = await sent(form, (share) => {
    saying(`${button.dataset.busy} ${percent.format(share)}`)
  })
  clearTimeout(quiet)
  if (trouble === null) return
  said.textContent = trouble
  said.hidden = false
  said.focus()
  button.disabled = false
  button.textContent = words
}

/** Null when the page has moved on: to the filed case, or to the form with what is wrong. Else what to say. */
async function sent(form: HTMLFormElement, progress: (share: number) => void): Promise<string | null> {
  const given = new FormData(form)
  // What is wrong with the words is known before minutes are spent on photos.
  const words = photos().length > 0 ? new FormData(form) : null
  words?.delete('files')
  words?.set('check', 'true')
  const checked = words && (await post(form.action, words))
  if (words && checked?.status === 204) {
    const marks = await sendAhead(photos(), given, form.action, photoIs)
    if (marks) given.delete('files')
    if (marks) given.set('photos', marks.join(' '))
  }
  const answer = words && checked?.status !== 204 ? checked : await post(form.action, given, progress)
  if (!answer || answer.status >= 500) return later(form, given)
  const main = mainOf(answer.text)
  const code = answer.movedTo && codeIn(answer.text)
  // some network answered in the server's stead
  if (!main || (answer.movedTo && !code)) return later(form, given)
  if (answer.movedTo && code) {
    const { pathname, search } = new URL(answer.movedTo)
    await filed(form, { key: keyOf(form).value, to: pathname + search, code }, main)
    return null
  }
  if (!main.querySelector('form.form [name=text]')) return sentencesIn(main) || find('[data-failed]').dataset.failed!
  forgetAhead(photos())
  find('main').replaceWith(document.adoptNode(main))
  start()
  // its key may be another one
  writeDraft(find<HTMLFormElement>('form.form'))
  find('[data-errors]')?.focus()
  return null
}

/** Whether this form waits on the device to be sent by itself. */
let waiting = false

/** Keeps it to be sent by itself, and gives what to say. */
async function later(form: HTMLFormElement, given: FormData): Promise<string> {
  const drafted = writeDraft(form)
  const { keptHere, failed, unkept } = find('[data-failed]').dataset
  // said outright: an unticked box is not among what a form gives
  given.set('confidential', String(given.get('confidential') === 'true'))
  waiting = await keepForLater(given, form.action)
  if (!waiting) return (drafted ? failed : unkept)!
  await wakeForLater()
  return keptHere!
}

/** Shows the code that the answer brought, and goes on to the case's own page; every page tells the code until that was seen. */
async function filed(form: HTMLFormElement, arrival: Arrival, main: Element): Promise<void> {
  await noteArrival(arrival).catch(() => undefined)
  showMain(main)
  await drop(form)
  goOnceReachable(arrival.to)
}

/** Nothing of a filed case stays on the device. */
async function drop(form: HTMLFormElement): Promise<void> {
  const key = keyOf(form).value
  dropDraft(form)
  await Promise.all([dropPhotos(key), forget(key)]).catch(() => undefined)
}

/** What waited has gone, by this page or by the worker: its code is shown, or the form comes back. */
async function arrived({ key, to, code, word }: Arrival): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form.form')
  if (!form) return
  const isThis = key === keyOf(form).value
  if (isThis) waiting = false
  const { value: words } = form.elements.namedItem('text') as HTMLTextAreaElement
  if (isThis && code) {
    await drop(form)
    location.replace(to)
  } else if (!code && !word && (isThis || !words)) await comeBack(form)
  else dispatchEvent(new Event('case-arrived'))
}

/** Fills in a case that waited and was not taken; the server says what is wrong once it is sent again. */
async function comeBack(form: HTMLFormElement): Promise<void> {
  const found = await foundIn(refusedIn, form.action)
  if (!found) return
  const { given } = found
  for (const [field, value] of given) {
    const input = form.elements.namedItem(field) as HTMLInputElement | RadioNodeList | null
    if (typeof value !== 'string' || !input) continue
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = value === 'true'
    else input.value = value
  }
  const files = (given.getAll('files') as File[]).filter(({ size }) => size > 0)
  bringPhotos(files.length ? files : await keptPhotos(keyOf(form).value))
  topicChosen(form)
  writeDraft(form)
  await forgetRefused(keyOf(form).value)
  await seen(keyOf(form).value)
  const said = find('[data-failed]')
  said.textContent = said.dataset.refused!
  said.hidden = false
}

/** What waits goes out so often while the form stands open, where a browser does not wake the worker. */
const every = 30_000

async function goOut(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form.form')
  if (!form || !('caches' in window)) return
  const kept = (await caches.has(waitingIn)) && (await caches.open(waitingIn))
  if (!kept) return
  waiting ||= Boolean(await kept.match(nameOf(keyOf(form).value)))
  await sendWaiting(arrived)
}

start()
void comeBack(find<HTMLFormElement>('form.form'))
navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<Arrival>) => data.key && arrived(data))
addEventListener('online', goOut)
document.addEventListener('visibilitychange', () => document.hidden || goOut())
setInterval(goOut, every)
goOut()
