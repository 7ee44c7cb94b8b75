// Papers of requests: uploaded by whoever files, and put into a form where its kind wants them.
import { uploadFile } from '#actions/files/upload'
import type { Form } from '#rules/fields/form'
import { papersOf } from '#rules/fields/papers'
import type { StoredFile } from '#rules/files'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import { pdf } from '../pdf.ts'
import { newKey, type World } from '../world.ts'

/** A PDF that nothing has taken up yet, uploaded by a role's person or by a person's id. */
export async function uploadedPaper(world: World, who: string, name = 'مدرک.pdf'): Promise<StoredFile> {
  const outcome = await uploadFile(await world.as(who), newKey(), { bytes: pdf(newKey()), name })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const { mime: type, ...file } = outcome.value
  return { ...file, type }
}

/** The form with papers that nobody has stored, for what only judges it. */
export function papered(kind: Pick<RequestKind, 'fields'>, form: Form): Form {
  const file = { id: 'p', name: 'مدرک.pdf', size: 1, type: 'application/pdf' }
  let whole = form
  for (const { field, name } of missing(kind, form))
    whole = { ...whole, [field]: { ...(whole[field] as object), [name]: [file] } }
  return whole
}

const missing = ({ fields }: Pick<RequestKind, 'fields'>, form: Form) =>
  papersOf(fields, form).filter(({ required, files }) => required && files.length === 0)

/** The form with a file for each paper that its kind requires, but those that it has. */
export async function withPapers(world: World, kind: string, form: Form, who: string): Promise<Form> {
  let whole = form
  for (const { field, name } of missing(kindOf(kind)!, form))
    whole = { ...whole, [field]: { ...(whole[field] as object), [name]: [await uploadedPaper(world, who)] } }
  return whole
}
