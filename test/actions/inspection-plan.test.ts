// What the program proposes to inspect, by what stands in the database; and an agency that is sent, whose people have it in one queue.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cases } from '#db/schema/cases'
import { licenses } from '#db/schema/licenses'
import { memberships } from '#db/schema/people'
import { ratingDays } from '#db/schema/ratings'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { inspectionById } from '#reads/inspections/inspections'
import { plannedFor } from '#reads/inspections/kit'
import { proposedInspections } from '#reads/inspections/plan'
import { inbox } from '#reads/proceedings/inbox'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { agencyBody } from '#test/world/cases'
import { planned, reportOf, sent } from '#test/world/inspections'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const office = () => world.offices[0]!.id
const causes = async (page = {}) => {
  const found = await proposedInspections(world.db, world.province, world.today, page)
  return found.find(({ id }) => id === office())?.reasons.map(({ cause }) => cause) ?? null
}
const complained = (more: Partial<typeof cases.$inferInsert> = {}) =>
  world.db.insert(cases).values({
    ...{ provinceId: world.province, officeId: office(), trackingCode: newKey(), secretHash: 'x', kind: 'complaint' },
    ...{
      topic: 'conduct',
      text: 'متن',
      confidential: false,
      state: 'registered',
      filedAt: world.now,
      stateAt: world.now,
    },
    ...more,
  } as typeof cases.$inferInsert)
const rated = (ago: number, mark: number) =>
  world.db.insert(ratingDays).values({
    ...{ provinceId: world.province, officeId: office(), day: addDays(world.today, -ago) },
    ...{ count: 40, service: 40 * mark, conduct: 40 * mark },
  })

describe('proposed', () => {
  beforeEach(async () => {
    for (const table of [cases, ratingDays]) await world.db.delete(table)
    await world.db
      .update(licenses)
      .set({ issuedOn: addDays(world.today, -300) })
      .where(eq(licenses.officeId, office()))
  })
  it('is no office of which nothing is known', async () => expect(await causes()).toBeNull())
  it('is one with three complaints of late; older ones, merged ones and criticisms do not count', async () => {
    await complained()
    await complained()
    await complained({ filedAt: new Date(world.now.getTime() - 200 * 86_400_000) })
    await complained({ kind: 'criticism' })
    await complained({ mergedInto: newKey() })
    expect(await causes()).toBeNull()
    await complained()
    expect(await causes()).toEqual(['cases'])
  })
  it('is one whose ratings fall', async () => {
    await rated(100, 5)
    await rated(5, 2)
    expect(await causes()).toEqual(['rating'])
  })
  it('is one that is new, or that nobody saw for a year, until it stands in the plan', async () => {
    const since = (ago: number) =>
      world.db
        .update(licenses)
        .set({ issuedOn: addDays(world.today, -ago) })
        .where(eq(licenses.officeId, office()))
    await since(20)
    expect(await causes()).toEqual(['new'])
    await since(800)
    expect(await causes()).toEqual(['long-unseen'])
    const found = await proposedInspections(world.db, world.province, world.today, { perPage: 1 })
    expect([found.length, found.found > 0]).toEqual([1, true])
    const inspection = await planned(world)
    expect(await causes()).toBeNull()
    await sent(world, reportOf(world, { inspection }))
    expect(await causes()).toBeNull()
  })
})

describe('an agency that is sent', () => {
  const plan = (form: object) => planned(world, { by: 'agency', ...form })
  const waits = async (who: Parameters<World['as']>[0], id: string) => {
    const { actor } = await world.as(who)
    const kit = (await plannedFor(world.db, actor)).some((one) => one.id === id)
    const desk = (await inbox(world.db, actor, world.today)).some(({ request }) => request.id === id)
    return [kit, desk]
  }
  it('is named, and is one of the province’s', async () => {
    await agencyBody(world)
    await expect(plan({})).rejects.toThrow('inspection-agency-needed')
    await expect(plan({ agency: 'دستگاه ناشناس' })).rejects.toThrow('field-choice-wrong')
  })
  it('has it in the queue of all its people, and of nobody else', async () => {
    const colleague = await addPerson(world, { name: 'پرتو خدمت‌رسان' })
    const stranger = await addPerson(world, { name: 'سپهر دیگرنهاد' })
    const [own] = await world.db.select().from(memberships).where(eq(memberships.personId, world.people.agency.id))
    const as = { provinceId: world.province, role: 'agency', since: world.today } as const
    await world.db.insert(memberships).values([
      { ...as, personId: colleague, bodyId: own!.bodyId },
      { ...as, personId: stranger },
    ])
    const id = await plan({ agency: 'بیمه آزمون' })
    expect(await waits('agency', id)).toEqual([true, true])
    expect(await waits(colleague, id)).toEqual([true, true])
    for (const who of ['inspector', 'association', stranger] as const)
      expect(await waits(who, id), who).toEqual([false, false])
    const other = await sent(world, reportOf(world, { inspection: id }), stranger)
    expect(other.ok).toBe(false)
    const taken = await sent(world, reportOf(world, { inspection: id }), colleague)
    expect(taken.ok, JSON.stringify(taken)).toBe(true)
    expect(await waits('agency', id)).toEqual([false, false])
    const { actor } = await world.as('agency')
    expect((await inspectionById(world.db, actor, id, world.today))!.reports).toHaveLength(1)
  })
  it('names itself in what it begins on the spot', async () => {
    const input = reportOf(world)
    expect((await sent(world, input, 'agency')).ok).toBe(true)
    const [row] = await world.db.select().from(requests).where(eq(requests.id, input.inspection))
    expect(row!.form).toMatchObject({ by: 'agency', agency: 'بیمه آزمون' })
  })
})
