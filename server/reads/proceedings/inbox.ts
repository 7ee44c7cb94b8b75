// The one inbox: what proceedings ask of whoever reads it, of the body, the role or the seat it stands for.
import { and, asc, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { runsOn } from '#db/terms'
import type { SightName } from '#policies/policies'
import { reach, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type Part, paged } from '#rules/lists'
import type { RequestTask } from '#rules/proceedings/tasks'
import { type Actor, withLent } from '#rules/roles'
import { waitsForSeat } from '../ballots/voters.ts'
import { knownForm } from '../offices/knowledge.ts'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { putWhere } from '../requests/put.ts'
import { reportForm } from '../requests/reported.ts'
import { bodiesAccused, bodiesAsked, pausedRequest } from '../requests/tasks.ts'

/**
 * Open tasks whose addressee the actor is on a day, as a condition on tasks. The secretariat writes down what those answer
 * who have nobody here; a signature is asked for by its letter, among all letters that wait for one.
 */
export function asksActor(reader: Actor, today: Day): SQL {
  const actor = withLent(reader)
  // whoever has no such part is spared the question
  const across = (name: SightName, asks: SQL) => {
    const { provinces } = reach(actor, name)
    return provinces.length ? sql`(${tasks.provinceId} = any(${uuids(provinces)}) and ${asks})` : undefined
  }
  const ofRole = (name: SightName, task: RequestTask) =>
    reach(actor, name).provinces.length
      ? and(eq(tasks.task, task), visible(actor, name, { province: tasks.provinceId, role: tasks.role }))
      : undefined
  const bodies = bodiesAsked(actor)
  const accused = bodiesAccused(actor)
  const own = reach(actor, 'requests.hearings').offices
  const asked = or(
    actor.person ? eq(tasks.personId, actor.person) : undefined,
    bodies.length ? and(inArray(tasks.bodyId, bodies), ne(tasks.task, 'hearing')) : undefined,
    accused.length
      ? sql`(${tasks.task} = 'hearing' and ${tasks.bodyId} = any(${uuids(accused)}) and exists (select 1 from requests heard
          where heard.id = ${tasks.requestId} and ${putWhere(sql`heard.id`, sql`heard.kind`)}))`
      : undefined,
    across('requests.opinions', eq(tasks.task, 'opinion')),
    own.length
      ? sql`(${tasks.task} = 'hearing' and ${tasks.bodyId} is null and exists (select 1 from requests heard
          where heard.id = ${tasks.requestId} and heard.office_id = any(${uuids(own)})
            and ${putWhere(sql`heard.id`, sql`heard.kind`)}))`
      : undefined,
    across(
      'requests.inquiries',
      sql`(${tasks.task} in ('inquiry', 'paper', 'opening', 'handover', 'settlement', 'clearance', 'release') and not ${hasPeople(today)}
        and not ${decidedThere}
        or ${tasks.task} in ('check', 'visit', 'decision', 'proposal', 'compliance') and ${tasks.role} is null and ${tasks.bodyId} is null)`,
    ),
    ofRole('requests.deciding', 'decision'),
    ofRole('requests.examining', 'proposal'),
    ofRole('requests.visits', 'visit'),
    ofRole('requests.releases', 'release'),
    across('ballots.own', sql`${tasks.task} = 'vote' and ${waitsForSeat(actor, tasks.requestId)}`),
  )
  // what a case asks waits among the cases
  return and(eq(tasks.state, 'open'), isNotNull(tasks.requestId), asked ?? sql`false`)!
}

/** Somebody stands for the body that is asked, or has the role. */
function hasPeople(today: Day): SQL {
  return sql`exists (select 1 from memberships member
    where (member.body_id = ${tasks.bodyId} or (member.role = ${tasks.role} and member.province_id = ${tasks.provinceId}))
      and ${runsOn('member', today)})`
}

/** Another province's working group decides on it here; nobody writes its answer down. */
const decidedThere = sql`(${tasks.facts} ? 'there')`

/** The last day of a task: its own, or the closing day of the ballot; none while its clock stands still. */
const dueOn = sql<Day | null>`case
  when ${tasks.task} <> 'question' and ${pausedRequest(tasks.requestId)} then null
  when ${tasks.task} = 'vote' then (select b.closes_on from ballots b
    where b.request_id = ${tasks.requestId} and b.state = 'open')
  else ${tasks.dueOn} end`

/** What is late with others, for the secretariat to see to, as a condition on tasks. */
export function lateWithOthers(actor: Actor, today: Day): SQL {
  const { provinces } = reach(actor, 'requests.inquiries')
  if (provinces.length === 0) return sql`false`
  const here = and(eq(tasks.state, 'open'), inArray(tasks.provinceId, provinces), sql`${dueOn} < ${today}::date`)
  // a case that is late stands among the cases; of a task that names no person and no body the condition is unknown, which is no yes
  return and(here, isNotNull(tasks.requestId), sql`(${asksActor(actor, today)}) is not true`)!
}

/** `kind`: of requests of that kind alone. */
type Narrowed = Part & { late?: boolean | undefined; kind?: string | undefined }

/** The kinds of request of which something waits, each once. */
export async function inboxKinds(db: Db, actor: Actor, today: Day, late = false): Promise<string[]> {
  const rows = await db
    .selectDistinct({ kind: requests.kind })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(late ? lateWithOthers(actor, today) : asksActor(actor, today))
  return rows.map(({ kind }) => kind).sort()
}

/** What is asked of the actor, or with `late` what is late with others; what is late or due first at the top. */
export async function inbox(db: Db, actor: Actor, today: Day, { late, kind, ...part }: Narrowed = {}) {
  const query = db
    .select({
      id: tasks.id,
      task: tasks.task,
      of: tasks.of,
      label: tasks.label,
      dueOn,
      late: sql<boolean>`coalesce(${dueOn} < ${today}::date, false)`,
      form: requests.form,
      asked: {
        provinceId: requests.provinceId,
        officeId: requests.officeId,
        consentPersonId: requests.consentPersonId,
      },
      request: { id: requests.id, number: requests.number, kind: requests.kind },
      office: { id: offices.id, name: offices.name, county: counties.name },
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(
      and(late ? lateWithOthers(actor, today) : asksActor(actor, today), kind ? eq(requests.kind, kind) : undefined),
    )
    .orderBy(sql`${dueOn} nulls last`, asc(tasks.openedAt), asc(tasks.id))
  const rows = await partOf(db, query, part)
  return paged(
    // an authority learns no more of a form than the page of the request tells it
    rows.map(({ asked, form, ...row }) => ({
      ...row,
      // the tasks of cases were not joined
      task: row.task as RequestTask,
      form:
        row.task === 'inquiry'
          ? {}
          : reportForm(row.task === 'hearing' ? 'accused' : 'whole', row.request.kind, knownForm(actor, asked, form)),
    })),
    rows.found,
  )
}
