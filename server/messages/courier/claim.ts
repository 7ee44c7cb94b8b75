// Takes what is due for one messenger, with a lease, and a place in time for each.
import type postgres from 'postgres'
import type { Row } from '#rules/channel'
import type { ChannelName, MessageKind } from '#rules/messages'
import { gapOf, raised, type Window, windowOf } from './pace.ts'

/** A row in hand. Times are milliseconds of this process's own clock, which goes on while the process is stopped. */
export type ClaimedRow = {
  row: Row
  fence: number
  urgent: boolean
  /** When it may go out. */
  due: number
  /** How long after it the next one may go out, and how many may in a second. */
  gap: number
  window: Window | null
  /** When the lease ends; from then on the row may be somebody else's. */
  until: number
}

export type ClaimAsk = {
  messenger: ChannelName
  /** The moment up to which rows are due, by the program's clock. */
  now: Date
  /** At most so many rows. */
  most: number
  /** Only those whose priority is the highest. */
  urgentOnly: boolean
  /** Places are taken so many seconds ahead, not more, so that the urgent need not wait. */
  horizon: number
  /** Seconds that this process is behind the places it took before. */
  backlog: number
  /** Whether this lane has been sending for a second. */
  underWay: boolean
  /** Seconds between two messages in one chat. */
  chatGap: number
  leaseSeconds: number
  /** Messages per second to begin with. */
  start: number
}

/** `ahead`: seconds until the next free place; `more`: there may be more due; `soonest`: seconds until something is. */
export type Claimed = { held: ClaimedRow[]; ahead: number; more: boolean; soonest: number | null; all: number }

/** The priority of what is urgent: codes, and letters that cannot wait. Smaller goes first. */
const urgent = 0
/** Rows of busy chats that a claim looks past at a time. */
const lookPast = 100

/**
 * Claims under the lock of the messenger's slot, so that several processes never take the same place. Rows whose lease
 * ran out are taken again and marked: they may have been sent. Rows of chats that were written to just now are put off
 * by as much as their chat needs, so that they never stand in anybody's way.
 */
export function claim(sql: postgres.Sql, ask: ClaimAsk): Promise<Claimed> {
  return sql.begin(async (tx) => {
    const slot = await lockSlot(tx, ask)
    const { rate, raises } = slot.saturated ? raised(slot, ask.underWay) : { rate: slot.rate, raises: 0 }
    const gap = gapOf(rate, ask.underWay)
    const places = placesWithin(ask.horizon - slot.ahead, gap, ask.most)
    if (places === 0) return { held: [], ahead: slot.ahead, more: true, soonest: null, all: slot.all }
    const asked = performance.now()
    const rows = await take(tx, ask, { ...slot, rate, raises, gap, places })
    const answered = performance.now()
    const first = rows[0]!
    const window = windowOf(rate)
    const held = rows
      .filter((found) => found.id !== null)
      .map((found) => ({
        row: rowOf(found, ask.messenger),
        fence: found.fence,
        urgent: found.priority <= urgent,
        // the urgent go before those that have an earlier place
        due: found.priority <= urgent ? answered : answered + found.wait * 1000,
        gap: gap * 1000,
        window,
        until: asked + ask.leaseSeconds * 1000,
      }))
    const more = held.length === places || first.looked === places + lookPast
    return { held, ahead: slot.ahead + held.length * gap, more, soonest: first.soonest, all: slot.all + held.length }
  }) as Promise<Claimed>
}

/** How many places fit into so many seconds, at most `most`; the one that is free now counts. */
function placesWithin(seconds: number, gap: number, most: number): number {
  if (seconds < 0) return 0
  return gap === 0 ? most : Math.min(most, Math.floor(seconds / gap) + 1)
}

type Slot = {
  base: string
  ahead: number
  saturated: boolean
  rate: number
  raises: number
  heldSeconds: number
  all: number
}

/** The messenger's slot, locked; what is read after it sees all that earlier holders wrote. */
async function lockSlot(tx: postgres.TransactionSql, ask: ClaimAsk): Promise<Slot> {
  const [slot] = await tx<Slot[]>`
    select base::text, extract(epoch from base - at)::float8 as ahead, next_at > at as saturated, rate, raises,
           extract(epoch from at - coalesce(held_since, at))::float8 as "heldSeconds", count as "all"
    from (select *, greatest(next_at, at + ${ask.backlog}::float8 * interval '1 second') as base
          from (select *, clock_timestamp() as at from slots where id = ${ask.messenger} for update) slot) slot`
  if (slot) return slot
  await tx`
    insert into slots (id, next_at, rate) values (${ask.messenger}, clock_timestamp(), ${ask.start}::float8)
    on conflict do nothing`
  return lockSlot(tx, ask)
}

