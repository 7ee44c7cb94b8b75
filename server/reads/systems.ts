// Systems of agencies: whose key a token is, and which keys there are.
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { systemKeys } from '#db/schema/systems'
import { gap, statement } from '#db/statement'
import { lastsTo } from '#db/terms'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { SystemScope } from '#rules/systems'
import type { Db } from './parameters.ts'

/** `used`: the token was used today before; `older`: it is the one before the last rotation. */
export type System = { actor: Actor & { key: string }; scopes: readonly SystemScope[]; used: boolean; older: boolean }

const today = gap('today')
const tokenGap = gap('token')
const isOlder = and(eq(systemKeys.olderToken, tokenGap), sql`${systemKeys.olderUntil} >= ${today}::date`)

const byToken = statement((db) =>
  db
    .select({
      id: systemKeys.id,
      province: systemKeys.provinceId,
      body: bodies.id,
      name: bodies.name,
      scopes: systemKeys.scopes,
      older: sql<boolean>`${systemKeys.token} <> ${tokenGap}`,
      used: sql<boolean>`coalesce(case when ${systemKeys.token} = ${tokenGap} then ${systemKeys.usedOn} else ${systemKeys.olderUsedOn} end
        = ${today}::date, false)`,
    })
    .from(systemKeys)
    .innerJoin(bodies, and(eq(bodies.id, systemKeys.bodyId), lastsTo(bodies, today)))
    .where(and(or(eq(systemKeys.token, tokenGap), isOlder), isNull(systemKeys.endedAt))),
)

/**
 * The system behind a token, by its digest, as the actor that stands for its body; null for none, for one that was rotated away,
 * and for that of an agency that is no more.
 */
export async function systemOf(db: Db, token: string, day: Day): Promise<System | null> {
  const [row] = await byToken(db, { token, today: day })
  if (!row) return null
  const { id, province, body, name, ...rest } = row
  const held = { id, role: 'agency', province, office: null, body, seat: null, votes: false, signs: false } as const
  return { ...rest, actor: { person: null, name, memberships: [held], province, key: id } }
}

/** An agency of the reader's province and the keys of its systems that have not ended, the oldest first; null for none. */
export async function systemsOfBody(db: Db, reader: Actor, body: string, day: Day) {
  const here = visible(reader, 'systems', { province: bodies.provinceId })
  const [agency] = await db
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.id, body), eq(bodies.kind, 'agency'), lastsTo(bodies, day), here))
  if (!agency) return null
  const { id, name, scopes, at, usedOn, olderUntil, olderUsedOn } = systemKeys
  const keys = await db
    .select({
      ...{ id, name, scopes, usedOn },
      since: sql<Day>`(${at} at time zone 'Asia/Tehran')::date`,
      older: sql<{ until: Day; usedOn: Day | null } | null>`case when ${olderUntil} >= ${day}::date
        then json_build_object('until', ${olderUntil}, 'usedOn', ${olderUsedOn}) end`,
    })
    .from(systemKeys)
    .where(and(eq(systemKeys.bodyId, body), isNull(systemKeys.endedAt)))
    .orderBy(asc(at), asc(id))
  return { ...agency, keys }
}
