// The database is not there for the moment: nothing is wrong with what was asked, and it may be asked again.
import { sqlState } from '#db/client'
import { isConnectionError } from '#db/steady'

/** PostgreSQL ends, or is still coming, or has no connection left. */
const states = new Set(['57P01', '57P02', '57P03', '53300'])

/** Whether an error comes of a database that is away; looks through wrappings. */
export function isAway(error: unknown): boolean {
  return isConnectionError(error) || states.has(sqlState(error) ?? '')
}
