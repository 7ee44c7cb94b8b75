// Trainings, what they cost, and how many trained people an office has: Bylaw 19-5 and its note, Annex 1 art. 11.
import type { Role } from './roles.ts'

/** First: before the service begins. Change: the service is given in another way now. Further: whatever goes beyond these. */
export const trainingKinds = ['first', 'change', 'further'] as const
export type TrainingKind = (typeof trainingKinds)[number]

export const trainingResults = ['passed', 'failed', 'absent'] as const
export type TrainingResult = (typeof trainingResults)[number]

/** Whether it costs the office nothing: the first training is the agency's affair, and so is one for its own changes. */
export function isFree(kind: TrainingKind): boolean {
  return kind !== 'further'
}

/** Whether it needs the approval of the supervision committee: further trainings do. Bylaw 19-5. */
export function needsApproval(kind: TrainingKind): boolean {
  return kind === 'further'
}

/** One of the people of an office. `trained`: holds a certificate that is valid today. */
export type Staffed = { replaces: boolean; trained: boolean }

/** How many of an office's people are trained and on duty, how many replace them, and whether both are enough. */
export type Staffing = { trained: number; replacing: number; enough: boolean }

/**
 * Trained people on duty against the least there must be, and at least one who replaces whoever is absent. The holder counts as
 * one on duty: our reading of "stationing of at least two trained people" (Annex 1 art. 11).
 */
export function staffing(people: readonly Staffed[], least: number): Staffing {
  const trained = people.filter((one) => one.trained && !one.replaces).length
  const replacing = people.filter((one) => one.replaces).length
  return { trained, replacing, enough: trained >= least && replacing > 0 }
}

/** Who is taught: whoever works at an office. */
export const taughtRoles = ['holder', 'staff'] as const satisfies readonly Role[]

/** Whether people of a role are taught. */
export function isTaught(role: Role): boolean {
  return (taughtRoles as readonly Role[]).includes(role)
}
