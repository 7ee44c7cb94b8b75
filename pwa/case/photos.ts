// The photos of a case: made small on the phone, shown before they are sent, and what cannot go along said at once.
import { keepPhotos, keptPhotos } from './photos-kept.ts'
import { smaller, sourceOf } from './smaller.ts'

const most = 5
const bytesMost = 10 * 1024 * 1024
let chosen: File[] = []
/** One choice after the other: what was chosen first stands first, and one picture at a time is in memory. */
let taking: Promise<void> = Promise.resolve()

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

const key = () => find<HTMLInputElement>('input[name=key]').value

/** Takes over the form's file field; what was chosen for the form before comes back. */
export function startPhotos(): void {
  const files = find<HTMLInputElement>('input[type=file]')
  // The browser's own button speaks the phone's language, not the page's.
  find('[data-pick]').hidden = false
  files.classList.add('unseen')
  show()
  if (!chosen.length)
    taking = taking.then(async () => {
      chosen = await keptPhotos(key())
      show()
    })
  files.addEventListener('change', () => {
    const picked = [...files.files!]
    taking = taking.then(() => take(picked)).then(() => keepPhotos(key(), chosen))
  })
}

/** Photos that came from elsewhere than the field: a case that came back. */
export function bringPhotos(files: File[]): void {
  chosen = files
  show()
  taking = taking.then(() => keepPhotos(key(), chosen))
}

/** When everything that was chosen is ready to be sent. */
export const photosReady = () => taking
export const photos = (): readonly File[] => chosen

/** Says at a photo how far it is, or that it has not arrived; nothing once it has. */
export function photoIs(photo: File, share: number | null): void {
  const item = find('[data-files]').children[chosen.indexOf(photo)]
  if (!item) return
  item.querySelector('progress, b')?.remove()
  if (share === 1) return
  if (share === null) {
    const said = document.createElement('b')
    said.textContent = find('[data-files]').dataset.again!
    item.append(said)
    return
  }
  const bar = document.createElement('progress')
  bar.value = share
  bar.setAttribute('aria-label', photo.name)
  item.append(bar)
}

async function take(picked: File[]): Promise<void> {
  const left: string[] = []
  const words = find('[data-files]').dataset as Record<'many' | 'large' | 'kind' | 'twice' | 'pixels', string>
  const leave = (why: keyof typeof words, { name }: File) => left.push(words[why].replace('%', name))
  for (const file of picked) {
    if (!isTaken(file)) {
      leave('kind', file)
      continue
    }
    if (chosen.some((one) => isSame(one, file))) {
      leave('twice', file)
      continue
    }
    if (chosen.length === most) {
      leave('many', file)
      continue
    }
    const small = await smaller(file)
    if (typeof small === 'string') leave(small, file)
    else if (small.size > bytesMost) leave('large', file)
    else chosen.push(small)
  }
  show()
  const said = find('[data-left]')
  said.textContent = left.join(' ')
  said.hidden = left.length === 0
}

/** As the field says what it takes; a phone that names no kind is believed, the server looks at the content. */
const isTaken = ({ type }: File) => !type || type.startsWith('image/') || type === 'application/pdf'

const isSame = (kept: File, file: File) => {
  const source = sourceOf(kept) ?? kept
  return source.name === file.name && source.size === file.size && source.lastModified === file.lastModified
}

/** The input holds exactly what is shown, so that the form sends it by itself. */
function show(): void {
  const files = find<HTMLInputElement>('input[type=file]')
  const list = find('[data-files]')
  const transfer = new DataTransfer()
  for (const file of chosen) transfer.items.add(file)
  files.files = transfer.files
  list.textContent = ''
  list.append(...chosen.map((file) => preview(file, list.dataset.remove!.replace('%', file.name))))
}

function preview(file: File, label: string): HTMLElement {
  const item = document.createElement('li')
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.textContent = '×'
  remove.setAttribute('aria-label', label)
  remove.addEventListener('click', () => {
    chosen = chosen.filter((one) => one !== file)
    find('[data-left]').hidden = true
    show()
    taking = taking.then(() => keepPhotos(key(), chosen))
    // for whoever keeps the form as it stands
    find('input[type=file]').dispatchEvent(new Event('input', { bubbles: true }))
  })
  item.append(file.type.startsWith('image/') ? picture(file) : file.name, remove)
  return item
}

function picture(file: File): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = (sourceOf(file) ?? file).name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  return image
}
