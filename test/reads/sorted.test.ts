// Lists are sorted by the server over all their pages, derived states too, and give nothing away by the places of rows.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseSteps, cases } from '#db/schema/cases'
import { licenses } from '#db/schema/licenses'
import { people } from '#db/schema/people'
import { listCases } from '#reads/cases'
import { paperList, unreachedHolders } from '#reads/notices/ladder-lists'
import { listOffices } from '#reads/offices/offices'
import { searchPeople } from '#reads/people/people'
import { addDays } from '#rules/calendar'
import { newTrackingCode } from '#rules/identifiers'
import { ladderOrders } from '#rules/notices'
import { licenseStates } from '#rules/offices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const license = (office: number, changes: Partial<typeof licenses.$inferInsert>) =>
  database.db.update(licenses).set(changes).where(eq(licenses.officeId, world.offices[office]!.id))

describe('offices by their standing', () => {
  beforeAll(async () => {
    await license(0, { state: 'suspended' })
    await license(1, { expiresOn: addDays(world.today, -1) })
    await license(2, { state: 'revoked' })
  })
  const standings = async (order: 'standing' | '-standing') => {
    const { db, actor } = await world.as('clerk')
    return (await listOffices(db, actor, world.today, {}, { order })).offices.map(({ standing }) => standing)
  }

  it('in the order of the rules, the derived state where it belongs, and the other way round', async () => {
    const found = await standings('standing')
    expect(new Set(found)).toContain('expired')
    expect(found).toEqual(found.toSorted((a, b) => licenseStates.indexOf(a) - licenseStates.indexOf(b)))
    expect((await standings('-standing')).join()).toBe(found.toReversed().join())
  })
})

describe('cases', () => {
  const filed = (state: 'office' | 'answered', minutes: number): typeof cases.$inferInsert => ({
    provinceId: world.province,
    trackingCode: newTrackingCode(randomBytes(8)),
    secretHash: newKey(),
    officeId: world.offices[0]!.id,
    kind: 'complaint',
    topic: 'conduct',
    text: 'متن',
    confidential: false,
    state,
    examiner: 'kanoon',
    filedAt: new Date(world.now.getTime() - minutes * 60_000),
    stateAt: new Date(world.now.getTime() - minutes * 60_000),
  })
  beforeAll(async () => {
    const rows = await database.db
      .insert(cases)
      .values([filed('office', 1), filed('answered', 2)])
      .returning({ id: cases.id })
    const asked = { provinceId: world.province, what: 'asked' as const, open: false, at: world.now }
    await database.db.insert(caseSteps).values(rows.map(({ id }) => ({ caseId: id, ...asked })))
  })
  const states = async (who: 'clerk' | 'holder', order: 'state' | '-state') => {
    const { db, actor } = await world.as(who)
    return (await listCases(db, actor, { filter: 'all', order }, world.today)).map(({ id }) => id)
  }

  it('by their state for those who handle them; an office sees them as they came, whatever it asks for', async () => {
    expect(await states('clerk', 'state')).toEqual((await states('clerk', '-state')).toReversed())
    expect(await states('holder', 'state')).toEqual(await states('holder', '-state'))
  })
})

it('people by whether they may still come in', async () => {
  await database.db.update(people).set({ disabledAt: world.now }).where(eq(people.id, world.people.member.id))
  const { db, actor } = await world.as('admin')
  const first = async (order: 'state' | '-state') => (await searchPeople(db, actor, world.today, { order })).people[0]!
  expect((await first('-state')).id).toBe(world.people.member.id)
  expect((await first('state')).disabledAt).toBe(null)
})

it('what silence leaves, by anything that heads a column', async () => {
  const { db, actor, now } = await world.as('clerk')
  for (const order of ladderOrders) {
    expect((await paperList(db, actor, now, [], { order })).rows).toEqual([])
    expect((await unreachedHolders(db, actor, { order })).found).toBeGreaterThan(0)
  }
})
