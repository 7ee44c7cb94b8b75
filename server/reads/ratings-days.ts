// A day of a province's ratings as it is examined: from the sums, the day's rows and its digests of devices.
import { type SQL, sql } from 'drizzle-orm'
import { ratingOfficesADay } from '#law/ratings'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { type Hours, hoursOn } from '#rules/hours'
import { ninth, type RatedDay, type Usual } from '#rules/ratings-doubts'
import { added, nothing, type Sums } from '#rules/ratings-score'
import { closedDays, type Db, lawOfProvince } from './parameters.ts'
import { provinceTimetable } from './secretariat.ts'

/** A day of one office, what is usual for it, and on what evidence its ratings rest. */
export type ExaminedDay = { office: string; day: RatedDay; usual: Usual; accounts: Sums; receipts: Sums }

const usualDays = 60
const leastUsualDays = 10
const trustedDays = 90
/** Whoever was served last rates on the way home. */
const afterClosing = 60

type Whole = Sums & { office: string; given: number; hours: Hours | null }
type Part = Sums & {
  office: string
  minute: number
  how: 'receipt' | 'account' | 'device'
  best: number
  worst: number
  /** What it weighs of the ratings whose own share is known, and all of those whose share is only known of the day. */
  known: Sums
  unknown: Sums
  /** What does not weigh: of the whole day, and of those whose own share is known. */
  discount: Sums
  knownDiscount: Sums
}
type Before = { office: string; usual: number; days: number; trusted: boolean }

/** Every office of a province that was rated on a day. */
export async function examinedDays(db: Db, province: string, day: Day): Promise<ExaminedDay[]> {
  const whole = await wholeDays(db, province, day)
  if (whole.length === 0) return []
  const law = await lawOfProvince(db, province, day)
  const parts = groupedBy(await partsOf(db, sql`d.province_id = ${province}::uuid`, day))
  const spread = groupedBy(await spreadOf(db, province, day, law(ratingOfficesADay)))
  const before = await usualOf(db, province, day)
  const busiest = ninth(before.flatMap(({ usual, days }) => (days >= leastUsualDays ? [usual] : [])))
  const timetable = { ...(await provinceTimetable(db, province, day)), closed: await closedDays(db, province) }
  return whole.map(({ office, given, hours, ...weight }) => {
    const own = parts.get(office) ?? []
    const by = (how: Part['how']) => own.filter((part) => part.how === how)
    const [receipts, accounts] = [total(by('receipt')), total(by('account'))]
    const open = hoursOn(day, { own: hours, ...timetable })
    const doubtful = own.filter((part) => part.how !== 'receipt')
    const closed = doubtful.filter(({ minute }) => !isWithin(minute, open))
    const weighs = weightIn(own)
    const known = before.find((one) => one.office === office)
    return {
      office,
      accounts,
      receipts,
      usual: {
        own: known && known.days >= leastUsualDays ? known.usual : null,
        province: busiest,
        trusted: known?.trusted ?? false,
      },
      day: {
        sums: less(weight, weighs(by('receipt'))),
        given: given - receipts.count,
        best: doubtful.reduce((sum, { best }) => sum + best, 0),
        worst: doubtful.reduce((sum, { worst }) => sum + worst, 0),
        closedGiven: total(closed).count,
        closed: weighs(closed),
        spread: total(spread.get(office) ?? []),
        hoursOpen: open ? (minutesOf(open[1]) - minutesOf(open[0])) / 60 : 0,
      },
    }
  })
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const isWithin = (minute: number, open: [string, string] | null) =>
  open !== null && minute >= minutesOf(open[0]) && minute < minutesOf(open[1]) + afterClosing

/**
 * By weight, some of a day's ratings: each its own share where that is known, the others alike what the day's discount leaves of
 * them. Several from one place weigh less and less, so that as many as were given would be taken off a day that never had them.
 */
function weightIn(day: readonly Part[]): (some: readonly Part[]) => Sums {
  const all = (name: 'unknown' | 'knownDiscount') => total(day.map((part) => part[name]))
  const [unknown, knownDiscount, discount] = [all('unknown'), all('knownDiscount'), day[0]?.discount ?? nothing]
  const share = (name: keyof Sums) =>
    unknown[name] > 0 ? 1 - Math.min(1, Math.max(0, discount[name] - knownDiscount[name]) / unknown[name]) : 1
  return (some) => {
    const [exact, rest] = [total(some.map((part) => part.known)), total(some.map((part) => part.unknown))]
    const of = (name: keyof Sums) => exact[name] + rest[name] * share(name)
    return { count: of('count'), service: of('service'), conduct: of('conduct') }
  }
}

const total = (sums: readonly Sums[]): Sums => sums.reduce<Sums>(added, nothing)
const less = (one: Sums, other: Sums): Sums => ({
  count: Math.max(0, one.count - other.count),
  service: Math.max(0, one.service - other.service),
  conduct: Math.max(0, one.conduct - other.conduct),
})

function groupedBy<R extends { office: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.office)
    if (group) group.push(row)
    else groups.set(row.office, [row])
  }
  return groups
}

