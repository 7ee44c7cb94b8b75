// Changed addresses that holders report.
import { type Acts, secretariat } from './policy.ts'

/** Who may do what about contacts. */
export const acts = {
  'contacts.report': { roles: ['holder'], own: 'office' },
  'contacts.sendCode': { roles: ['holder'], own: 'person' },
  'contacts.prove': { roles: ['holder'], own: 'person' },
  'contacts.claim': { anyone: true },
  'contacts.decide': { roles: secretariat },
} as const satisfies Acts
