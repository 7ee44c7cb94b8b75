// What the lists of requests are sorted by, as a person asks.
import { type SQL, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import type { Day } from '#rules/calendar'
import { requestStages } from '#rules/proceedings/kind'
import type { RequestOrder } from '#rules/proceedings/orders'
import { placeAmong, sortedBy } from '../part.ts'

/** The last day of the stage's clock, or the ballot's closing day. */
export const stageDue = sql<Day | null>`coalesce(${requests.stageDue}, (select b.closes_on from ballots b
  where b.request_id = ${requests.id} and b.state = 'open'))`

/** For a query of requests with their offices and people. */
export function requestsSorted(order: RequestOrder | undefined): SQL[] {
  return sortedBy(order, {
    office: sql`${offices.name} collate "fa-x-icu"`,
    number: sql`${requests.number}`,
    person: sql`${people.name} collate "fa-x-icu"`,
    stage: placeAmong(requestStages, requests.stage),
    due: stageDue,
    filed: sql`${requests.filedAt}`,
  })
}
