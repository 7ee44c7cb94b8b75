// Signing in. No source sets these: our choice.
import { type Parameter, parameter } from './parameter.ts'

/** How long a login code is good. */
export const loginCodeValid = parameter({
  name: 'login.codeValid',
  default: { minutes: 5 },
  counts: 'hours',
  cite: { source: 'house' },
})

/** Tries at one login code; the next needs a new code. */
export const loginCodeTries = parameter({
  name: 'login.codeTries',
  default: 5,
  unit: 'count',
  counts: 'none',
  per: 'times',
  cite: { source: 'house' },
})

/** How long an invitation is good. */
export const loginInviteValid = parameter({
  name: 'login.inviteValid',
  default: { days: 7 },
  counts: 'term',
  cite: { source: 'house' },
})

/** How long a session lasts that is not used. */
export const loginSessionIdle = parameter({
  name: 'login.sessionIdle',
  default: { days: 30 },
  counts: 'term',
  cite: { source: 'house' },
})

/** How long a session lasts at most, however much it is used; then its owner signs in again. */
export const loginSessionMost = parameter({
  name: 'login.sessionMost',
  default: { days: 90 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const login: readonly Parameter[] = [
  loginCodeValid,
  loginCodeTries,
  loginInviteValid,
  loginSessionIdle,
  loginSessionMost,
]
