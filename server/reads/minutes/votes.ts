// The ballots that minutes tell of: those that ended while the meeting ran, and what was decided by phone since the one before.
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { type meetingItems, meetings } from '#db/schema/meetings'
import { type Choice, choices, type Tally, tallyOf } from '#rules/ballots'
import type { MinutedVote } from '#rules/minutes'
import type { Db } from '../parameters.ts'

type Meeting = typeof meetings.$inferSelect
type Item = typeof meetingItems.$inferSelect

const cast = (choice: Choice) =>
  sql<number>`(select count(*)::int from votes v where v.ballot_id = ballots.id and v.choice = ${choice})`
const counted = {
  itemId: ballots.itemId,
  requestId: ballots.requestId,
  state: ballots.state,
  secret: ballots.secret,
  resolution: ballots.resolution,
  tally: ballots.tally,
  base: ballots.base,
  closedAt: ballots.closedAt,
  ...(Object.fromEntries(choices.map((choice) => [choice, cast(choice)])) as Record<Choice, ReturnType<typeof cast>>),
}
type Counted = Pick<MinutedVote, 'state' | 'secret' | 'resolution' | 'base'> &
  Record<Choice, number> & { tally: Tally | null }

/** A ballot as it was counted; of a secret one what it left. */
export function voteOf({ state, secret, resolution, tally, base, ...sums }: Counted): MinutedVote {
  const { for: yes, against, abstain, recuse } = sums
  const cast = tally ?? tallyOf(base, { for: yes, against, abstain, recuse })
  return { ...(state === 'lapsed' && secret ? null : cast), base, state, secret, resolution }
}

const requestsOf = (items: readonly Item[]) => items.flatMap(({ requestId }) => requestId ?? [])

/** What the last ballot came to that ended while a meeting ran, by item. */
export async function votesOn(
  db: Db,
  { begunAt, endedAt }: Meeting,
  items: readonly Item[],
): Promise<Map<string, MinutedVote>> {
  if (!begunAt) return new Map()
  const about = or(
    inArray(
      ballots.itemId,
      items.map(({ id }) => id),
    ),
    inArray(ballots.requestId, requestsOf(items)),
  )
  const rows = await db
    .select(counted)
    .from(ballots)
    .where(
      and(
        about,
        inArray(ballots.state, ['adopted', 'rejected', 'lapsed']),
        gte(ballots.closedAt, begunAt),
        endedAt ? lte(ballots.closedAt, endedAt) : undefined,
      ),
    )
    .orderBy(asc(ballots.closedAt))
  const ofItem = (item: Item) =>
    rows.findLast(({ itemId, requestId }) => itemId === item.id || (requestId && requestId === item.requestId))
  return new Map(
    items.flatMap((item) => {
      const found = ofItem(item)
      return found ? [[item.id, voteOf(found)] as const] : []
    }),
  )
}

/** Ballots on requests that decided after the meeting before and until this one ended, but not in it; in that order. */
export async function decidedByPhone(db: Db, meeting: Meeting, items: readonly Item[]) {
  const [before] = await db
    .select({ endedAt: meetings.endedAt })
    .from(meetings)
    .where(
      and(
        eq(meetings.provinceId, meeting.provinceId),
        eq(meetings.state, 'held'),
        isNotNull(meetings.endedAt),
        lt(meetings.number, meeting.number),
      ),
    )
    .orderBy(desc(meetings.number))
    .limit(1)
  const { begunAt, endedAt } = meeting
  const rows = await db
    .select(counted)
    .from(ballots)
    .where(
      and(
        eq(ballots.provinceId, meeting.provinceId),
        inArray(ballots.state, ['adopted', 'rejected']),
        before?.endedAt ? gt(ballots.closedAt, before.endedAt) : undefined,
        endedAt ? lte(ballots.closedAt, endedAt) : undefined,
      ),
    )
    .orderBy(asc(ballots.closedAt))
  const here = requestsOf(items)
  return rows.flatMap(({ requestId, closedAt, ...row }) => {
    if (!requestId || !closedAt) return []
    const inIt = here.includes(requestId) && begunAt && closedAt >= begunAt
    return inIt ? [] : [{ requestId, closedAt, ...row }]
  })
}
