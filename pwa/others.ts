// Pages without a place in the bar of some roles: those reach them from the account's page.
import { type Role, roles } from '#rules/roles'

export const others = {
  delegations: ['head', 'secretary'],
  templates: ['clerk', 'secretary'],
  documents: roles,
  secretariat: ['holder', 'substitute', 'staff', 'association', 'kanoon', 'agency'],
  ratings: ['clerk', 'secretary', 'head'],
  incoming: ['clerk', 'secretary', 'head'],
  register: ['clerk', 'secretary', 'head', 'association', 'kanoon', 'agency'],
  health: ['admin', 'clerk', 'secretary'],
  offices: ['secretary', 'head', 'member'],
  people: ['clerk', 'secretary'],
  province: ['clerk', 'secretary', 'head'],
  rules: roles.filter((role) => role !== 'admin'),
} as const satisfies Record<string, readonly Role[]>
