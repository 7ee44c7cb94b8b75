// Public calls for new offices, and who registers for them.
import { workingGroup } from '#rules/roles'
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Who may do what about calls. Whoever registers has no account. */
export const acts = {
  'calls.open': { roles: secretariat },
  /** How many live where: what an office is needed for. */
  'calls.recordPopulations': { roles: secretariat },
  'calls.apply': { anyone: true },
  'calls.object': { anyone: true },
  /** By the link of the registration, with the code that came to its mobile. */
  'calls.prove': { anyone: true },
  'calls.sendCode': { anyone: true },
  /** Of a mobile to which no code could be sent, the secretariat has found out whose it is. */
  'calls.confirmMobile': { roles: secretariat },
  'calls.judge': { roles: secretariat },
  'calls.mark': { roles: secretariat },
  'calls.choose': { roles: secretariat },
} as const satisfies Acts

/** Who sees the calls of the province, and what those say who register. */
export const sights = {
  calls: { across: [...workingGroup, 'clerk', 'association'] },
  'calls.applicants': { across: [...workingGroup, 'clerk'] },
  /** Their national IDs and mobiles. */
  'calls.numbers': { across: secretariat },
} as const satisfies Sights
