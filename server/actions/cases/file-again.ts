// A citizen whose form went off but whose answer was lost sends it once more, perhaps with other words or without the
// photos: the code is shown in the end, whatever changed, and one complaint makes one case.
import { officeByCode } from '#reads/offices/public'
import { filedUnder } from '#reads/public-cases'
import type { Context, Outcome } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { type FileCase, type FiledCase, fileCase, tidy } from './file.ts'
import { caseSecret } from './secret.ts'

/** `changed`: the key stands for another filing, which is kept as it was filed. */
export type FiledAgain = Outcome<FiledCase> | { ok: false; why: 'changed'; first: FiledCase }

/**
 * Files a case like `fileCase`; but where the key stands for a filing that differs, one that brings nothing new (the same
 * words, the photos gone with the tab) is answered with the code of the first. Any other is not filed: whoever sent it learns
 * of the first, and says under a new key whether it is a case of its own.
 */
export async function fileCaseAgain(ctx: Context, key: string, input: FileCase): Promise<FiledAgain> {
  const outcome = await fileCase(ctx, key, input)
  if (outcome.ok || outcome.why !== 'conflict') return outcome
  const found = await filedUnder(ctx.db, { owner: asCitizen(ctx).via, key, action: 'cases.file' })
  if (!found) return outcome
  const office = input.license?.trim() ? ((await officeByCode(ctx.db, input.license))?.id ?? null) : null
  const { id, trackingCode } = found
  const first = { id, trackingCode, secret: caseSecret(ctx.secret, id) }
  if (bringsNothingNew(input, office, found)) return { ok: true, value: first, repeated: true }
  return { ok: false, why: 'changed', first }
}

type First = NonNullable<Awaited<ReturnType<typeof filedUnder>>>

function bringsNothingNew(input: FileCase, office: string | null, first: First): boolean {
  if (input.files?.length || input.photos?.length || input.name?.trim() || input.mobile?.trim()) return false
  const form = tidy(input)
  return (
    input.kind === first.kind &&
    input.topic === first.topic &&
    form.text === first.text &&
    (input.service || null) === first.service &&
    form.place === first.place &&
    form.agency === first.agency &&
    input.confidential === first.confidential &&
    office === first.office
  )
}
