// The library, and files on their way to a subject.
import { officeRoles } from '#rules/roles'
import { type Acts, secretariat } from './policy.ts'

/** Who may do what about documents. */
export const acts = {
  'documents.add': { roles: secretariat },
  'documents.revise': { roles: secretariat },
  'documents.repeal': { roles: secretariat },
  'documents.reportSet': { roles: officeRoles, own: 'office' },
  'files.upload': { signedIn: true },
} as const satisfies Acts
