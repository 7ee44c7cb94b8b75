// Holders: new people, corrections of those who stand, and the mobiles they are reached at, with their dates.
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import type { Holders } from '#rules/registry/people'
import type { Act } from '../../act/act.ts'

/** Writes new people and corrections. A mobile that is replaced ends, with its date. */
export async function writePeople({ tx, province, now }: Act, { added, corrected }: Holders): Promise<void> {
  const at = now.toISOString()
  if (added.length > 0)
    await tx.execute(sql`
      insert into people (id, province_id, kind, name, national_id, mobile, locale, created_at)
      select id, ${province}::uuid, kind, name, "nationalId", mobile, 'fa', ${at}::timestamptz
      from ${table(added, 'id uuid, kind text, name text, "nationalId" text, mobile text')}`)
  if (corrected.length > 0)
    await tx.execute(sql`
      update people p set name = r.name, national_id = r."nationalId", mobile = r.mobile
      from ${table(
        corrected.map(({ id, became }) => ({ id, ...became })),
        'id uuid, name text, "nationalId" text, mobile text',
      )}
      where p.id = r.id`)
  const moved = corrected.filter(({ was, became }) => was.mobile !== became.mobile)
  if (moved.length > 0)
    await tx.execute(sql`
      update contacts c set until = ${at}::timestamptz from ${table(moved, 'id uuid')}
      where c.person_id = r.id and c.kind = 'mobile' and c.until is null`)
  const reached = [...added, ...moved.map(({ id, became }) => ({ id, ...became }))].filter(({ mobile }) => mobile)
  if (reached.length > 0)
    await tx.execute(sql`
      insert into contacts (id, province_id, person_id, kind, value, since)
      select gen_random_uuid(), ${province}::uuid, id, 'mobile', mobile, ${at}::timestamptz
      from ${table(reached, 'id uuid, mobile text')}`)
}