function wholeDays(db: Db, province: string, day: Day) {
  return db.execute<Whole>(sql`
    select d.office_id as office, d.count as given, o.hours, d.count - d.discount as count,
      d.service - d.service_discount as service, d.conduct - d.conduct_discount as conduct
    from rating_days d join offices o on o.id = d.office_id
    where d.province_id = ${province}::uuid and d.day = ${day}`)
}

/** The three sums as one value of JSON: of how many, and of what in each of the marks. */
const sumsOf = (one: SQL, filter: SQL = sql`true`): SQL => sql`json_build_object(
  'count', coalesce(sum(${one}) filter (where ${filter}), 0)::float8,
  'service', coalesce(sum(r.service * ${one}) filter (where ${filter}), 0)::float8,
  'conduct', coalesce(sum(r.conduct * ${one}) filter (where ${filter}), 0)::float8)`

/** By the half hour in Tehran, and by the evidence, of the offices of a condition on `d`. */
function partsOf(db: Db, which: SQL, day: Day) {
  const isKnown = sql`v.rating_id is not null or r.via in ('telegram', 'bale')`
  return db.execute<Part>(sql`
    select d.office_id as office,
      (extract(hour from r.at at time zone 'Asia/Tehran') * 60
        + floor(extract(minute from r.at at time zone 'Asia/Tehran') / 30) * 30)::int as minute,
      case when c.rating_id is not null then 'receipt' when r.via in ('telegram', 'bale') then 'account' else 'device' end as how,
      count(*)::int as count, sum(r.service)::int as service, sum(r.conduct)::int as conduct,
      count(*) filter (where r.service = 5 and r.conduct = 5)::int as best,
      count(*) filter (where r.service = 1 and r.conduct = 1)::int as worst,
      ${sumsOf(sql`(1 - coalesce(v.discount, 0))`, isKnown)} as known,
      ${sumsOf(sql`1`, sql`not (${isKnown})`)} as unknown,
      ${sumsOf(sql`coalesce(v.discount, 0)`)} as "knownDiscount",
      json_build_object('count', d.discount, 'service', d.service_discount, 'conduct', d.conduct_discount) as discount
    from rating_days d
    join ratings r on r.office_id = d.office_id and r.day = d.day and not r.replaced
      and r.at >= ${tehranInstant(day).toISOString()}::timestamptz
      and r.at < ${tehranInstant(addDays(day, 1)).toISOString()}::timestamptz
    left join rating_receipts c on c.rating_id = r.id and c.confirmed_at is not null
    left join rating_devices v on v.day = d.day and v.office_id = d.office_id and v.rating_id = r.id
    where ${which} and d.day = ${day}
    group by d.office_id, d.day, 2, 3`)
}

/** On what evidence an office's ratings of a day rest; `receiptsWeigh`: the latter by weight. */
export async function evidenceOf(db: Db, office: string, day: Day): Promise<Record<Evidence, Sums>> {
  const parts = await partsOf(db, sql`d.office_id = ${office}::uuid`, day)
  const by = (how: Part['how']) => parts.filter((part) => part.how === how)
  const [accounts, receipts] = [total(by('account')), total(by('receipt'))]
  return { accounts, receipts, receiptsWeigh: weightIn(parts)(by('receipt')) }
}
type Evidence = 'accounts' | 'receipts' | 'receiptsWeigh'

/** What came from devices that rated many offices, in whichever province, by weight. */
function spreadOf(db: Db, province: string, day: Day, offices: number) {
  return db.execute<Sums & { office: string }>(sql`
    select v.office_id as office, sum(1 - v.discount)::float8 as count,
      sum(v.service * (1 - v.discount))::float8 as service, sum(v.conduct * (1 - v.discount))::float8 as conduct
    from rating_devices v
    join rating_days d on d.office_id = v.office_id and d.day = v.day and d.province_id = ${province}::uuid
    where v.day = ${day}
      and v.device in (select device from rating_devices where day = ${day} group by device having count(*) >= ${offices})
      and not exists (select from rating_receipts c where c.rating_id = v.rating_id and c.confirmed_at is not null)
    group by 1`)
}

/** The middle of each office's days before that are in no doubt, how many these are, and whether a burst was found honest. */
function usualOf(db: Db, province: string, day: Day) {
  return db.execute<Before>(sql`
    select d.office_id as office, percentile_disc(0.5) within group (order by d.count)::int as usual, count(*)::int as days,
      exists (select from rating_doubts t where t.office_id = d.office_id and t.decided = 'counts'
        and t.kind in ('burst', 'impossible') and t.day > ${addDays(day, -trustedDays)}) as trusted
    from rating_days d
    where d.province_id = ${province}::uuid and d.day < ${day} and d.day >= ${addDays(day, -usualDays)}
      and not exists (select from rating_doubts t where t.office_id = d.office_id and t.day = d.day
        and t.kind in ('burst', 'impossible') and t.decided is distinct from 'counts')
    group by 1`)
}
