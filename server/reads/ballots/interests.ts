// Why a member may be concerned in what is voted on, so that the program can suggest to recuse. It suggests: nobody is shut out.
import { type SQL, sql } from 'drizzle-orm'
import { runsOn } from '#db/terms'
import { may } from '#policies/policies'
import type { Interest } from '#rules/ballots'
import type { Day } from '#rules/calendar'
import type { Db } from '../parameters.ts'

/** Whoever may file for an office runs it. */
const filing = sql.param(`{${may['requests.file'].roles.join(',')}}`)

/** What makes somebody `m.person_id` concerned in a request `r` on a day, the nearest first; null where nothing does. */
const concerns = (person: SQL, today: Day): SQL<Interest | null> => sql`case
  when r.person_id = ${person} or exists (select from memberships held where held.person_id = ${person}
    and held.office_id = r.office_id and held.role = any(${filing}::text[]) and ${runsOn('held', today)})
  then 'holder'
  when r.consent_person_id = ${person} then 'party'
  when exists (select from memberships held where held.person_id = ${person} and held.office_id = r.office_id
    and ${runsOn('held', today)}) then 'staff'
  when exists (select from memberships held join tasks asked on asked.body_id = held.body_id
    where held.person_id = ${person} and asked.request_id = r.id and asked.task = 'inquiry'
    and ${runsOn('held', today)}) then 'body' end`

/** Why a member may be concerned in a request on a day; null where the program sees no reason. */
export async function interestOf(db: Db, person: string, request: string, today: Day): Promise<Interest | null> {
  const [row] = await db.execute<{ interest: Interest | null }>(sql`
    select ${concerns(sql`${person}::uuid`, today)} as interest from requests r where r.id = ${request}::uuid`)
  return row?.interest ?? null
}
