// What systems of agencies see: what the people of their body see, in lists that a program reads to their end.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { cases } from '#db/schema/cases'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { resolutions } from '#db/schema/resolutions'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { currentLicense, isCutOff, licenseStateOn, runsOn } from '#db/terms'
import { seesBody } from '#policies/sights'
import { type Day, tehranDay } from '#rules/calendar'
import { stateFor } from '#rules/case-steps'
import type { OfficeKind, PublicState } from '#rules/offices'
import type { Price } from '#rules/prices'
import type { Actor } from '#rules/roles'
import { handed } from './cases-sight.ts'
import { agenciesOf } from './cases-waiting.ts'
import { behind, type Stretch, stretched } from './cursors.ts'
import { ofAgency } from './offices/contracts.ts'
import type { Db } from './parameters.ts'
import { pricesOn } from './prices.ts'
import { bodiesAsked } from './requests/tasks.ts'
import { nextDue, partsFor, resolutionsInSight, stateOn } from './resolutions/sight.ts'
import { serviceSeen } from './services/seen.ts'

/** The license code of an office as of today. */
const licenseOf = sql<string | null>`(select code from licenses l where ${currentLicense(sql`offices.id`, 'l')})`
const office = { license: licenseOf, name: offices.name, county: counties.name, place: offices.place }

/** A service that an office holds; `available`: it is not cut off. */
export type HeldService = { code: string; available: boolean }

/** The offices that hold services of the actor's body on a day, with these. What is confidential of a license shows as for the public. */
export async function officesSeen(db: Db, actor: Actor, today: Day, asked: Stretch) {
  const own = actor.memberships.filter((held) => seesBody(held, 'services.offices')).flatMap(({ body }) => body ?? [])
  const held = sql<HeldService[]>`(select json_agg(json_build_object('code', services.code,
      'available', not ${isCutOff('office_services', today)}) order by services.code)
    from ${officeServices} join ${services} on services.id = office_services.service_id
    join ${bodies} on ${ofAgency}
    where office_services.office_id = offices.id and ${runsOn(officeServices, today)}
      and bodies.id = any(${uuids(own)}))`
  const state = sql<PublicState>`(select case when l.ended_at is not null then 'revoked'
      else replace(${licenseStateOn(today, 'l')}, 'suspended', 'unavailable') end
    from licenses l where l.office_id = offices.id order by l.ended_at desc nulls first, l.issued_on desc limit 1)`
  const rows = await db
    .select({ id: offices.id, ...office, kind: sql<OfficeKind>`${offices.kind}`, state, services: held })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(sql`${held} is not null`, sql`${licenseOf} is not null`, behind(offices.id, asked)))
    .orderBy(asc(offices.id))
    .limit(asked.limit + 1)
  return stretched(rows, asked)
}

/** The services of the actor's body with the sums that are in force on a day. */
export async function servicesSeen(db: Db, actor: Actor, today: Day, asked: Stretch) {
  const { id, code, name, prerequisites, documents, days } = services
  const rows = await db
    .select({ ...{ id, code, name, prerequisites, documents, days }, prices: sql<Price[]>`${pricesOn(id, today)}` })
    .from(services)
    .innerJoin(bodies, ofAgency)
    .where(and(serviceSeen(actor, today), behind(id, asked)))
    .orderBy(asc(id))
    .limit(asked.limit + 1)
  return stretched(rows, asked)
}

/** What an agency is asked about requests, and answers by one act. */
const inquired = ['inquiry', 'settlement', 'clearance'] as const

/** `open`: only what waits for an answer; `id`: that one alone. */
type Inquired = Stretch & { open?: boolean; id?: string }

/** What the actor's body was asked about requests, with what it answered. Of the form nothing: an authority is asked about an office. */
export async function inquiriesSeen(db: Db, actor: Actor, { open, id, ...asked }: Inquired) {
  const rows = await db
    .select({
      id: tasks.id,
      task: sql<(typeof inquired)[number]>`${tasks.task}`,
      state: tasks.state,
      askedAt: tasks.openedAt,
      dueOn: tasks.dueOn,
      answer: tasks.answer,
      word: tasks.word,
      request: { number: requests.number, kind: requests.kind },
      office,
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(
      and(
        sql`${tasks.bodyId} = any(${uuids(bodiesAsked(actor))})`,
        inArray(tasks.task, [...inquired]),
        open ? eq(tasks.state, 'open') : undefined,
        id ? eq(tasks.id, id) : undefined,
        behind(tasks.id, asked),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(asked.limit + 1)
  return stretched(rows, asked)
}

/** The cases that were handed over to the actor's body: what was let through of the citizen's words, and nothing of who it is. */
export async function casesSeen(db: Db, actor: Actor, asked: Stretch) {
  const own = uuids(agenciesOf(actor))
  const dueOn = sql<Day | null>`(select t.due_on from tasks t where t.case_id = ${cases.id} and t.of = 'agency'
    and t.state = 'open' and t.body_id = any(${own}) limit 1)`
  const waits = sql<boolean>`exists (select from tasks t where t.case_id = ${cases.id} and t.of = 'agency'
    and t.state = 'open' and t.body_id = any(${own}))`
  const { id, kind, topic, passedText: text, state, filedAt } = cases
  const rows = await db
    .select({ ...{ id, kind, topic, text, state, filedAt, waits, dueOn }, office })
    .from(cases)
    .leftJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(counties, eq(counties.id, offices.countyId))
    .where(and(handed(actor), behind(id, asked)))
    .orderBy(asc(id))
    .limit(asked.limit + 1)
  return stretched(
    rows.map(({ filedAt, state, office, ...row }) => ({
      ...row,
      state: stateFor('agency', state),
      filedOn: tehranDay(filedAt),
      office: office?.name ? office : null,
    })),
    asked,
  )
}

/** The resolutions for which the actor's body is responsible, once they went out, as its own parts stand on a day. */
export async function resolutionsSeen(db: Db, actor: Actor, today: Day, asked: Stretch) {
  const own = partsFor(actor)
  const { id, meeting, item, meetingOn, text } = resolutions
  const rows = await db
    .select({ ...{ id, meeting, item, meetingOn, text }, state: stateOn(today, own), dueOn: nextDue(own) })
    .from(resolutions)
    .where(and(resolutionsInSight(actor), behind(id, asked)))
    .orderBy(asc(id))
    .limit(asked.limit + 1)
  return stretched(rows, asked)
}
