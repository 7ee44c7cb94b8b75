// Photos go ahead of their case one by one, each with its progress: what has arrived is not sent once more.
import { uuid } from '../uuid.ts'
import { post } from './post.ts'

type Ahead = { key: string; mark?: string }
const ahead = new WeakMap<File, Ahead>()
/** So often a photo is tried at one sending; what waits is tried again later. */
const tries = 3

/** How far a photo is, 0 to 1; null where it did not arrive. */
type Told = (photo: File, share: number | null) => void

/**
 * The marks of the photos once all have arrived. Null where the network lost one, or the server takes none ahead: then they go
 * along with the form.
 */
export async function sendAhead(
  photos: readonly File[],
  form: FormData,
  action: string,
  told: Told,
): Promise<string[] | null> {
  const marks: string[] = []
  for (const photo of photos) {
    const mark = await sendOne(photo, form, action, told)
    told(photo, mark ? 1 : null)
    if (!mark) return null
    marks.push(mark)
  }
  return marks
}

async function sendOne(photo: File, form: FormData, action: string, told: Told): Promise<string | null> {
  const one = ahead.get(photo) ?? { key: uuid() }
  ahead.set(photo, one)
  for (let left = tries; !one.mark && left > 0; left--) {
    const body = new FormData()
    body.set('key', one.key)
    for (const name of ['license', 'province']) body.set(name, String(form.get(name) ?? ''))
    body.set('files', photo)
    const answer = await post(action.replace('/c/new', '/c/new/photo'), body, (share) => told(photo, share))
    if (answer && answer.status !== 200) return null
    one.mark = answer ? markIn(answer.text) : undefined
  }
  return one.mark ?? null
}

/** What some network answers in the server's stead has none. */
function markIn(text: string): string | undefined {
  try {
    return JSON.parse(text).mark
  } catch {
    return undefined
  }
}

/** They are sent anew: the server did not find one of them. */
export function forgetAhead(photos: readonly File[]): void {
  for (const photo of photos) ahead.delete(photo)
}
