// The page of an office for everybody against /healthz of the same process, in turn: so many looks a second each.
import { randomUUID } from 'node:crypto'
import { loadWords } from '#locales/files'
import { buildWorld } from '#test/world'
import { benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { child } from './ratings.ts'

const pairs = Number(process.env.PAIRS ?? 7)
const seconds = Number(process.env.SECONDS ?? 4)
const connections = 32
const target = 1 / 6

/** Prints the ratio. Every look comes from another address behind a trusted proxy, as the limits want it. */
export async function benchOfficePage(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const [office] = world.offices
  // forty services with prices, as an office has them
  for (let nth = 0; nth < 40; nth++) {
    const [service, price] = [randomUUID(), randomUUID()]
    await database.sql`insert into services (id, province_id, code, name, agency)
      values (${service}, ${world.province}, ${String(2000 + nth)}, ${`خدمت ${nth}`}, ${`دستگاه ${nth % 5}`})`
    await database.sql`insert into office_services (province_id, office_id, service_id, since)
      values (${world.province}, ${office!.id}, ${service}, ${world.today})`
    await database.sql`insert into prices (id, province_id, service_id, amount, approved_by, document, first_day)
      values (${price}, ${world.province}, ${service}, ${10_000 * (nth + 1)}, 'شورا', '1', ${world.today})`
  }
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const crowd = await child<{ rate: number; refused: number }>('crowd.ts', null)
  let first = 0
  const rate = async (path: string) => {
    first += 1_000_000
    const found = await crowd.ask({ url: program.started, codes: [], connections, seconds, first, path })
    if (found.refused > 0) throw new Error(`${found.refused} looks at ${path} were refused`)
    return found.rate
  }
  try {
    const page = `/o/${office!.license}`
    await rate(page)
    const found: number[][] = []
    for (let pair = 0; pair < pairs; pair++) found.push([await rate(page), await rate('/healthz')])
    const ratios = found.map(([ours, base]) => ours! / base!)
    const [ours, base] = [0, 1].map((at) =>
      quantile(
        found.map((pair) => pair[at]!),
        0.5,
      ).toFixed(0),
    )
    const [low, ratio, high] = [0.01, 0.5, 1].map((part) => quantile(ratios, part))
    figure(
      '/o/LICENSE against /healthz',
      `${ours} and ${base} a second, ratio ${ratio!.toFixed(2)} (${low!.toFixed(2)}–${high!.toFixed(2)})`,
      '≥ 0.17 (1/6)',
      ratio! >= target,
    )
  } finally {
    crowd.stop()
    program.stop()
    await database.drop()
  }
}
