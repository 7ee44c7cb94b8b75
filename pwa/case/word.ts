// The forms by which a citizen adds to a case: photos are made smaller, and what was written outlives a lost network.
import { dayMs, device, store, stored } from './draft.ts'
import { post } from './post.ts'
import { smaller } from './smaller.ts'

const storageKey = 'case-words'
type Kept = Record<string, { at: number; word: string }>

/** By the case's code and what is done, without the secret of its link. */
function nameOf(form: HTMLFormElement): string {
  const [, , code, , act] = new URL(form.action).pathname.split('/')
  return `${code} ${act}`
}

const wordIn = (form: HTMLFormElement) => form.elements.namedItem('word') as HTMLTextAreaElement

function kept(): Kept {
  const all = Object.entries(stored<Kept>(device, storageKey) ?? {})
  return Object.fromEntries(all.filter(([, one]) => Date.now() - one.at < dayMs))
}

/** Keeps what is written on the device for a day; false where it has no room. An empty word forgets it. */
function keep(form: HTMLFormElement, word: string): boolean {
  const { [nameOf(form)]: _before, ...others } = kept()
  return store(device, storageKey, word ? { ...others, [nameOf(form)]: { at: Date.now(), word } } : others)
}

const part = (form: HTMLFormElement, name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!

function start(form: HTMLFormElement): void {
  const word = wordIn(form)
  const before = kept()[nameOf(form)]?.word
  if (before && !word.value) {
    word.value = before
    form.closest('details')?.setAttribute('open', '')
    part(form, 'draft').hidden = false
  }
  let drawn: Promise<void> = Promise.resolve()
  form.addEventListener('input', () => keep(form, word.value))
  form.querySelector<HTMLInputElement>('input[type=file]')!.addEventListener('change', ({ target }) => {
    drawn = shrink(target as HTMLInputElement)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    drawn.then(() => send(form))
  })
}

/** Puts smaller pictures in the place of those that were chosen; of what cannot be drawn the server says what is wrong. */
async function shrink(input: HTMLInputElement): Promise<void> {
  const transfer = new DataTransfer()
  for (const file of input.files!) {
    const small = await smaller(file)
    transfer.items.add(typeof small === 'string' ? file : small)
  }
  input.files = transfer.files
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!
  const said = part(form, 'failed')
  const words = button.textContent
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })
  button.disabled = true
  button.textContent = button.dataset.busy!
  said.hidden = true
  const answer = await post(form.action, new FormData(form), (share) => {
    button.textContent = `${button.dataset.busy} ${percent.format(share)}`
  })
  if (answer?.movedTo) {
    keep(form, '')
    return location.replace(answer.movedTo)
  }
  const main =
    answer && answer.status < 500 && new DOMParser().parseFromString(answer.text, 'text/html').querySelector('main')
  if (main) return show(form, main)
  said.textContent = keep(form, wordIn(form).value) ? said.dataset.failed! : said.dataset.unkept!
  said.hidden = false
  said.focus()
  button.disabled = false
  button.textContent = words
}

/** The page as it came back. Where its words stand in another form now, they are kept with that. */
function show(form: HTMLFormElement, main: Element): void {
  keep(form, '')
  document.querySelector('main')!.replaceWith(document.adoptNode(main))
  startAll()
  for (const one of document.querySelectorAll<HTMLFormElement>('form[data-words]'))
    if (wordIn(one).value) keep(one, wordIn(one).value)
  document.querySelector<HTMLElement>('main [autofocus], main [aria-invalid]')?.focus()
}

function startAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-words]')) start(form)
}

startAll()
