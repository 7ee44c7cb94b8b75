// The minutes of meetings. Annex 3 articles 7, 8; objections before the signature are our addition.
import { type Acts, type Audiences, type Sights, secretariat } from './policy.ts'

/** Who may do what about minutes; they are signed as every letter is. */
export const acts = {
  'minutes.write': { roles: secretariat },
  'minutes.reword': { roles: secretariat },
  'minutes.show': { roles: secretariat },
  'minutes.object': { roles: ['head', 'member'] },
  'minutes.answer': { roles: secretariat },
  'minutes.submit': { roles: secretariat },
  'minutes.remind': { system: true },
} as const satisfies Acts

/** Who may see what of minutes. Once they were shown, whoever sees meetings sees them. */
export const sights = {
  'minutes.written': { across: [...secretariat, 'head'] },
} as const satisfies Sights

/** Who is told of an objection, and reminded of minutes that are due. */
export const audiences = {
  'minutes.objected': secretariat,
  'minutes.due': ['secretary'],
} as const satisfies Audiences
