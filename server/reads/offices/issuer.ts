// Who issues the licenses of a province: what its law says, by the name of the body where that is one here.
import { and, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { licenseIssuer } from '#law/license'
import type { Law } from '#law/parameter'
import type { Db } from '../parameters.ts'

/** A body's name, or the law's own word for the issuer, which locales have as an option of the law. */
export async function issuerOf(db: Db, province: string, law: Law): Promise<string> {
  const issuer = law(licenseIssuer)
  if (issuer !== 'kanoon') return issuer
  const here = and(eq(bodies.provinceId, province), eq(bodies.kind, 'kanoon'), isNull(bodies.until))
  const [body] = await db.select({ name: bodies.name }).from(bodies).where(here).limit(1)
  return body?.name ?? issuer
}
