// The security log, for administrators: who was refused what, how often, from which source.
import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { securityLog } from '#db/schema/security'
import { reach, visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { SecurityKind } from '#rules/security'
import type { Db } from './parameters.ts'

const hour = 3_600_000
/** So many rows a page. */
const page = 100

/** So many are named of those who were refused. */
const mostNamed = 3

/** What concerns people of the actor's province, and what no person stands behind. */
const sightOf = (actor: Actor) =>
  or(isNull(securityLog.provinceId), visible(actor, 'security', { province: securityLog.provinceId }))

/** One page of the log as the actor sees it, the latest first. */
export async function securityOf(db: Db, actor: Actor, asked: { kind?: SecurityKind; page: number }) {
  const rows = await db
    .select({
      kind: securityLog.kind,
      place: securityLog.place,
      person: securityLog.personId,
      name: people.name,
      source: securityLog.source,
      count: securityLog.count,
      firstAt: securityLog.firstAt,
      lastAt: securityLog.lastAt,
    })
    .from(securityLog)
    .leftJoin(people, eq(people.id, securityLog.personId))
    .where(and(sightOf(actor), asked.kind ? eq(securityLog.kind, asked.kind) : undefined))
    .orderBy(desc(securityLog.lastAt), desc(securityLog.source), desc(securityLog.kind), desc(securityLog.place))
    .limit(page + 1)
    .offset(asked.page * page)
  return { rows: rows.slice(0, page), more: rows.length > page }
}

/** How often each kind happened in the last hour, over the whole deployment. */
export async function refusedLately(db: Db, now: Date): Promise<Partial<Record<SecurityKind, number>>> {
  const rows = await db
    .select({ kind: securityLog.kind, count: sql<number>`sum(${securityLog.count})::int` })
    .from(securityLog)
    .where(gte(securityLog.lastAt, new Date(now.getTime() - hour)))
    .groupBy(securityLog.kind)
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/**
 * Who was refused most when an alarm of a kind was raised, as far as the actor sees the log; null stands for all whom nobody
 * knows. Nothing for whoever does not see it.
 */
export async function mostRefused(
  db: Db,
  actor: Actor,
  { kind, since }: { kind: SecurityKind; since: Date },
): Promise<{ name: string | null; count: number }[]> {
  if (reach(actor, 'security').provinces.length === 0) return []
  const count = sql<number>`sum(${securityLog.count})::int`
  return db
    .select({ name: people.name, count })
    .from(securityLog)
    .leftJoin(people, eq(people.id, securityLog.personId))
    .where(and(sightOf(actor), eq(securityLog.kind, kind), gte(securityLog.lastAt, new Date(since.getTime() - hour))))
    .groupBy(people.id, people.name)
    .orderBy(desc(count), people.name)
    .limit(mostNamed)
}
