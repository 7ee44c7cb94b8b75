// The security log, for administrators: who was refused what, how often, from which source.
import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { securityLog } from '#db/schema/security'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { SecurityKind } from '#rules/security'
import type { Db } from './parameters.ts'

const hour = 3_600_000
/** So many rows a page. */
const page = 100

/** One page of the log, the latest first: what concerns people of the actor's province, and what no person stands behind. */
export async function securityOf(db: Db, actor: Actor, asked: { kind?: SecurityKind; page: number }) {
  const mine = or(isNull(securityLog.provinceId), visible(actor, 'security', { province: securityLog.provinceId }))
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
    .where(and(mine, asked.kind ? eq(securityLog.kind, asked.kind) : undefined))
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
