// Inspections of offices: who fills them in, who settles two that differ, who has the list. What is seen of one is the requests' affair.
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Whoever inspects: Bylaw 13, 25-a-10. */
const inspecting = [...secretariat, 'association', 'kanoon', 'inspector', 'agency'] as const

/** Who may do what about inspections. One is planned as a request of its kind is filed. */
export const acts = {
  'inspections.report': { roles: inspecting },
  /** Of two reports of the same inspection that differ, a person says which one counts. */
  'inspections.settle': { roles: secretariat },
  /** The province's checklist: «the latest checklist» of Bylaw 13. */
  'inspections.checklist': { roles: secretariat },
} as const satisfies Acts

/** Who may see what of inspections. */
export const sights = {
  /** Those that wait for one, and the offices round about: the list to take along. */
  'inspections.mine': { across: inspecting },
  /** Whose daily work it is has it in the bar. */
  'inspections.daily': { across: ['inspector'] },
  /** Which offices the program proposes, by complaints and ratings. */
  'inspections.plan': { across: secretariat },
  /** By which list is inspected, and since when. */
  'inspections.checklists': { across: secretariat },
  /** The whole province's. */
  'inspections.list': { across: [...secretariat, 'head', 'member'] },
} as const satisfies Sights
