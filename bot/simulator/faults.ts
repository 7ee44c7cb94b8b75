// Failures on demand: the next calls that match are answered badly or not at all.
import type { MessengerName } from './messengers.ts'

/**
 * error: answered with `status` (500) and nothing done. hang: never answered, nothing done. reset: the socket dies,
 * nothing done. lose-reply: the call is carried out, then the socket dies. delay: carried out `ms` later.
 */
export type FaultKind = 'error' | 'hang' | 'reset' | 'lose-reply' | 'delay'

/** Strikes the next `times` calls (1) that match; getUpdates only where it is named. */
export type Fault = {
  kind: FaultKind
  times?: number
  method?: string
  chat?: number
  messenger?: MessengerName
  /** For `error`. A withdrawn token at Bale: 403 and «Token not found», for many `times`. */
  status?: number
  description?: string
  /** The answer is the description in plain text, as of a gateway before the messenger. */
  plain?: true
  /** Milliseconds, for `delay`. */
  ms?: number
  /** For `delay`: carried out once this is over, instead of by the clock. Of tests in this process only. */
  until?: Promise<unknown>
}

export type Faults = { pending: (Fault & { left: number })[] }

type Struck = { method: string; chat: string; messenger: MessengerName }

/** Adds a fault behind those that still wait. */
export function addFault(faults: Faults, fault: Fault): void {
  faults.pending.push({ ...fault, left: fault.times ?? 1 })
}

/** The fault that strikes this call, used up by one, or null. */
export function strike(faults: Faults, call: Struck): Fault | null {
  const fault = faults.pending.find((pending) => matches(pending, call))
  if (!fault) return null
  fault.left -= 1
  faults.pending = faults.pending.filter((pending) => pending.left > 0)
  return fault
}

function matches(fault: Fault, call: Struck): boolean {
  if (fault.method ? fault.method !== call.method : call.method === 'getUpdates') return false
  if (fault.chat !== undefined && String(fault.chat) !== call.chat) return false
  return !fault.messenger || fault.messenger === call.messenger
}
