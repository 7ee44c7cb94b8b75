// A new term of the license, as the issuer gave it. Bylaw 9.
import { violationFile } from '#reads/offices/verdicts'
import { lawOf } from '#rules/law'
import type { Paper } from '#rules/proceedings/kind'
import { changedColour, nextTermOf } from '#rules/violations/next-term'
import type { Act } from '../../act/act.ts'
import { type Entry, writeEntries } from '../../act/history.ts'
import { neededObjections, objectionsTo } from '../objections.ts'
import { declarationOf, type Request } from '../request.ts'
import { writeTerm } from './license.ts'

/**
 * The term in force ends and the new one takes its place, in the colour that the verdicts of the old one leave it; against whose
 * objection, its history tells.
 */
export async function applyTerm(act: Act, request: Request, paper: Paper): Promise<void> {
  const file = await violationFile(act.tx, request.officeId)
  const colour = file && nextTermOf(file, await act.law()).colour ? changedColour : 'normal'
  const id = await writeTerm(act, request.officeId, paper, { colour })
  const objections = await objectionsTo(act, request.id)
  const needed = neededObjections(declarationOf(request), objections, lawOf(request.law))
  await writeEntries(
    act,
    needed.map(({ authority }): Entry => {
      return { subject: 'license', id, field: 'despite', was: null, became: authority.label }
    }),
  )
}
