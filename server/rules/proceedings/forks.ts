// Where the way of a citizen's case forks: tasks whose answers each lead to a stage of their own.
import type { Parameter, Period } from '#law/parameter'
import type { CaseEvent, CaseState } from '../cases.ts'

/** Tasks of a citizen's case: each answer leads to a stage of its own. */
export const forks = [
  'sorting',
  'examination',
  'reply',
  'agency-reply',
  'finding',
  'conclusion',
  'result',
  'verdict',
  'ruling',
] as const

/**
 * A task at which the way forks: `leads` says where each answer goes. `since: 'begun'`: its clock counts from the day on which
 * the proceeding began, or began anew, not from that on which it is asked. `silent`: where its silence leads, once its clock has run out;
 * without it who is silent is late. An answer that leads to null is one of several that the stage gathers.
 */
export type Fork = {
  task: (typeof forks)[number]
  of: 'secretariat' | 'examiner' | 'office' | 'agency' | 'kanoon' | 'citizen' | 'supervision'
  within?: Parameter<Period>
  since?: 'begun'
  silent?: CaseState
  leads: Readonly<Partial<Record<CaseEvent, CaseState | 'closed' | null>>>
}
