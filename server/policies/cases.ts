// Citizens' cases, and who citizens are. Sources: Annex 4; Bylaw 25-b.
import { type Acts, type Audiences, answering, desk, type Sights, secretariat } from './policy.ts'

/** Who may do what about cases. */
export const acts = {
  'cases.file': { anyone: true },
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

/** Whom a case asks, where nobody else is named. */
export const audiences = {
  'cases.desk': secretariat,
} as const satisfies Audiences
