// Whom a letter is addressed to by name: the only one it goes to.
import { eq, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients as r } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { currentLicense } from '#db/terms'
import type { Db } from '../parameters.ts'
import { type Party, partyOf } from './parties.ts'

/** An office with its license and holder, or a body with whoever stands for it; `holder` is '' while nobody does. */
export type Addressee = {
  holder: string
  office: { name: string; license: string | null; planned: boolean } | null
  party: Party | null
}

/** An authority that is not here, by the name that its letter gives it. */
export const outside = (name: string): Addressee => ({ holder: name, office: null, party: null })

/** The only recipient of a letter; null where there are several, or none yet. */
export async function onlyAddressee(db: Db, notice: string): Promise<Addressee | null> {
  const rows = await db
    .select({
      holder: sql<string>`coalesce(${people.name}, '')`,
      office: { name: offices.name, license: licenses.code },
      planned: sql<boolean>`not exists (select from licenses l where l.office_id = ${offices.id})`,
      party: partyOf(r),
    })
    .from(r)
    .leftJoin(offices, eq(offices.id, r.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(people, eq(people.id, r.personId))
    .where(eq(r.noticeId, notice))
    .limit(2)
  const [only] = rows
  if (!only || rows.length > 1) return null
  const { office, planned, ...rest } = only
  return { ...rest, office: office?.name ? { name: office.name, license: office.license ?? null, planned } : null }
}
