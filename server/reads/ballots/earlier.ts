// What was decided before about requests like one that is voted on.
import { type SQL, sql } from 'drizzle-orm'
import { reach, visible } from '#policies/sights'
import type { Form } from '#rules/fields/form'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { withoutNumbers } from '../offices/knowledge.ts'
import type { Db } from '../parameters.ts'
import { disclosed } from '../requests/confidential.ts'

type Decision = {
  id: string
  number: string
  form: Form
  outcome: 'adopted' | 'rejected'
  office: string
  resolution: string | null
  at: Date | null
}

/** Of how many decisions of the kind, the last ones, the most similar are chosen: a figure of ours that keeps the question quick. */
const compared = 1000

/** How much an earlier request `r` is like the one that is asked: in what was chosen, and in how long it is for. */
function likeness(kind: string): SQL {
  const alike = (kindOf(kind)?.fields ?? []).flatMap(({ name, type }): SQL[] => {
    if (type === 'choice') return [sql`case when r.form ->> ${name} = asked.form ->> ${name} then 2 else 0 end`]
    if (type !== 'days') return []
    const length = (of: SQL) => sql`((${of} -> ${name} ->> 'to')::date - (${of} -> ${name} ->> 'from')::date + 1)`
    const [one, other] = [length(sql`r.form`), length(sql`asked.form`)]
    return [sql`coalesce(2.0 * least(${one}, ${other}) / nullif(greatest(${one}, ${other}), 0), 0)`]
  })
  const near = sql`(case when o.county_id = asked.county_id then 4 else 0 end) + (case when o.kind = asked.kind then 1 else 0 end)`
  return sql.join([near, ...alike], sql` + `)
}

/**
 * The most similar decisions about requests of the kind in the province, without this one: in the same county, about an office of the
 * same kind, chosen alike, about as long; of equals the last.
 */
export async function earlierDecisions(db: Db, actor: Actor, kind: string, except: string, limit = 5) {
  // whoever is not shown the votes is spared the question
  if (reach(actor, 'ballots').provinces.length === 0) return []
  const rows = await db.execute<Decision>(sql`
    with asked as (select r.id, r.province_id, r.form, o.county_id, o.kind from requests r
      join offices o on o.id = r.office_id where r.id = ${except}::uuid),
    decided as (select b.* from ballots b join requests r on r.id = b.request_id
      where b.province_id = (select province_id from asked) and b.state in ('adopted', 'rejected')
        and r.kind = ${kind} and r.id <> ${except}::uuid and ${visible(actor, 'ballots', { province: sql`b.province_id` })}
        and ${disclosed(actor, 'r')}
      order by b.closed_at desc limit ${compared})
    select r.id, r.number, r.form, decided.state as outcome, o.name as office, decided.resolution, decided.closed_at as at
    from decided join requests r on r.id = decided.request_id join offices o on o.id = r.office_id cross join asked
    order by ${likeness(kind)} desc, decided.closed_at desc limit ${limit}`)
  return rows.map((row) => ({ ...row, form: withoutNumbers(row.form), at: row.at && new Date(row.at) }))
}
