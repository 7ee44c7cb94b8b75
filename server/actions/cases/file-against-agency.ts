// An office's holder complains of an agency's fault (Bylaw 25-a-6 note 5; Annex 4 articles 2, 9): a case like a citizen's, on the same way.
import { type CaseForm, checkCase } from '#rules/cases'
import { normalise, persianLine } from '#rules/texts'
import { action, type Context, done, no, type Outcome } from '../../act/act.ts'
import { officeScope } from '../requests/scope.ts'
import { type FiledCase, openCase } from './file.ts'
import { caseSecret } from './secret.ts'

/** `office`: whose holder files it; `agency`: as typed. */
export type FileAgainstAgency = { office: string; agency: string; text: string }

const file = action<FileAgainstAgency, Omit<FiledCase, 'secret'>>('cases.fileAgainstAgency', {
  scope: officeScope,
  run: async (act, { office, agency, text }) => {
    const form = formOf({ agency, text })
    const rest = { office: null, service: null, confidential: true, chat: null, files: [], by: office }
    return done(await openCase(act, { ...form, ...rest, province: act.province }))
  },
})

function formOf({ agency, text }: Pick<FileAgainstAgency, 'agency' | 'text'>): CaseForm {
  const about = { license: null, kind: 'complaint', topic: 'agency-fault', place: null } as const
  return { ...about, agency: persianLine(agency) || null, text: normalise(text), name: null, mobile: null }
}

/** Files it; refused at `agency` and `text`. Its secret opens the page on which the office follows it. */
export async function fileAgainstAgency(
  ctx: Context,
  key: string,
  input: FileAgainstAgency,
): Promise<Outcome<FiledCase>> {
  const refusals = checkCase(formOf(input))
  if (refusals.length) return no(...refusals)
  const outcome = await file(ctx, key, input)
  if (!outcome.ok) return outcome
  return { ...outcome, value: { ...outcome.value, secret: caseSecret(ctx.secret, outcome.value.id) } }
}
