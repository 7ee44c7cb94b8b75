// The photos of a form as they are shown: what may go along, made small, in the order in which it was chosen, each with a button to take it back.
import { smaller, sourceOf } from './smaller.ts'

const most = 5
const bytesMost = 10 * 1024 * 1024

/** What the field of a form says of its photos. */
const listOf = (form: ParentNode) => form.querySelector<HTMLElement>('[data-files]')!
const inputOf = (form: ParentNode) => form.querySelector<HTMLInputElement>('input[type=file]')!

/** The browser's own button speaks the phone's language, not the page's: ours stands in its place. */
export function ownButton(form: ParentNode): void {
  form.querySelector<HTMLElement>('[data-pick]')!.hidden = false
  inputOf(form).classList.add('unseen')
}

/** The photos that were chosen before with those that are picked now; of what cannot go along the page says why. */
export async function withPicked(
  form: ParentNode,
  before: readonly File[],
  picked: readonly File[],
): Promise<readonly File[]> {
  const chosen = [...before]
  const left: string[] = []
  const words = listOf(form).dataset as Record<'many' | 'large' | 'kind' | 'twice' | 'pixels' | 'empty', string>
  const leave = (why: keyof typeof words, { name }: File) => left.push(words[why].replace('%', name))
  for (const file of picked) {
    const why = whyLeft(file, chosen)
    if (why) {
      leave(why, file)
      continue
    }
    const small = await smaller(file)
    if (typeof small === 'string') leave(small, file)
    else if (small.size > bytesMost) leave('large', file)
    else chosen.push(small)
  }
  sayLeft(form, left.join(' '))
  return chosen
}

function whyLeft(file: File, chosen: readonly File[]): 'kind' | 'twice' | 'many' | 'empty' | null {
  if (!isTaken(file)) return 'kind'
  if (file.size === 0) return 'empty'
  if (chosen.some((one) => isSame(one, file))) return 'twice'
  return chosen.length === most ? 'many' : null
}

/** As the field says what it takes; a phone that names no kind is believed, the server looks at the content. */
const isTaken = ({ type }: File) => !type || type.startsWith('image/') || type === 'application/pdf'

const isSame = (kept: File, file: File) => {
  const source = sourceOf(kept) ?? kept
  return source.name === file.name && source.size === file.size && source.lastModified === file.lastModified
}

function sayLeft(form: ParentNode, words: string): void {
  const said = form.querySelector<HTMLElement>('[data-left]')!
  said.textContent = words
  said.hidden = words === ''
}

/** Shows the photos, and puts exactly them into the field, so that the form sends them by itself. */
export function showPhotos(form: ParentNode, photos: readonly File[], remove: (photo: File) => void): void {
  const transfer = new DataTransfer()
  for (const file of photos) transfer.items.add(file)
  inputOf(form).files = transfer.files
  const list = listOf(form)
  list.textContent = ''
  const takeBack = (file: File) => {
    sayLeft(form, '')
    remove(file)
    // for whoever keeps the form as it stands
    inputOf(form).dispatchEvent(new Event('input', { bubbles: true }))
  }
  const wordsOf = ({ name }: File) => ({ label: list.dataset.remove!.replace('%', name), unseen: list.dataset.unseen! })
  list.append(...photos.map((file) => preview(file, wordsOf(file), takeBack)))
}

type Words = { label: string; unseen: string }

function preview(file: File, { label, unseen }: Words, takeBack: (file: File) => void): HTMLElement {
  const item = document.createElement('li')
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.textContent = '×'
  remove.setAttribute('aria-label', label)
  remove.addEventListener('click', () => takeBack(file))
  item.append(file.type.startsWith('image/') ? picture(file, unseen) : file.name, remove)
  return item
}

/** The photo, or its name and that this browser cannot show it: the server may not be able to either. */
function picture(file: File, unseen: string): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = (sourceOf(file) ?? file).name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  image.addEventListener('error', () => {
    URL.revokeObjectURL(image.src)
    const said = document.createElement('span')
    said.className = 'small'
    said.textContent = unseen
    image.replaceWith(said)
  })
  return image
}
