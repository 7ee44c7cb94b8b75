// Things that agencies hand over to offices: who hands over, who says that they came, who takes them back, who sees them.
import { type Acts, answering, type Sights, secretariat } from './policy.ts'

/** Who may do what about what was handed over. An agency does it of its own things. */
export const acts = {
  'inventory.hand': { roles: [...secretariat, 'agency'] },
  /** The office has it, or says what is wrong with it. */
  'inventory.receive': { roles: answering, own: 'office' },
  'inventory.dispute': { roles: answering, own: 'office' },
  'inventory.takeBack': { roles: [...secretariat, 'agency'] },
} as const satisfies Acts

/** Who may see what of it. */
export const sights = {
  inventory: { across: [...secretariat, 'association', 'kanoon', 'inspector'], own: answering, body: ['agency'] },
} as const satisfies Sights
