// The photos of a case: made small on the phone, shown before they are sent, and what cannot go along said at once.
import { ownButton, showPhotos, withPicked } from './photo-list.ts'
import { keepPhotos, keptPhotos } from './photos-kept.ts'

let chosen: readonly File[] = []
/** One choice after the other: what was chosen first stands first, and one picture at a time is in memory. */
let taking: Promise<void> = Promise.resolve()

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

const key = () => find<HTMLInputElement>('input[name=key]').value

/** Takes over the form's file field; what was chosen for the form before comes back. */
export function startPhotos(): void {
  const files = find<HTMLInputElement>('input[type=file]')
  ownButton(document)
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
  chosen = await withPicked(document, chosen, picked)
  show()
}

function show(): void {
  showPhotos(document, chosen, (photo) => {
    chosen = chosen.filter((one) => one !== photo)
    show()
    taking = taking.then(() => keepPhotos(key(), chosen))
  })
}
