// A photo that goes ahead of its case, by itself: a bad network then loses one of them and not all. It counts from when a
// case takes it up, and can be taken up by whoever has its mark and by nobody else.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { isUuid } from '#rules/identifiers'
import { type Act, action, type Cleaned, type Context, done, no, type Outcome } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { rowOf } from '../files/upload.ts'
import { placeOf } from './place.ts'

type Ahead = { province: string; file: Pick<Cleaned & { ok: true }, 'content' | 'mime' | 'name'> }

const keep = action<Ahead, { id: string }>('cases.sendPhoto', {
  scope: async (_tx, { province }) => ({ province, office: null }),
  unrecorded: 'a photo counts from when a case takes it up',
  run: async (act, { file }) => {
    const [row] = await act.tx
      .insert(files)
      .values({ ...rowOf(file), provinceId: act.province, at: act.now })
      .returning({ id: files.id })
    return done({ id: row!.id })
  },
})

type SendPhoto = { license: string | null; province: string | null; bytes: Uint8Array; name: string }

/**
 * Keeps a photo of a case that is about an office, or about a place in a province; answers with its mark, by which the case
 * takes it up. Refused at `files` where it is unfit, unknown for a license nobody ever had.
 */
export async function sendPhoto(ctx: Context, key: string, input: SendPhoto): Promise<Outcome<{ mark: string }>> {
  const clean = await ctx.clean(input.bytes, input.name)
  if (!clean.ok) return no(clean.refusal)
  const place = await placeOf(ctx, input.license, input.province)
  if ('ok' in place) return place
  const { content, mime, name } = clean
  const outcome = await keep(asCitizen(ctx), key, { province: place.province, file: { content, mime, name } })
  return outcome.ok ? { ...outcome, value: { mark: markOf(ctx.secret, outcome.value.id) } } : outcome
}

const proofOf = (secret: string, id: string) => createHmac('sha256', secret).update(`photo\n${id}`).digest('base64url')
const markOf = (secret: string, id: string) => `${id}.${proofOf(secret, id)}`

/** The ids of photos by their marks; null where one is no mark of this house. */
export function photosMarked(secret: string, marks: readonly string[]): string[] | null {
  const ids = marks.map((mark) => {
    const [id = '', proof = ''] = mark.split('.')
    const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(secret, id))]
    return isUuid(id) && given.length === right.length && timingSafeEqual(given, right) ? id : null
  })
  return ids.includes(null) ? null : (ids as string[])
}

/** Takes photos up into a case; false, and the act is to be refused, unless each is there still and nobody else's. */
export async function takeUp(act: Act, id: string, photos: readonly string[]): Promise<boolean> {
  if (photos.length === 0) return true
  const loose = and(inArray(files.id, [...photos]), isNull(files.subject), isNull(files.uploadedBy))
  const taken = await act.tx
    .update(files)
    .set({ subject: 'case', subjectId: id })
    .where(and(loose, eq(files.provinceId, act.province)))
    .returning({ id: files.id })
  return taken.length === new Set(photos).size
}
