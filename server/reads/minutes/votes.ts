// The ballots that minutes tell of: those that ended while the meeting ran, and what was decided by phone since the one before.
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { type meetingItems, meetings } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import { type Choice, choices, type Tally, tallyOf } from '#rules/ballots'
import type { MinutedVote } from '#rules/minutes'
import type { Db } from '../parameters.ts'

type Meeting = typeof meetings.$inferSelect
type Item = typeof meetingItems.$inferSelect

const cast = (choice: Choice) =>
  sql<number>`(select count(*)::int from votes v where v.ballot_id = ballots.id and v.choice = ${choice})`
const counted = {
  id: ballots.id,
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
type Counted = { id: string } & Pick<MinutedVote, 'state' | 'secret' | 'resolution' | 'base'> &
  Record<Choice, number> & { tally: Tally | null }

/** What is told of a ballot besides its figures. */
type Kept = Pick<MinutedVote, 'absent' | 'reasons'>

/** A ballot as it was counted; of a secret one what it left. */
function voteOf({ state, secret, resolution, tally, base, ...sums }: Counted, kept: Kept = {}): MinutedVote {
  const { for: yes, against, abstain, recuse } = sums
  const cast = tally ?? tallyOf(base, { for: yes, against, abstain, recuse })
  return { ...(state === 'lapsed' && secret ? null : cast), base, state, secret, resolution, ...kept }
}

/** By ballot, who voted without being at the meeting, and why it was voted against; `meeting`: null for what was decided by phone. */
async function keptOf(db: Db, meeting: string | null, of: readonly Counted[]): Promise<Map<string, Kept>> {
  const ids = of.map(({ id }) => id)
  const away = (seat: SQL, person: SQL) => sql<boolean>`not exists (select from meeting_members m
    where m.meeting_id = ${meeting}::uuid and m.seat_id = ${seat} and m.person_id = ${person}
      and (m.present or m.left_at is not null))`
  const [open, secret] = await Promise.all([
    db
      .select({
        ballot: votes.ballotId,
        name: people.name,
        reason: sql<string | null>`case when ${votes.choice} = 'against' then ${votes.reason} end`,
        away: away(sql`${votes.seatId}`, sql`${votes.personId}`),
      })
      .from(votes)
      .innerJoin(people, eq(people.id, votes.personId))
      .where(inArray(votes.ballotId, ids))
      .orderBy(asc(votes.at), asc(people.name)),
    db
      .select({ ballot: ballotMarks.ballotId })
      .from(ballotMarks)
      .where(and(inArray(ballotMarks.ballotId, ids), away(sql`${ballotMarks.seatId}`, sql`${ballotMarks.personId}`))),
  ])
  return new Map(
    of.map(({ id }) => {
      const cast = open.filter(({ ballot }) => ballot === id)
      const from = cast.flatMap((one) => (one.away ? one.name : []))
      const count = from.length + secret.filter(({ ballot }) => ballot === id).length
      const reasons = [...new Set(cast.flatMap(({ reason }) => reason || []))]
      return [id, { ...(meeting && count ? { absent: { count, from } } : {}), ...(reasons.length ? { reasons } : {}) }]
    }),
  )
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
  const kept = await keptOf(db, items[0]?.meetingId ?? null, rows)
  return new Map(
    items.flatMap((item) => {
      const found = ofItem(item)
      return found ? [[item.id, voteOf(found, kept.get(found.id))] as const] : []
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
  const kept = await keptOf(db, null, rows)
  return rows.flatMap(({ requestId, closedAt, ...row }) =>
    requestId && closedAt ? [{ requestId, closedAt, vote: voteOf(row, kept.get(row.id)) }] : [],
  )
}
