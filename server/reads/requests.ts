// Requests as everybody concerned sees them: lists by what waits, one whole with its time line and ballot.
import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { drafts, people } from '#db/schema/people'
import { counties, seats } from '#db/schema/provinces'
import { ballots, requestSteps, requests, votes } from '#db/schema/requests'
import type { Law } from '#law/parameter'
import { type Choice, tally } from '#rules/ballots'
import type { Day } from '#rules/calendar'
import { lawOf } from '#rules/law'
import type { Form } from '#rules/requests/kind'
import { judge, kindOf } from '#rules/requests/kinds'
import { type Actor, type Role, sees } from '#rules/roles'
import { askOf, officeFacts } from './asks.ts'
import { inSight, uuids } from './narrow.ts'
import { filesOf } from './notices.ts'
import type { Db } from './parameters.ts'

/** Those who see every request of the province. */
const concerned: readonly Role[] = ['clerk', 'secretary', 'head', 'member', 'association']

/** Requests in the actor's sight, and those whose consent is asked of the actor. */
function visible(actor: Actor): SQL {
  const within = inSight(sees(actor, concerned), { province: requests.provinceId, office: requests.officeId })
  return actor.person ? or(within, eq(requests.consentPersonId, actor.person))! : within
}

export type RequestFilter = 'all' | 'open' | 'consent' | 'association' | 'vote' | 'letter' | 'mine'

/** Requests by where they stand, the oldest waiting first; `mine` are those of the actor's offices, newest first. */
export async function listRequests(db: Db, actor: Actor, filter: RequestFilter, limit = 200) {
  const mine = sql`${requests.officeId} = any(${uuids(sees(actor, []).offices)})`
  const where: Record<RequestFilter, SQL | undefined> = {
    all: undefined,
    open: ne(requests.stage, 'closed'),
    consent: and(eq(requests.stage, 'consent'), actor.person ? eq(requests.consentPersonId, actor.person) : sql`false`),
    association: eq(requests.stage, 'association'),
    vote: eq(requests.stage, 'vote'),
    letter: eq(requests.stage, 'letter'),
    mine,
  }
  const newest = filter === 'mine' || filter === 'all'
  return db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      stage: requests.stage,
      outcome: requests.outcome,
      stageDue: requests.stageDue,
      stageAt: requests.stageAt,
      filedAt: requests.filedAt,
      form: requests.form,
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      person: people.name,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(and(visible(actor), where[filter]))
    .orderBy(newest ? desc(requests.filedAt) : asc(requests.stageAt))
    .limit(limit)
}

/** One request whole: form, rule checks by the law of its filing day, time line, ballot with votes; null if not in sight. */
export async function requestById(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      request: requests,
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      person: people.name,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(and(eq(requests.id, id), visible(actor)))
  const kind = row && kindOf(row.request.kind)
  if (!row || !kind) return null
  const { law, provinceId, ...request } = row.request
  const facts = await officeFacts(db, request.officeId, request.filedOn)
  const judged = facts
    ? judge(kind, await askOf(db, facts, request.officeId, request.kind, request.form, request.filedOn, id), lawOf(law))
    : { checks: [] }
  return {
    ...request,
    office: { ...row.office, license: facts?.license ?? null },
    person: row.person,
    checks: judged.checks,
    cite: kind.cite,
    steps: await stepsOf(db, id),
    ballot: await ballotOf(db, id, provinceId),
    files: await filesOf(db, 'request', id),
  }
}

async function stepsOf(db: Db, id: string) {
  return db
    .select({
      what: requestSteps.what,
      word: requestSteps.word,
      facts: requestSteps.facts,
      role: requestSteps.role,
      by: people.name,
      at: requestSteps.at,
    })
    .from(requestSteps)
    .leftJoin(people, eq(people.id, requestSteps.by))
    .where(eq(requestSteps.requestId, id))
    .orderBy(asc(requestSteps.at))
}

/** The last ballot of a request: every seat with its vote so far, and the arithmetic. Null before the vote. */
async function ballotOf(db: Db, request: string, province: string) {
  const [ballot] = await db
    .select()
    .from(ballots)
    .where(eq(ballots.requestId, request))
    .orderBy(desc(ballots.openedAt))
    .limit(1)
  if (!ballot) return null
  const sat = await db
    .select({
      seat: seats.id,
      title: seats.title,
      choice: votes.choice,
      reason: votes.reason,
      spoken: votes.spoken,
      at: votes.at,
      person: people.name,
    })
    .from(seats)
    .leftJoin(votes, and(eq(votes.seatId, seats.id), eq(votes.ballotId, ballot.id)))
    .leftJoin(people, eq(people.id, votes.personId))
    .where(
      and(
        eq(seats.provinceId, province),
        eq(seats.votes, true),
        sql`${seats.since} <= ${ballot.openedAt}::date and (${seats.until} is null or ${seats.until} >= ${ballot.openedAt}::date)`,
      ),
    )
    .orderBy(asc(seats.title))
  const { id, state, closesOn, resolution } = ballot
  return {
    id,
    state,
    closesOn,
    resolution,
    seats: sat,
    tally: tally(
      ballot.base,
      sat.flatMap((one): Choice[] => (one.choice ? [one.choice] : [])),
    ),
  }
}

/** Similar decisions before: the last requests of the kind that were decided in the province. */
export async function earlierDecisions(db: Db, actor: Actor, kind: string, limit = 5) {
  return db
    .select({
      id: requests.id,
      number: requests.number,
      outcome: requests.outcome,
      office: offices.name,
      resolution: ballots.resolution,
      at: ballots.closedAt,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(ballots, and(eq(ballots.requestId, requests.id), sql`${ballots.state} in ('adopted', 'rejected')`))
    .where(and(eq(requests.kind, kind), inSight(sees(actor, concerned), { province: requests.provinceId })))
    .orderBy(desc(ballots.closedAt))
    .limit(limit)
}

/** The actor's draft of a kind for an office; null if there is none. */
export async function requestDraft(db: Db, actor: Actor, office: string, kind: string) {
  const [row] = await db
    .select({ form: drafts.form, version: drafts.version, updatedAt: drafts.updatedAt })
    .from(drafts)
    .where(and(eq(drafts.personId, actor.person!), eq(drafts.kind, `request:${kind}`), eq(drafts.officeId, office)))
  return row ? { ...row, form: row.form as Form } : null
}

/** The live check of a form before it is sent: refusals, rules with their answers, and the allowance. */
export async function checkForm(
  db: Db,
  actor: Actor,
  office: string,
  kindName: string,
  form: Form,
  today: Day,
  law: Law,
) {
  const kind = kindOf(kindName)
  const facts = kind && sees(actor, []).offices.includes(office) ? await officeFacts(db, office, today) : null
  if (!kind || !facts) return null
  const ask = await askOf(db, facts, office, kindName, form, today)
  return { ...judge(kind, ask, law), allowance: kind.allowance?.(ask, law) ?? [] }
}
