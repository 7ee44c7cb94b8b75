// The case form's script: the draft survives a lost network and a closed tab, photos are shown before they are sent.
import { dropDraft, readDraft, writeDraft } from './draft.ts'

let chosen: File[] = []

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

/** Sets up the form that stands on the page now: the first one, or the one that came back with what is wrong. */
function start(): void {
  const form = find<HTMLFormElement>('form')
  const files = find<HTMLInputElement>('input[type=file]')
  restore(form)
  // The browser's own button speaks the phone's language, not the page's.
  find('[data-pick]').hidden = false
  files.classList.add('unseen')
  take(chosen)
  form.addEventListener('input', () => writeDraft(form))
  files.addEventListener('change', () => take([...chosen, ...[...files.files!].filter(isNew)]))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form)
  })
}

/** Only into a form that is still empty, and never over the office of a link that was just opened. */
function restore(form: HTMLFormElement): void {
  const draft = readDraft()
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null
  if (!draft || (field('text') as HTMLInputElement).value) return
  for (const [name, value] of Object.entries(draft)) {
    const input = field(name)
    if (input && !(name === 'license' && input.value)) input.value = value
  }
  const note = find('[data-draft]')
  note.hidden = false
  note.querySelector('button')!.addEventListener('click', () => {
    dropDraft()
    location.reload()
  })
}

const isNew = (file: File) => !chosen.some((one) => one.name === file.name && one.size === file.size)

/** The input holds exactly what is shown, so that the form sends it by itself. */
function take(wanted: File[]): void {
  const files = find<HTMLInputElement>('input[type=file]')
  const list = find('[data-files]')
  chosen = wanted.slice(0, 5)
  const transfer = new DataTransfer()
  for (const file of chosen) transfer.items.add(file)
  files.files = transfer.files
  list.replaceChildren(...chosen.map((file) => preview(file, list.dataset.remove!.replace('%', file.name))))
}

function preview(file: File, label: string): HTMLElement {
  const item = document.createElement('li')
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.textContent = '×'
  remove.setAttribute('aria-label', label)
  remove.addEventListener('click', () => take(chosen.filter((one) => one !== file)))
  item.append(file.type.startsWith('image/') ? picture(file) : file.name, remove)
  return item
}

function picture(file: File): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = file.name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  return image
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = find<HTMLButtonElement>('button[type=submit]')
  const words = button.textContent
  button.disabled = true
  button.textContent = button.dataset.busy!
  const trouble = await sent(form)
  if (trouble === null) return
  const said = find('[data-failed]')
  said.textContent = trouble
  said.hidden = false
  said.focus()
  button.disabled = false
  button.textContent = words
}

/** Null when the page has moved on: to the filed case, or to the form with what is wrong. Else what to say. */
async function sent(form: HTMLFormElement): Promise<string | null> {
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) }).catch(() => null)
  if (!answer) {
    writeDraft(form)
    return find('[data-failed]').dataset.failed!
  }
  if (answer.redirected) {
    dropDraft()
    location.replace(answer.url)
    return null
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const main = page.querySelector('main')!
  if (answer.status !== 422) return sentencesOf(main)
  find('main').replaceWith(document.adoptNode(main))
  start()
  find('[data-errors]').focus()
  return null
}

/** What a page says, its heading and its paragraphs each as a sentence. */
function sentencesOf(main: Element): string {
  const parts = [...main.querySelectorAll('h1, p')].map((part) => part.textContent!.trim()).filter(Boolean)
  return parts.map((part) => (/[.؟:]$/.test(part) ? part : `${part}.`)).join(' ')
}

start()
