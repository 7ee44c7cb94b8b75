// Sealing: entries of the audit chain are chained by province in the order of their arrival, by one process at a time.
import { type SQL, sql } from 'drizzle-orm'
import { beginning, hashOf, type Link, linkColumns } from '#db/chain'
import type { Database, Transaction } from '#db/client'
import { uuids } from '#db/ids'
import { quietHours } from '#law/notices'
import { post, type Reach } from '#messages/send'
import { provinceIds } from '#reads/due'
import { lawOfProvince } from '#reads/parameters'
import { audienceOf } from '#reads/people/seats'
import { type Day, tehranDay } from '#rules/calendar'
import type { ChannelName } from '#rules/messages'
import { afterQuiet } from '#rules/periods'

const batch = 1000

type Head = { province: string; seq: number | null; hash: string | null }

/**
 * Seals up to a thousand entries and answers how many; 0 while another process is at it. An entry that commits late is
 * sealed late: the chain's order is its own.
 */
export function sealEntries(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtextextended('audit', 0)) as taken`)
    if (!lock?.taken) return 0
    const entries = await tx.execute<Omit<Link, 'seq'>>(
      sql`select ${linkColumns} from audit where seq is null order by audit.id limit ${batch}`,
    )
    if (entries.length === 0) return 0
    const provinces = [...new Set(entries.map((entry) => entry.province))]
    const heads = await tx.execute<Head>(headsOf(sql`unnest(${uuids(provinces)}) as p(id)`))
    const sealed = chained([...entries], [...heads])
    await tx.execute(sql`
      update audit a set seq = s.seq, hash = s.hash
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as s(id bigint, seq bigint, hash text)
      where a.id = s.id`)
    return sealed.length
  })
}

/** The last sealed entry of each province in `from`, which must be called p(id). */
function headsOf(from: SQL): SQL {
  return sql`
    select p.id as province, h.seq, h.hash from ${from} left join lateral (
      select a.seq, a.hash from audit a where a.province_id = p.id and a.seq is not null order by a.seq desc limit 1
    ) h on true`
}

function chained(entries: Omit<Link, 'seq'>[], heads: Head[]) {
  const last = new Map(heads.map(({ province, seq, hash }) => [province, { seq: seq ?? 0, hash: hash ?? beginning }]))
  return entries.map((entry) => {
    const before = last.get(entry.province)!
    const seq = before.seq + 1
    const hash = hashOf(before.hash, { ...entry, seq })
    last.set(entry.province, { seq, hash })
    return { id: entry.id, seq, hash }
  })
}

/**
 * Publishes each province's head as that of `day`, once; answers how many were new. Whoever notes a head can prove later
 * that nothing up to it was changed: so each is sent to the province's head and secretary, when quiet hours are over.
 * What goes wrong in one province keeps no other's head back: its own is published with a later try.
 */
export async function publishHeads(
  db: Database,
  day: Day,
  now: Date,
  channels: readonly ChannelName[] = [],
): Promise<number> {
  let published = 0
  const troubles: unknown[] = []
  for (const province of await provinceIds(db)) {
    await db
      .transaction((tx) => publishHead(tx, { province, now, channels }, day))
      .then(
        (isNew) => (published += isNew ? 1 : 0),
        (error: unknown) => troubles.push(error),
      )
  }
  if (troubles.length > 0) throw troubles[0]
  return published
}

async function publishHead(tx: Transaction, reach: Reach, day: Day): Promise<boolean> {
  const { province, now } = reach
  const [head] = await tx.execute(sql`
    insert into audit_heads (province_id, day, seq, hash, at)
    select h.province, ${day}::date, h.seq, h.hash, ${now.toISOString()}::timestamptz
    from (${headsOf(sql`(select ${province}::uuid as id) p`)}) h where h.seq is not null
    on conflict do nothing returning province_id`)
  if (!head) return false
  const law = await lawOfProvince(tx, province, tehranDay(now))
  const notBefore = afterQuiet(now, law(quietHours))
  const keepers = await audienceOf(tx, 'audit.published', province, tehranDay(now))
  const about = { kind: 'auditHead' as const, subjectId: province, params: { day }, notBefore }
  await post(
    tx,
    reach,
    keepers.map((person) => ({ to: { person }, ...about })),
  )
  return true
}
