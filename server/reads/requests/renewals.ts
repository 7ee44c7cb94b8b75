// The renewal that a holder is warned of.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { handoverUnderWay, renewalUnderWay } from '#db/terms'
import { licenseRenewalLead } from '#law/license'
import { tehranDay } from '#rules/calendar'
import { renewalOf } from '#rules/renewal'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from '../parameters.ts'

/** The license with the last day to ask, for its holder; null once it is asked for, renewed, or too late to ask, and where the office winds up. */
export async function renewalFor(db: Db, actor: Actor, license: string, now: Date) {
  const [row] = await db
    .select({
      license: licenses,
      office: offices.name,
      asked: sql<boolean>`(${sql.raw(renewalUnderWay('licenses.office_id'))}
        or ${sql.raw(handoverUnderWay('licenses.office_id'))})`,
    })
    .from(licenses)
    .innerJoin(offices, eq(offices.id, licenses.officeId))
    .where(and(eq(licenses.id, license), eq(licenses.holderId, actor.person!), isNull(licenses.endedAt)))
  if (!row || row.asked) return null
  const today = tehranDay(now)
  const law = await lawOfProvince(db, row.license.provinceId, today)
  const { by, state } = renewalOf(row.license.expiresOn, today, law)
  if (state !== 'expiring') return null
  const cite = law.cite?.(licenseRenewalLead) ?? licenseRenewalLead.cite
  return {
    officeId: row.license.officeId,
    office: row.office,
    code: row.license.code,
    expiresOn: row.license.expiresOn,
    by,
    cite,
  }
}
