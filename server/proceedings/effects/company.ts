// A legal person of the registry, found by its national ID or entered.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { CompanyValue } from '#rules/fields/company'
import type { Act } from '../../act/act.ts'

/** The id of a company's record in the province. */
export async function companyRecord(act: Act, company: CompanyValue): Promise<string> {
  return (await knownCompany(act, company)) ?? (await newCompany(act, company))
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
