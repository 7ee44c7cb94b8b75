// Offices that stand still without a word, and offices that have not begun: what the secretariat watches. Bylaw 16-5, 16-7.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { permits } from '#policies/policies'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { daysStood, stoodTooLong } from '#rules/stoppages'
import type { Due } from './due.ts'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'
import { inView } from './requests/in-view.ts'

const since = sql<Day>`${requests.form}->>'since'`
/** The day on which it was written down that the office works again. */
const resumedOn = sql<Day | null>`(select (done.ended_at at time zone 'Asia/Tehran')::date::text from tasks done
  where done.request_id = ${requests.id} and done.task = 'compliance' and done.answer = 'yes')`

/** Stoppages in sight, those that go on first, the longest first; with their days, and whether revocation may follow. */
export async function listStoppages(db: Db, actor: Actor, today: Day, part: Part) {
  const query = db
    .select({
      id: requests.id,
      number: requests.number,
      stage: requests.stage,
      outcome: requests.outcome,
      form: requests.form,
      law: requests.law,
      province: requests.provinceId,
      office: { id: offices.id, name: offices.name },
      resumedOn,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .where(
      and(
        eq(requests.kind, 'stoppage'),
        visible(actor, 'inspections.list', { province: requests.provinceId }),
        inView(actor),
      ),
    )
    .orderBy(desc(sql`${requests.stage} <> 'closed'`), asc(since), asc(requests.number))
  const rows = await partOf(db, query, part)
  const told = rows.map(({ law, form, province, ...row }) => {
    const dropped = row.outcome === 'dismissed' || row.outcome === 'withdrawn'
    const stood = daysStood(String(form.since), row.resumedOn, today)
    const tooLong = !dropped && stoodTooLong(stood, lawOf(law))
    const may = permits('requests.begin', actor, { province, filer: 'secretariat' }) !== null
    return {
      ...{ ...row, since: String(form.since), seenOn: String(form.seenOn), seenBy: String(form.seenBy) },
      ...{ stood: dropped ? null : stood, tooLong, mayRefer: tooLong && may },
    }
  })
  return paged(told, rows.found)
}

/** Stoppages that go on and may have become too long, which nobody was told of yet, for the clock. */
export async function stoppagesToRefer(db: Db, today: Day): Promise<Due[]> {
  const rows = await db
    .select({ id: requests.id, province: requests.provinceId, since, law: requests.law })
    .from(requests)
    .where(
      and(
        eq(requests.kind, 'stoppage'),
        sql`${requests.stage} <> 'closed'`,
        lt(since, today),
        sql`not exists (select from ${requestSteps} told where told.request_id = ${requests.id} and told.what = 'stood-too-long')`,
      ),
    )
  return rows.filter((row) => stoodTooLong(daysStood(row.since, null, today), lawOf(row.law)))
}

/** Offices that received a license and have not begun yet, the first to lapse first; `missed`: their time is over. */
export async function startsWatched(db: Db, actor: Actor, part: Part) {
  const query = db
    .select({
      id: requests.id,
      number: requests.number,
      office: offices.name,
      county: counties.name,
      openedOn: sql<Day>`(${tasks.openedAt} at time zone 'Asia/Tehran')::date::text`,
      dueOn: tasks.dueOn,
      missed: sql<boolean>`${tasks.state} = 'silent'`,
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(
      and(
        eq(tasks.task, 'opening'),
        eq(tasks.of, 'start'),
        inArray(tasks.state, ['open', 'silent']),
        visible(actor, 'inspections.list', { province: requests.provinceId }),
        inView(actor),
      ),
    )
    .orderBy(asc(sql`${tasks.state} = 'silent'`), asc(tasks.dueOn), asc(requests.number))
  return partOf(db, query, part)
}
