// The province: its rules, holidays, seats, secretariat.
import { type Acts, keepers } from './policy.ts'

/** Who may do what about the province. */
export const acts = {
  'provinces.create': { system: true },
  'provinces.setUp': { roles: ['admin'], system: true },
  'provinces.shutdown': { roles: ['admin', 'secretary'] },
  'provinces.moveHome': { system: true },
  'parameters.override': { roles: ['admin'], system: true },
  'holidays.import': { roles: keepers, system: true },
  'holidays.close': { roles: keepers, system: true },
  'seats.change': { roles: ['admin'], system: true },
  'secretariat.save': { roles: keepers, system: true },
  'secretariat.hours': { roles: ['admin', 'secretary'], system: true },
} as const satisfies Acts
