// Numbers and addresses of people who have left an office: the secretariat keeps them, the next holder does not get them.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { memberships, people } from '#db/schema/people'
import { officeFile } from '#reads/offices/file'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  await formerHolder()
})
afterAll(() => database.drop())

const old = { mobile: '09149990001', nationalId: '0499370899', later: '09149990002', home: 'اردبیل، خیابان خانه پیشین' }

/** Held the first office before its holder, left, and has reported a new number and a new home since. */
async function formerHolder(): Promise<void> {
  const person = await addPerson(world, { name: 'دارنده پیشین' })
  await database.db.update(people).set({ mobile: old.mobile, nationalId: old.nationalId }).where(eq(people.id, person))
  const [term] = await database.db.select().from(licenses).where(eq(licenses.officeId, world.offices[0]!.id))
  const ended = { id: newKey(), code: '72-14-9099', holderId: person, endedAt: world.now }
  await database.db.insert(licenses).values({ ...term!, ...ended })
  const place = { provinceId: world.province, personId: person, officeId: world.offices[0]!.id }
  const [since, until] = [addDays(world.today, -90), addDays(world.today, -1)]
  await database.db.insert(memberships).values({ ...place, role: 'holder', since, until })
  const entry = { provinceId: world.province, subject: 'person' as const, subjectId: person, at: world.now, via: 'app' }
  await database.db.insert(history).values([
    { ...entry, field: 'mobile', was: old.mobile, became: old.later },
    { ...entry, field: 'address', was: null, became: old.home },
  ])
}

test.each([
  ['clerk', true],
  ['holder', false],
  ['head', false],
] as const)('%s learns them from the file of the office: %s', async (who, learns) => {
  const said = JSON.stringify(
    await officeFile(database.db, (await world.as(who)).actor, world.offices[0]!.id, world.now),
  )
  expect(said).toContain('دارنده پیشین')
  for (const value of Object.values(old)) expect([value, said.includes(value)]).toEqual([value, learns])
})

test('the holder still sees what is the office’s own', async () => {
  const { actor } = await world.as('holder')
  const said = JSON.stringify(await officeFile(database.db, actor, world.offices[0]!.id, world.now))
  for (const who of ['holder', 'staff', 'substitute'] as const) expect(said).toContain(world.people[who].mobile)
})
