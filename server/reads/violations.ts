// Violations as whoever decides or examines follows them: of offices and bodies alike, each with its state, its row and its clock.
// Whoever reported, and whoever is accused, has none of them here. Annex 4 article 8.
import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { verdicts } from '#db/schema/verdicts'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { bodyRows, rows as officeRows } from '#rules/violations/ladder'
import { type ViolationOrder, type ViolationState, violationKinds } from '#rules/violations/listed'
import { folded } from './narrow.ts'
import type { Db } from './parameters.ts'
import { partOf, placeAmong, sortedBy } from './part.ts'
import { seenWhole } from './requests/confidential.ts'
import { inView } from './requests/in-view.ts'
import { stageDue } from './requests/order.ts'
import { found } from './requests/search.ts'

/** Narrows the list: the state, the kind of report, one office or body, and words of a name or number. */
export type ViolationFilter = {
  state?: ViolationState | undefined
  kind?: (typeof violationKinds)[number] | undefined
  office?: string | undefined
  body?: string | undefined
  search?: string | undefined
  order?: ViolationOrder | undefined
}

const openTask = (task: string) =>
  sql`exists (select from tasks t where t.request_id = ${requests.id} and t.task = ${task} and t.state = 'open')`
const stands = sql`(${verdicts.id} is not null and ${verdicts.overturnedOn} is null)`
const appealed = and(stands, eq(requests.stage, 'compliance'), openTask('decision'))!
const owed = and(stands, openTask('compliance'))!
const undecided = sql`(${verdicts.id} is null and ${requests.stage} <> 'closed')`

const inState: Record<ViolationState, SQL> = {
  open: undecided,
  appeal: appealed,
  owed,
  decided: stands,
  ended: sql`(not ${undecided} and not ${stands})`,
}

const state = sql<ViolationState>`case when ${undecided} then 'open' when not ${stands} then 'ended'
  when ${appealed} then 'appeal' when ${owed} then 'owed' else 'decided' end`
const about = sql<string>`coalesce(${bodies.name}, ${offices.name})`

function narrowed({ state, kind, office, body, search }: ViolationFilter): SQL | undefined {
  const key = search ? searchKey(search) : ''
  return and(
    kind ? eq(requests.kind, kind) : undefined,
    state ? inState[state] : undefined,
    office ? and(eq(requests.officeId, office), sql`${requests.accusedId} is null`) : undefined,
    body ? eq(requests.accusedId, body) : undefined,
    key ? or(found(search!, undefined, sql`false`), sql`position(${key} in ${folded(bodies.name)}) > 0`) : undefined,
  )
}

/** Those in sight: what waits the longest past its clock first, then what was decided, the last first. */
export async function listViolations(db: Db, actor: Actor, filter: ViolationFilter, today: Day, part: Part) {
  const query = db
    .select({
      ...{ id: requests.id, number: requests.number, kind: requests.kind, form: requests.form },
      ...{ stage: requests.stage, state, about, decidedOn: verdicts.decidedOn, row: verdicts.row, due: stageDue },
      body: sql<boolean>`${bodies.id} is not null`,
      office: offices.name,
      late: sql<boolean>`coalesce(${stageDue} < ${today}::date and ${requests.stage} <> 'closed', false)`,
      refers: sql<boolean>`coalesce(${stands} and jsonb_array_length(${verdicts.sanction}->'refer') > 0, false)`,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(people, eq(people.id, requests.personId))
    .leftJoin(bodies, eq(bodies.id, requests.accusedId))
    .leftJoin(verdicts, eq(verdicts.requestId, requests.id))
    .where(
      and(
        visible(actor, 'violations', { province: requests.provinceId }),
        inArray(requests.kind, [...violationKinds]),
        inView(actor),
        seenWhole(actor),
        narrowed(filter),
      ),
    )
    .orderBy(...sorted(filter.order), desc(undecided), asc(stageDue), desc(verdicts.decidedOn), asc(requests.number))
  const found = await partOf(db, query, part)
  return paged(found, found.found)
}

const sorted = (order: ViolationOrder | undefined) =>
  sortedBy(order, {
    number: sql`${requests.number}`,
    about: sql`${about} collate "fa-x-icu"`,
    row: placeAmong([...officeRows, ...bodyRows], verdicts.row),
    due: stageDue,
    seen: sql`${requests.form}->>'seenOn'`,
  })
