// Whether a license was good on a day: asked by anybody, by its code or by what its QR code says.

import { eq, inArray, sql } from 'drizzle-orm'
import { licenseCodes } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { gap, statement } from '#db/statement'
import { renewalUnderWay } from '#db/terms'
import type { Day } from '#rules/calendar'
import { licenseCode, turnedCode } from '#rules/identifiers'
import type { Db } from '../parameters.ts'

const day = gap('day')
const ended = sql`(l.ended_at at time zone 'Asia/Tehran')::date`

/**
 * A license runs on a day: within its term, or past it while its renewal is under way; not suspended, revoked or ended by then,
 * unless another of the same office took its place. On a day on which its office is closed for a time it is good all the same.
 */
const runs = sql`(l.issued_on <= ${day}::date
  and (l.expires_on >= ${day}::date or (l.ended_at is null and ${sql.raw(renewalUnderWay('l.office_id'))}))
  and (l.state = 'active' or l.state_since > ${day}::date)
  and (l.ended_at is null or ${ended} > ${day}::date or exists (select from licenses n where n.office_id = l.office_id
    and n.id <> l.id and n.issued_on >= l.issued_on and (n.ended_at is null or n.ended_at > l.ended_at))))`

const checked = statement((db) =>
  db
    .select({
      asked: licenseCodes.code,
      license: sql<string>`(select l.code from licenses l where l.office_id = ${offices.id}
        order by l.ended_at desc nulls first, l.issued_on desc limit 1)`,
      name: offices.name,
      kind: offices.kind,
      county: counties.name,
      place: offices.place,
      expiresOn: sql<Day | null>`(select max(l.expires_on) from licenses l where l.office_id = ${offices.id} and ${runs})`,
    })
    .from(licenseCodes)
    .innerJoin(offices, eq(offices.id, licenseCodes.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(inArray(licenseCodes.code, [gap('code'), gap('turned')])),
)

/** Whose license a code is, and the last day of the one that ran on `on`; null for a code that no office ever had. */
export async function checkLicense(db: Db, typed: string, on: Day) {
  const code = licenseCode(typed)
  if (!code) return null
  const rows = await checked(db, { code, turned: turnedCode(code) ?? code, day: on })
  const found = rows.find(({ asked }) => asked === code) ?? rows[0]
  if (!found) return null
  const { asked: _, expiresOn, ...office } = found
  return { ...office, valid: expiresOn !== null, expiresOn }
}
