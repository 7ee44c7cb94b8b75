// The library, and files on their way to a subject.
import { officeRoles, roles } from '#rules/roles'
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Who may do what about documents. */
export const acts = {
  'documents.add': { roles: secretariat },
  'documents.revise': { roles: secretariat },
  'documents.repeal': { roles: secretariat },
  'documents.reportSet': { roles: officeRoles, own: 'office' },
  'files.upload': { signedIn: true },
} as const satisfies Acts

/** Who may see what of the library. */
export const sights = {
  /** Everybody who holds a role in the province. */
  documents: { across: roles },
  /** The set that is to be kept at the own office. */
  'documents.set': { own: officeRoles },
  /** How the sets of the offices stand. */
  'documents.sets': { across: secretariat },
} as const satisfies Sights
