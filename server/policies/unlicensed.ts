// Places that work without a license: who writes down what is done about them, and who follows it. Bylaw 5, 6 note.
import { workingGroup } from '#rules/roles'
import { type Acts, type Audiences, type Sights, secretariat } from './policy.ts'

/** Who may do what about them: the secretariat, and whoever is sent to look. */
export const acts = {
  'unlicensed.open': { roles: [...secretariat, 'inspector'] },
  'unlicensed.note': { roles: [...secretariat, 'inspector'] },
  /** Citizens' reports are the secretariat's to read. */
  'unlicensed.join': { roles: secretariat },
  'unlicensed.remind': { system: true },
} as const satisfies Acts

/** Who follows them: it is the working group's duty. */
export const sights = {
  unlicensed: { across: ['clerk', ...workingGroup, 'inspector'] },
} as const satisfies Sights

/** Who is reminded of the next step, and who hears besides that it is late. */
export const audiences = {
  'unlicensed.soon': [...secretariat, 'inspector'],
  'unlicensed.late': [...secretariat, 'inspector', 'head'],
} as const satisfies Audiences
