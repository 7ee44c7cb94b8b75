// Ten years of prices of 500 services: what each office's services cost on any day, and a dirty list of 2,000 prices.
import { sql } from 'drizzle-orm'
import { importServices, rehearseServices } from '#actions/services/import'
import { loadWords } from '#locales/files'
import { servicesOf } from '#reads/offices/services'
import { pricesOn } from '#reads/prices'
import { addDays } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { serviceColumns, serviceFields } from '#rules/services-columns'
import { buildWorld, newKey, type World } from '#test/world'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'

const questions = 400
const services = 500

/** Prints how long a price and a whole office's prices take, and the import. */
export async function benchPrices(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  try {
    await tenYears(world)
    const [office] = world.offices
    const ids = await world.db.execute<{ id: string }>(sql`select id from services order by code`)
    const anyDay = () => addDays(world.today, -Math.floor(Math.random() * 3650))
    const one: number[] = []
    for (let nth = 0; nth < questions; nth++) {
      const { id } = ids[Math.floor(Math.random() * ids.length)]!
      const ask = sql`select ${pricesOn(sql`o.service_id`, anyDay())} as prices from office_services o
        where o.office_id = ${office!.id} and o.service_id = ${id}`
      one.push((await timed(() => world.db.execute(ask)))[0])
    }
    report('the price of a service in an office on a day', quantile(one, 0.95), 5)
    const all: number[] = []
    for (let nth = 0; nth < 20; nth++) all.push((await timed(() => servicesOf(world.db, office!.id, world.today)))[0])
    figure('all 500 services of an office with their prices', `${quantile(all, 0.5).toFixed(1)} ms`, 'none', null)
    await dirtyList(world)
  } finally {
    await database.drop()
  }
}

const report = (what: string, found: number, most: number) =>
  figure(what, `${found.toFixed(2)} ms`, `< ${most} ms`, found < most)

/** Each service with its three sums, anew every half year. */
async function tenYears({ db, province, offices: [office], today }: World): Promise<void> {
  await db.execute(sql`insert into services (id, province_id, code, name, agency)
    select gen_random_uuid(), ${province}::uuid, (1000 + n)::text, 'خدمت ' || n, 'دستگاه ' || n % 20
    from generate_series(1, ${services}) n`)
  await db.execute(sql`insert into office_services (province_id, office_id, service_id, since)
    select province_id, ${office!.id}::uuid, id, ${addDays(today, -3650)}::date from services`)
  await db.execute(sql`insert into prices (id, province_id, service_id, sum, amount, approved_by, document, first_day)
    select gen_random_uuid(), s.province_id, s.id, k.sum, 10000 * (n + 1), 'شورا', n::text, ${today}::date - 182 * n
    from services s, generate_series(0, 20) n, (values ('tariff'), ('fee'), ('remuneration')) k(sum)`)
  await db.execute(sql`analyze`)
}

/** Every tenth row cannot be taken, every seventh is doubtful: each must be named. */
async function dirtyList(world: World): Promise<void> {
  const rows = Array.from({ length: 2000 }, (_, nth): Cell[] => {
    const values: Partial<Record<string, Cell>> = {
      code: String(5000 + nth),
      name: `خدمت  ${nth}`,
      agency: `دستگاه ${nth % 20}`,
      fee: nth % 10 === 0 ? 'طبق تعرفه' : nth % 7 === 0 ? '۴۲ هزار تومان' : '420,000 ریال',
      approvedBy: 'شورا',
      document: '۱۲',
      firstDay: '1405/01/01',
    }
    return serviceFields.map((field) => values[field] ?? null)
  })
  const cells = [serviceFields.map((field) => serviceColumns[field].heading), ...rows]
  const clerk = world.system('command')
  const [looked, report] = await timed(() => rehearseServices(clerk, { cells }))
  const [took, taken] = await timed(() => importServices(clerk, newKey(), { cells }))
  if (!report.ok || !taken.ok) throw new Error('the list was refused')
  const { refused, warnings } = report.value
  const named = refused.length === 200 && warnings.filter(({ column }) => column === 'fee').length === 257
  const found = `${((looked + took) / 1000).toFixed(1)} s, ${refused.length} refused and ${warnings.length} doubted rows named`
  figure(
    'a dirty list of 2,000 prices, rehearsed and taken',
    found,
    '< 10 s, each doubt named',
    named && looked + took < 10_000,
  )
}
