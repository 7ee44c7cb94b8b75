// The license passes from a natural person to a legal one, which that person manages. Bylaw 15 note 1.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { CompanyValue } from '#rules/fields/company'
import type { NatureEffect, Paper } from '#rules/proceedings/kind'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { beginManager, handOver } from './holding.ts'
import { licenseOf, writeTerm } from './license.ts'

/**
 * Makes the legal person the holder and whoever held the license its manager; the secretariat records another where that
 * changes. Staff and whoever stands in go on as they were.
 */
export async function applyNature(act: Act, request: Request, effect: NatureEffect, paper: Paper): Promise<void> {
  const { officeId: office } = request
  const { license, holder: was } = await licenseOf(act, office)
  const company = (await knownCompany(act, effect.company)) ?? (await newCompany(act, effect.company))
  const id = await writeTerm(act, office, paper, company)
  await handOver(act, [{ office, person: company }])
  await beginManager(act, { office, holder: company, person: license.holderId })
  const { holder: became } = await licenseOf(act, office)
  await writeEntries(act, [{ subject: 'license', id, field: 'holder', was, became }])
}

async function knownCompany(act: Act, { nationalId }: CompanyValue): Promise<string | null> {
  const same = and(eq(people.provinceId, act.province), eq(people.kind, 'legal'), eq(people.nationalId, nationalId))
  const [row] = await act.tx.select({ id: people.id }).from(people).where(same)
  return row?.id ?? null
}

async function newCompany(act: Act, { name, nationalId }: CompanyValue): Promise<string> {
  const id = randomUUID()
  const company = { id, kind: 'legal' as const, name, nationalId, locale: 'fa' as const }
  await act.tx.insert(people).values({ ...company, provinceId: act.province, createdAt: act.now })
  return id
}
