// Letters, from the draft to the acknowledgment. Sources: Bylaw 20; Minutes 17.
import { partyRoles, signingBodies, workingGroup } from '#rules/roles'
import { type Acts, answering, desk, secretariat, writers } from './policy.ts'

/** Who may do what about letters. */
export const acts = {
  'notices.draft': { roles: writers },
  'notices.discard': { roles: writers },
  'notices.submit': { roles: writers },
  'notices.passGate': { roles: secretariat },
  'notices.returnFromGate': { roles: secretariat },
  'notices.sendBack': { roles: workingGroup, seat: 'signs', byItself: signingBodies },
  'notices.sign': { roles: workingGroup, seat: 'signs', byItself: signingBodies, stepUp: true },
  'notices.open': { roles: [...answering, 'staff', ...partyRoles], own: 'addressee' },
  'notices.acknowledge': { roles: [...answering, ...partyRoles], own: 'addressee' },
  'notices.recordDelivery': { roles: secretariat },
  'notices.remind': { roles: secretariat },
  'notices.takeBackReminder': { roles: secretariat },
  'notices.cancel': { roles: desk },
  'notices.climb': { system: true },
  'notices.remindAnswers': { system: true },
  'notices.issueSlips': { roles: secretariat },
  'notices.deliverBySlip': { anyone: true },
} as const satisfies Acts
