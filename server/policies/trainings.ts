// Trainings: who keeps the calendar and the certificates, who enrols, who sees.
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Whoever keeps the calendar: the secretariat, and the kanoon, which introduces further trainings (Bylaw 19-5). */
const keeping = [...secretariat, 'kanoon'] as const

/** Who may do what about trainings. */
export const acts = {
  'trainings.plan': { roles: keeping },
  'trainings.cancel': { roles: keeping },
  'trainings.enrol': { roles: ['holder'], own: 'office' },
  'trainings.withdraw': { roles: ['holder'], own: 'office' },
  /** Somebody of any office, from the list of those who were there. */
  'trainings.admit': { roles: keeping },
  'trainings.grade': { roles: keeping },
} as const satisfies Acts

/** Who may see what of trainings. */
export const sights = {
  /** The calendar; with everybody who takes part, or the own office's people. */
  trainings: { across: [...keeping, 'head', 'member', 'association'], own: ['holder'] },
} as const satisfies Sights
