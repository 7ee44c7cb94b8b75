// Keys of agencies' systems: given, rotated, ended; what each opens; what a system may do as its body and nothing more.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemToken, tokenHash } from '#actions/sessions/tokens'
import { endKey, giveKey, rotateKey } from '#actions/systems/keys'
import { audit } from '#db/schema/audit'
import { bodies } from '#db/schema/bodies'
import { systemKeys } from '#db/schema/systems'
import { type ActionName, may, permits } from '#policies/policies'
import type { Permission } from '#policies/policy'
import { systemOf, systemsOfBody } from '#reads/systems'
import { addDays } from '#rules/calendar'
import { overlapDays } from '#rules/systems'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let agency: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  const of = { provinceId: world.province, kind: 'agency' as const, name: newKey(), since: world.today }
  const made = { ...of, updatedAt: world.now }
  const [row] = await database.db.insert(bodies).values(made).returning({ id: bodies.id })
  agency = row!.id
})
afterAll(() => database.drop())

const given = { name: 'درگاه استعلام', scopes: ['inquiries', 'offices'] as const }
async function give(over: object = {}) {
  return giveKey(await world.as('admin'), newKey(), { body: agency, ...given, ...over })
}
async function key(): Promise<string> {
  const outcome = await give()
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value.id
}
const opens = (id: string, turn: number, today = world.today) =>
  systemOf(database.db, tokenHash(systemToken(world.secret, id, turn)), today)

describe('a key', () => {
  it('stands for its body, with what it opens, and is on record as a digest alone', async () => {
    const id = await key()
    const system = await opens(id, 0)
    expect(system).toMatchObject({ scopes: given.scopes, used: false, older: false })
    expect(system!.actor).toMatchObject({ person: null, key: id, memberships: [{ role: 'agency', body: agency }] })
    const [row] = await database.db.select().from(systemKeys).where(eq(systemKeys.id, id))
    expect(JSON.stringify(row)).not.toContain(systemToken(world.secret, id, 0))
    const [entry] = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'systems.giveKey'), eq(audit.subjectId, agency)))
    expect(entry).toMatchObject({ role: 'admin', facts: { key: id, scopes: given.scopes } })
  })

  it.each([
    ['has no name', { name: ' ' }, 'field-needed'],
    ['opens nothing', { scopes: [] }, 'systems-scope-needed'],
  ])('is not given where it %s', async (_, over, key) => {
    expect(await give(over)).toMatchObject({ ok: false, refusals: [{ key }] })
  })

  it('is rotated: both tokens are good until the last day of the older, the one before that at once no more', async () => {
    const id = await key()
    const until = addDays(world.today, 3)
    const rotate = async (day = until) => rotateKey(await world.as('clerk'), newKey(), { key: id, until: day })
    expect(await rotate()).toMatchObject({ ok: true, value: { turn: 1 } })
    expect([await opens(id, 0), await opens(id, 1)]).toMatchObject([{ older: true }, { older: false }])
    expect(await opens(id, 0, until)).not.toBeNull()
    expect(await opens(id, 0, addDays(until, 1))).toBeNull()
    expect(await opens(id, 1, addDays(until, 1))).not.toBeNull()
    expect(await rotate()).toMatchObject({ ok: true, value: { turn: 2 } })
    expect(await opens(id, 0)).toBeNull()
    expect([await opens(id, 1), await opens(id, 2)]).toMatchObject([{ older: true }, { older: false }])
    const { actor } = await world.as('clerk')
    const shown = await systemsOfBody(database.db, actor, agency, world.today)
    expect(shown?.keys).toMatchObject([{ id, older: { until, usedOn: null } }])
  })

  it.each([
    [-1, false],
    [0, true],
    [overlapDays, true],
    [overlapDays + 1, false],
  ])('is rotated with %i days of overlap: %s', async (days, ok) => {
    const id = await key()
    const asked = { key: id, until: addDays(world.today, days) }
    expect(await rotateKey(await world.as('clerk'), newKey(), asked)).toMatchObject({ ok })
  })

  it('is ended at once, with its older token, and once', async () => {
    const id = await key()
    await rotateKey(await world.as('clerk'), newKey(), { key: id, until: world.today })
    expect(await endKey(await world.as('secretary'), newKey(), { key: id })).toMatchObject({ ok: true })
    expect([await opens(id, 0), await opens(id, 1)]).toEqual([null, null])
    for (const again of [
      endKey(await world.as('secretary'), newKey(), { key: id }),
      rotateKey(await world.as('secretary'), newKey(), { key: id, until: world.today }),
    ])
      expect(await again).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('is no other province’s to see, to rotate or to end', async () => {
    const id = await key()
    const elsewhere = await buildWorld(database.db)
    const clerk = await elsewhere.as('clerk')
    expect(await systemsOfBody(database.db, clerk.actor, agency, world.today)).toBeNull()
    expect(await endKey(clerk, newKey(), { key: id })).toMatchObject({ ok: false, why: 'unknown' })
    expect(await rotateKey(clerk, newKey(), { key: id, until: world.today })).toMatchObject({ why: 'unknown' })
  })
})

it('a system does what its key may and nothing else that an agency’s people do', async () => {
  const { actor } = (await opens(await key(), 0))!
  const scope = { province: world.province, body: agency, person: null, office: null, filer: 'reporter' as const }
  const done = (Object.keys(may) as ActionName[]).filter((name) => permits(name, actor, scope) !== null)
  const anyone = (name: ActionName) => (may[name] as Permission).anyone === true
  expect(done.filter((name) => !anyone(name))).toEqual(['requests.answerInquiry'])
  expect(permits('requests.answerInquiry', actor, { ...scope, body: newKey() })).toBeNull()
})
