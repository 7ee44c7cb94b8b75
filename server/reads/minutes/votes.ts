// The ballots that minutes tell of: those that ended while the meeting ran, and what was decided by phone since the one before.
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, not, or, sql } from 'drizzle-orm'
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

/** What the last ballot came to that ended while a meeting had an item before it, by item. */
export async function votesOn(db: Db, items: readonly Item[]): Promise<Map<string, MinutedVote>> {
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
    .where(and(about, inArray(ballots.state, ['adopted', 'rejected', 'lapsed'])))
    .orderBy(asc(ballots.closedAt))
  // by the item and not by the meeting, whose hours may be typed on a later day than its votes
  const within = ({ openedAt, closedAt }: Item, at: Date) => openedAt && openedAt <= at && (!closedAt || at <= closedAt)
  const ofItem = (item: Item) =>
    rows.findLast(
      ({ itemId, requestId, closedAt }) =>
        (itemId === item.id || (requestId && requestId === item.requestId)) && closedAt && within(item, closedAt),
    )
  return new Map(
    items.flatMap((item) => {
      const found = ofItem(item)
      return found ? [[item.id, voteOf(found)] as const] : []
    }),
  )
}

/** A ballot that ended while some meeting had its request before it. */
const inMeeting = sql`exists (select from meeting_items item where item.request_id = ballots.request_id
  and item.opened_at <= ballots.closed_at and (item.closed_at is null or ballots.closed_at <= item.closed_at))`

/** Ballots on requests that decided after the meeting before and until this one ended, but in none; in that order. */
export async function decidedByPhone(db: Db, meeting: Meeting) {
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
  const { endedAt } = meeting
  const rows = await db
    .select(counted)
    .from(ballots)
    .where(
      and(
        eq(ballots.provinceId, meeting.provinceId),
        inArray(ballots.state, ['adopted', 'rejected']),
        before?.endedAt ? gt(ballots.closedAt, before.endedAt) : undefined,
        endedAt ? lte(ballots.closedAt, endedAt) : undefined,
        not(inMeeting),
      ),
    )
    .orderBy(asc(ballots.closedAt))
  return rows.flatMap(({ requestId, closedAt, ...row }) =>
    requestId && closedAt ? [{ requestId, closedAt, ...row }] : [],
  )
}