type Found = {
  id: string
  province: string
  person: string | null
  chat: string
  kind: MessageKind
  subjectId: string
  params: Record<string, string | number>
  attempt: number
  fence: number
  priority: number
  maybeTwice: boolean
  createdAt: Date
  wait: number
  looked: number
  soonest: number | null
}

/** One row at least: `id` is null in it if there was nothing to claim. */
function take(
  tx: postgres.TransactionSql,
  { messenger, now, urgentOnly, chatGap, leaseSeconds }: ClaimAsk,
  { base, ahead, saturated, rate, raises, gap, places }: Slot & { gap: number; places: number },
): Promise<Found[]> {
  return tx<Found[]>`
    with due as (
      select id, chat_id, priority, next_at from outbox
      where state = 'queued' and messenger = ${messenger} and next_at <= ${now}
        and priority <= ${urgentOnly ? urgent : 32_767}::smallint
        and (lease_until is null or lease_until < clock_timestamp())
      order by priority, next_at limit ${places + lookPast}::int
      for update skip locked
    ), ranked as (
      select due.*, row_number() over (partition by due.chat_id order by due.priority, due.next_at, due.id) as turn,
             extract(epoch from s.next_at - clock_timestamp())::float8 as busy
      from due left join slots s on s.id = ${`${messenger}:`} || due.chat_id
    ), ready as (
      select id, chat_id, row_number() over (order by priority, next_at, id) - 1 as place from ranked
      where turn = 1 and coalesce(busy, 0) <= ${ahead}::float8
      order by priority, next_at, id limit ${places}::int
    ), claimed as (
      update outbox o
      set lease_until = clock_timestamp() + ${leaseSeconds}::float8 * interval '1 second', fence = o.fence + 1,
          attempts = o.attempts + 1, maybe_twice = o.maybe_twice or o.lease_until is not null
      from ready where o.id = ready.id
      returning o.*, ready.place
    ), chats as (
      insert into slots (id, next_at)
      select ${`${messenger}:`} || chat_id, ${base}::timestamptz + (place * ${gap}::float8 + ${chatGap}::float8) * interval '1 second'
      from ready
      on conflict (id) do update set next_at = excluded.next_at
    ), waits as (
      select id, greatest(coalesce(busy, 0), case when turn > 1 then ${ahead}::float8 else 0 end)
                 + (turn - 1) * ${chatGap}::float8 as wait
      from ranked where turn > 1 or busy > ${ahead}::float8
    ), put_off as (
      update outbox o set next_at = ${now}::timestamptz + wait * interval '1 second'
      from waits where o.id = waits.id
    ), given as (
      select count(*) as places from ready
    ), paced as (
      update slots
      set next_at = ${base}::timestamptz + given.places * ${gap}::float8 * interval '1 second', count = count + given.places,
          rate = ${rate}::float8, raises = ${raises}::int,
          held_since = case when ${saturated}::boolean then coalesce(held_since, clock_timestamp()) else clock_timestamp() end
      from given where id = ${messenger} and given.places > 0
    )
    select c.id, c.province_id as province, c.person_id as person, c.chat_id as chat, c.kind, c.subject_id as "subjectId",
           c.params, c.attempts as attempt, c.fence, c.priority, c.maybe_twice as "maybeTwice", c.created_at as "createdAt",
           extract(epoch from ${base}::timestamptz - clock_timestamp())::float8 + c.place * ${gap}::float8 as wait,
           (select count(*)::int from due) as looked,
           (select least(min(extract(epoch from next_at - ${now}))::float8, (select min(wait) from waits))
            from outbox where state = 'queued' and messenger = ${messenger} and next_at > ${now}) as soonest
    from (select 1) one left join claimed c on true
    order by c.place`
}

function rowOf(found: Found, messenger: ChannelName): Row {
  const { id, province, person, chat, kind, subjectId, params, attempt, maybeTwice, createdAt } = found
  return { id, province, person, messenger, chat, kind, subjectId, params, attempt, maybeTwice, createdAt }
}
