// Silence climbs the ladder: each silent recipient whose patience is over takes the next rung that reaches them.
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { uuids } from '#db/ids'
import { quietHours } from '#law/notices'
import { queued } from '#messages/queue'
import { wakeCourier } from '#messages/send'
import { type SilentRecipient, silentRecipients } from '#reads/notices/ladder'
import { isOpen } from '#rules/calendar'
import { climb, type Patience, patienceAt, place, type Rung, type Way } from '#rules/ladder'
import { priorities } from '#rules/messages'
import { isQuiet } from '#rules/periods'
import { type Act, action, done } from '../../act/act.ts'
import { type Bad, rowByRow } from '../../act/row-by-row.ts'

/** A rung, and whoever takes it now. */
type Taken = { id: string; notice: string; rung: Rung; ways: readonly Way[]; waiting: readonly string[] }

/**
 * One round for a province: at most one rung for each recipient, however long nothing ran; answers how many climbed. On
 * closed days and in quiet hours nobody does. Two statements, whatever the number of the silent, unless one of them is bad:
 * that one is left behind and named. Every letter's steps enter the audit chain; the recipients' rows and those of the
 * outbox tell each.
 */
export const climbLadder = action<null, { climbed: number; bad?: Bad[] }>('notices.climb', {
  unrecorded: 'a round in which nobody climbs is no act',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    const quiet = law(quietHours)
    if (!isOpen(act.today, closed) || isQuiet(act.now, quiet)) return done({ climbed: 0 })
    const patience = patienceAt(act.now, law, closed, quiet)
    const latest = new Date(Math.max(...Object.values(patience).map((moment) => moment.getTime())))
    const silent = await silentRecipients(act.tx, act.province, latest, act.channels)
    const { done: moved, bad } = await rowByRow(act.tx, silent, (tx, some) =>
      take(tx, act.now, stepsOf(some, patience)),
    )
    if (moved.length > 0) await wakeCourier(act.tx)
    record(act, moved)
    return done({ climbed: moved.length, ...(bad.length > 0 ? { bad } : {}) })
  },
})

function stepsOf(silent: readonly SilentRecipient[], patience: Patience): Taken[] {
  return silent.flatMap((one) => {
    const step = climb(one, patience)
    return step ? [takenBy(one, step)] : []
  })
}

const takenBy = ({ id, notice, waiting }: SilentRecipient, step: { rung: Rung; ways: readonly Way[] }): Taken => ({
  id,
  notice,
  waiting,
  ...step,
})

/**
 * Writes the steps down and what is sent on them; answers whose. A recipient whom nothing has reached yet gets the letter
 * itself, the others a reminder. What still waits for a channel that does not take it goes by the new one instead, never
 * by both; for those who now stand on the clerk's list it stays, and may yet arrive.
 */
async function take(tx: Transaction, at: Date, taken: readonly Taken[]): Promise<Taken[]> {
  if (taken.length === 0) return []
  const now = sql`${at.toISOString()}::timestamptz`
  const said = taken.map(({ id, rung, ways }) => ({ id, rung: place(rung), ways }))
  const moved = await tx.execute<{ id: string }>(sql`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(id uuid, rung smallint, ways jsonb)
    ), moved as (
      update notice_recipients r
      set rung = s.rung, rung_at = ${now}, reminders = reminders + sign(jsonb_array_length(s.ways))::int,
          reminded_at = case when jsonb_array_length(s.ways) > 0 then ${now} else reminded_at end
      from said s
      where r.id = s.id and r.rung < s.rung and r.acknowledged_at is null and r.delivered_on is null
      returning r.id, r.province_id, r.person_id, r.sent_at, s.ways
    ), queued as (
      ${queued(sql`
      select province_id, person_id, way.messenger, way.chat,
             case when sent_at is null then 'notice' else 'reminder' end, id, '{}'::jsonb, 'queued', ${priorities.bulk}::smallint,
             ${now}, ${now}
      from moved cross join lateral jsonb_to_recordset(ways) as way(messenger text, chat text)`)}
    ), instead as (
      update outbox set state = 'dropped'
      where id = any(${uuids(taken.flatMap(({ ways, waiting }) => (ways.length ? waiting : [])))}) and state = 'queued'
        and lease_until is null
    )
    select id from moved`)
  const ids = new Set([...moved].map(({ id }) => id))
  return taken.filter(({ id }) => ids.has(id))
}

/** One entry a letter and rung. */
function record(act: Act, moved: readonly Taken[]): void {
  const counts = new Map<string, number>()
  for (const { notice, rung } of moved) {
    const step = `${notice} ${rung}`
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  for (const [step, recipients] of counts) {
    const [notice = '', rung] = step.split(' ')
    act.record({ subject: 'notice', subjectId: notice, facts: { rung, recipients } })
  }
}
