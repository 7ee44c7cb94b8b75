// A code that was typed whole is what was looked for: it comes before others that begin with it.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cases } from '#db/schema/cases'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { listCases } from '#reads/cases'
import { searchOffices } from '#reads/notices/recipients'
import { listOffices } from '#reads/offices/offices'
import { newTrackingCode } from '#rules/identifiers'
import { searchOf } from '#rules/registry/holder'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let code: string
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  code = world.offices[5]!.license
  // the others' codes begin with the last one's
  for (const [n, { id }] of world.offices.slice(0, 5).entries()) {
    const longer = `${code}${n}`
    await database.db.update(licenses).set({ code: longer }).where(eq(licenses.officeId, id))
    await database.db.update(licenseCodes).set({ code: longer }).where(eq(licenseCodes.officeId, id))
    await database.db.update(offices).set({ search: longer }).where(eq(offices.id, id))
  }
})
afterAll(() => database.drop())

const spellings = () => [code, code.replaceAll('-', ''), code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)]

it('among the offices', async () => {
  const { db, actor } = await world.as('clerk')
  for (const q of spellings()) {
    const { offices: found } = await listOffices(db, actor, world.today, { q })
    expect(found.map(({ license }) => license)[0]).toBe(code)
    expect(found).toHaveLength(6)
  }
})

it('among those who may get a letter', async () => {
  const found = await searchOffices(database.db, world.province, code)
  expect(found[0]?.license).toBe(code)
  expect(found).toHaveLength(6)
})

it('among the complaints', async () => {
  await database.db.insert(cases).values([complaint(5, 0), complaint(0, 1), complaint(1, 2)])
  const { db, actor } = await world.as('clerk')
  const rows = await listCases(db, actor, { filter: 'all', search: code }, world.today)
  expect(rows.map(({ office }) => office?.name)).toEqual([5, 1, 0].map((n) => world.offices[n]!.name))
})

it('and so does the name that was typed whole, before those that begin so and those that merely hold a 3', async () => {
  const { db, actor } = await world.as('clerk')
  const names = ['باران', 'باران ۳', 'باران ۳۱', 'ابر باران ۳']
  for (const [n, name] of names.entries()) {
    const { id, county } = world.offices[n]!
    const search = searchOf({ name, county, holder: 'ژاله', code: `${code}-3${n}` })
    await database.db.update(offices).set({ name, search }).where(eq(offices.id, id))
  }
  for (const q of ['باران ۳', 'باران3', 'باران 3']) {
    const { offices: found } = await listOffices(db, actor, world.today, { q })
    expect(found.map(({ name }) => name).slice(0, 2), q).toEqual(['باران ۳', 'باران ۳۱'])
    expect((await searchOffices(db, world.province, q))[0]?.name, q).toBe('باران ۳')
  }
  const sorted = await listOffices(db, actor, world.today, { q: 'باران' }, { order: '-name' })
  expect(sorted.offices.at(-1)!.name).toBe('ابر باران ۳')
})

function complaint(office: number, minutes: number): typeof cases.$inferInsert {
  return {
    provinceId: world.province,
    trackingCode: newTrackingCode(randomBytes(8)),
    secretHash: newKey(),
    officeId: world.offices[office]!.id,
    kind: 'complaint',
    topic: 'delay',
    text: 'متن',
    confidential: false,
    state: 'registered',
    filedAt: world.now,
    stateAt: new Date(world.now.getTime() + minutes * 60_000),
  }
}
