// Citizens' cases, and who citizens are. Sources: Annex 4; Bylaw 25-b.
import { type Acts, type Audiences, answering, desk, type Sights, secretariat } from './policy.ts'

/** Who may do what about cases. */
export const acts = {
  'cases.file': { anyone: true },
  'cases.sendPhoto': { anyone: true },
  /** An office against an agency. */
  'cases.fileAgainstAgency': { roles: answering, own: 'office' },
  'cases.addWord': { anyone: true },
  'cases.judge': { anyone: true },
  'cases.withdraw': { anyone: true },
  'cases.follow': { anyone: true },
  'cases.assign': { roles: secretariat },
  'cases.passText': { roles: secretariat },
  'cases.merge': { roles: secretariat },
  'cases.examine': { roles: ['kanoon', 'association'] },
  'cases.answer': { roles: answering, own: 'office' },
  /** To the agency whose fault it is, or to a committee of experts. */
  'cases.handOver': { roles: secretariat },
  'cases.refer': { roles: secretariat },
  /** The agency for itself; the office as a party of the committee; and what the secretariat writes down from a letter. */
  'cases.respond': { roles: ['agency'], own: 'addressee' },
  'cases.find': { roles: answering, own: 'office' },
  'cases.record': { roles: secretariat },
  /** What the citizen is asked, and what they say to it. The association reads no answer of theirs, and so asks nothing. */
  'cases.question': { roles: [...secretariat, 'kanoon'] },
  'cases.takeBackQuestion': { roles: [...secretariat, 'kanoon'] },
  'cases.reply': { anyone: true },
  'cases.tell': { anyone: true },
  'cases.tellHere': { anyone: true },
  'cases.tellNoMoreHere': { anyone: true },
  'cases.askConsent': { roles: secretariat },
  'cases.consent': { anyone: true },
  'cases.passSilence': { system: true },
  'cases.close': { roles: secretariat },
  'cases.catchUp': { system: true },
  'identities.open': { roles: ['secretary'], stepUp: true },
  'identities.showName': { roles: answering, own: 'office' },
} as const satisfies Acts

/** Who may see what of citizens' cases. */
export const sights = {
  'cases.desk': { across: secretariat },
  /** Those given to one's own body. */
  'cases.examined': { across: ['kanoon', 'association'], asRole: true },
  /** Those that went on to the committee. */
  'cases.supervised': { across: ['supervision'] },
  /** Those that were handed over to one's own agency, or in whose committee its expert sits. */
  'cases.handed': { body: ['agency'] },
  /** Those put to one's own office; its other staff see no complaints. */
  'cases.put': { own: answering },
  /**
   * The citizen's own words and files as they came, of the cases in sight. The association is the offices' own trade body: it
   * reads what the secretariat has let through, as an office does.
   */
  'cases.original': { across: [...secretariat, 'kanoon', 'supervision'] },
  /** How many there are of an office; never whose or why (A4 art. 8). */
  'cases.count': { across: [...desk, 'kanoon'] },
} as const satisfies Sights

/** Whom a case asks, where nobody else is named, and who hears of it when that is late. */
export const audiences = {
  'cases.desk': secretariat,
  /** Of what the secretariat has left lying past its last day. */
  'cases.late': ['secretary'],
} as const satisfies Audiences
