// Deadlines suspended by resolution: clocks move, say why and by which resolution, and go on when it ends early.
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDay } from '#actions/holidays/close'
import { askApplicant } from '#actions/requests/question'
import { remindTasks } from '#actions/requests/remind'
import { endSuspension } from '#actions/suspensions/end'
import { type Suspending, suspendDeadlines } from '#actions/suspensions/set'
import { holidays } from '#db/schema/holidays'
import { requestSteps, requests } from '#db/schema/requests'
import { suspensions } from '#db/schema/suspensions'
import { tasks } from '#db/schema/tasks'
import { clockWords, momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { closedDays } from '#reads/parameters'
import { requestById } from '#reads/requests/requests'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { movedDue } from '#rules/moved'
import { kindOf } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { filed, leaveForm, stationForm } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.update(tasks).set({ state: 'void' })
  await database.db.delete(suspensions)
})

const ahead = (days: number) => addDays(world.today, days)
const set = async (over: Partial<Suspending> = {}, who = 'secretary', now = world.now) =>
  suspendDeadlines({ ...(await world.as(who)), now }, newKey(), {
    ...{ firstDay: world.today, lastDay: ahead(9), resolution: '۱۵/۳', reason: 'سیل', request: '' },
    ...over,
  })
const end = async (id: string, now = world.now, who = 'secretary') =>
  endSuspension({ ...(await world.as(who)), now }, newKey(), { id, resolution: '15/4' })
const value = <T>(outcome: { ok: boolean; value?: T }) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value!
}
const dueOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!.dueOn!
const lastStep = async (id: string) =>
  (
    await database.db
      .select()
      .from(requestSteps)
      .where(eq(requestSteps.requestId, id))
      .orderBy(desc(requestSteps.at), desc(requestSteps.what))
  ).find(({ what }) => what.startsWith('clock-'))
let from = 10
const asked = () => {
  from += 6
  return filed(world, 'station', stationForm(world, from, 3))
}

describe('a suspension', () => {
  it('moves every open clock by as many of its days, and the time line says so with its resolution', async () => {
    const id = await asked()
    const was = await dueOf(id)
    const { clocks } = value(await set())
    expect(clocks).toBe(1)
    const due = await dueOf(id)
    expect(due).toBe(movedDue({ from: world.today, due: was, counts: 'working' }, await plain(), await closed()))
    expect(due > ahead(9)).toBe(true)
    expect(await lastStep(id)).toMatchObject({
      what: 'clock-suspended',
      facts: { from: was, to: due, resolution: '۱۵/۳' },
    })
    const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
    expect(row!.stageDue).toBe(due)
    const said = await clockSaid(id)
    expect(said).toContain('با ۹ روز توقف مهلت به‌موجب مصوبه \u2066۱۵/۳\u2069 و به استناد ماده ۱۷')
  })

  it('counts for what is asked while it stands, and closed days within it count once', async () => {
    value(await set())
    const id = await asked()
    const due = await dueOf(id)
    const free = addDays(due, 0)
    await database.db.delete(suspensions)
    const other = await asked()
    expect((await dueOf(other)) < free).toBe(true)
    expect(due > ahead(9)).toBe(true)
  })

  it('of one request moves its clocks and no others, also those asked later', async () => {
    const [id, other] = [await asked(), await asked()]
    const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
    const before = await dueOf(other)
    expect(value(await set({ request: row!.number })).clocks).toBe(1)
    expect((await dueOf(id)) > ahead(9)).toBe(true)
    expect(await dueOf(other)).toBe(before)
    await askApplicant(await world.as('clerk'), newKey(), { request: id, question: 'تا کی برپاست؟' })
    const [question] = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question')))
    expect(question!.dueOn! > ahead(18)).toBe(true)
  })

  it('that ends early gives the days back that were left, and cannot be ended twice', async () => {
    const id = await asked()
    const was = await dueOf(id)
    const { id: suspension } = value(await set())
    const long = await dueOf(id)
    const later = tehranInstant(ahead(4), '10:00')
    expect(value(await end(suspension, later)).clocks).toBe(1)
    const due = await dueOf(id)
    expect(due > was && due < long && due >= ahead(4)).toBe(true)
    expect(await lastStep(id)).toMatchObject({
      what: 'clock-resumed',
      facts: { from: long, to: due, resolution: '15/4' },
    })
    const [held] = await database.db.select().from(suspensions)
    expect(held).toMatchObject({ endedOn: ahead(3), endResolution: '15/4' })
    expect(await end(suspension, later)).toMatchObject({ why: 'conflict' })
  })

  it('that is taken back before it begins leaves everything as it was', async () => {
    const id = await asked()
    const was = await dueOf(id)
    const { id: suspension, clocks } = value(await set({ firstDay: ahead(1), lastDay: ahead(5) }))
    expect(clocks).toBe(1)
    expect(value(await end(suspension)).clocks).toBe(1)
    expect(await dueOf(id)).toBe(was)
  })

  it('of days that are over moves what ran out within them too, and it is reminded of anew', async () => {
    const id = await asked()
    const was = await dueOf(id)
    const late = addDays(was, 3)
    const now = tehranInstant(late, '10:00')
    await remindTasks(world.system('clock', { now }), null, null)
    value(await set({ firstDay: was, lastDay: addDays(was, 9) }, 'head', now))
    expect((await dueOf(id)) > addDays(was, 9)).toBe(true)
    const [task] = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
    expect(task).toMatchObject({ remindedAt: null, remindedLateAt: null })
  })

  it('leaves alone what is not open, what is due before it, and a day closed again afterwards moves on from there', async () => {
    const id = await asked()
    const was = await dueOf(id)
    expect(value(await set({ firstDay: addDays(was, 1), lastDay: addDays(was, 5) })).clocks).toBe(0)
    expect(await dueOf(id)).toBe(was)
    await closeDay(await world.as('clerk'), newKey(), { day: was, title: 'برف سنگین' })
    expect(await dueOf(id)).toBe(
      movedDue({ from: world.today, due: was, counts: 'working' }, await plain(), await closed()),
    )
    expect((await dueOf(id)) > addDays(was, 5)).toBe(true)
    await database.db.delete(holidays).where(eq(holidays.title, 'برف سنگین'))
  })

  it.each([
    ['days the wrong way round', () => ({ firstDay: ahead(3), lastDay: ahead(2) }), 'provinces-suspension-order'],
    ['more than a year', () => ({ lastDay: ahead(366) }), 'provinces-suspension-long'],
    ['no reason', () => ({ reason: ' ' }), 'field-needed'],
    ['no resolution', () => ({ resolution: 'بدون شماره' }), 'resolutions-number-needed'],
    ['an unknown request', () => ({ request: 'M-999' }), 'provinces-suspension-request-unknown'],
  ])('is refused for %s', async (_, over, key) => {
    expect(await set(over())).toMatchObject({ ok: false, refusals: [{ key }] })
  })

  it('is set on its last possible day, a year on, and of a request that has ended no more', async () => {
    value(await set({ lastDay: ahead(365) }))
    const id = await filed(world, 'leave', leaveForm(world, 200, 3))
    const [row] = await database.db
      .update(requests)
      .set({ stage: 'closed', outcome: 'withdrawn' })
      .where(eq(requests.id, id))
      .returning()
    expect(await set({ request: row!.number })).toMatchObject({
      refusals: [{ key: 'provinces-suspension-request-closed' }],
    })
  })

  it.each(['clerk', 'admin', 'member', 'holder'])('is not for %s to set', async (who) => {
    expect(await set({}, who)).toMatchObject({ why: 'forbidden' })
  })
})

