import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '#act/act'
import { importHolidays } from '#actions/holidays/import'
import { importRegistry } from '#actions/registry/import'
import { holidays } from '#db/schema/holidays'
import { counties, provinces } from '#db/schema/provinces'
import { ownLetter } from '#locales/letters'
import { checkFile } from '#outside/files'
import { readSheet, writeXlsx } from '#outside/sheets'
import { presentOffices } from '#reads/registry'
import { toTable } from '#rules/registry/table'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey } from '#test/world'
import { gilanDescribed } from '../../../server/cli/sample/described.ts'
import { buildProvince } from '../../../server/cli/sample/province.ts'

let database: TestDatabase
let command: Context
const province = '00000000-0000-4000-8000-000000000001'

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  const world = await buildWorld(db, { now: new Date('2026-11-21T08:30:00Z') })
  const [some] = await db.select().from(provinces).where(eq(provinces.id, world.province))
  await db.insert(provinces).values({ ...some!, id: province })
  // The small province's codes look like the sample's.
  await database.sql`delete from license_codes`
  const actor = { person: null, name: 'command', memberships: [], system: 'command', province } as const
  command = world.system('command', { actor })
})
afterAll(() => database.drop())

const sample = async (name: string) => {
  const sheet = await readSheet(readFileSync(`server/cli/sample/${name}`), name)
  return { cells: sheet.ok ? sheet.cells : [] }
}
const nothing = { added: 0, changed: 0, unchanged: 0, warned: 0, refused: 0, absent: 0 }

it('the sample goes into an empty province whole, with its counties, and comes out of the export unchanged', async () => {
  const outcome = await importRegistry(command, newKey(), await sample('offices.csv'))
  // whoever tries it sees licenses that have ended since they were written down
  expect(outcome).toEqual({ ok: true, value: { ...nothing, added: 216, warned: 42 } })
  const found = await database.db.select().from(counties).where(eq(counties.provinceId, province))
  expect(found).toHaveLength(12)
  const stands = await presentOffices(database.db, { provinces: [province], offices: [] })
  const exported = await readSheet(await writeXlsx(toTable(stands)), 'export.xlsx')
  const again = await importRegistry(command, newKey(), { cells: exported.ok ? exported.cells : [] })
  expect(again).toEqual({ ok: true, value: { ...nothing, unchanged: 216 } })
})

it('the holidays of the sample go in once', async () => {
  const input = await sample('holidays.csv')
  const count = input.cells.length - 1
  expect(await importHolidays(command, newKey(), input)).toMatchObject({
    ok: true,
    value: { added: count, refused: 0 },
  })
  expect(await importHolidays(command, newKey(), input)).toMatchObject({
    ok: true,
    value: { unchanged: count, added: 0 },
  })
  expect(await database.db.select().from(holidays).where(eq(holidays.provinceId, province))).toHaveLength(count)
})

it('the small province beside it goes in whole: its officers, its offices, one holder in the bot', async () => {
  const base = { db: database.db, secret: 'x'.repeat(32), clean: checkFile, letter: ownLetter }
  const { cast, people } = await buildProvince(base, new Date('2026-11-21T08:30:00Z'), gilanDescribed)
  expect(people.map(({ role }) => role)).toEqual([...gilanDescribed.officers.map(({ role }) => role), 'holder'])
  expect(await presentOffices(database.db, { provinces: [cast.province], offices: [] })).toHaveLength(3)
})
