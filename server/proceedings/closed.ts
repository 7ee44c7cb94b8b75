// The closed days by which the clocks of one proceeding count.
import { closedDays } from '#reads/parameters'
import type { Closed } from '#rules/calendar'
import type { Act } from '../act/act.ts'
import type { Owner } from './steps.ts'

/** Those of the province; of a request with the days on which the working group has its own clocks stand still. */
export function closedFor(act: Act, { noun, id }: Owner): Promise<Closed> {
  return noun === 'request' ? closedDays(act.tx, act.province, id) : act.closed()
}
