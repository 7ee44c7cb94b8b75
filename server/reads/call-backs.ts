// Customers who wait for a call of the office they rated. Their numbers are read here for its holder, and nowhere else.
import { and, asc, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { callBacks } from '#db/schema/call-backs'
import { offices } from '#db/schema/offices'
import { hiddenWords } from '#db/schema/rating-words'
import { ratings } from '#db/schema/ratings'
import { services } from '#db/schema/services'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { covered } from '#rules/identifying'
import { type Paged, type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'

/** `mobile`: null once it has served its time; `word`: what the customer wrote beside it, with people's numbers covered. */
export type SeenCall = {
  id: string
  office: { id: string; name: string }
  mobile: string | null
  word: string | null
  about: string | null
  dueOn: Day
  doneAt: Date | null
}

const sight = (actor: Actor): SQL =>
  visible(actor, 'ratings.calls', { province: callBacks.provinceId, office: callBacks.officeId })

const rows = (db: Db, where: SQL | undefined) =>
  db
    .select({
      id: callBacks.id,
      office: { id: offices.id, name: offices.name },
      mobile: callBacks.mobile,
      word: sql<string | null>`case when ${hiddenWords.ratingId} is null then ${ratings.comment} end`,
      about: services.name,
      dueOn: callBacks.dueOn,
      doneAt: callBacks.doneAt,
    })
    .from(callBacks)
    .innerJoin(offices, eq(offices.id, callBacks.officeId))
    .innerJoin(ratings, eq(ratings.id, callBacks.ratingId))
    .leftJoin(services, eq(services.id, ratings.serviceId))
    .leftJoin(hiddenWords, eq(hiddenWords.ratingId, ratings.id))
    .where(where)

const seen = (row: SeenCall): SeenCall => ({ ...row, word: row.word && covered(row.word) })

/** Calls of the actor's own office, those that wait first, the longest waiting on top. */
export async function callBacksOf(db: Db, actor: Actor, part: Part = {}): Promise<Paged<SeenCall>> {
  const query = rows(db, sight(actor)).orderBy(
    sql`${callBacks.doneAt} desc nulls first`,
    asc(callBacks.dueOn),
    desc(callBacks.id),
  )
  const found = await partOf(db, query, part)
  return paged(found.map(seen), found.found)
}

/** One of them; null where it is not in sight. */
export async function callBackById(db: Db, actor: Actor, id: string): Promise<SeenCall | null> {
  const [row] = await rows(db, and(eq(callBacks.id, id), sight(actor)))
  return row ? seen(row) : null
}

/** How many of the actor's calls wait, as a part of a statement. */
export const waitingCalls = (actor: Actor): SQL =>
  sql`(select count(*)::int from ${callBacks} where ${callBacks.doneAt} is null and ${sight(actor)})`

/** Calls that wait, of one of whose reminders nothing went out yet. */
export function callsToRemind(db: Db, province: string) {
  return db
    .select({
      id: callBacks.id,
      office: callBacks.officeId,
      at: callBacks.at,
      dueOn: callBacks.dueOn,
      remindedAt: callBacks.remindedAt,
      remindedLateAt: callBacks.remindedLateAt,
    })
    .from(callBacks)
    .where(and(eq(callBacks.provinceId, province), isNull(callBacks.doneAt), isNull(callBacks.remindedLateAt)))
}

/** Calls whose number still stands though they were done, or their last day has passed. */
export function callsToErase(db: Db, province: string, today: Day) {
  return db
    .select({ id: callBacks.id, dueOn: callBacks.dueOn, doneAt: callBacks.doneAt })
    .from(callBacks)
    .where(
      and(
        eq(callBacks.provinceId, province),
        isNotNull(callBacks.mobile),
        or(isNotNull(callBacks.doneAt), lt(callBacks.dueOn, today)),
      ),
    )
}
