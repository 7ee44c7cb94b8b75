// What runs on a day, in SQL: both sides of each end, and the state of a license as the rules derive it.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effects, licenses } from '#db/schema/offices'
import { lastsTo, licenseStateOn, runsOn } from '#db/terms'
import { licenseState, licenseStates } from '#rules/offices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

describe('a term', () => {
  it.each([
    ['2026-11-09', false, true],
    ['2026-11-10', true, true],
    ['2026-11-20', true, true],
    ['2026-11-21', false, false],
  ])('from the 10th to the 20th, on %s: runs %s, has not ended %s', async (day, runs, lasts) => {
    const term = sql`(select '2026-11-10'::date as since, '2026-11-20'::date as until) t`
    const [row] = await database.db.execute(
      sql`select ${runsOn('t', day)} as runs, ${lastsTo('t', day)} as lasts from ${term}`,
    )
    expect(row).toEqual({ runs, lasts })
  })

  it('without an end runs on', async () => {
    const term = sql`(select '2026-11-10'::date as since, null::date as until) t`
    const [row] = await database.db.execute(sql`select ${runsOn('t', '2099-01-01')} as runs from ${term}`)
    expect(row).toEqual({ runs: true })
  })
})

describe('the state of a license', () => {
  const closing = ['2026-11-10', '2026-11-20'] as const
  const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21', '2026-12-01', '2026-12-02']
  const cases = licenseStates.flatMap((state) => days.map((day) => ({ state, day })))

  it.each(cases)('$state, on $day, is the same in SQL and in the rules', async ({ state, day }) => {
    const office = world.offices[0]!.id
    const term = { state, expiresOn: '2026-12-01' }
    await database.db.update(licenses).set(term).where(eq(licenses.officeId, office))
    await database.db.delete(effects)
    const [firstDay, lastDay] = closing
    const span = { kind: 'closure', firstDay, lastDay, shown: {}, closes: true }
    const at = { provinceId: world.province, officeId: office, requestId: randomUUID() }
    await database.db.insert(effects).values({ ...at, ...span })
    const [row] = await database.db
      .select({ state: licenseStateOn(day) })
      .from(licenses)
      .where(eq(licenses.officeId, office))
    expect(row?.state).toBe(licenseState({ ...term, closures: [closing] }, day))
  })

  it.each([
    ['2026-11-09', 'active'],
    ['2026-11-10', 'closed'],
    ['2026-11-20', 'closed'],
    ['2026-11-21', 'active'],
    ['2026-12-01', 'active'],
    ['2026-12-02', 'expired'],
  ])('of an office that is closed from the 10th to the 20th is, on %s, %s', (day, state) => {
    expect(licenseState({ state: 'active', expiresOn: '2026-12-01', closures: [closing] }, day)).toBe(state)
  })
})
