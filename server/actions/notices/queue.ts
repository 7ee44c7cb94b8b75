// A signed letter goes to its recipients, each by the way that reaches them first.
import { sql } from 'drizzle-orm'
import { firstWays } from '#reads/ways'
import { place } from '#rules/ladder'
import { type Priority, priorities } from '#rules/messages'
import type { Act } from '../act.ts'
import { wakeCourier } from '../send.ts'

/**
 * One outbox row a recipient and way, set-based: a fan-out to 13,000 offices is one statement. Whoever has no messenger
 * begins further up the ladder, at web push, Safir or SMS; whom nothing reaches stands on the clerk's list at once.
 */
export async function queueNotice(act: Act, notice: string, goesAt: Date, priority: Priority): Promise<void> {
  const now = sql`${act.now.toISOString()}::timestamptz`
  const next = sql`${goesAt.toISOString()}::timestamptz`
  const { province, channels } = act
  await act.tx.execute(sql`
    with ways as materialized (
      select r.id, r.province_id, r.person_id, w.messenger, w.chat_id, coalesce(w.rung, ${place('clerk')}::int) as rung
      from notice_recipients r
      left join lateral ${firstWays({ person: sql`r.person_id`, province, channels })} w on true
      where r.notice_id = ${notice}::uuid and r.failed_at is null
    ), begun as (
      update notice_recipients r set rung = w.rung, rung_at = ${next}
      from (select distinct id, rung from ways where rung > 0) w where r.id = w.id
    )
    insert into outbox (id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority, next_at, created_at)
    select gen_random_uuid(), province_id, person_id, messenger, chat_id, 'notice', id, '{}'::jsonb,
           case when messenger is null then 'unreachable' else 'queued' end, ${priorities[priority]}, ${next}, ${now}
    from ways`)
  await wakeCourier(act.tx)
}
