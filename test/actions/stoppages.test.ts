// An office that stands still: reported, put to it, watched until it works again; days counted, and what became too long brought before
// the secretariat once.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordCompliance } from '#actions/requests/comply'
import { fileRequest } from '#actions/requests/file'
import { referStoppage } from '#actions/requests/refer-stoppage'
import { outbox } from '#db/schema/outbox'
import { requestSteps, requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { requestById } from '#reads/requests/requests'
import { listStoppages, stoppagesToRefer } from '#reads/stoppages'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { notified } from '#test/world/requests'
import { answered, openOf, passed } from '#test/world/violations'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const ago = (days: number) => addDays(world.today, -days)
const report = async (more: Form = {}, by: Parameters<World['as']>[0] = 'inspector', nth = 0) => {
  const form = { since: ago(5), seenOn: ago(1), seenBy: 'بازرس شهرستان', account: 'در بسته بود', ...more }
  return fileRequest(await world.as(by), newKey(), { office: world.offices[nth]!.id, kind: 'stoppage', form })
}
const reported = async (more: Form = {}, nth = 0) => {
  const outcome = await report(more, 'inspector', nth)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
const rowOf = async (id: string) => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
const listed = async (id: string, by: Parameters<World['as']>[0] = 'clerk') => {
  const rows = await listStoppages(world.db, (await world.as(by)).actor, world.today, {})
  return rows.find((row) => row.id === id)
}
const ended = async () => {
  await world.db.update(requests).set({ stage: 'closed', outcome: 'granted' }).where(eq(requests.kind, 'stoppage'))
}

describe('a stoppage', () => {
  beforeEach(ended)
  it('is reported, put to the office, and ends when it works again, with its days', async () => {
    const id = await reported()
    expect(await rowOf(id)).toMatchObject({ stage: 'check' })
    expect((await rowOf(id)).number).toMatch(/^\d{4}-ق-\d+$/)
    const holder = (await world.as('holder')).actor
    expect(await requestById(world.db, holder, id, world.today)).toBeNull()
    await passed(world, id, 'گزارش شده است که دفتر شما بسته است.')
    await notified(world, id)
    const own = await requestById(world.db, holder, id, world.today)
    expect(own).toMatchObject({ view: 'accused' })
    expect(JSON.stringify(own)).not.toContain('در بسته بود')
    expect(JSON.stringify(own)).not.toContain('بازرس شهرستان')
    await answered(world, id, false, 'آب‌گرفتگی بود')
    expect(await rowOf(id)).toMatchObject({ stage: 'compliance' })
    expect(await listed(id)).toMatchObject({ stood: 6, tooLong: false, resumedOn: null })
    const task = (await openOf(world, id, 'compliance'))!
    const opened = await recordCompliance(await world.as('clerk'), newKey(), { task: task.id, done: true, word: '' })
    expect(opened.ok, JSON.stringify(opened)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    expect(await listed(id)).toMatchObject({ stood: 5, resumedOn: world.today })
  })
  it.each<[string, Form, string]>([
    ['seen before it began', { since: '2026-01-10', seenOn: '2026-01-09' }, 'stoppage-seen-before'],
    ['of tomorrow', { seenOn: '2999-01-01' }, 'seenOn'],
    ['seen by nobody', { seenBy: '' }, 'seenBy'],
  ])('%s is refused', async (_name, more, key) => {
    const outcome = await report({ since: ago(5), ...more })
    expect(outcome.ok).toBe(false)
    expect(JSON.stringify(outcome)).toContain(key)
  })
  it('that goes on is reported once', async () => {
    await reported()
    expect(JSON.stringify(await report())).toContain('request-under-way')
  })
  it('is none on days of a closure that was granted', async () => {
    const common = { provinceId: world.province, officeId: world.offices[0]!.id, personId: world.people.holder.id }
    const days = { from: ago(3), to: ago(1) }
    const [closure] = await world.db
      .insert(requests)
      .values({
        ...{ ...common, kind: 'closure', number: newKey(), form: { days }, stage: 'closed', outcome: 'granted' },
        ...{ law: {}, filedOn: ago(9), filedAt: world.now, stageAt: world.now },
      } as typeof requests.$inferInsert)
      .returning()
    expect(JSON.stringify(await report({ seenOn: ago(1) }))).toContain('stoppage-with-consent')
    expect((await report({ seenOn: ago(4) })).ok).toBe(true)
    await world.db.delete(requests).where(eq(requests.id, closure!.id))
  })
  it.each(['holder', 'member', 'head'] as const)('is not reported by the %s', async (by) => {
    expect((await report({}, by)).ok).toBe(false)
  })
  it.each(['association', 'kanoon', 'inspector', 'agency', 'holder'] as const)(
    'stands not in the list for the %s',
    async (by) => expect(await listed(await reported(), by)).toBeUndefined(),
  )
})

describe('a stoppage of more than a month', () => {
  beforeEach(ended)
  const due = async () => (await stoppagesToRefer(world.db, world.today)).map(({ id }) => id)
  it.each([
    [28, false],
    [29, false],
    [30, true],
  ])('that began %i days ago: %s', async (days, tooLong) => {
    const id = await reported({ since: ago(days), seenOn: ago(0) })
    expect(await listed(id)).toMatchObject({ stood: days + 1, tooLong, mayRefer: tooLong })
    expect(await due()).toEqual(tooLong ? [id] : [])
  })
  it('is brought before the secretariat once', async () => {
    const id = await reported({ since: ago(40), seenOn: ago(0) })
    await world.db.delete(outbox)
    expect((await referStoppage(world.system('clock'), null, { request: id })).ok).toBe(true)
    const told = (await world.db.select().from(outbox)).map(({ personId }) => personId)
    expect(told).toEqual(expect.arrayContaining([world.people.clerk.id, world.people.secretary.id]))
    expect(told).not.toContain(world.people.holder.id)
    expect(await due()).toEqual([])
    expect((await referStoppage(world.system('clock'), null, { request: id })).ok).toBe(false)
    const steps = await world.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))
    expect(steps.map(({ what }) => what)).toContain('stood-too-long')
  })
  it('that was not followed is none', async () => {
    const id = await reported({ since: ago(40), seenOn: ago(0) })
    await world.db.update(requests).set({ stage: 'closed', outcome: 'dismissed' }).where(eq(requests.id, id))
    expect(await listed(id)).toMatchObject({ stood: null, tooLong: false, mayRefer: false })
  })
})
