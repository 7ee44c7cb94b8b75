// Letters, from the draft to the acknowledgment. Sources: Bylaw 20; Minutes 17.
import { officeRoles, partyRoles, signingBodies, workingGroup, writingBodies } from '#rules/roles'
import { type Acts, type Audiences, answering, desk, type Sights, secretariat, signers, writers } from './policy.ts'

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

/** Who may see what of letters. Of one letter reads/notices/legible.ts says it in these terms and the letter's own. */
export const sights = {
  /** Every letter of the province, and how far it got. */
  'notices.desk': { across: desk },
  /** How far a letter got at each of its recipients. */
  'notices.course': { across: desk, seat: 'signs' },
  /** What the seats of the province sign. */
  'notices.signing': { seat: 'signs' },
  /** The page of what waits for a signature, and one such letter. */
  'notices.awaiting': { across: signers, seat: 'signs' },
  'notices.awaiting.one': { across: workingGroup, body: signingBodies },
  /** The lists of letters for everybody who has a share in the work on them; each sees an own part. */
  'notices.work': { across: ['clerk', ...workingGroup], body: writingBodies },
  'notices.recipients': { across: ['clerk', ...workingGroup] },
  /** What one's own body writes. */
  'notices.written': { body: writingBodies },
  /** What is written to one's own office, and to one's own body. */
  'notices.inbox': { own: officeRoles },
  'notices.letters': { body: partyRoles },
  /** What is written to one's own office and is not outspoken; its staff read the rest only. */
  'notices.confidential': { own: answering },
  /** Slips on their way to a door. */
  'notices.slips': { across: secretariat },
  /** Letters to bring on paper, answers that have not come, holders whom no messenger reaches. */
  'notices.ladder': { across: desk },
} as const satisfies Sights

/** Who is told of letters besides their writers, signers and recipients. */
export const audiences = {
  /** A letter that the program wrote comes back: whoever may mend it. */
  'notices.returned': ['clerk'],
} as const satisfies Audiences
