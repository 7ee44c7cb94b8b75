// The facts that a request is judged by: the office's license, its holder, and earlier requests that still count.
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { licenses, offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { currentLicense } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { ownLicenseState } from '#rules/offices'
import type { Ask } from '#rules/proceedings/kind'
import { managerOf } from '../offices/managers.ts'
import { closedDays, type Db } from '../parameters.ts'

export type OfficeFacts = {
  province: string
  name: string
  license: string
  holderId: string
  ask: Pick<Ask, 'filing' | 'license' | 'position' | 'closed'>
}

/** The office's side of a request; null without a license. */
export async function officeFacts(db: Db, office: string, today: Day): Promise<OfficeFacts | null> {
  const [row] = await db
    .select({
      office: offices,
      license: licenses,
      holder: people,
      manager: managerOf(sql`offices.id`),
    })
    .from(offices)
    .innerJoin(licenses, currentLicense(offices.id))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(offices.id, office))
  if (!row) return null
  const { lat, lon } = row.office
  return {
    province: row.office.provinceId,
    name: row.office.name,
    license: row.license.code,
    holderId: row.holder.id,
    ask: {
      filing: {
        holderId: row.holder.id,
        nationalId: row.holder.nationalId,
        mobile: row.holder.mobile,
        legal: row.holder.kind === 'legal',
        manager: row.manager,
      },
      license: { standing: ownLicenseState(row.license, today), expiresOn: row.license.expiresOn },
      position: lat === null || lon === null ? null : { lat, lon },
      closed: await closedDays(db, row.office.provinceId),
    },
  }
}

/** All that the rules of a kind look at for an office's form; `except` leaves the request itself out. */
export async function askOf(
  db: Db,
  facts: OfficeFacts,
  office: string,
  kind: string,
  form: Form,
  today: Day,
  except?: string,
): Promise<Ask> {
  const rows = await db
    .select({ id: requests.id, kind: requests.kind, form: requests.form, stage: requests.stage })
    .from(requests)
    .where(
      and(
        eq(requests.officeId, office),
        or(isNull(requests.outcome), eq(requests.outcome, 'granted')),
        except ? ne(requests.id, except) : undefined,
      ),
    )
  const held = rows.map(({ stage, ...row }) => ({ ...row, pending: stage !== 'closed' }))
  return {
    ...facts.ask,
    form,
    today,
    earlier: held.filter((one) => one.kind === kind),
    others: held.filter((one) => one.kind !== kind),
  }
}
