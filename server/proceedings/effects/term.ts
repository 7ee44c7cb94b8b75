// A new term of the license, as the issuer gave it. Bylaw 9.
import { lawOf } from '#rules/law'
import type { Paper } from '#rules/proceedings/kind'
import type { Act } from '../../act/act.ts'
import { type Entry, writeEntries } from '../../act/history.ts'
import { neededObjections, objectionsTo } from '../objections.ts'
import { declarationOf, type Request } from '../request.ts'
import { writeTerm } from './license.ts'

/** The term in force ends and the new one takes its place; against whose objection, its history tells. */
export async function applyTerm(act: Act, request: Request, paper: Paper): Promise<void> {
  const id = await writeTerm(act, request.officeId, paper)
  const objections = await objectionsTo(act, request.id)
  const needed = neededObjections(declarationOf(request), objections, lawOf(request.law))
  await writeEntries(
    act,
    needed.map(({ authority }): Entry => {
      return { subject: 'license', id, field: 'despite', was: null, became: authority.label }
    }),
  )
}
