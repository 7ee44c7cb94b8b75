// What the lists of requests are sorted by, as a person asks.
import { desc, type SQL, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import type { Day } from '#rules/calendar'
import { requestStages } from '#rules/proceedings/kind'
import type { RequestOrder } from '#rules/proceedings/orders'
import { latinNumber } from '#rules/register'
import { hasCode } from '../narrow.ts'
import { placeAmong, sortedBy } from '../part.ts'
import { pausedRequest } from './tasks.ts'

/** The last day of the stage's clock, or the ballot's closing day; of the question's while those stand still. */
export const stageDue = sql<Day | null>`case when ${pausedRequest(requests.id)}
  then (select t.due_on from tasks t where t.request_id = ${requests.id} and t.task = 'question' and t.state = 'open' limit 1)
  else coalesce(${requests.stageDue}, (select b.closes_on from ballots b
    where b.request_id = ${requests.id} and b.state = 'open')) end`

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

/** The request whose number was typed whole, then those of the office whose code was. */
export function exactFirst(typed: string | undefined): SQL[] {
  if (!typed) return []
  const code = hasCode(requests.officeId, typed)
  return [desc(sql`(${requests.number} = ${latinNumber(typed)})`), ...(code ? [desc(code)] : [])]
}
