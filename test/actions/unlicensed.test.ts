// A place that works without a license: written down, followed step by step until it stops, taken up again where it works again.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NoteInput, notePlace } from '#actions/unlicensed/note'
import { type OpenInput, openPlace } from '#actions/unlicensed/open'
import { cases } from '#db/schema/cases'
import { unlicensedPlaces } from '#db/schema/unlicensed'
import { listPlaces, placeById } from '#reads/unlicensed'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { openedPlace, placeForm } from '#test/world/unlicensed'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]
const open = async (more: Partial<OpenInput> = {}, by: Who = 'clerk') =>
  openPlace(await world.as(by), newKey(), { ...placeForm(world), ...more })
const step = async (place: string, more: Partial<NoteInput> = {}, by: Who = 'clerk') =>
  notePlace(await world.as(by), newKey(), {
    ...{ place, step: 'visit', on: world.today, number: '', word: 'در بسته بود' },
    ...more,
  })
const rowOf = async (id: string) =>
  (await world.db.select().from(unlicensedPlaces).where(eq(unlicensedPlaces.id, id)))[0]!
const why = (outcome: object) => JSON.stringify(outcome)
const reported = async (topic: 'unlicensed' | 'conduct') => {
  const [row] = await world.db
    .insert(cases)
    .values({
      ...{ provinceId: world.province, trackingCode: newKey(), secretHash: 'x', kind: 'complaint', topic, text: 'متن' },
      ...{ confidential: false, state: 'registered', filedAt: world.now, stateAt: world.now },
    })
    .returning()
  return row!.id
}

describe('a place', () => {
  it.each(['clerk', 'secretary', 'inspector'] as const)('is written down by the %s', async (by) => {
    const outcome = await open({}, by)
    expect(outcome.ok && outcome.value.number).toMatch(/^\d{4}-غ-\d+$/)
    expect(await rowOf(outcome.ok ? outcome.value.id : '')).toMatchObject({ state: 'followed', endedOn: null })
  })
  it.each(['head', 'member', 'association', 'agency', 'holder'] as const)('not by the %s', async (by) =>
    expect((await open({}, by)).ok).toBe(false),
  )
  it.each<[string, Partial<OpenInput>, string]>([
    ['without a name', { name: ' ' }, 'field-needed'],
    ['without an address', { address: '' }, 'field-needed'],
    ['with more words than fit', { works: 'ک'.repeat(1001) }, 'field-too-long'],
    ['seen tomorrow', { foundOn: '2090-01-01' }, 'unlicensed-day-ahead'],
  ])('%s is refused', async (_name, more, key) => expect(why(await open(more))).toContain(key))
  it('of a citizen’s report is followed once', async () => {
    const caseId = await reported('unlicensed')
    const both = await Promise.all([open({ caseId }), open({ caseId }, 'inspector')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(why(both.find(({ ok }) => !ok)!)).toContain('unlicensed-followed-already')
    expect((await open({ caseId: await reported('conduct') })).ok).toBe(false)
    expect((await open({ caseId: newKey() })).ok).toBe(false)
  })
})

describe('what is done about it', () => {
  it('is followed until it stops, and taken up again where it works again', async () => {
    const id = await openedPlace(world)
    expect((await rowOf(id)).dueOn! > world.today).toBe(true)
    for (const more of [{}, { step: 'letter', number: '۱۴۰۵/۱۲' }, { step: 'resolution', number: '۳/۱۵' }] as const)
      expect((await step(id, more, 'inspector')).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'followed' })
    expect((await step(id, { step: 'stopped' })).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'stopped', endedOn: world.today, dueOn: null })
    expect((await step(id, {})).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'stopped', endedOn: world.today })
    expect(why(await step(id, { step: 'letter', number: '۱' }))).toContain('unlicensed-step-not-now')
    expect((await step(id, { step: 'resumed' })).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'followed', endedOn: null })
    const seen = await placeById(world.db, (await world.as('member')).actor, id)
    expect(seen!.steps.map(({ what }) => what)).toEqual([
      ...['visit', 'letter', 'resolution', 'stopped', 'visit', 'resumed'],
    ])
    expect(seen!.may).toEqual([])
  })
  it.each<[string, Partial<NoteInput>, string]>([
    ['a letter without a number', { step: 'letter' }, 'unlicensed-number-needed'],
    ['a resolution without a number', { step: 'resolution', number: ' ' }, 'unlicensed-number-needed'],
    ['nothing said', { word: ' ' }, 'request-reason-needed'],
    ['tomorrow', { on: '2090-01-01' }, 'unlicensed-day-ahead'],
    ['before it was found', { on: '2020-01-01' }, 'unlicensed-day-before'],
    ['no day', { on: 'دیروز' }, 'field-wrong'],
    ['works again where it never stopped', { step: 'resumed' }, 'unlicensed-step-not-now'],
  ])('%s is refused', async (_name, more, key) => {
    const id = await openedPlace(world)
    expect(why(await step(id, more))).toContain(key)
    expect((await placeById(world.db, (await world.as('clerk')).actor, id))!.steps).toEqual([])
  })
  it('is not for others to write down or to see', async () => {
    const id = await openedPlace(world)
    for (const by of ['member', 'association', 'agency', 'holder'] as const)
      expect((await step(id, {}, by)).ok, by).toBe(false)
    for (const by of ['association', 'kanoon', 'agency', 'holder'] as const)
      expect(await placeById(world.db, (await world.as(by)).actor, id), by).toBeNull()
  })
})

it('the list has what is late first, and what ended last', async () => {
  const [late, ended] = [await openedPlace(world), await openedPlace(world)]
  await world.db
    .update(unlicensedPlaces)
    .set({ dueOn: addDays(world.today, -1) })
    .where(eq(unlicensedPlaces.id, late))
  await step(ended, { step: 'unfounded' })
  const { actor } = await world.as('clerk')
  const rows = await listPlaces(world.db, actor, world.today, {})
  expect(rows[0]).toMatchObject({ id: late, late: true })
  expect(rows.at(-1)).toMatchObject({ state: 'unfounded' })
  expect(rows.filter(({ late: isLate }) => isLate)).toHaveLength(1)
})
