// A citizen whose form went off but whose answer was lost sends it once more, perhaps with other words or without the
// photos: the code is shown in the end, whatever changed.
import { createHash } from 'node:crypto'
import { officeByCode } from '#reads/offices/public'
import { filedUnder } from '#reads/public-cases'
import { normalise } from '#rules/texts'
import type { Context, Outcome } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { type FileCase, type FiledCase, fileCase } from './file.ts'
import { caseSecret } from './secret.ts'

/**
 * Files a case like `fileCase`; but where the key stands for a filing that differs, one that brings nothing new (the same
 * words, the photos gone with the tab) is answered with the code of the first, and any other is a filing of its own,
 * under a key of its own that repeats as well.
 */
export async function fileCaseAgain(ctx: Context, key: string, input: FileCase): Promise<Outcome<FiledCase>> {
  const outcome = await fileCase(ctx, key, input)
  if (outcome.ok || outcome.why !== 'conflict') return outcome
  const first = await filedUnder(ctx.db, { owner: asCitizen(ctx).via, key, action: 'cases.file' })
  const office = input.license?.trim() ? ((await officeByCode(ctx.db, input.license))?.id ?? null) : null
  if (first && bringsNothingNew(input, office, first)) {
    const { id, trackingCode } = first
    return { ok: true, value: { id, trackingCode, secret: caseSecret(ctx.secret, id) }, repeated: true }
  }
  return fileCase(ctx, keyOf(key, input), input)
}

type First = NonNullable<Awaited<ReturnType<typeof filedUnder>>>

function bringsNothingNew(input: FileCase, office: string | null, first: First): boolean {
  if (input.files?.length || input.name?.trim() || input.mobile?.trim()) return false
  return (
    input.kind === first.kind &&
    input.topic === first.topic &&
    normalise(input.text) === first.text &&
    input.confidential === first.confidential &&
    office === first.office
  )
}

/** The same for the same filing, so that it is harmless to repeat too. */
function keyOf(key: string, { files = [], ...words }: FileCase): string {
  const digest = createHash('sha256').update(JSON.stringify([key, words]))
  for (const { bytes, name } of files) digest.update(name).update(bytes)
  return digest.digest('hex')
}
