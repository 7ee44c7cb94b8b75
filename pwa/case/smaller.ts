// A picture drawn again with fewer pixels, so that it goes through a slow network.

/** A photo of fewer bytes is sent as it is; of more, it is drawn again until it has no more. */
const smallEnough = 400 * 1024
/** Pixels a side at most, and the quality: the first that is small enough. The last is readable still, and small whatever it shows. */
const steps = [
  [1600, 0.8],
  [1600, 0.6],
  [1280, 0.6],
  [1024, 0.5],
] as const

const sources = new WeakMap<File, File>()
/** The file that a picture was drawn from; undefined for what is no such picture. */
export const sourceOf = (picture: File): File | undefined => sources.get(picture)

/** More pixels than the server draws. */
const pixelsMost = 25_000_000
/** What every browser draws: one that cannot has something else under that name. */
const drawn = /^image\/(jpeg|png|webp)$/

/**
 * The picture with fewer pixels; the file itself if it is none that this browser can draw, or would not get smaller. Else why
 * it cannot go along: it is no picture, or has too many pixels and could not be drawn smaller.
 */
export async function smaller(file: File): Promise<File | 'kind' | 'pixels'> {
  if (!file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return drawn.test(file.type) ? 'kind' : file
  const many = picture.width * picture.height > pixelsMost
  if (file.size <= smallEnough && !many) return closed(picture, file)
  let small: Blob | null = null
  for (const [side, quality] of steps) {
    small = await draw(picture, side, quality)
    if (!small || small.size <= smallEnough) break
  }
  picture.close()
  if (!small || (small.size >= file.size && !many)) return many ? 'pixels' : file
  const made = new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
  sources.set(made, file)
  return made
}

function closed(picture: ImageBitmap, file: File): File {
  picture.close()
  return file
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
