// Inspections that four devices filled in without a network and send at the same time, each of its own in any order and three times, while
// the program is killed under all of them and devices die in the middle of a sending: each report is there once, with every photograph
// by its content. `npm run faults -- inspections` for two hundred of them.
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import type { ReportInput } from '#actions/inspections/report'
import { files } from '#db/schema/files'
import { inspectionReports } from '#db/schema/inspections'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { answersOf, planned, reportOf } from '#test/world/inspections'
import { counts, figure, full, patience } from './counts.ts'
import { Program, signedIn } from './requests-house.ts'

let database: TestDatabase
let world: World
const program = new Program()
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(async () => {
  await program.kill()
  await database.drop()
})

const repeats = 3
/** Every so many sendings the device dies before it hears the answer; it sends again later, under another key. */
const deathEvery = 12

/** The suite's chance is always the same. */
let seed = full ? Date.now() : 1405
const chance = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
const shuffled = <T>(all: readonly T[]): T[] => {
  const left = [...all]
  return all.map(() => left.splice(chance(left.length), 1)[0]!)
}

/** Four people who inspect, each with a device and a session of its own. */
async function inspectors(): Promise<string[]> {
  const others = await Promise.all(
    ['سپیده', 'کاوه', 'مهتاب'].map((name) => addPerson(world, { name: `${name} بازرس` })),
  )
  const since = addDays(world.today, -100)
  await database.db
    .insert(memberships)
    .values(others.map((personId) => ({ provinceId: world.province, personId, role: 'inspector' as const, since })))
  return [world.people.inspector.id, ...others]
}

async function photo(by: string): Promise<{ id: string; hash: string }> {
  const content = randomBytes(300)
  const clean = async () => ({ ok: true as const, content, mime: 'image/jpeg', name: 'photo.jpg' })
  const context = { ...(await world.as(by)), clean }
  const stored = await uploadFile(context, newKey(), { bytes: content, name: 'photo.jpg' })
  if (!stored.ok) throw new Error(JSON.stringify(stored))
  return { id: stored.value.id, hash: createHash('sha256').update(content).digest('hex') }
}

type Filled = { input: ReportInput; hash: string }

/** Half of them planned, the others begun on the spot; every fifth finds something. */
async function filled(nth: number, by: string): Promise<Filled> {
  const office = world.offices[nth % 3]!.id
  const inspection = nth % 2 ? newKey() : await planned(world, {}, 'clerk', office)
  const answers = answersOf(world, nth % 5 ? {} : { board: 'no' })
  const { id, hash } = await photo(by)
  return { input: reportOf(world, { inspection, office, answers, photos: [{ file: id, item: 'board' }] }), hash }
}

let sent = 0
let deaths = 0

/** Sends all that a device has, until each was answered so often; gives what was not taken. */
async function synchronise(by: string, reports: readonly Filled[]): Promise<unknown[]> {
  const cookie = await signedIn(world, by, world.now)
  const queue = shuffled(Array.from({ length: repeats }, () => reports).flat())
  const refused: unknown[] = []
  for (const { input } of queue) {
    const headers = { 'content-type': 'application/json', cookie, 'x-now': String(world.now.getTime()) }
    const once = (dies?: number) => {
      sent += 1
      const key = { 'idempotency-key': newKey() }
      const to = { path: '/api/app/inspections', headers: { ...headers, ...key }, body: JSON.stringify(input) }
      return program.insist(to, database.url, dies)
    }
    if (chance(deathEvery) === 0) {
      deaths += 1
      await once(1 + chance(30))
    }
    const answer = (await once())!
    if (answer.status >= 300) refused.push(answer)
  }
  return refused
}

/** Kills the program again and again, as long as somebody sends. */
async function strike(going: () => boolean): Promise<number> {
  let killed = 0
  while (going() && killed < counts.inspectionKills) {
    const before = sent
    const next = before + 3 + chance(full ? 18 : 6)
    while (going() && sent < next) await sleep(5)
    if (!going()) break
    await sleep(chance(40))
    await program.kill()
    killed += 1
  }
  return killed
}

test(
  'each is there once, whoever sends it how often and in whatever order, with its photographs',
  async () => {
    const people = await inspectors()
    const of = people.map((): Filled[] => [])
    for (let nth = 0; nth < counts.inspections; nth++)
      of[nth % people.length]!.push(await filled(nth, people[nth % people.length]!))
    let going = true
    const strikes = strike(() => going)
    const refused = await Promise.all(people.map((by, nth) => synchronise(by, of[nth]!))).finally(() => (going = false))
    const killed = await strikes
    expect(refused.flat()).toEqual([])

    const all = of.flat()
    const kept = await world.db.select().from(inspectionReports)
    expect(kept.map(({ id }) => id).sort()).toEqual(all.map(({ input }) => input.report).sort())
    expect(kept.every(({ state }) => state === 'counts')).toBe(true)
    expect(await world.db.$count(requests, eq(requests.kind, 'inspection'))).toBe(all.length)
    const ids = kept.map(({ id }) => id)
    const taken = await world.db
      .select({ report: files.subjectId, sha256: files.sha256 })
      .from(files)
      .where(inArray(files.subjectId, ids))
    expect(taken.map(({ report, sha256 }) => `${report} ${sha256}`).sort()).toEqual(
      all.map(({ input, hash }) => `${input.report} ${hash}`).sort(),
    )
    expect(killed).toBeGreaterThan(full ? counts.inspectionKills / 2 : 0)
    figure(
      'inspections of four devices at once, each sent three times in random order under kills',
      `${sent} sends, ${killed} kills of the program, ${deaths} of devices, ${kept.length} reports`,
      `${all.length} reports, every photograph by its hash`,
    )
  },
  patience * 2,
)
