// Who inspects, by the form of an inspection.
import type { Form } from '../fields/form.ts'
import type { Role } from '../roles.ts'

const roles: Readonly<Record<string, Role>> = {
  inspector: 'inspector',
  association: 'association',
  kanoon: 'kanoon',
  agency: 'agency',
}

/** The role whose people are sent; null for the secretariat, of which whoever comes to it first. */
export const inspectingRole = ({ by }: Form): Role | null => roles[String(by)] ?? null

/** Who inspects, by the role in which somebody acts. */
export const inspectorBy = (role: Role): string => (roles[role] ? role : 'secretariat')
