// The one search: of every noun what was meant, and nothing that the reader has no sight of.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { findEverywhere } from '#reads/find-everywhere'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'
import { subjectsOf } from '../guard/matrix/subjects.ts'

let database: TestDatabase
let world: World
let letter: string
let request: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const make = subjectsOf(world)
  letter = await make.notice('signed')
  request = await make.request()
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]

async function found(who: Who, typed: string, named?: (word: string) => string[]) {
  const { db, actor, now } = await world.as(who)
  const hits = await findEverywhere(db, actor, typed, now, named)
  return Object.fromEntries(Object.entries(hits).map(([noun, rows]) => [noun, rows.map(({ id }) => id)]))
}

it('an office by its name, by its code in any digits, and by who holds it', async () => {
  const [office] = world.offices
  const holder = await database.db.select().from(people).where(eq(people.id, office!.holder.id))
  for (const typed of [office!.name, office!.license.replaceAll('-', ''), holder[0]!.name])
    expect((await found('clerk', typed)).offices).toContain(office!.id)
})

it('a letter by its subject, a request by its number, a person by name', async () => {
  expect((await found('clerk', 'راز نامه')).letters).toContain(letter)
  expect((await found('clerk', 'R-7272')).requests).toContain(request)
  const { name } = (await database.db.select().from(people).where(eq(people.id, world.people.head.id)))[0]!
  expect((await found('clerk', name)).people).toContain(world.people.head.id)
})

it('a request by the name of its kind, alone and beside its office', async () => {
  const named = (word: string) => (word === 'مرخصی' ? ['leave'] : [])
  const [row] = await database.db.select().from(requests).where(eq(requests.id, request))
  expect(row!.kind).toBe('leave')
  const office = world.offices.find(({ id }) => id === row!.officeId)!
  for (const typed of ['مرخصی', `مرخصی ${office.name}`, `${office.name} مرخصی`])
    expect((await found('clerk', typed, named)).requests, typed).toContain(request)
  expect((await found('clerk', 'ایستگاه', named)).requests).toEqual([])
  expect((await found('clerk', 'مرخصی هیچ‌کجا', named)).requests).toEqual([])
})

it('nothing that is not in sight, and nothing for a single sign', async () => {
  const next = world.offices[1]!
  const holder = await found('holder', next.name)
  expect(holder).toEqual({ offices: [], letters: [], register: [], requests: [], cases: [], people: [] })
  expect((await found('inspector', 'راز نامه')).letters).toEqual([])
  expect(Object.values(await found('clerk', 'ر')).flat()).toEqual([])
})
