// The audit chain read: the heads that are published, and the proof that nothing in it was changed.
import { type SQL, sql } from 'drizzle-orm'
import { beginning, hashOf, type Link, linkColumns } from '#db/chain'
import type { Day } from '#rules/calendar'
import { type Differing, differences } from './audit-facts.ts'
import type { Db } from './parameters.ts'

/** The last entry of a chain at some moment. */
export type Head = { seq: number; hash: string }
export type PublishedHead = Head & { day: Day }
/** `current`: as far as the chain goes now; `days`: the published ones, the last first. */
export type ProvinceHeads = { id: string; name: string; nameEn: string; current: Head | null; days: PublishedHead[] }

/** The heads of every province, of the last so many days. Anyone may see them. */
export async function publishedHeads(db: Db, days = 31): Promise<ProvinceHeads[]> {
  const rows = await db.execute<ProvinceHeads>(sql`
    select p.id, p.name, p.name_en as "nameEn",
      (select jsonb_build_object('seq', a.seq, 'hash', a.hash) from audit a
       where a.province_id = p.id and a.seq is not null order by a.seq desc limit 1) as current,
      coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'seq', h.seq, 'hash', h.hash) order by h.day desc)
        from (select * from audit_heads where province_id = p.id order by day desc limit ${days}) h), '[]') as days
    from provinces p order by p.name collate "fa-x-icu"`)
  return [...rows]
}

/** The published head of one day, and the province whose it is; null where there is none. */
export async function headOfDay(db: Db, province: string, day: Day) {
  const [row] = await db.execute<PublishedHead & { name: string; nameEn: string }>(sql`
    select h.day, h.seq, h.hash, p.name, p.name_en as "nameEn" from audit_heads h join provinces p on p.id = h.province_id
    where h.province_id = ${province}::uuid and h.day = ${day}::date`)
  return row ?? null
}

/**
 * What is wrong with a chain. gap: an entry is missing before `seq`. edited: the entry does not belong to its hash, or
 * stands in another's place. head: what was published for `day` (or was given: null) is not there any more. differs: the
 * tables say something else than the chain of `about`.
 */
export type Flaw =
  | { kind: 'gap'; seq: number; expected: number }
  | { kind: 'edited'; seq: number }
  | { kind: 'head'; day: Day | null; seq: number }
  | { kind: 'differs'; what: Differing; about: string }

/** `unsealed`: entries that are not chained yet, normally younger than a second. `known`: one of the given heads stands in it. */
export type Proof = {
  known: boolean
  id: string
  name: string
  entries: number
  unsealed: number
  head: Head | null
  flaws: Flaw[]
}

const page = 5000

/**
 * Recomputes every chain and compares it with what was published and with the `known` heads, each of which must be found
 * in some province. All in one snapshot if `db` is a repeatable-read transaction.
 */
export async function proveAudit(db: Db, known: readonly Head[] = []): Promise<Proof[]> {
  const provinces = await db.execute<{ id: string; name: string; unsealed: number }>(sql`
    select p.id, coalesce(v.name, p.id::text) as name,
      (select count(*)::int from audit a where a.province_id = p.id and a.seq is null) as unsealed
    from (select province_id as id from audit union select province_id from audit_heads union select id from provinces) p
    left join provinces v on v.id = p.id order by name`)
  const proofs: Proof[] = []
  for (const { id, name, unsealed } of provinces) {
    const published = await db.execute<PublishedHead>(
      sql`select day, seq, hash from audit_heads where province_id = ${id}::uuid order by day`,
    )
    const { flaws, ...proof } = await proveChain(db, id, [...published])
    const differing = (await differences(db, id)).map((one): Flaw => ({ kind: 'differs', ...one }))
    proofs.push({ known: false, id, name, unsealed, ...proof, flaws: [...flaws, ...differing] })
  }
  return withKnown(db, proofs, known)
}

async function proveChain(db: Db, province: string, published: PublishedHead[]) {
  const flaws: Flaw[] = []
  const wanted = new Map<number, PublishedHead[]>()
  for (const head of published) wanted.set(head.seq, [...(wanted.get(head.seq) ?? []), head])
  let before = { seq: 0, hash: beginning }
  let entries = 0
  for await (const entry of chainOf(db, province)) {
    const { hash, ...link } = entry
    if (link.seq !== before.seq + 1) flaws.push({ kind: 'gap', seq: link.seq, expected: before.seq + 1 })
    if (hash !== hashOf(before.hash, link)) flaws.push({ kind: 'edited', seq: link.seq })
    const met = (wanted.get(link.seq) ?? []).filter((head) => head.hash === hash)
    wanted.set(
      link.seq,
      (wanted.get(link.seq) ?? []).filter((head) => !met.includes(head)),
    )
    before = { seq: link.seq, hash }
    entries += 1
  }
  const missing = [...wanted.values()].flat()
  flaws.push(...missing.map(({ day, seq }): Flaw => ({ kind: 'head', day, seq })))
  return { entries, head: entries > 0 ? before : null, flaws }
}

/** A province's sealed entries in the chain's order, a page at a time. */
async function* chainOf(db: Db, province: string): AsyncGenerator<Link & { hash: string }> {
  for (let after = 0; ; ) {
    const rows = await db.execute<Link & { hash: string }>(sql`
      select ${linkColumns}, seq, coalesce(hash, '') as hash from audit
      where province_id = ${province}::uuid and seq > ${after} order by seq limit ${page}`)
    yield* rows
    if (rows.length < page) return
    after = rows.at(-1)!.seq
  }
}

/** A given head names no province: it must stand in one of them. */
async function withKnown(db: Db, proofs: Proof[], known: readonly Head[]): Promise<Proof[]> {
  const lost: Flaw[] = []
  const met = new Set<string>()
  for (const { seq, hash } of known) {
    const found = await db.execute<{ province: string }>(holds(seq, hash))
    if (found.length === 0) lost.push({ kind: 'head', day: null, seq })
    for (const { province } of found) met.add(province)
  }
  return proofs.map((proof) => ({ ...proof, known: met.has(proof.id), flaws: [...proof.flaws, ...lost] }))
}

const holds = (seq: number, hash: string): SQL =>
  sql`select province_id as province from audit where seq = ${seq} and hash = ${hash}`
