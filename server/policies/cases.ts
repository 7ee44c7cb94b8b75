// Citizens' cases, and who citizens are. Sources: Annex 4; Bylaw 25-b.
import { type Acts, answering, secretariat } from './policy.ts'

/** Who may do what about cases. */
export const acts = {
  'cases.file': { anyone: true },
  'cases.addWord': { anyone: true },
  'cases.judge': { anyone: true },
  'cases.follow': { anyone: true },
  'cases.assign': { roles: secretariat },
  'cases.examine': { roles: ['kanoon', 'association'] },
  'cases.answer': { roles: answering, own: 'office' },
  'cases.close': { roles: secretariat },
  'identities.open': { roles: ['secretary'], stepUp: true },
  'identities.showName': { roles: answering, own: 'office' },
} as const satisfies Acts
