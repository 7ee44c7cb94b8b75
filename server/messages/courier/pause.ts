// The messenger asked for a pause: for everybody who writes to it, or for one chat.
import type postgres from 'postgres'
import type { ChannelName } from '#rules/messages'
import { lowered } from './pace.ts'
import type { Measure } from './trail.ts'

type Slot = { rate: number; pausing: boolean; sincePause: number; saturated: boolean }

/**
 * Stops all processes for so many seconds and lowers the rate; during a pause it only makes that longer. The
 * measure is the lane's, of the second before.
 */
export async function pauseMessenger(
  sql: postgres.Sql,
  messenger: ChannelName,
  seconds: number,
  { taken, alone, whole }: Measure,
): Promise<void> {
  await sql.begin(async (tx) => {
    const [slot] = await tx<Slot[]>`
      select rate, coalesce(paused_until > at, false) as pausing, next_at > at as saturated,
             coalesce(extract(epoch from at - paused_until), 'Infinity')::float8 as "sincePause"
      from (select *, clock_timestamp() as at from slots where id = ${messenger} for update) slot`
    if (!slot) return
    const { pausing, sincePause, saturated } = slot
    const measured = saturated && (whole || sincePause < 2)
    const rate = pausing ? slot.rate : lowered(slot.rate, { taken, alone, measured, sincePause })
    await tx`
      update slots
      set next_at = case when ${pausing}::boolean then greatest(next_at, ends.at) else ends.at end,
          paused_until = greatest(paused_until, ends.at), rate = ${rate}::float8, raises = 0, held_since = clock_timestamp()
      from (select clock_timestamp() + ${seconds}::float8 * interval '1 second' as at) ends
      where id = ${messenger}`
    if (!pausing) await tx`select pg_notify('outbox', ${`pause:${messenger}`})`
  })
}

/** Leaves one chat alone for so many seconds. */
export async function pauseChat(
  sql: postgres.Sql,
  messenger: ChannelName,
  chat: string,
  seconds: number,
): Promise<void> {
  await sql`
    insert into slots (id, next_at) values (${`${messenger}:${chat}`}, clock_timestamp() + ${seconds}::float8 * interval '1 second')
    on conflict (id) do update set next_at = greatest(slots.next_at, excluded.next_at)`
}
