// A signed letter goes to its recipients, each by the way that reaches them first.

import { sql } from 'drizzle-orm'
import { runsOn } from '#db/terms'
import { queued } from '#messages/queue'
import { wakeCourier } from '#messages/send'
import { firstWays } from '#reads/ways'
import { tehranDay } from '#rules/calendar'
import { place } from '#rules/ladder'
import { type Priority, priorities } from '#rules/messages'
import type { Act } from '../../act/act.ts'

/**
 * One outbox row a recipient and way, for a body one to each of its people, set-based: a fan-out to 13,000 offices is one statement. Whoever has no messenger
 * begins further up the ladder, at web push, Safir or SMS; whom nothing reaches stands on the clerk's list at once.
 */
export async function queueNotice(act: Act, notice: string, goesAt: Date, priority: Priority): Promise<void> {
  const now = sql`${act.now.toISOString()}::timestamptz`
  const next = sql`${goesAt.toISOString()}::timestamptz`
  const { province, channels } = act
  await act.tx.execute(sql`
    with ways as materialized (
      select r.id, r.province_id, who.person as person_id, w.messenger, w.chat_id, coalesce(w.rung, ${place('clerk')}::int) as rung,
        count(w.messenger) over (partition by r.id) as reached, row_number() over (partition by r.id) as nth
      from notice_recipients r
      cross join lateral (
        -- a body's letter reaches everybody who stands for it
        select r.person_id as person union
        select m.person_id from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where m.body_id = r.body_id and ${runsOn('m', tehranDay(act.now))}
      ) who
      left join lateral ${firstWays({ person: sql`who.person`, province, channels })} w on true
      where r.notice_id = ${notice}::uuid and r.failed_at is null
    ), begun as (
      update notice_recipients r set rung = w.rung, rung_at = ${next}
      from (select id, min(rung) as rung from ways group by id having min(rung) > 0) w where r.id = w.id
    )
    ${queued(sql`
    select province_id, person_id, messenger, chat_id, 'notice', id, '{}'::jsonb,
           case when messenger is null then 'unreachable' else 'queued' end, ${priorities[priority]}::smallint, ${next}, ${now}
    from ways where messenger is not null or (reached = 0 and nth = 1)`)}`)
  await wakeCourier(act.tx)
}
