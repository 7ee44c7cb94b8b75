// Requests as everybody concerned sees them, in lists by what waits.
import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { reach, visible } from '#policies/sights'
import { type Part, paged } from '#rules/lists'
import type { RequestStage } from '#rules/proceedings/kind'
import type { RequestOrder } from '#rules/proceedings/orders'
import type { Actor } from '#rules/roles'
import { knownForm } from '../offices/knowledge.ts'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { accusedInView, reportWhere, seenWhole } from './confidential.ts'
import { inView } from './in-view.ts'
import { bodysKinds } from './may.ts'
import { exactFirst, requestsSorted, stageDue } from './order.ts'
import { reportForm, reportState, reportView } from './reported.ts'
import { found, type KindsNamed } from './search.ts'
import { awaitedColumn, questionColumn, waitsFor } from './tasks.ts'

export const requestFilters = [
  'all',
  'open',
  'consent',
  'association',
  'vote',
  'letter',
  'mine',
  'filed',
  'consents',
] as const
export type RequestFilter = (typeof requestFilters)[number]

/** Narrows a list: words typed, the kinds they name, the stage, and one kind alone. */
type Asked = Part & {
  search?: string | undefined
  named?: KindsNamed | undefined
  stage?: RequestStage | undefined
  kind?: string | undefined
  order?: RequestOrder | undefined
}

/**
 * Requests by where they stand, the oldest waiting first. `mine` are those of the actor's offices and
 * `filed` those that the actor filed, also for an office that has passed to somebody else, newest first;
 * `consent` those that wait for the actor's consent, `consents` all that ever asked for it, newest first.
 */
export async function listRequests(db: Db, actor: Actor, filter: RequestFilter, asked: Asked = {}) {
  const { search, named, stage, kind, order, ...part } = asked
  const consented = actor.person ? eq(requests.consentPersonId, actor.person) : sql`false`
  const where: Record<RequestFilter, SQL | undefined> = {
    all: undefined,
    open: ne(requests.stage, 'closed'),
    consent: and(consented, or(waitsFor('consent'), waitsFor('undertaking'))),
    association: waitsFor('opinion'),
    vote: waitsFor('vote'),
    letter: eq(requests.stage, 'letter'),
    mine: or(
      sql`${requests.officeId} = any(${uuids(reach(actor, 'requests.own').offices)})`,
      and(
        visible(actor, 'requests.begun', { province: requests.provinceId }),
        inArray(requests.kind, bodysKinds(actor)),
      ),
      accusedInView(actor),
      and(reportWhere(), actor.person ? eq(requests.personId, actor.person) : sql`false`),
    ),
    filed: actor.person ? eq(requests.personId, actor.person) : sql`false`,
    consents: consented,
  }
  const newest = ['mine', 'filed', 'all', 'consents'].includes(filter)
  const query = db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      stage: requests.stage,
      outcome: requests.outcome,
      ...{ question: questionColumn(actor, requests.id), awaits: awaitedColumn(requests.id) },
      stageDue,
      stageAt: requests.stageAt,
      filedAt: requests.filedAt,
      form: requests.form,
      whole: sql<boolean>`${seenWhole(actor)}`,
      asked: {
        officeId: requests.officeId,
        provinceId: requests.provinceId,
        accusedId: requests.accusedId,
        consentPersonId: requests.consentPersonId,
      },
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      person: people.name,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(
      and(
        inView(actor),
        where[filter],
        stage ? eq(requests.stage, stage) : undefined,
        kind ? eq(requests.kind, kind) : undefined,
        search ? found(search, named, seenWhole(actor)) : undefined,
      ),
    )
    .orderBy(
      ...exactFirst(search),
      ...requestsSorted(order),
      newest ? desc(requests.filedAt) : asc(requests.stageAt),
      asc(requests.number),
    )
  const rows = await partOf(db, query, part)
  return paged(
    rows.map(({ asked: known, whole, ...row }) => {
      const view = whole ? 'whole' : reportView(actor, { ...known, kind: row.kind }, [])
      const { form, person } = row
      const told = reportForm(view, row.kind, knownForm(actor, known, form))
      return { ...reportState(view, row), form: told, person: view === 'accused' ? '' : person }
    }),
    rows.found,
  )
}

/** How many requests in sight stand at each stage. */
export async function countStages(db: Db, actor: Actor): Promise<Partial<Record<RequestStage, number>>> {
  const rows = await db
    .select({ stage: requests.stage, count: sql<number>`count(*)::int` })
    .from(requests)
    .where(and(inView(actor), ne(requests.stage, 'closed')))
    .groupBy(requests.stage)
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]))
}
