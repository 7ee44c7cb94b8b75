// The services of a province, or of an agency, with their sums of the day: as a list, narrowed and sorted.
import { and, eq, or, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { officeServices, services } from '#db/schema/services'
import { runsOn } from '#db/terms'
import { priceReviewEvery } from '#law/services'
import type { Day } from '#rules/calendar'
import { type Paged, type Part, paged, perPage as usual } from '#rules/lists'
import { isStale, type Price } from '#rules/prices'
import type { Actor } from '#rules/roles'
import type { ServiceFilter, ServiceOrder } from '#rules/services-list'
import { searchKey } from '#rules/texts'
import { folded, like } from '../narrow.ts'
import { ofAgency } from '../offices/contracts.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { sortedBy } from '../part.ts'
import { pricesOn } from '../prices.ts'
import { serviceSeen } from './seen.ts'

export type ServiceLine = {
  id: string
  code: string
  name: string
  agency: string
  /** The body that the agency is; null where nobody has said so. */
  body: { id: string; name: string } | null
  prices: Price[]
  /** A sum of it is in force for longer than a year: Bylaw 28-a-2. */
  stale: boolean
  /** How many offices offer it. */
  offices: number
}

export type ServicesAsked = Part & {
  find?: string | undefined
  agency?: string | undefined
  show?: ServiceFilter | undefined
  order?: ServiceOrder | undefined
}

/**
 * The services in sight by agency and name. What is asked of their sums is asked of a province's few hundred rows after they
 * were read.
 */
export async function listServices(
  db: Db,
  actor: Actor,
  today: Day,
  { find = '', agency, show, order, page = 0, perPage = usual }: ServicesAsked,
): Promise<Paged<ServiceLine>> {
  const key = searchKey(find)
  const named = or(...[services.name, services.agency, services.code].map((column) => like(folded(column), key)))
  const offices = sql<number>`(select count(*)::int from ${officeServices}
    where ${officeServices.serviceId} = ${services.id} and ${runsOn(officeServices, today)})`
  const [agencyName, name] = [services.agency, services.name].map((column) => sql`${column} collate "fa-x-icu"`)
  const rows = await db
    .select({
      id: services.id,
      code: services.code,
      name: services.name,
      agency: services.agency,
      body: { id: bodies.id, name: bodies.name },
      prices: sql<Price[]>`${pricesOn(services.id, today)}`,
      offices: offices.as('offices'),
    })
    .from(services)
    .leftJoin(bodies, ofAgency)
    .where(and(serviceSeen(actor, today), key ? named : undefined, agency ? eq(services.agency, agency) : undefined))
    .orderBy(
      ...sortedBy(order, { name: name!, agency: agencyName!, code: sql`${services.code}`, offices: sql`offices` }),
      agencyName!,
      name!,
      services.id,
    )
  const law = await lawOfProvince(db, actor.province ?? '', today)
  const every = law(priceReviewEvery)
  const lines = rows.map((row) => ({ ...row, stale: row.prices.some((one) => isStale(one, every, today)) }))
  const found = show ? lines.filter(shown[show]) : lines
  return paged(found.slice(page * perPage, (page + 1) * perPage), found.length)
}

const shown: Record<ServiceFilter, (line: ServiceLine) => boolean> = {
  stale: ({ stale }) => stale,
  provisional: ({ prices }) => prices.some(({ provisional }) => provisional),
  unpriced: ({ prices }) => !prices.some(({ sum }) => sum !== 'remuneration'),
  unmatched: ({ body }) => body === null,
}
