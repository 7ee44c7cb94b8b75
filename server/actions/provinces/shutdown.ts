// The country is cut off from abroad: only channels inside it are used until that is over.
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { provinces } from '#db/schema/provinces'
import { wakeCourier } from '#messages/send'
import { cutOff, firstWays } from '#reads/ways'
import { byNumberKinds } from '#rules/messages'
import { type Act, action, conflict, done } from '../../act/act.ts'
import { requeueUnreachable } from '../bindings/requeue.ts'

/** `moved`: messages that go another way now; `kept`: those that keep until there is one. */
export type Moved = { moved: number; kept: number }

/**
 * Switches it on or off; a conflict if it is so already. On: what waits for Telegram or web push goes by Bale, Safir or SMS
 * where the person has one, and keeps otherwise, for the clerk's list. Off: what was kept goes out, once.
 */
export const switchShutdown = action<{ on: boolean }, Moved>('provinces.shutdown', {
  run: async (act, { on }) => {
    const switched = await act.tx
      .update(provinces)
      .set({ shutdownSince: on ? act.now : null })
      .where(
        and(eq(provinces.id, act.province), on ? isNull(provinces.shutdownSince) : isNotNull(provinces.shutdownSince)),
      )
      .returning({ id: provinces.id })
    if (!switched.length) return conflict(on ? 'health-shutdown-on-already' : 'health-shutdown-off-already')
    const counts = on ? await moveHome(act) : { moved: await requeueUnreachable(act, 'all'), kept: 0 }
    act.record({ subject: 'province', subjectId: act.province, facts: { on, ...counts } })
    return done(counts)
  },
})

/** What was in the courier's hand at the switch and failed comes back into the queue: it is moved in later rounds. */
export const moveHomeAgain = action<null, Moved>('provinces.moveHome', {
  unrecorded: 'the rest of a switch that is recorded',
  run: async (act) => done(await moveHome(act)),
})

async function moveHome(act: Act): Promise<Moved> {
  const { province, channels } = act
  const byNumber = sql`o.kind = any(${sql.param(`{${byNumberKinds.join(',')}}`)}::text[])`
  const asked = { person: sql`o.person_id`, province, channels, byNumber }
  const rows = await act.tx.execute<{ state: string }>(sql`
    with abroad as (
      select o.id, w.messenger, w.chat_id,
             row_number() over (partition by o.person_id, o.subject_id, o.kind, coalesce(w.messenger, o.chat_id)
                                order by o.created_at, o.id) as nth
      from outbox o
      left join lateral (select * from ${firstWays(asked)} w limit 1) w on o.kind <> 'refresh' and o.person_id is not null
      where o.province_id = ${province}::uuid and o.state = 'queued' and o.lease_until is null
        and ${cutOff(sql`o.messenger`, province)}
    )
    update outbox o
    set state = case when a.nth > 1 then 'dropped' when a.messenger is null then 'unreachable' else 'queued' end,
        messenger = coalesce(a.messenger, o.messenger), chat_id = coalesce(a.chat_id, o.chat_id), attempts = 0, error = null
    from abroad a where o.id = a.id
    returning o.state`)
  if (rows.length) await wakeCourier(act.tx)
  const count = (state: string) => [...rows].filter((row) => row.state === state).length
  return { moved: count('queued'), kept: count('unreachable') }
}
