// Changed addresses that holders report.
import { type Acts, type Audiences, type Sights, secretariat } from './policy.ts'

/** Who may do what about contacts. */
export const acts = {
  'contacts.report': { roles: ['holder'], own: 'office' },
  'contacts.sendCode': { roles: ['holder'], own: 'person' },
  'contacts.prove': { roles: ['holder'], own: 'person' },
  'contacts.claim': { anyone: true },
  'contacts.decide': { roles: secretariat },
} as const satisfies Acts

/** Who may see reports of changed addresses. */
export const sights = {
  /** The secretariat, and the kanoon that the Bylaw names beside it. */
  contacts: { across: [...secretariat, 'kanoon'] },
  /** With the address itself, to decide who has it. */
  'contacts.addresses': { across: secretariat },
} as const satisfies Sights

/** Who is told of changed addresses. */
export const audiences = {
  'contacts.reported': ['clerk', 'kanoon'],
} as const satisfies Audiences
