// The registry: offices, licenses, managers, and the sheets that bring them.
import { officeRoles, workingGroup } from '#rules/roles'
import { type Acts, desk, keepers, type Sights, secretariat } from './policy.ts'

/** Who may do what about offices. */
export const acts = {
  'registry.upload': { roles: keepers },
  'registry.import': { roles: keepers, system: true },
  'offices.change': { roles: secretariat, system: true },
  /** What the working group resolved about an office's services. */
  'offices.cutOff': { roles: secretariat },
  'offices.restore': { roles: secretariat },
  /** The file of an office that is not there yet. */
  'offices.plan': { roles: secretariat },
  'managers.set': { roles: secretariat, system: true },
  'licenses.warn': { system: true },
} as const satisfies Acts

const provinceWide = [...workingGroup, 'clerk', 'association', 'kanoon', 'inspector'] as const

/** Who may see what of offices. */
export const sights = {
  offices: { across: provinceWide, own: officeRoles },
  /** The list and the map of the whole province. */
  'offices.list': { across: provinceWide },
  /** Offices that are not there yet, with who applies for them. */
  'offices.planned': { across: [...workingGroup, 'clerk', 'association'] },
  /** The list as a sheet of the registry. */
  'offices.sheet': { across: secretariat },
  /** The page of one's own. */
  'offices.own': { own: officeRoles },
  /** Numbers and IDs of people, declared addresses: the secretariat, and the holder. */
  'offices.numbers': { across: secretariat, own: ['holder'] },
  /** The same of people who have left the office. */
  'offices.former': { across: secretariat },
  /** Letters to the office, of the classes that one reads. */
  'offices.letters': { across: desk, own: officeRoles },
  /** Sheets that were brought. */
  'registry.sheets': { across: keepers },
} as const satisfies Sights
