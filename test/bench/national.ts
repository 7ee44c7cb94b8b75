// A national day of ratings over 13,000 offices: through HTTP with limits and addresses, and in this process through the same
// act. Afterwards the sums are what a recount gives. COUNT=100000 for a machine that is busy with other things.
import { randomUUID } from 'node:crypto'
import { giveRating } from '#actions/ratings/give'
import { loadWords } from '#locales/files'
import { manyOffices } from '../faults/letter.ts'
import { benchDatabase } from './database.ts'
import { figure, timed } from './figure.ts'
import { child } from './ratings.ts'
import { unlike } from './recount.ts'

const offices = 13_000
const day = 1_300_000
const count = Number(process.env.COUNT ?? day)
const connections = 256
/** So many ask at a time in this process: what a full group and the next one hold. */
const lanes = 2048

/** Minutes that a whole day would take at the speed of so many in so many milliseconds. */
const minutes = (ms: number) => (ms / 60_000) * (day / count)

function report(what: string, ms: number, target: number): void {
  const found = minutes(ms)
  const rate = `${((count / ms) * 1000).toFixed(0)} a second`
  const whole = count === day ? '' : `, by ${count.toLocaleString('en')} of them`
  figure(
    `${day.toLocaleString('en')} ratings ${what}`,
    `${found.toFixed(1)} minutes (${rate}${whole})`,
    `≤ ${target}`,
    found <= target,
  )
}

/** Prints both times, and whether the sums are right. */
export async function benchNational(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await manyOffices(database, offices, new Date())
  const rows = await database.sql`select code from licenses where code like '99-99-%'`
  const codes = rows.map(({ code }) => code as string)
  await database.sql`analyze`
  const program = await child('program.ts', { url: database.url, secret: world.secret })
  const crowd = await child<{ refused: number }>('crowd.ts', null)
  try {
    const load = { url: program.started, codes, connections, count, first: 0 }
    const [byHttp, { refused }] = await timed(() => crowd.ask(load))
    if (refused > 0) throw new Error(`${refused} ratings were not kept`)
    report('over HTTP', byHttp, 8)
    const [inProcess] = await timed(() => give(world.nobody(), codes))
    report('through the act in one process', inProcess, 2)
    const wrong = await unlike(database)
    const [kept] = await database.sql`select count(*)::int as count from ratings`
    const found = `${kept!.count.toLocaleString('en')} rows, ${wrong} offices' days with other sums`
    figure('sums by day against a recount', found, 'every row, 0', wrong === 0 && kept!.count === 2 * count)
  } finally {
    crowd.stop()
    program.stop()
    await database.drop()
  }
}

async function give(ctx: Parameters<typeof giveRating>[0], codes: readonly string[]): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) {
      const nth = next++
      const from = `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`
      const rating = {
        license: codes[nth % codes.length]!,
        service: 1 + (nth % 5),
        conduct: 1 + ((nth >> 3) % 5),
        from,
      }
      const outcome = await giveRating(ctx, randomUUID(), rating)
      if (!outcome.ok) throw new Error(`a rating was not kept: ${outcome.why}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
