// The case form's script: the draft survives a lost network and a closed tab, and sending says how far it is.
import { dropDraft, readDraft, writeDraft } from './draft.ts'
import { hasPhotos, photosReady, startPhotos } from './photos.ts'
import { post } from './post.ts'

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

/** Sets up the form that stands on the page now: the first one, or the one that came back with what is wrong. */
function start(): void {
  const form = find<HTMLFormElement>('form.form')
  restore(form)
  startPhotos()
  topicChosen(form)
  form.addEventListener('input', ({ target }) => {
    topicChosen(form)
    writeDraft(form)
    mended(target as HTMLInputElement)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form)
  })
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
  const words = hasPhotos() ? new FormData(form) : null
  words?.delete('files')
  words?.set('check', 'true')
  const checked = words && (await post(form.action, words))
  const answer = words && checked?.status !== 204 ? checked : await post(form.action, given, progress)
  if (!answer) {
    const { failed, unkept } = find('[data-failed]').dataset
    return (writeDraft(form) ? failed : unkept)!
  }
  if (answer.movedTo) {
    dropDraft(form)
    location.replace(answer.movedTo)
    return null
  }
  const main = new DOMParser().parseFromString(answer.text, 'text/html').querySelector('main')
  if (!main?.querySelector('form.form [name=text]')) return sentencesOf(main)
  find('main').replaceWith(document.adoptNode(main))
  start()
  // its key may be another one
  writeDraft(find<HTMLFormElement>('form.form'))
  find('[data-errors]')?.focus()
  return null
}

/** What a page says, its heading and its paragraphs each as a sentence; what is no page of ours says it went wrong. */
function sentencesOf(main: Element | null): string {
  const parts = [...(main?.querySelectorAll('h1, p') ?? [])].map((part) => part.textContent!.trim()).filter(Boolean)
  return (
    parts.map((part) => (/[.؟:]$/.test(part) ? part : `${part}.`)).join(' ') || find('[data-failed]').dataset.failed!
  )
}

start()
