// Letters to bodies while they wait for the signature: seats change hands, and people leave.

import { type SQL, sql } from 'drizzle-orm'
import { runsOn } from '#db/terms'
import { addresseeOf } from '#reads/notices/parties'
import { place } from '#rules/ladder'
import { partyRoles } from '#rules/roles'
import type { Act } from '../../act/act.ts'

/**
 * Who no longer stands for the body when its letter is signed could not read it: the letter goes to who sits on the same
 * seat now; without a successor it goes nowhere and stands on the clerk's list at once.
 */
export async function readdressBodies(act: Act, notice: string): Promise<void> {
  await tellNow(act, sql`r.notice_id = ${notice}::uuid`)
  await act.tx.execute(sql`
    update notice_recipients r set person_id = next.person_id
    from memberships was
    join lateral (
      select m.person_id from memberships m join people p on p.id = m.person_id and p.disabled_at is null
      where m.seat_id = was.seat_id and ${standing(act)} order by m.since desc limit 1
    ) next on true
    where ${left(act, notice)} and r.body_id is null and was.person_id = r.person_id and was.province_id = r.province_id and was.seat_id is not null
      and not exists (select from notice_recipients o
                      where o.notice_id = r.notice_id and o.office_id is null and o.body_id is null and o.person_id = next.person_id)`)
  const at = sql`${act.now.toISOString()}::timestamptz`
  await act.tx.execute(sql`
    update notice_recipients r set failed_at = ${at}, failure = 'left', rung = ${place('clerk')}, rung_at = ${at}
    where ${left(act, notice)}`)
}

/** Who comes to stand for a body is told of what still waits there, where nobody stands for it any more. */
export async function handOver(act: Act, body: string): Promise<void> {
  await tellNow(act, sql`r.body_id = ${body}::uuid and r.acknowledged_at is null and r.delivered_on is null`)
}

/** Records of bodies go by who stands for the body now, if those who did do no longer. */
async function tellNow(act: Act, which: SQL): Promise<void> {
  await act.tx.execute(sql`
    update notice_recipients r set person_id = ${addresseeOf(sql`r.body_id`, act.today)}
    where ${which} and r.body_id is not null
      and not exists (select from memberships m join people p on p.id = m.person_id and p.disabled_at is null
                      where m.body_id = r.body_id and m.person_id = r.person_id
                        and ${runsOn('m', act.today)})`)
}

const roles = sql.join(
  partyRoles.map((role) => sql`${role}`),
  sql`, `,
)

/** A membership `m` by which somebody stands for a body today. */
const standing = (act: Act) => sql`m.province_id = ${act.province}::uuid and m.role in (${roles})
  and ${runsOn('m', act.today)}`

/** Records `r` of bodies whose person stands for none today. */
const left = (act: Act, notice: string) => sql`r.notice_id = ${notice}::uuid and r.office_id is null
  and not exists (select from memberships m join people p on p.id = m.person_id and p.disabled_at is null
                  where m.person_id = r.person_id and (r.body_id is null or m.body_id = r.body_id) and ${standing(act)})`
