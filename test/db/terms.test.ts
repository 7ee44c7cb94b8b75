// What runs on a day, in SQL: both sides of each end, and the state of a license as the rules derive it.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effects } from '#db/schema/effects'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { lastsTo, licenseStateOn, runsOn } from '#db/terms'
import { licenseState, storedLicenseStates } from '#rules/offices'
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
  /** A renewal that was asked for; else one that was closed, which changes nothing. */
  async function asksRenewal(office: string, underWay: boolean) {
    await database.db.delete(requests)
    await database.db.insert(requests).values({
      provinceId: world.province,
      number: '1405-1',
      kind: 'renewal',
      officeId: office,
      personId: world.offices[0]!.holder.id,
      form: {},
      law: {},
      stage: underWay ? 'letter' : 'closed',
      outcome: underWay ? 'granted' : 'refused',
      filedAt: world.now,
      filedOn: world.today,
      stageAt: world.now,
    })
  }
  const closing = ['2026-11-10', '2026-11-20'] as const
  const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21', '2026-12-01', '2026-12-02']
  const cases = storedLicenseStates.flatMap((state) =>
    [false, true].flatMap((renewing) => days.map((day) => ({ state, renewing, day }))),
  )

  it.each(cases)('$state, renewal under way: $renewing, on $day, is the same in SQL and in the rules', async (one) => {
    const { state, renewing, day } = one
    const office = world.offices[0]!.id
    const term = { state, expiresOn: '2026-12-01' }
    await database.db.update(licenses).set(term).where(eq(licenses.officeId, office))
    await database.db.delete(effects)
    await asksRenewal(office, renewing)
    const [firstDay, lastDay] = closing
    const span = { kind: 'closure', firstDay, lastDay, shown: {}, closes: true }
    const at = { provinceId: world.province, officeId: office, requestId: randomUUID() }
    await database.db.insert(effects).values({ ...at, ...span })
    const [row] = await database.db
      .select({ state: licenseStateOn(day) })
      .from(licenses)
      .where(eq(licenses.officeId, office))
    expect(row?.state).toBe(licenseState({ ...term, renewing, closures: [closing] }, day))
  })

  it.each([
    ['2026-11-09', 'active'],
    ['2026-11-10', 'closed'],
    ['2026-11-20', 'closed'],
    ['2026-11-21', 'active'],
    ['2026-12-01', 'active'],
    ['2026-12-02', 'expired'],
  ])('of an office that is closed from the 10th to the 20th is, on %s, %s', (day, state) => {
    const license = { state: 'active', expiresOn: '2026-12-01', renewing: false, closures: [closing] } as const
    expect(licenseState(license, day)).toBe(state)
  })

  it('holds on past its last day while a renewal that was asked for in time is undecided: our reading of Bylaw 9', () => {
    const license = { state: 'active', expiresOn: '2026-12-01', renewing: true, closures: [] } as const
    expect(licenseState(license, '2027-03-01')).toBe('active')
    expect(licenseState({ ...license, state: 'suspended' }, '2027-03-01')).toBe('suspended')
    expect(licenseState({ ...license, renewing: false }, '2027-03-01')).toBe('expired')
  })

  it('that another has replaced is not renewed', async () => {
    const office = world.offices[0]!.id
    const ended = { state: 'active', expiresOn: '2026-12-01', endedAt: world.now } as const
    await database.db.update(licenses).set(ended).where(eq(licenses.officeId, office))
    await asksRenewal(office, true)
    const [row] = await database.db
      .select({ state: licenseStateOn('2026-12-02') })
      .from(licenses)
      .where(eq(licenses.officeId, office))
    expect(row?.state).toBe('expired')
  })
})
