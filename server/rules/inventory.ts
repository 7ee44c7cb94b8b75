// Things that agencies hand over to offices, and how each stands. Bylaw 19-3, 19-4; they go back by 9 note 2.
import type { Day } from './calendar.ts'

/** Stamps, forms and software are free of charge (19-3); equipment comes by contract (19-4). */
export const inventoryKinds = ['stamp', 'form', 'software', 'equipment', 'other'] as const
export type InventoryKind = (typeof inventoryKinds)[number]

export type InventoryState = 'handed' | 'disputed' | 'received' | 'returned'

type Handed = { receivedAt: Date | null; disputedAt: Date | null; returnedOn: Day | null }

/** How a thing stands: the holder's later word counts. */
export function inventoryState({ receivedAt, disputedAt, returnedOn }: Handed): InventoryState {
  if (returnedOn) return 'returned'
  if (receivedAt) return 'received'
  return disputedAt ? 'disputed' : 'handed'
}
