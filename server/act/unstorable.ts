// Values that no column can hold, whatever a form let through, are the caller's mistake and no bug.
import { sqlState } from '#db/client'

/** NUL and halves of characters, numbers and days out of every range, keys longer than an index takes. */
const states = new Set(['22021', '22P05', '22003', '22007', '22008', '54000'])

/** The SQLSTATE by which the database refused such a value; null for any other error. */
export function unstorable(error: unknown): string | null {
  const state = sqlState(error)
  return state !== undefined && states.has(state) ? state : null
}
