// A place that works without a license: written down, followed step by step until it stops, taken up again where it works again.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinPlace } from '#actions/unlicensed/join'
import { type NoteInput, notePlace } from '#actions/unlicensed/note'
import { type OpenInput, openPlace } from '#actions/unlicensed/open'
import { remindOfPlaces } from '#actions/unlicensed/remind'
import { outbox } from '#db/schema/outbox'
import { unlicensedPlaces } from '#db/schema/unlicensed'
import { listPlaces, placeById } from '#reads/unlicensed'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { openedPlace, placeForm, reportedPlace } from '#test/world/unlicensed'

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
const reported = (topic: 'unlicensed' | 'conduct') => reportedPlace(world, topic)

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

describe('a further report of a citizen', () => {
  const join = async (place: string, caseId: string, by: Who = 'clerk') =>
    joinPlace(await world.as(by), newKey(), { place, caseId })

  it('joins the file of the place, once, also of one that has stopped', async () => {
    const [id, other] = [await openedPlace(world), await openedPlace(world)]
    await step(other, { step: 'stopped' })
    const [caseId, second] = [await reported('unlicensed'), await reported('unlicensed')]
    expect(await join(id, caseId)).toMatchObject({ ok: true, value: { number: (await rowOf(id)).number } })
    expect(await join(other, second)).toMatchObject({ ok: true })
    for (const again of [id, other]) expect(why(await join(again, caseId))).toContain('unlicensed-followed-already')
    expect(why(await open({ caseId }))).toContain('unlicensed-followed-already')
    const seen = await placeById(world.db, (await world.as('clerk')).actor, id)
    expect(seen!.reports.map((one) => one.id)).toEqual([caseId])
  })
  it('does not where a file began with it, nor where it is about something else', async () => {
    const [id, caseId] = [await openedPlace(world), await reported('unlicensed')]
    await open({ caseId })
    expect(why(await join(id, caseId))).toContain('unlicensed-followed-already')
    expect(await join(id, await reported('conduct'))).toMatchObject({ ok: false, why: 'unknown' })
  })
  it.each(['inspector', 'head', 'member', 'holder'] as const)('is not the %s’s to join', async (by) =>
    expect((await join(await openedPlace(world), await reported('unlicensed'), by)).ok).toBe(false),
  )
})

describe('the next step about a place', () => {
  const due = '2026-10-20'
  const round = async (day: Day) => {
    const outcome = await remindOfPlaces(world.system('clock', { now: tehranInstant(day, '10:00') }), null, null)
    return outcome.ok && outcome.value.reminded
  }
  const told = async (id: string, remind: string) => {
    const rows = await world.db
      .select({ person: outbox.personId, params: outbox.params })
      .from(outbox)
      .where(and(eq(outbox.kind, 'unlicensed'), eq(outbox.subjectId, id)))
    return new Set(rows.filter(({ params }) => params.remind === remind).map(({ person }) => person))
  }
  const followed = async () => {
    await world.db.update(unlicensedPlaces).set({ dueOn: null })
    const id = await openedPlace(world)
    await world.db.update(unlicensedPlaces).set({ dueOn: due }).where(eq(unlicensedPlaces.id, id))
    return id
  }
  const ids = (...who: ('clerk' | 'secretary' | 'inspector' | 'head')[]) => who.map((one) => world.people[one].id)

  it('is reminded of once before its day and once after it, then to the head too', async () => {
    const id = await followed()
    expect([await round('2026-10-11'), await round(due), await round(due)]).toEqual([0, 1, 0])
    const soon = await told(id, 'soon')
    for (const one of ids('clerk', 'secretary', 'inspector')) expect(soon).toContain(one)
    expect(soon).not.toContain(ids('head')[0])
    expect([await round('2026-10-21'), await round('2026-10-21')]).toEqual([1, 0])
    expect(await told(id, 'late')).toContain(ids('head')[0])
  })
  it('is begun anew by a step, and ends where the place has stopped', async () => {
    const id = await followed()
    expect(await round('2026-10-21')).toBe(1)
    await step(id, {})
    expect(await rowOf(id)).toMatchObject({ remindedAt: null, remindedLateAt: null })
    await step(id, { step: 'stopped' })
    expect(await round('2026-12-01')).toBe(0)
  })
})