const closed = () => closedDays(database.db, world.province)
const plain = async () => ({ ...(await closed()), stood: [], holidays: new Set<Day>() })

async function clockSaid(id: string): Promise<string> {
  const { actor } = await world.as('secretary')
  const one = (await requestById(database.db, actor, id, world.today))!
  const moved = one.timeline.find(({ what }) => what === 'clock-suspended')!
  const told = { kind: kindOf('station')!, form: one.form, effect: one.effect }
  expect(momentWords('fa', told, moved)).toContain('مهلت به‌موجب مصوبه \u2066۱۵/۳\u2069 متوقف شد و از')
  return clockWords('fa', one.timeline.find(({ clock }) => clock)!.clock!)
}

describe('the last day of a clock', () => {
  const base = { weekdays: [5], holidays: new Set<Day>() }
  const stood = (first: Day, last: Day) => ({ ...base, stood: [{ from: first, to: last, resolution: '1/1' }] })
  // Saturday 7 November 2026 to Thursday 12 November
  it.each([
    ['working', '2026-11-12', ['2026-11-08', '2026-11-09'], '2026-11-15'],
    ['working', '2026-11-12', ['2026-11-12', '2026-11-12'], '2026-11-14'],
    ['working', '2026-11-12', ['2026-11-13', '2026-11-20'], '2026-11-12'],
    ['working', '2026-11-12', ['2026-11-01', '2026-11-07'], '2026-11-12'],
    ['deadline', '2026-11-12', ['2026-11-08', '2026-11-09'], '2026-11-14'],
    ['deadline', '2026-11-12', ['2026-11-12', '2026-11-14'], '2026-11-15'],
    ['term', '2026-11-12', ['2026-11-08', '2026-11-12'], '2026-11-12'],
    ['lead', '2026-11-12', ['2026-11-08', '2026-11-12'], '2026-11-12'],
  ] as const)(
    'of %s days, due %s, suspended %j: %s; ended again it is what it was',
    (counts, due, [first, last], to) => {
      const clock = { from: '2026-11-07', counts }
      const moved = movedDue({ ...clock, due }, base, stood(first, last))
      expect(moved).toBe(to)
      const back = movedDue({ ...clock, due: moved }, stood(first, last), base)
      // a deadline that had rolled on from a closed day does not roll back
      expect(back >= due && back <= addDays(due, 2)).toBe(true)
      if (counts !== 'deadline') expect(back).toBe(due)
    },
  )
})
