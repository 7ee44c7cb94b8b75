// The registry: offices, licenses, managers, services, and the sheets that bring them.
import { type Acts, keepers, secretariat } from './policy.ts'

/** Who may do what about offices. */
export const acts = {
  'registry.upload': { roles: keepers },
  'registry.import': { roles: keepers, system: true },
  'offices.change': { roles: secretariat, system: true },
  'managers.set': { roles: secretariat, system: true },
  'licenses.warn': { system: true },
  'services.import': { roles: keepers, system: true },
} as const satisfies Acts
