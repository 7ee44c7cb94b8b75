// Inspections that four devices filled in without a network and send in any order, each three times, while the program is killed in the
// middle of it: each is there once, with every photograph by its content. `npm run faults -- inspections` for two hundred of them.
import { createHash, randomBytes } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import type { ReportInput } from '#actions/inspections/report'
import { files } from '#db/schema/files'
import { inspectionReports } from '#db/schema/inspections'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { answersOf, planned, reportOf } from '#test/world/inspections'
import { counts, figure, full, patience } from './counts.ts'
import { houseOf, type Kill, Program } from './requests-house.ts'

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

const devices = 4
const repeats = 3

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

async function photo(): Promise<{ id: string; hash: string }> {
  const content = randomBytes(300)
  const clean = async () => ({ ok: true as const, content, mime: 'image/jpeg', name: 'photo.jpg' })
  const context = { ...(await world.as('inspector')), clean }
  const stored = await uploadFile(context, newKey(), { bytes: content, name: 'photo.jpg' })
  if (!stored.ok) throw new Error(JSON.stringify(stored))
  return { id: stored.value.id, hash: createHash('sha256').update(content).digest('hex') }
}

/** Half of them planned, the others begun on the spot; every fifth finds something. */
async function filled(nth: number): Promise<{ input: ReportInput; hash: string }> {
  const office = world.offices[nth % 3]!.id
  const inspection = nth % 2 ? newKey() : await planned(world, {}, 'clerk', office)
  const answers = answersOf(world, nth % 5 ? {} : { board: 'no' })
  const { id, hash } = await photo()
  return { input: reportOf(world, { inspection, office, answers, photos: [{ file: id, item: 'board' }] }), hash }
}

test(
  'each is there once, whoever sends it how often and in whatever order, with its photographs',
  async () => {
    const reports: Awaited<ReturnType<typeof filled>>[] = []
    for (let nth = 0; nth < counts.inspections; nth++) reports.push(await filled(nth))
    const sends = shuffled(Array.from({ length: repeats }, () => reports).flat())
    const kills: Kill[] = Array.from({ length: counts.inspectionKills }, () => ({
      nth: chance(sends.length),
      after: chance(40),
    }))
    program.begins(kills)
    const house = houseOf(world, database, program)
    const as = world.people.inspector.id
    // who was killed in the middle asks once more; the others wait their turn, as a device does whose network is gone
    const answers = []
    for (const { input } of sends) answers.push(await house.call({ as, path: '/api/app/inspections', json: input }))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])

    // and at the same moment from all devices, the program in one piece
    const late = await filled(counts.inspections + 1)
    const near = houseOf(world, database, null)
    const sent = { as, path: '/api/app/inspections', json: late.input }
    await Promise.all(Array.from({ length: devices }, () => near.call(sent)))

    const all = [...reports, late]
    const kept = await world.db.select().from(inspectionReports)
    expect(kept.map(({ id }) => id).sort()).toEqual(all.map(({ input }) => input.report).sort())
    expect(kept.every(({ state }) => state === 'counts')).toBe(true)
    expect(await world.db.$count(requests, eq(requests.kind, 'inspection'))).toBe(all.length)
    const taken = await world.db
      .select({ report: files.subjectId, sha256: files.sha256 })
      .from(files)
      .where(
        inArray(
          files.subjectId,
          kept.map(({ id }) => id),
        ),
      )
    expect(taken.map(({ report, sha256 }) => `${report} ${sha256}`).sort()).toEqual(
      all.map(({ input, hash }) => `${input.report} ${hash}`).sort(),
    )
    if (full) expect(program.killed).toBeGreaterThan(counts.inspectionKills / 2)
    figure(
      'inspections sent three times in random order under kills',
      `${sends.length} sends, ${program.killed} kills, ${kept.length} reports`,
      `${all.length} reports, every photograph by its hash`,
    )
  },
  patience,
)
