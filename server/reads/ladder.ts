// How silent recipients stand on the ladder, and answers that are wanted and have not come.
import { type SQL, sql } from 'drizzle-orm'
import type { AnswerAsked } from '#rules/answer-reminders'
import type { Day } from '#rules/calendar'
import { place, type Standing, type Way } from '#rules/ladder'
import type { ChannelName } from '#rules/messages'
import type { Db } from './parameters.ts'
import { waysOf } from './ways.ts'

export type SilentRecipient = Standing & { id: string; notice: string; person: string }

type Row = Omit<SilentRecipient, 'since' | 'begun' | 'settled' | 'ways' | 'tried'> & {
  since: string
  begun: string
  ways: Way[] | null
  tried: ChannelName[] | null
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
  const rows = await db.execute<Row>(sql`
    select s.id, s.notice, s.person, s.rung, s.via, s.sent, s.lost, s.since, s.begun,
      (select json_agg(json_build_object('messenger', way.messenger, 'chat', way.chat_id)
                       order by way.rung, way.used_at desc nulls last, way.messenger)
       from ${waysOf({ person: sql`s.person`, province, channels })} way) as ways,
      (select json_agg(distinct o.messenger) from outbox o
       where o.subject_id = s.id and o.kind in ('notice', 'reminder') and o.messenger is not null) as tried
    from (
      select r.id, r.notice_id as notice, r.person_id as person, r.rung, r.sent_via as via, r.sent_at is not null as sent,
        (r.rung > 0 or r.sent_at is null) and not exists (
          select from outbox o where o.subject_id = r.id and o.kind in ('notice', 'reminder')
            and (o.state = 'queued' or (o.state = 'sent' and (r.rung_at is null or o.created_at >= r.rung_at)))) as lost,
        coalesce(greatest(r.rung_at, r.reminded_at, r.sent_at), greatest(n.signed_at, n.send_at), n.created_at) as since,
        coalesce(r.sent_at, greatest(n.signed_at, n.send_at), n.created_at) as begun
      from notice_recipients r join notices n on n.id = r.notice_id and n.state = 'signed'
      where r.province_id = ${province}::uuid and r.acknowledged_at is null and r.delivered_on is null
        and r.rung < ${place('clerk')}::int
    ) s
    where s.lost or s.since < ${before.toISOString()}::timestamptz`)
  return [...rows].map(({ since, begun, ways, tried, ...rest }) => ({
    ...rest,
    settled: false,
    since: new Date(since),
    begun: new Date(begun),
    ways: ways ?? [],
    tried: tried ?? [],
  }))
}

/** A recipient with whom a letter is official and whose wanted answer has not come. */
export type Unanswered = AnswerAsked & { id: string; notice: string; person: string }

/**
 * Recipients of a province whose answer is wanted by a day or earlier and has not come, as far as they were not asked
 * for it since a moment.
 */
export async function unansweredBy(db: Db, province: string, by: Day, since: Date): Promise<Unanswered[]> {
  const day = (at: SQL) => sql`to_char(${at} at time zone 'Asia/Tehran', 'YYYY-MM-DD')`
  const rows = await db.execute<Unanswered>(sql`
    select r.id, r.notice_id as notice, r.person_id as person, n.answer_by::text as "answerBy",
      coalesce(${day(sql`r.acknowledged_at`)}, r.delivered_on::text) as "officialOn",
      ${day(sql`r.answer_reminded_at`)} as "remindedOn"
    from notices n join notice_recipients r on r.notice_id = n.id
    where n.province_id = ${province}::uuid and n.state = 'signed' and n.answer_by <= ${by}::date
      and r.answered_at is null and (r.acknowledged_at is not null or r.delivered_on is not null)
      and (r.answer_reminded_at is null or r.answer_reminded_at < ${since.toISOString()}::timestamptz)`)
  return [...rows]
}
