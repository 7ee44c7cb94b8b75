// Who a person is today: the current memberships, with what their seats may do.

import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import { memberships, people, sessions } from '#db/schema/people'
import { seats } from '#db/schema/provinces'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'

export type Signed = Actor & { person: string; province: string; locale: 'fa' | 'en' }

/** The actor a person is on a day; null for an unknown or disabled person. */
export async function actorOf(db: Db, person: string, today: Day): Promise<Signed | null> {
  const rows = await db
    .select({ person: people, held: memberships, seat: seats })
    .from(people)
    .leftJoin(
      memberships,
      and(
        eq(memberships.personId, people.id),
        lte(memberships.since, today),
        or(isNull(memberships.until), gte(memberships.until, today)),
      ),
    )
    .leftJoin(
      seats,
      and(eq(seats.id, memberships.seatId), lte(seats.since, today), or(isNull(seats.until), gte(seats.until, today))),
    )
    .where(and(eq(people.id, person), isNull(people.disabledAt)))
    .orderBy(memberships.since)
  const first = rows[0]
  if (!first) return null
  return {
    person: first.person.id,
    name: first.person.name,
    province: first.person.provinceId,
    locale: first.person.locale,
    memberships: rows.flatMap(({ held, seat }) =>
      held
        ? [
            {
              id: held.id,
              role: held.role,
              province: held.provinceId,
              office: held.officeId,
              seat: seat?.id ?? null,
              votes: seat?.votes ?? false,
              signs: seat?.signs ?? false,
            },
          ]
        : [],
    ),
  }
}

export type Session = { id: string; person: string; steppedUpUntil: Date | null; seenAt: Date }

/** The running session of a token's hash; null once it is over. */
export async function sessionOf(db: Db, tokenHash: string, now: Date): Promise<Session | null> {
  const [row] = await db
    .select({
      id: sessions.id,
      person: sessions.personId,
      steppedUpUntil: sessions.steppedUpUntil,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  return row ?? null
}
