// Takes in a file before it is attached to anything.
import { createHash } from 'node:crypto'
import { and, count, eq, isNull, sum } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { type Act, action, type Context, done, no, noBecause, type Outcome } from '../../act/act.ts'

export type Uploaded = { id: string; name: string; mime: string; size: number }
type Clean = { content: Uint8Array; mime: string; name: string }

const keep = action<Clean, Uploaded>('files.upload', {
  unrecorded: 'a file counts from when a letter, request or case takes it up',
  run: async (act, file) => {
    if (await heapedUp(act)) return noBecause('file-too-many-loose', 'files')
    const [row] = await act.tx
      .insert(files)
      .values({ ...rowOf(file), provinceId: act.province, uploadedBy: act.actor.person, at: act.now })
      .returning({ id: files.id })
    return done({ id: row!.id, name: file.name, mime: file.mime, size: file.content.length })
  },
})

/** A person's files that nothing has taken up yet: so many and so many bytes. Only mischief comes near. */
const mostLoose = { files: 200, bytes: 500 * 1024 * 1024 }

async function heapedUp(act: Act): Promise<boolean> {
  const [loose] = await act.tx
    .select({ count: count(), bytes: sum(files.size).mapWith(Number) })
    .from(files)
    .where(and(isNull(files.subject), eq(files.uploadedBy, act.actor.person!)))
  return loose!.count >= mostLoose.files || (loose!.bytes ?? 0) >= mostLoose.bytes
}

/** Columns of a file that follow from its content. */
export function rowOf(file: Clean) {
  return {
    name: file.name,
    mime: file.mime,
    size: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    content: file.content,
  }
}

/** Checks, re-encodes and keeps a file; refused with the reason at the field `files`. */
export async function uploadFile(
  ctx: Context,
  key: string,
  input: { bytes: Uint8Array; name: string },
): Promise<Outcome<Uploaded>> {
  const clean = await ctx.clean(input.bytes, input.name)
  return clean.ok ? keep(ctx, key, { content: clean.content, mime: clean.mime, name: clean.name }) : no(clean.refusal)
}
