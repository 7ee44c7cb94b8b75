// How customers rate an office: from the sums by day, never from raw rows.
import { type SQL, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import { closuresOf, handoverUnderWay, renewalUnderWay } from '#db/terms'
import type { Law } from '#law/parameter'
import { ratingLeast } from '#law/ratings'
import { addDays, type Day } from '#rules/calendar'
import {
  added,
  fairScore,
  nothing,
  type Score,
  type Sums,
  type Trend,
  trendDays,
  trendOf,
  weighsMore,
} from '#rules/ratings-score'
import type { FoundOffice } from './offices/public.ts'
import { type Db, lawOfProvince } from './parameters.ts'

const officeDays = 365
/** The province's mean moves slowly, so a month of it is enough, and a month of days is quickly summed. */
const provinceDays = 30

/** What a day's sums weigh: less what is in doubt, and more where an account or a receipt stands behind them. */
function weight(name: 'count' | 'service' | 'conduct', law: Law): SQL {
  const more = weighsMore(law)
  const [suffix, discount] = name === 'count' ? ['', 'discount'] : [`_${name}`, `${name}_discount`]
  const sound = `greatest(0, 1 - coalesce(c.doubted, 0) / nullif(d.count - d.discount - coalesce(c.receipts, 0), 0))`
  const column = (of: string) => sql.raw(`coalesce(c.${of}${suffix}, 0)`)
  return sql`greatest(0, ${sql.raw(`d.${name} - d.${discount}`)} - ${column('doubted')}
    + ${more.accounts}::float8 * ${column('accounts')} * coalesce(${sql.raw(sound)}, 0)
    + ${more.receipts}::float8 * ${column('receipts')})`
}

/** The days and what was found out about them. */
const examined = sql`rating_days d left join rating_checks c on c.office_id = d.office_id and c.day = d.day`

/** Sums by weight. */
const weighed = (law: Law) => sql`coalesce(sum(${weight('count', law)}), 0)::float8 as count,
  coalesce(sum(${weight('service', law)}), 0)::float8 as service,
  coalesce(sum(${weight('conduct', law)}), 0)::float8 as conduct`

/** What of them came with a confirmed receipt and by an account, and what is in doubt; each by its own weight. */
const evidence = sql`coalesce(sum(c.receipts), 0)::float8 as receipts,
  coalesce(sum(c.receipts_service), 0)::float8 as "receiptsService",
  coalesce(sum(c.receipts_conduct), 0)::float8 as "receiptsConduct",
  coalesce(sum(c.accounts), 0)::float8 as accounts, coalesce(sum(c.doubted), 0)::float8 as doubted`

/** What is published of an office's ratings. `count`: how many came in the past year, whatever each weighs. */
export type Rated = {
  score: Score | null
  trend: Trend | null
  count: number
  least: number
  /** How many of them were given by an account of a messenger, and with a receipt that an agency confirmed. */
  accounts: number
  receipts: number
  /** Whether some are weighed down since they are in doubt. Which is the secretariat's to know. */
  doubted: boolean
}

/** The sums of an office in one of the spans that a trend compares. */
type Span = Sums & {
  office: string
  span: number
  given: number
  receipts: number
  receiptsService: number
  receiptsConduct: number
  accounts: number
  doubted: number
}

/** The past year of some offices: a row for each and each of its spans. */
const spansOf = (db: Db, which: SQL, today: Day, law: Law) =>
  db.execute<Span>(sql`
    select d.office_id as office, ${spanOn(today)} as span, ${weighed(law)}, ${evidence}, coalesce(sum(d.count), 0)::int as given
    from ${examined} where ${which} and d.day > ${addDays(today, -officeDays)} group by 1, 2`)

const spanOn = (today: Day) =>
  sql`case ${sql.join(
    trendDays.map((days, nth) => sql`when d.day > ${addDays(today, -days)} then ${sql.raw(String(nth))}`),
    sql` `,
  )} else ${sql.raw(String(trendDays.length))} end`

function ratedFrom(rows: readonly Span[], means: Sums, law: Law): Rated {
  const [late, middle, old] = [0, 1, 2].map((span) => rows.find((row) => row.span === span) ?? nothing)
  const sum = (name: 'given' | 'receipts' | 'receiptsService' | 'receiptsConduct' | 'accounts' | 'doubted') =>
    rows.reduce((all, row) => all + row[name], 0)
  const receipts = { count: sum('receipts'), service: sum('receiptsService'), conduct: sum('receiptsConduct') }
  return {
    score: fairScore([late!, middle!, old!].reduce(added), means, law, receipts),
    trend: trendOf([late!, middle!, old!], law),
    count: sum('given'),
    least: law(ratingLeast),
    accounts: sum('accounts'),
    receipts: receipts.count,
    doubted: sum('doubted') >= 1,
  }
}

/** What is published of one office. */
export async function scoreOf(db: Db, { id, province }: { id: string; province: string }, today: Day): Promise<Rated> {
  const law = await lawOfProvince(db, province, today)
  const [rows, means] = await Promise.all([
    spansOf(db, sql`d.office_id = ${id}::uuid`, today, law),
    meansOf(db, province, today, law),
  ])
  return ratedFrom(rows, means, law)
}

/** The same for every office of a province that was rated in the past year, by their ids. */
export async function scoresOf(db: Db, province: string, today: Day): Promise<Map<string, Rated>> {
  const law = await lawOfProvince(db, province, today)
  const rows = await spansOf(db, sql`d.province_id = ${province}::uuid`, today, law)
  const means = await meansOf(db, province, today, law)
  const spans = new Map<string, Span[]>()
  for (const row of rows) spans.set(row.office, [...(spans.get(row.office) ?? []), row])
  return new Map([...spans].map(([office, own]) => [office, ratedFrom(own, means, law)]))
}

/** Ids of the offices whose score, as the public page shows it, is below a mark; those without a score are not. */
export async function officesRatedBelow(db: Db, province: string, mark: number, today: Day): Promise<string[]> {
  const rated = await scoresOf(db, province, today)
  return [...rated].filter(([, { score }]) => score && score.value < mark).map(([office]) => office)
}

const means = new LRUCache<string, Sums>({ max: 200, ttl: 10 * 60_000 })

/**
 * How many offices of a province were rated in the month before today, and their means added up, each office counting
 * once. Of days that are over: the figure stands for the whole day, in every process, and is summed once in a while.
 */
async function meansOf(db: Db, province: string, today: Day, law: Law): Promise<Sums> {
  const name = `${province} ${today}`
  const known = means.get(name)
  if (known) return known
  const [row] = await db.execute<Sums>(sql`
    select count(*)::int as count, coalesce(sum(service / count), 0)::float8 as service,
      coalesce(sum(conduct / count), 0)::float8 as conduct
    from (
      select ${weighed(law)} from ${examined} where d.province_id = ${province}::uuid
        and d.day > ${addDays(today, -provinceDays)} and d.day < ${today}
      group by d.office_id) offices
    where count > 0`)
  means.set(name, row!)
  return row!
}

/** What must be known of an office to rate it. */
export type RatedOffice = Pick<
  FoundOffice,
  'id' | 'province' | 'state' | 'expiresOn' | 'renewing' | 'ending' | 'closures' | 'ended'
>

const rated = `
  select k.code as asked, k.office_id as id, k.province_id as province, l.state, l.expires_on as "expiresOn",
    l.ended_at is not null as ended, ${renewalUnderWay('k.office_id')} as renewing,
    ${handoverUnderWay('k.office_id')} as ending, ${closuresOf('k.office_id')} as closures
  from license_codes k join lateral (
    select state, expires_on, ended_at from licenses
    where office_id = k.office_id order by ended_at desc nulls first, issued_on desc limit 1) l on true
  where k.code = any($1::text[])`

/** The same for many codes at once, as they are kept. */
export async function ratedOffices(db: Database, codes: readonly string[]): Promise<Map<string, RatedOffice>> {
  const rows = await prepared<RatedOffice & { asked: string }>(db, rated, [arrayOf(codes)])
  return new Map(rows.map(({ asked, ...office }) => [asked, office]))
}

const knownIn = new WeakMap<Database, LRUCache<string, string>>()

/** The id of the office that is known, without asking the database, to have or have had a code as it is kept. */
export const knownOffice = (db: Database, code: string): string | undefined => knownIn.get(db)?.get(code)

/** The same by the database; null for none. A code is never another office's. */
export async function ratedOffice(db: Database, code: string): Promise<string | null> {
  const id = (await ratedOffices(db, [code])).get(code)?.id
  if (id) learn(db, code, id)
  return id ?? null
}

function learn(db: Database, code: string, id: string): void {
  const known = knownIn.get(db) ?? new LRUCache<string, string>({ max: 50_000 })
  knownIn.set(db, known)
  known.set(code, id)
}

/** Whether a rating was given under a key, as it is stored. */
export async function isRated(db: Db, key: string): Promise<boolean> {
  const [row] = await db.execute(sql`select 1 from ratings where key = ${key}::uuid`)
  return row !== undefined
}
