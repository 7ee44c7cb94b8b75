// How silent recipients stand on the ladder, and answers that are wanted and have not come.
import { type SQL, sql } from 'drizzle-orm'
import type { AnswerAsked } from '#rules/answer-reminders'
import type { Day } from '#rules/calendar'
import { type Climber, place, type Way } from '#rules/ladder'
import type { ChannelName } from '#rules/messages'
import type { Db } from '../parameters.ts'
import { waysOf } from '../ways.ts'

/** `waiting`: rows of the outbox that have not gone out yet. */
export type SilentRecipient = Climber & { id: string; notice: string; person: string; waiting: string[] }

type Row = Omit<SilentRecipient, 'since' | 'begun' | 'settled' | 'ways' | 'tried' | 'waiting'> & {
  since: string
  begun: string
  ways: Way[] | null
  tried: ChannelName[] | null
  waiting: string[] | null
}

/**
 * Recipients of signed letters who are below the clerk's rung and neither acknowledged nor got it on paper, as far as
 * they were last written to before a moment, or what was sent is lost.
 */
export async function silentRecipients(
  db: Db,
  province: string,
  before: Date,
  channels: readonly ChannelName[],
): Promise<SilentRecipient[]> {
  const moment = sql`${before.toISOString()}::timestamptz`
  const rows = await db.execute<Row>(sql`
    select s.id, s.notice, s.person, s.rung, s.via, s.sent, s.since, s.begun, s.may_be_lost and not coalesce(o.alive, false) as lost,
      (select json_agg(json_build_object('messenger', way.messenger, 'chat', way.chat_id)
                       order by way.rung, way.used_at desc nulls last, way.messenger)
       from ${waysOf({ person: sql`s.person`, province, channels })} way) as ways, o.tried, o.waiting
    from (
      select *, (rung > 0 or not sent) as may_be_lost from (
        select r.id, r.notice_id as notice, r.person_id as person, r.rung, r.rung_at, r.sent_via as via, r.sent_at is not null as sent,
          coalesce(greatest(r.rung_at, r.reminded_at, r.sent_at), greatest(n.signed_at, n.send_at), n.created_at) as since,
          coalesce(r.sent_at, greatest(n.signed_at, n.send_at), n.created_at) as begun
        from notice_recipients r join notices n on n.id = r.notice_id and n.state = 'signed'
        where r.province_id = ${province}::uuid and r.acknowledged_at is null and r.delivered_on is null
          and r.rung < ${place('clerk')}::int
      ) silent
    ) s
    left join lateral (
      -- by its subject alone: what the planner knows of a queue is always old. A letter signed ahead of its hour is written
      -- before the rung begins, and due when it does.
      select json_agg(distinct o.messenger) filter (where o.messenger is not null) as tried,
        json_agg(o.id) filter (where o.state = 'queued') as waiting,
        bool_or(o.state = 'queued' or (o.state = 'sent' and (s.rung_at is null or greatest(o.created_at, o.next_at) >= s.rung_at))) as alive
      from outbox o where o.subject_id = s.id and o.kind in ('notice', 'reminder')
    ) o on true
    where s.since < ${moment} or (s.may_be_lost and not coalesce(o.alive, false))`)
  return [...rows].map(({ since, begun, ways, tried, waiting, ...rest }) => ({
    ...rest,
    settled: false,
    since: new Date(since),
    begun: new Date(begun),
    ways: ways ?? [],
    tried: tried ?? [],
    waiting: waiting ?? [],
  }))
}

/** A recipient with whom a letter is official and whose wanted answer has not come. */
export type Unanswered = AnswerAsked & { id: string; notice: string; person: string; body: string | null }

/**
 * Recipients of a province whose answer is wanted by a day or earlier and has not come, as far as they were not asked
 * for it since a moment.
 */
export async function unansweredBy(db: Db, province: string, by: Day, since: Date): Promise<Unanswered[]> {
  const day = (at: SQL) => sql`to_char(${at} at time zone 'Asia/Tehran', 'YYYY-MM-DD')`
  const rows = await db.execute<Unanswered>(sql`
    select r.id, r.notice_id as notice, r.person_id as person, r.body_id as body, n.answer_by::text as "answerBy",
      coalesce(${day(sql`r.acknowledged_at`)}, r.delivered_on::text) as "officialOn",
      ${day(sql`r.answer_reminded_at`)} as "remindedOn"
    from notices n join notice_recipients r on r.notice_id = n.id
    where n.province_id = ${province}::uuid and n.state = 'signed' and n.answer_by <= ${by}::date
      and r.answered_at is null and (r.acknowledged_at is not null or r.delivered_on is not null)
      and (r.answer_reminded_at is null or r.answer_reminded_at < ${since.toISOString()}::timestamptz)`)
  return [...rows]
}
