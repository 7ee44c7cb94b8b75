// Pages without a place in the bar of everybody who gets there: those reach them from the account's page.
import type { Ability } from './session.ts'

/** What it takes to get there, and who has it in the bar. */
export type Reached = { needs: Ability; inBarOf?: readonly Ability[] }

export const others = {
  resolutions: { needs: 'resolutions', inBarOf: ['ballots.own', 'resolutions.report'] },
  meetings: { needs: 'meetings', inBarOf: ['ballots.own'] },
  delegations: { needs: 'delegations.own' },
  templates: { needs: 'templates.save' },
  documents: { needs: 'documents' },
  secretariat: { needs: 'incoming.own' },
  ratings: { needs: 'ratings.list' },
  incoming: { needs: 'incoming.desk' },
  register: { needs: 'register' },
  health: { needs: 'health' },
  trainings: { needs: 'trainings' },
  unlicensed: { needs: 'unlicensed' },
  violations: { needs: 'violations' },
  inspections: { needs: 'inspections.mine', inBarOf: ['inspections.daily'] },
  services: { needs: 'services' },
  contracts: { needs: 'contracts' },
  inventory: { needs: 'inventory' },
  guarantees: { needs: 'guarantees' },
  offices: { needs: 'delegations' },
  people: { needs: 'people', inBarOf: ['people.invite'] },
  province: { needs: 'province', inBarOf: ['provinces.setUp'] },
  rules: { needs: 'rules', inBarOf: ['parameters.override'] },
} as const satisfies Record<string, Reached>

/** Places that no bar of a phone leads to: their words do not come with the first paint but with the noun `frame`. */
const unbarred = [
  'notices/own',
  'ladder',
  'import',
  'bodies',
  'delegations',
  'incoming',
  'inspections',
  'trainings',
  'unlicensed',
  'violations',
  'register',
  'ratings',
  'health',
  'services',
  'contracts',
  'inventory',
  'guarantees',
  'documents',
  'templates',
  'secretariat',
]

/** The words' key of a place by its path below /app, without the first stroke. */
export const placeWords = (path: string): string =>
  unbarred.includes(path) ? `frame-place-${path.replace('/', '-')}` : `nav-${path}`
