// The seats a province starts with. Source: Bylaw 25-b; who signs: Annex 3 article 8. A resolution changes them.
import type { Role } from './roles.ts'

export type SeatPlan = { name: string; role: Role; votes: boolean; signs: boolean }

/** Words: `provinces-seat-…`. */
export const bylawSeats = [
  { name: 'head', role: 'head', votes: true, signs: true },
  { name: 'ict-ministry', role: 'member', votes: true, signs: false },
  { name: 'kanoon', role: 'member', votes: true, signs: false },
  { name: 'secretary', role: 'secretary', votes: false, signs: true },
] as const satisfies readonly SeatPlan[]
