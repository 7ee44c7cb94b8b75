// The facts that a request is judged by: the office's license, its holder, and earlier requests that still count.
import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { licenses, offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import type { Day } from '#rules/calendar'
import { licenseStanding } from '#rules/offices'
import type { Ask, Form } from '#rules/requests/kind'
import type { Db } from './parameters.ts'

export type OfficeFacts = {
  province: string
  name: string
  license: string
  holderId: string
  ask: Pick<Ask, 'filing' | 'license'>
}

/** The office's side of a request; null without a license. */
export async function officeFacts(db: Db, office: string, today: Day): Promise<OfficeFacts | null> {
  const [row] = await db
    .select({ office: offices, license: licenses, holder: people })
    .from(offices)
    .innerJoin(licenses, and(eq(licenses.officeId, offices.id), isNull(licenses.endedAt)))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(offices.id, office))
  if (!row) return null
  return {
    province: row.office.provinceId,
    name: row.office.name,
    license: row.license.code,
    holderId: row.holder.id,
    ask: {
      filing: { holderId: row.holder.id, nationalId: row.holder.nationalId, mobile: row.holder.mobile },
      license: { standing: licenseStanding(row.license, today), expiresOn: row.license.expiresOn },
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
    .select({ id: requests.id, form: requests.form, stage: requests.stage })
    .from(requests)
    .where(
      and(
        eq(requests.officeId, office),
        eq(requests.kind, kind),
        or(isNull(requests.outcome), eq(requests.outcome, 'granted')),
        except ? ne(requests.id, except) : undefined,
      ),
    )
  return {
    ...facts.ask,
    form,
    today,
    earlier: rows.map(({ id, form: held, stage }) => ({ id, form: held, pending: stage !== 'closed' })),
  }
}
