// What moved since yesterday, as far as the secretariat sees it: what came, and what was settled.
import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/cases'
import { incoming } from '#db/schema/incoming'
import { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { requests } from '#db/schema/requests'
import { reach } from '#policies/sights'
import { addDays, tehranDay, tehranInstant } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { deskSight } from './incoming.ts'
import type { Db } from './parameters.ts'

/**
 * `incoming`, `filed` and `complained` came; `signed`, `decided` and `resolved` are settled; `satisfied`: citizens who said so
 * of their result.
 */
export type Moved = Record<
  'incoming' | 'filed' | 'complained' | 'signed' | 'decided' | 'resolved' | 'satisfied',
  number
>

/** Counted from the beginning of yesterday. */
export async function movedSince(db: Db, actor: Actor, now: Date): Promise<Moved> {
  const { provinces } = reach(actor, 'desk')
  const since = tehranInstant(addDays(tehranDay(now), -1))
  const counted = (table: typeof notices | typeof requests | typeof cases, ...which: SQL[]) =>
    db.$count(table, and(inArray(table.provinceId, provinces), ...which))
  const registered = db.select({ id: register.id }).from(register).where(gte(register.at, since))
  const [came, filed, complained, signed, decided, resolved, satisfied] = await Promise.all([
    db.$count(incoming, and(deskSight(actor), inArray(incoming.id, registered))),
    counted(requests, gte(requests.filedAt, since)),
    counted(cases, gte(cases.filedAt, since)),
    counted(notices, eq(notices.state, 'signed'), gte(notices.signedAt, since)),
    counted(requests, eq(requests.stage, 'closed'), gte(requests.stageAt, since)),
    counted(cases, eq(cases.state, 'resolved'), gte(cases.stateAt, since)),
    satisfiedSince(db, provinces, since),
  ])
  return { incoming: came, filed, complained, signed, decided, resolved, satisfied }
}

/** A result is judged soon or never: so many days back its case is looked for. */
const judgedWithin = 90

async function satisfiedSince(db: Db, provinces: readonly string[], since: Date): Promise<number> {
  const from = new Date(since.getTime() - judgedWithin * 86_400_000)
  const recent = and(inArray(cases.provinceId, [...provinces]), eq(cases.state, 'resolved'), gte(cases.stateAt, from))
  const said = and(eq(caseSteps.what, 'satisfied'), gte(caseSteps.at, since))
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(caseSteps, eq(caseSteps.caseId, cases.id))
    .where(and(recent, said))
  return row!.count
}
