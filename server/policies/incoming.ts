// Letters to the secretariat. Source: Bylaw 20.
import { officeRoles, writingBodies } from '#rules/roles'
import { type Acts, type Audiences, answering, desk, type Sights, secretariat } from './policy.ts'

/** Who may do what about letters that come in. */
export const acts = {
  'incoming.write': { roles: [...answering, ...writingBodies], own: 'addressee' },
  'incoming.registerPaper': { roles: secretariat },
  'incoming.finish': { roles: secretariat },
  'incoming.addScans': { roles: secretariat },
} as const satisfies Acts

/** Who may see what of letters that come in. */
export const sights = {
  /** What waits for the secretariat; how far, the classes of the register say. */
  'incoming.desk': { across: desk },
  /** What one's own office or body wrote. */
  'incoming.own': { own: officeRoles, body: writingBodies },
} as const satisfies Sights

/** Who is told of letters that come in, by their class. */
export const audiences = {
  'incoming.ordinary': secretariat,
  'incoming.confidential': ['secretary'],
} as const satisfies Audiences
