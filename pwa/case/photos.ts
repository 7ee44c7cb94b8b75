// The photos of a case: made small on the phone, shown before they are sent, and what cannot go along said at once.

const most = 5
const bytesMost = 10 * 1024 * 1024
/** A photo of fewer bytes is sent as it is; of more, it is drawn again until it has no more. */
const smallEnough = 400 * 1024
/** Pixels a side at most, and the quality: the first that is small enough. The last is readable still, and small whatever it shows. */
const steps = [
  [1600, 0.8],
  [1600, 0.6],
  [1280, 0.6],
  [1024, 0.5],
] as const

let chosen: File[] = []
/** One choice after the other: what was chosen first stands first, and one picture at a time is in memory. */
let taking: Promise<void> = Promise.resolve()

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

/** Takes over the form's file field. */
export function startPhotos(): void {
  const files = find<HTMLInputElement>('input[type=file]')
  // The browser's own button speaks the phone's language, not the page's.
  find('[data-pick]').hidden = false
  files.classList.add('unseen')
  show()
  files.addEventListener('change', () => {
    const picked = [...files.files!]
    taking = taking.then(() => take(picked))
  })
}

/** When everything that was chosen is ready to be sent. */
export const photosReady = () => taking
export const hasPhotos = () => chosen.length > 0

async function take(picked: File[]): Promise<void> {
  const left: string[] = []
  const words = find('[data-files]').dataset as Record<'many' | 'large' | 'kind' | 'twice', string>
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
    if (small.size > bytesMost) leave('large', file)
    else chosen.push(small)
  }
  show()
  const said = find('[data-left]')
  said.textContent = left.join(' ')
  said.hidden = left.length === 0
}

/** As the field says what it takes; a phone that names no kind is believed, the server looks at the content. */
const isTaken = ({ type }: File) => !type || type.startsWith('image/') || type === 'application/pdf'

const sources = new WeakMap<File, File>()
const isSame = (kept: File, file: File) => {
  const source = sources.get(kept) ?? kept
  return source.name === file.name && source.size === file.size && source.lastModified === file.lastModified
}

/** The picture with fewer pixels; the file itself if it is none that this browser can draw, or would not get smaller. */
async function smaller(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= smallEnough) return file
  try {
    const picture = await createImageBitmap(file)
    let drawn: Blob | null = null
    for (const [side, quality] of steps) {
      drawn = await draw(picture, side, quality)
      if (!drawn || drawn.size <= smallEnough) break
    }
    picture.close()
    if (!drawn || drawn.size >= file.size) return file
    const small = new File([drawn], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
    sources.set(small, file)
    return small
  } catch {
    return file
  }
}

function draw(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

/** The input holds exactly what is shown, so that the form sends it by itself. */
function show(): void {
  const files = find<HTMLInputElement>('input[type=file]')
  const list = find('[data-files]')
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
  remove.addEventListener('click', () => {
    chosen = chosen.filter((one) => one !== file)
    find('[data-left]').hidden = true
    show()
  })
  item.append(file.type.startsWith('image/') ? picture(file) : file.name, remove)
  return item
}

function picture(file: File): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = (sources.get(file) ?? file).name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  return image
}
