// Searching 13,000 offices while one types: every beginning of what people write, with and without slips, through HTTP.
import { loadWords } from '#locales/files'
import { findOffices } from '#reads/offices/find'
import { searchKey } from '#rules/texts'
import { manyOffices } from '../faults/letter.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'
import { child } from './ratings.ts'

const offices = 13_000
const most = 50
const rounds = Number(process.env.ROUNDS ?? 6)

const first = [
  'نور',
  'مهر',
  'گل',
  'سپید',
  'آذر',
  'بهار',
  'پارس',
  'شهر',
  'کوه',
  'دریا',
  'زرین',
  'فراز',
  'نیک',
  'خوش',
  'رود',
]
const second = [
  'آباد',
  'دشت',
  'شهر',
  'کوه',
  'بان',
  'گستر',
  'افروز',
  'نام',
  'خانه',
  'راه',
  'ساز',
  'آرا',
  'یار',
  'پیام',
  'نگار',
]
const typed = [
  'نورآباد',
  'مهرگستر ۷',
  'سپيد دشت',
  'پارص‌اباد',
  'خیابان آزادی',
  'بهارافزور',
  'نیکنگر',
  'شهر',
  'گلذشت',
  'ناکجاآباد',
]

/** Names as they are: of two parts, some with a number, each with a street. */
async function name({ sql }: Awaited<ReturnType<typeof benchDatabase>>): Promise<void> {
  const rows = await sql`select id from offices`
  const named = rows.map(({ id }, nth) => {
    const part = (of: string[], by: number) => of[Math.floor(nth / by) % of.length]!
    const name = `${part(first, 1)}${nth % 3 ? '' : ' '}${part(second, 15)}${nth < 225 ? '' : ` ${nth % 97}`}`
    const place = `${part(first, 7)}${part(second, 3)}`
    const address = `خیابان ${part(second, 2)}، کوچه ${part(first, 11)}، پلاک ${nth % 400}`
    return { id: id as string, name, place, address, search: searchKey([name, place, address].join(' ')) }
  })
  await sql`update offices set name = n.name, place = n.place, address = n.address, search = n.search, lat = 38 + random(), lon = 48 + random()
    from json_to_recordset(${JSON.stringify(named)}::text::json) as n(id uuid, name text, place text, address text, search text) where offices.id = n.id`
  await sql`vacuum analyze`
}

/** What the searches cost the process that answers, whatever else goes on on the machine. */
async function computing({ db }: Awaited<ReturnType<typeof benchDatabase>>, queries: readonly string[]): Promise<void> {
  const now = new Date()
  const search = (query: string) => {
    const asked = new URLSearchParams(query)
    const near = asked.has('near') ? { lat: 38.5, lon: 48.5 } : null
    return findOffices(db, now, { text: asked.get('license') ?? '', open: asked.has('open'), near }, 20)
  }
  for (const query of queries) await search(query)
  const before = process.cpuUsage()
  for (const query of queries) await search(query)
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / 1000 / queries.length
  figure('computing of one search', `${each.toFixed(1)} ms of a processor`, `< ${most} ms`, each < most)
}

/** Prints what a letter more costs, and what the first search of a minute does. */
export async function benchFind(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await manyOffices(database, offices, new Date())
  await name(database)
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const look = async (query: string) => {
    const answer = await fetch(`${program.started}/o?part=found&${query}`)
    if (!answer.ok) throw new Error(`${query}: ${answer.status}`)
    await answer.text()
  }
  try {
    const [loading] = await timed(() => look('license=ا'))
    figure(
      `the first search of a minute among ${offices.toLocaleString('en')} offices`,
      `${loading.toFixed(0)} ms`,
      'reported',
      null,
    )
    const beginnings = typed.flatMap((text) => [...text].map((_, at) => [...text].slice(0, at + 1).join('')))
    const queries = beginnings.map((text) => `license=${encodeURIComponent(text)}`)
    queries.push('open=1&near=38.5,48.5', ...queries.slice(0, 8).map((query) => `${query}&open=1&near=38.5,48.5`))
    const taken: number[] = []
    for (let round = 0; round < rounds; round++)
      for (const query of queries) taken.push((await timed(() => look(query)))[0])
    await computing(database, queries)
    const [middle, late, last] = [0.5, 0.99, 1].map((part) => quantile(taken, part))
    const found = `${middle!.toFixed(1)} ms in the middle, ${late!.toFixed(1)} ms for 99 of 100, ${last!.toFixed(1)} ms at most`
    figure(
      `searching ${offices.toLocaleString('en')} offices with every letter, ${taken.length} times`,
      found,
      `< ${most} ms for 99 of 100`,
      late! < most,
    )
  } finally {
    program.stop()
    await database.drop()
  }
}
