// How much waits for a person, by what it is; the bot's menu and the app's badges show the same counts.
import { sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { incoming } from '#db/schema/incoming'
import { notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import type { SightName } from '#policies/policies'
import { reach, seesBody } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { waitingCalls } from '../call-backs.ts'
import { waitingCases } from '../cases-waiting.ts'
import { deskSight } from '../incoming.ts'
import { runningMeeting } from '../meetings/sitting.ts'
import { goneOut, toSign } from '../notices/legible.ts'
import { addressed, bodiesOf, toBodyOf } from '../notices/parties.ts'
import type { Db } from '../parameters.ts'
import { asksActor } from '../proceedings/inbox.ts'
import { waitingParts } from '../resolutions/due.ts'

export type Waiting = {
  notices: number
  /** Letters that are official already, and still want their answer. */
  answers: number
  requests: number
  /** What proceedings ask of the actor: the lines of the inbox. */
  tasks: number
  toSign: number
  sentBack: number
  /** Directives of agencies that wait for the working group's resolution. */
  gate: number
  cases: number
  incoming: number
  /** Resolutions to acknowledge or report on, and reports that wait for the secretariat. */
  resolutions: number
  /** Customers who wait for a call of the office. */
  calls: number
  /** A meeting that runs now, of which the actor is. */
  meetings: number
}

/** Counts of what waits for the actor: letters, answers that letters want, tasks, signatures, letters sent back, cases, letters that came in. */
export async function waitingFor(db: Db, actor: Actor, now: Date): Promise<Waiting> {
  const person = actor.person
  const seen = (name: SightName) => uuids(reach(actor, name).provinces)
  const offices = uuids(reach(actor, 'requests').offices)
  const writing = uuids(
    actor.memberships.filter((held) => seesBody(held, 'notices.written')).map((one) => one.province),
  )
  const desk = seen('desk')
  const toMe = sql`(r.office_id = any(${offices}) or ${toBodyOf(actor, addressed)})`
  const [row] = await db.execute<Waiting>(sql`select
    (select count(*)::int from notice_recipients r join notices n on n.id = r.notice_id
      where n.state = 'signed' and ${goneOut(sql`n.send_at`, now)}
        and r.acknowledged_at is null and r.delivered_on is null and ${toMe}) as notices,
    (select count(*)::int from notice_recipients r join notices n on n.id = r.notice_id
      where n.state = 'signed' and ${goneOut(sql`n.send_at`, now)} and n.answer_by is not null and r.answered_at is null
        and (r.acknowledged_at is not null or r.delivered_on is not null) and ${toMe}
        and (r.office_id is not null or r.province_id = any(${writing}))) as answers,
    (select count(*)::int from requests where office_id = any(${offices}) and stage <> 'closed') as requests,
    (select count(*)::int from ${tasks} where ${asksActor(actor, tehranDay(now))}) as tasks,
    (select count(*)::int from ${notices} where ${toSign(actor, notices)}) as "toSign",
    (select count(*)::int from notices where state = 'draft' and sent_back_word is not null
      and ((province_id = any(${desk}) and origin = 'secretariat') or (province_id = any(${writing}) and origin <> 'secretariat'
          and (created_by = ${person}::uuid or body_id = any(${uuids(bodiesOf(actor))}))))) as "sentBack",
    (select count(*)::int from notices where state = 'gate' and province_id = any(${desk})) as gate,
    ${waitingCases(actor)} as cases,
    ${waitingParts(actor, tehranDay(now))} as resolutions,
    ${waitingCalls(actor)} as calls,
    (select count(*)::int from ${runningMeeting(actor)}) as meetings,
    (select count(*)::int from ${incoming} where ${incoming.state} = 'new' and ${deskSight(actor)}
      and ${incoming.provinceId} = any(${desk})) as incoming`)
  return row!
}
