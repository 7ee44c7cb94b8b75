// What the tables say, held against what the chain of official acts says of the same: letters and their numbers, receipts,
// votes and their results, requests and theirs.
import { and, eq, gt, sql } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { letterDigest } from './notices/digest.ts'
import type { Db } from './parameters.ts'

/** What of a row is not as it was recorded. */
export type Differing = 'letter' | 'number' | 'receipt' | 'vote' | 'result' | 'request' | 'chain'
/** `about`: the letter's, request's or resolution's number, or the row's id where it has none. */
export type Difference = { what: Differing; about: string }

/** Everything in which a province's tables differ from its chain, sealed or not. */
export async function differences(db: Db, province: string): Promise<Difference[]> {
  const rows = await db.execute<Difference>(sql`
    with entries as (select * from audit where province_id = ${province}::uuid),
      signed as (select * from notices where province_id = ${province}::uuid and state = 'signed'),
      acts as (
        -- the last word of the chain on each thing
        select distinct on (action, subject_id, facts->>'seat') id, action, subject_id, facts, at, person_id from entries
        where action in ('notices.sign', 'notices.acknowledge', 'ballots.decide', 'requests.file', 'requests.begin', 'requests.report', 'requests.filePaper',
          'requests.askThere', 'requests.close', 'requests.undo')
        order by action, subject_id, facts->>'seat', id desc),
      spoken as (
        select distinct on (subject_id, facts->>'seat') subject_id, facts from entries
        where action in ('ballots.vote', 'ballots.recordSpoken') and facts ? 'seat'
        order by subject_id, facts->>'seat', id desc)
    ${sql.join([chain, numbers, receipts, votes(province), results(province), requests], sql` union all `)}`)
  return [...rows, ...(await changedLetters(db, province))]
}

const chain = sql`
  select 'chain' as what, '' as about where exists (select from signed) and not exists (select from entries)`

const numbers = sql`
  select 'number', coalesce(n.number, n.id::text) from signed n
  left join acts a on a.action = 'notices.sign' and a.subject_id = n.id::text
  where a.facts->>'number' is distinct from n.number or a.facts->>'hash' is distinct from n.hash`

const receipts = sql`
  select 'receipt', coalesce(n.number || ' · ' || r.id, a.subject_id) from signed n join notice_recipients r on r.notice_id = n.id
  full join (select * from acts where action = 'notices.acknowledge') a on a.subject_id = r.id::text
  where a.at is distinct from r.acknowledged_at or a.person_id is distinct from r.acknowledged_by`

const votes = (province: string) => sql`
  select 'vote', coalesce(b.resolution, v.ballot_id::text, s.subject_id)
  from (select v.* from votes v where v.province_id = ${province}::uuid) v
  full join spoken s on s.subject_id = v.ballot_id::text and s.facts->>'seat' = v.seat_id::text
  left join ballots b on b.id::text = coalesce(v.ballot_id::text, s.subject_id)
  where s.facts->>'choice' is distinct from v.choice`

const results = (province: string) => sql`
  select 'result', coalesce(b.resolution, b.id::text)
  from (select * from ballots where province_id = ${province}::uuid) b
  full join (select * from acts where action = 'ballots.decide') a on a.subject_id = b.id::text
  where (b.state in ('adopted', 'rejected') or a.subject_id is not null)
    and (a.facts->>'result' is distinct from b.state or a.facts->>'resolution' is distinct from b.resolution)`

const requests = sql`
  select 'request', coalesce(q.number, a.facts->>'number')
  from (select * from acts where action in ('requests.file', 'requests.begin', 'requests.report', 'requests.filePaper', 'requests.askThere')) a
  left join requests q on q.id::text = a.subject_id
  left join acts c on c.action = 'requests.close' and c.subject_id = a.subject_id
  left join acts u on u.action = 'requests.undo' and u.subject_id = a.subject_id
  where q.number is distinct from a.facts->>'number'
    -- what was ended by an answer that was taken back is not ended; what the issuer refused waits for its second letter
    or (c.id > coalesce(u.id, 0) and c.facts->>'outcome' is distinct from q.outcome
      and not (q.stage = 'letter' and q.outcome = 'refused'))`

const page = 500

/** Signed letters whose text, files or signature are not those of which the digest was made. */
async function changedLetters(db: Db, province: string): Promise<Difference[]> {
  const changed: Difference[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .select()
      .from(notices)
      .where(and(eq(notices.provinceId, province), eq(notices.state, 'signed'), gt(notices.id, after)))
      .orderBy(notices.id)
      .limit(page)
    for (const { signedAt, ...letter } of rows)
      if (!signedAt || (await letterDigest(db, { ...letter, signedAt })) !== letter.hash)
        changed.push({ what: 'letter', about: letter.number ?? letter.id })
    if (rows.length < page) return changed
    after = rows.at(-1)!.id
  }
}
