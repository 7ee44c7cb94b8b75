// Grants that wait for their signature in vain.
import { and, eq, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { currentLicense, renewalUnderWay } from '#db/terms'
import type { Day } from '#rules/calendar'
import { ownLicenseState } from '#rules/offices'
import { kindOf } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import type { Due } from '../due.ts'
import type { Db } from '../parameters.ts'

/** Granted requests whose letter is not signed yet and that have lapsed meanwhile, for the clock. */
export async function lapsedGrants(db: Db, today: Day): Promise<Due[]> {
  const rows = await db
    .select({
      id: requests.id,
      province: requests.provinceId,
      kind: requests.kind,
      form: requests.form,
      license: licenses,
      renewing: sql<boolean>`${sql.raw(renewalUnderWay('requests.office_id'))}`,
    })
    .from(requests)
    .leftJoin(licenses, currentLicense(requests.officeId))
    .where(and(eq(requests.stage, 'letter'), eq(requests.outcome, 'granted')))
  return rows.filter(({ kind, form, license, renewing }) => {
    const effect = kindOf(kind)?.effect(form, null)
    const standing = license ? ownLicenseState({ ...license, renewing }, today) : 'revoked'
    return effect && lapseOf(effect, { standing }, today)
  })
}
