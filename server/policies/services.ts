// Services: who offers them, what they cost, which offices have them.
import { workingGroup } from '#rules/roles'
import { type Acts, keepers, type Sights, secretariat } from './policy.ts'

/** Who may do what about services. */
export const acts = {
  'services.import': { roles: keepers, system: true },
  /** Which body an agency of the list is. */
  'services.attach': { roles: keepers },
  /** One sum of a service from a day; a list brings many at once. */
  'services.price': { roles: secretariat },
} as const satisfies Acts

/** Who may see what of services. */
export const sights = {
  /** The list with its sums, the remuneration among them; an agency sees its own, an office those that it offers. */
  services: {
    across: [...workingGroup, 'clerk', 'association', 'kanoon'],
    own: ['holder', 'substitute'],
    body: ['agency'],
  },
  /** Which offices offer one. */
  'services.offices': { across: [...workingGroup, 'clerk', 'association', 'kanoon'], body: ['agency'] },
} as const satisfies Sights
