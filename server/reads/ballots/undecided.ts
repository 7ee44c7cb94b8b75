// Ballots that came to nothing, for the next agenda.
import { sql } from 'drizzle-orm'
import type { Day } from '#rules/calendar'
import type { Db } from '../parameters.ts'
import { mayStillVote } from './voters.ts'

export type Undecided = { ballot: string; request: string; number: string; kind: string; office: string }

/**
 * Requests of a province that wait for a vote and have none that could decide: the last ballot ended without a majority, or all have
 * voted in the open one and no side has it. The one that has waited longest comes first.
 */
export function undecidedBallots(db: Db, province: string, today: Day): Promise<Undecided[]> {
  return db.execute<Undecided>(sql`
    select b.id as ballot, r.id as request, r.number, r.kind, o.name as office
    from tasks join requests r on r.id = tasks.request_id join offices o on o.id = r.office_id
    join lateral (select * from ballots last where last.request_id = r.id order by last.state = 'open' desc, last.opened_at desc limit 1) b on true
    where tasks.province_id = ${province}::uuid and tasks.state = 'open' and tasks.task = 'vote'
      and (b.state = 'lapsed' or (b.state = 'open' and not b.secret and not ${mayStillVote(today)}
        and coalesce(r.law -> 'vote.majority' ->> 'value', '') <> 'of-those-present'))
    order by tasks.opened_at, b.id`)
}
