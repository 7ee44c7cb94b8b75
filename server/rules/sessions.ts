// How long a session lasts: as long as it is used, and never beyond its last moment.
import { loginSessionIdle, loginSessionMost } from '#law/login'
import type { Law } from '#law/parameter'
import { days } from './periods.ts'

const day = 86_400_000

/** When a session that began and was used then runs out, unless it is used again. */
export function sessionEnd(law: Law, { createdAt, usedAt }: { createdAt: Date; usedAt: Date }): Date {
  return new Date(Math.min(usedAt.getTime() + days(law(loginSessionIdle)) * day, lastMoment(law, createdAt)))
}

/** Whether a session is over for good, however much it is used. */
export function isSpent(law: Law, createdAt: Date, now: Date): boolean {
  return now.getTime() >= lastMoment(law, createdAt)
}

function lastMoment(law: Law, createdAt: Date): number {
  return createdAt.getTime() + days(law(loginSessionMost)) * day
}
