// Offices that are not there yet: their files, with who applies and how far the last request about each has come.
import { sql } from 'drizzle-orm'
import { visible } from '#policies/sights'
import type { OfficeKind } from '#rules/offices'
import type { RequestOutcome, RequestStage } from '#rules/proceedings/kind'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

export type PlannedOffice = {
  id: string
  name: string
  kind: OfficeKind
  county: string
  place: string
  applicant: string
  request: {
    id: string
    number: string
    kind: string
    stage: RequestStage | 'closed'
    outcome: RequestOutcome | null
  } | null
}

/** Those in sight, the youngest first; `most` at most. */
export async function plannedOffices(db: Db, actor: Actor, most = 200): Promise<PlannedOffice[]> {
  const rows = await db.execute<PlannedOffice>(sql`
    select o.id, o.name, o.kind, c.name as county, o.place, p.name as applicant,
      (select json_build_object('id', r.id, 'number', r.number, 'kind', r.kind, 'stage', r.stage, 'outcome', r.outcome)
        from requests r where r.office_id = o.id order by r.filed_at desc limit 1) as request
    from offices o join counties c on c.id = o.county_id
    join memberships m on m.office_id = o.id and m.role = 'applicant' and m.until is null
    join people p on p.id = m.person_id
    where ${visible(actor, 'offices.planned', { province: sql`o.province_id` })}
      and not exists (select from licenses l where l.office_id = o.id)
    order by o.created_at desc limit ${most}`)
  return [...rows]
}
