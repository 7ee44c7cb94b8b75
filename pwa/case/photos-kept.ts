// The chosen photos of a draft, on this device: they outlive a closed browser with its words, and go with them.
import { draftKeys } from './draft.ts'
import { keptWordNames } from './words-kept.ts'

const keptIn = 'case-photos'
const folder = (key: string) => `/c/photos/${encodeURIComponent(key)}/`

/** Keeps exactly these under a form's key, or the name of words to a case. A device without room keeps none: the words are worth more. */
export async function keepPhotos(key: string, photos: readonly File[]): Promise<void> {
  try {
    await dropPhotos(key)
    const kept = await caches.open(keptIn)
    for (const [nth, photo] of photos.entries()) {
      const headers = { 'content-type': photo.type, 'x-name': encodeURIComponent(photo.name) }
      await kept.put(`${folder(key)}${nth}`, new Response(photo, { headers }))
    }
  } catch {
    await dropPhotos(key).catch(() => undefined)
  }
}

/** Those of a form's key, in their order; what belongs to no draft any more goes. */
export async function keptPhotos(key: string): Promise<File[]> {
  try {
    const kept = await caches.open(keptIn)
    const found: File[] = []
    const alive = [key, ...draftKeys(), ...keptWordNames()].map(folder)
    for (const request of await kept.keys()) {
      const { pathname } = new URL(request.url)
      if (!alive.some((one) => pathname.startsWith(one))) await kept.delete(request)
      else if (pathname.startsWith(folder(key))) found.push(await fileIn((await kept.match(request))!))
    }
    return found
  } catch {
    return []
  }
}

async function fileIn(kept: Response): Promise<File> {
  const name = decodeURIComponent(kept.headers.get('x-name') ?? '')
  return new File([await kept.blob()], name, { type: kept.headers.get('content-type') ?? '' })
}

/** Forgets them. */
export async function dropPhotos(key: string): Promise<void> {
  if (!(await caches.has(keptIn))) return
  const kept = await caches.open(keptIn)
  for (const request of await kept.keys())
    if (new URL(request.url).pathname.startsWith(folder(key))) await kept.delete(request)
}
