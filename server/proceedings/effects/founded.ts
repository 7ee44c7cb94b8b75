// A planned office becomes one: its first license, and its applicant as the holder. Bylaw 25-a-3 and a-4; Guide, conversion and
// establishment.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { licenseCodes } from '#db/schema/licenses'
import { memberships } from '#db/schema/people'
import { runsOn } from '#db/terms'
import { addDays } from '#rules/calendar'
import type { FoundedEffect } from '#rules/proceedings/effects'
import type { Paper } from '#rules/proceedings/kind'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { companyRecord } from './company.ts'
import { beginHolding, beginManager } from './holding.ts'
import { changeOfficeFields } from './office.ts'
import { replaceTerms } from './terms.ts'

/**
 * Writes the license that the issuer gave; the office is public, counted and written to from now on. Its people see its
 * requests on. Throws where the paper bears no code: the act that takes it asks for one.
 */
export async function applyFounded(act: Act, request: Request, effect: FoundedEffect, paper: Paper): Promise<void> {
  const { officeId: office, personId: applicant } = request
  const { code, issuedOn, expiresOn } = paper
  if (!code) throw new Error(`request ${request.id} founds an office without a code`)
  const id = randomUUID()
  const since = act.today
  const holder = effect.company ? await companyRecord(act, effect.company) : applicant
  await replaceTerms(act, [], [{ id, office, holder, code, issuedOn, expiresOn, state: 'active', since }])
  await act.tx.insert(licenseCodes).values({ code, provinceId: act.province, officeId: office, since: act.now })
  const applied = and(eq(memberships.officeId, office), eq(memberships.role, 'applicant'), runsOn(memberships, since))
  await act.tx
    .update(memberships)
    .set({ until: addDays(since, -1) })
    .where(applied)
  await beginHolding(act, [{ office, person: holder, since }])
  if (effect.company) await beginManager(act, { office, holder, person: applicant })
  await writeEntries(act, [{ subject: 'license', id, field: 'code', was: null, became: code }])
  const { place, address, position, area } = effect
  await changeOfficeFields(act, office, { place, address, position, area: Math.round(area) })
}
