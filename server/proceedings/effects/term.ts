// A new term of the license, as the issuer gave it. Bylaw 9.
import type { Paper } from '#rules/proceedings/kind'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'
import { writeTerm } from './license.ts'

/** The term in force ends and the new one takes its place. */
export async function applyTerm(act: Act, request: Request, paper: Paper): Promise<void> {
  await writeTerm(act, request.officeId, paper)
}
