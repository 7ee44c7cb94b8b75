// The province: its rules, holidays, seats, secretariat.
import { officeRoles, roles } from '#rules/roles'
import { type Acts, type Audiences, desk, keepers, type Sights, secretariat, signers } from './policy.ts'

/** Who may do what about the province. */
export const acts = {
  'provinces.create': { system: true },
  'provinces.setUp': { roles: ['admin'], system: true },
  'provinces.shutdown': { roles: ['admin', 'secretary'] },
  'provinces.moveHome': { system: true },
  'parameters.override': { roles: ['admin'], system: true },
  'holidays.import': { roles: keepers, system: true },
  'holidays.close': { roles: keepers, system: true },
  /** A resolution of the working group is written down by whoever signs its letters. */
  'suspensions.set': { roles: signers },
  'suspensions.end': { roles: signers },
  'seats.change': { roles: ['admin'], system: true },
  'secretariat.save': { roles: keepers, system: true },
  'secretariat.hours': { roles: ['admin', 'secretary'], system: true },
} as const satisfies Acts

/** Who may see how the province and its channels stand. */
export const sights = {
  /** Its page: calendar, seats, secretariat. */
  province: { across: ['admin', ...desk] },
  rules: { across: roles },
  /** What waits at the desk. */
  desk: { across: secretariat },
  /** What the day brings for the own office. */
  today: { own: officeRoles },
  /** Faults: whoever can mend them, or must find another way meanwhile. */
  health: { across: keepers },
  /** What the messengers were found to do. */
  'health.probes': { across: ['admin'] },
  security: { across: ['admin'] },
} as const satisfies Sights

/** Who is told how the province and its channels stand. */
export const audiences = {
  /** Something is ill, or well again: whoever can mend it, or must find another way meanwhile. */
  'health.changed': ['admin', 'clerk'],
  /** The head of the audit chain at the end of a day: those who can keep it. */
  'audit.published': signers,
} as const satisfies Audiences
