// The page of an office and the figures of a province while ratings grow ninefold: their time must not. RATINGS=130000 for the
// smaller of the two where the machine or its disk is small.
import { loadWords } from '#locales/files'
import { provinceFigures } from '#reads/public-province'
import { manyOffices } from '../faults/letter.ts'
import { type BenchDatabase, benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'
import { child } from './ratings.ts'

const offices = 13_000
const few = Number(process.env.RATINGS ?? 1_300_000)
const many = 9 * few
/** Days over which they lie. */
const days = 90
const looks = 200
const most = 1.3

/** Only reading is measured, so the disk is not waited for while it is filled, and sums are made in memory. */
const filling = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
}

/** Ratings up to so many, evenly over offices and days, and their sums. */
async function fill({ sql }: BenchDatabase, from: number, to: number): Promise<void> {
  // an index that stands while millions come costs more than they do
  const indexes = await sql`
    select indexname as name, indexdef as definition from pg_indexes where tablename = 'ratings' and indexname <> 'ratings_pkey'`
  await sql`alter table ratings drop constraint if exists ratings_pkey`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  await sql`
    insert into ratings (id, province_id, office_id, key, service, conduct, via, day, at)
    select gen_random_uuid(), province_id, office_id, gen_random_uuid(), 1 + nth % 5, 1 + nth % 4, 'public',
      current_date - (nth / ${offices}) % ${days}, now() - make_interval(days => (nth / ${offices}) % ${days})
    from generate_series(${from}::int, ${to - 1}::int) nth
    join (select office_id, province_id, row_number() over (order by code) - 1 as at from licenses where code like '99-99-%') o
      on o.at = nth % ${offices}`
  for (const { definition } of indexes) await sql.unsafe(definition as string)
  await sql`alter table ratings add primary key (id)`
  // as they come in life, a day after the other, at either size: not as a sum of many or few happens to end
  await sql`truncate rating_days`
  await sql`
    insert into rating_days (province_id, office_id, day, count, service, conduct)
    select province_id, office_id, day, count(*), sum(service), sum(conduct) from ratings group by 1, 2, 3
    order by day, office_id`
  await sql`vacuum analyze ratings`
  await sql`vacuum analyze rating_days`
}

/** Prints both pages' times at both sizes. */
export async function benchGrowth(): Promise<void> {
  loadWords()
  const database = await benchDatabase(filling)
  const world = await manyOffices(database, offices, new Date())
  const [office] = await database.sql`select code from licenses where code like '99-99-%' limit 1`
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const look = async (path: string) => {
    const answer = await fetch(`${program.started}${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.text()
  }
  const pages: Record<string, [times: number, () => Promise<unknown>]> = {
    '/o/LICENSE': [looks, () => look(`/o/${office!.code}`)],
    'what the page of a province shows': [looks / 8, () => provinceFigures(database.db, world.province, world.today)],
  }
  // The same work at either size, in turn with each look: what else goes on on the machine slows both.
  const control = () => database.sql`select sum(sqrt(nth)) from generate_series(1, 300000) nth`
  const measure = async () => {
    const found: Record<string, { ms: number; controls: number }> = {}
    for (const [name, [times, show]] of Object.entries(pages)) {
      await show()
      const taken: number[] = []
      const ratios: number[] = []
      for (let nth = 0; nth < times; nth++) {
        const [ours] = await timed(show)
        const [base] = await timed(control)
        taken.push(ours)
        ratios.push(ours / base)
      }
      found[name] = { ms: quantile(taken, 0.5), controls: quantile(ratios, 0.5) }
    }
    return found
  }
  try {
    const [first] = await timed(() => fill(database, 0, few))
    const before = await measure()
    const [rest] = await timed(() => fill(database, few, many))
    console.log(`filled in ${((first + rest) / 1000).toFixed(0)} s`)
    const after = await measure()
    for (const name of Object.keys(pages)) {
      const [smaller, larger] = [before[name]!, after[name]!]
      const ratio = larger.controls / smaller.controls
      const sizes = `${few.toLocaleString('en')} and ${many.toLocaleString('en')} ratings`
      const found = `${smaller.ms.toFixed(1)} and ${larger.ms.toFixed(1)} ms, ${smaller.controls.toFixed(2)} and ${larger.controls.toFixed(2)} of a control in turn, ratio ${ratio.toFixed(2)}`
      figure(`${name} with ${sizes}`, found, `≤ ${most}`, ratio <= most)
    }
  } finally {
    program.stop()
    await database.drop()
  }
}
