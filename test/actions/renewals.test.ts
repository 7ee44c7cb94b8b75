// Warnings of renewal: six, four and three and a half months before expiry, each once a term, none once it is too late.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { warnOfRenewals } from '#actions/licenses/warn'
import { licenses } from '#db/schema/licenses'
import { outbox } from '#db/schema/outbox'
import { renewalWarnings } from '#db/schema/renewals'
import { requests } from '#db/schema/requests'
import { renewalFor } from '#reads/requests/renewals'
import { addDays, type Day } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { renewalOf } from '#rules/renewal'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const expiresOn = '2028-01-10'
const law = lawOn('2027-01-01', [])
const { by, warnings } = renewalOf(expiresOn, '2027-01-01', law)
const first = () => world.offices[0]!.licenseId

beforeEach(async () => {
  const far = '2040-01-01'
  await database.db.update(licenses).set({ expiresOn: far })
  await database.db.update(licenses).set({ expiresOn }).where(eq(licenses.id, first()))
  await database.db.delete(renewalWarnings)
  await database.db.delete(outbox)
})

const noon = (day: Day) => new Date(`${day}T08:30:00Z`)
async function ticks(day: Day): Promise<number> {
  const outcome = await warnOfRenewals(world.system('clock', { now: noon(day) }), null, null)
  return outcome.ok ? outcome.value.sent : -1
}

test('each goes once, on its day and not before', async () => {
  const sent: number[] = []
  for (const day of warnings) sent.push(await ticks(addDays(day, -1)), await ticks(day), await ticks(day))
  expect(sent).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0])
  const rows = await database.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'renewal'), eq(outbox.subjectId, first())))
  expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([world.people.holder.id]))
})

test('those that came due together are one message; once the last day to ask has passed, none goes', async () => {
  expect(await ticks(by)).toBe(1)
  expect(await database.db.$count(renewalWarnings)).toBe(3)
  await database.db.delete(renewalWarnings)
  expect(await ticks(addDays(by, 1))).toBe(0)
})

test('a renewed term has its own warnings; a license that has ended has none', async () => {
  expect(await ticks(warnings[0]!)).toBe(1)
  const later = '2031-01-10'
  await database.db.update(licenses).set({ expiresOn: later }).where(eq(licenses.id, first()))
  expect(await ticks(renewalOf(later, warnings[0]!, law).warnings[0]!)).toBe(1)
  await database.db.delete(renewalWarnings)
  await database.db.update(licenses).set({ endedAt: world.now }).where(eq(licenses.id, first()))
  expect(await ticks(renewalOf(later, warnings[0]!, law).warnings[0]!)).toBe(0)
  await database.db.update(licenses).set({ endedAt: null }).where(eq(licenses.id, first()))
})

test('it says until when to ask, to the holder only', async () => {
  const holder = (await world.as('holder')).actor
  expect(await renewalFor(database.db, holder, first(), noon(warnings[0]!))).toMatchObject({ by, expiresOn })
  expect(await renewalFor(database.db, holder, first(), noon(addDays(by, 1)))).toBe(null)
  const other = (await world.as('clerk')).actor
  expect(await renewalFor(database.db, other, first(), noon(warnings[0]!))).toBe(null)
})

test.each([
  ['who has asked', 'renewal', 'vote'],
  ['an office that winds up', 'cessation', 'handover'],
] as const)('%s is warned no more, until the request is over without a renewal', async (_, kind, stage) => {
  const [office] = world.offices
  const on = world.today
  const [asked] = await database.db
    .insert(requests)
    .values({
      provinceId: world.province,
      number: kind,
      kind,
      officeId: office!.id,
      personId: office!.holder.id,
      form: {},
      law: {},
      stage,
      filedAt: world.now,
      filedOn: on,
      stageAt: world.now,
    })
    .returning()
  const { actor } = await world.as('holder')
  expect(await ticks(warnings[0]!)).toBe(0)
  expect(await renewalFor(database.db, actor, first(), noon(warnings[0]!))).toBe(null)
  await database.db.update(requests).set({ stage: 'closed', outcome: 'withdrawn' }).where(eq(requests.id, asked!.id))
  expect(await ticks(warnings[0]!)).toBe(1)
  expect(await renewalFor(database.db, actor, first(), noon(warnings[0]!))).toMatchObject({ officeId: office!.id })
})
