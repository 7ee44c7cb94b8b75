import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askCall } from '#actions/ratings/ask-call'
import { callDone } from '#actions/ratings/call-done'
import { giveRating } from '#actions/ratings/give'
import { remindCalls } from '#actions/ratings/remind-calls'
import { audit } from '#db/schema/audit'
import { callBacks } from '#db/schema/call-backs'
import { keys } from '#db/schema/keys'
import { outbox } from '#db/schema/outbox'
import { callBackById, callBacksOf } from '#reads/call-backs'
import { waitingFor } from '#reads/people/waiting'
import { addDays, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
  await world.bind(world.people.holder.id)
})
afterAll(() => database.drop())

const number = '09141234567'
const here = () => database.db.select().from(callBacks).where(eq(callBacks.provinceId, world.province))
const toldHolder = () =>
  database.db
    .select({ params: outbox.params })
    .from(outbox)
    .where(eq(outbox.provinceId, world.province))
    .then((rows) => rows.map(({ params }) => params))

async function rated(comment: string | null = null) {
  const marks = { service: 2, conduct: 3, comment }
  const outcome = await giveRating(world.nobody(), newKey(), { license: world.offices[0]!.license, ...marks })
  if (!outcome.ok) throw new Error('not kept')
  return outcome.value.id
}
async function asked(mobile = number, comment: string | null = null) {
  const rating = await rated(comment)
  const outcome = await askCall(world.nobody(), null, { rating, mobile })
  return { rating, outcome, row: (await here()).find((row) => row.ratingId === rating) }
}
const at = (day: string, time = '10:00') => ({ now: tehranInstant(day, time) })

let callers = 0
const post = (over: object) =>
  web.visit('/api/ratings', {
    json: { license: world.offices[0]!.license, service: 5, conduct: 5, key: newKey(), ...over },
    from: `198.19.${callers >> 8}.${callers++ & 255}`,
  })

describe('asking to be called', () => {
  it('keeps the number with a clock of three working days, and tells the holder', async () => {
    const { row } = await asked('۰۹۱۴ ۱۲۳ ۴۵۶۷', 'رسید ندادند')
    // Saturday, and three working days
    expect(row).toMatchObject({ mobile: number, dueOn: addDays(world.today, 3), doneAt: null })
    expect(await toldHolder()).toEqual([{}])
    const holder = await world.as('holder')
    expect((await waitingFor(database.db, holder.actor, world.now)).calls).toBe(1)
    expect(await callBacksOf(database.db, holder.actor)).toMatchObject([{ mobile: number, word: 'رسید ندادند' }])
  })

  it.each([
    'head',
    'secretary',
    'clerk',
    'admin',
    'staff',
    'substitute',
    'member',
    'association',
    'inspector',
  ] as const)('shows it to no %s', async (who) => {
    const { row } = await asked()
    const { actor } = await world.as(who)
    expect(await callBacksOf(database.db, actor)).toEqual([])
    expect(await callBackById(database.db, actor, row!.id)).toBeNull()
    expect(await callDone(await world.as(who), newKey(), { call: row!.id })).toMatchObject({ ok: false })
  })

  it('leaves the number in no message, no key and no entry of the chain', async () => {
    const { row } = await asked()
    await callDone(await world.as('holder'), newKey(), { call: row!.id })
    const everywhere = await Promise.all([outbox, keys, audit].map((table) => database.db.select().from(table)))
    expect(JSON.stringify(everywhere)).not.toContain(number.slice(1))
  })

  it('counts once for a rating, and once for a number that waits already', async () => {
    const { rating } = await asked()
    await askCall(world.nobody(), null, { rating, mobile: number })
    await asked()
    expect(await here()).toHaveLength(1)
    await callDone(await world.as('holder'), newKey(), { call: (await here())[0]!.id })
    await asked()
    expect(await here()).toHaveLength(2)
  })

  it.each(['12345', '02188887777', 'زنگ بزنید'])('with %s is refused at its field', async (mobile) => {
    expect((await asked(mobile)).outcome).toMatchObject({ ok: false, refusals: [{ field: 'call' }] })
  })
})

describe('with a rating over the network', () => {
  it('comes with it, also when the phone sends the whole once more', async () => {
    const key = newKey()
    expect((await post({ key, call: number })).status).toBe(201)
    expect((await post({ key, call: number })).status).toBe(200)
    expect(await here()).toMatchObject([{ mobile: number }])
  })

  it('is made good by the repeat where only the rating was kept', async () => {
    const key = newKey()
    await post({ key })
    expect((await post({ key, call: number })).status).toBe(200)
    expect(await here()).toHaveLength(1)
  })

  it('keeps nothing where the number is wrong, and asks for nothing where it is empty', async () => {
    const key = newKey()
    const refused = await post({ key, call: '123' })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ fields: { call: expect.stringContaining('شماره همراه') } })
    expect((await post({ key, call: ' ' })).status).toBe(201)
    expect(await here()).toEqual([])
  })

  it('works without script, and shows what is wrong with it', async () => {
    const form = { service: '4', conduct: '4', key: newKey(), call: '123' }
    const page = `/r/${world.offices[0]!.license}`
    const wrong = await web.visit(page, { form })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('شماره همراه درست نیست')
    expect(html).toMatch(/<details open/)
    expect((await web.visit(page, { form: { ...form, call: number } })).status).toBe(303)
    expect(await here()).toMatchObject([{ mobile: number }])
  })
})

describe('the clock', () => {
  const round = (day: string, time?: string) => remindCalls(world.system('clock', at(day, time)), null, null)

  it('reminds before the last day and after it, once each', async () => {
    const { row } = await asked()
    const due = row!.dueOn
    expect(await round(world.today)).toMatchObject({ value: { reminded: 0 } })
    for (const _ of [1, 2]) await round(due)
    for (const _ of [1, 2]) await round(addDays(due, 4))
    expect(await toldHolder()).toEqual([{}, { remind: 'soon', due }, { remind: 'late', due }])
  })

  it.each([
    ['done', 30, true],
    ['done', 31, false],
    ['open', 30, true],
    ['open', 31, false],
  ] as const)('keeps the number of one that is %s until the day %d: %s', async (state, days, kept) => {
    const { row } = await asked()
    if (state === 'done') await callDone(await world.as('holder'), newKey(), { call: row!.id })
    await round(addDays(state === 'done' ? world.today : row!.dueOn, days))
    expect((await here())[0]!.mobile).toBe(kept ? number : null)
  })
})

it('says that somebody was called, once', async () => {
  const { row } = await asked()
  const holder = await world.as('holder')
  expect(await callDone(holder, newKey(), { call: row!.id })).toMatchObject({ ok: true })
  expect(await callDone(holder, newKey(), { call: row!.id })).toMatchObject({ why: 'conflict' })
  expect((await waitingFor(database.db, holder.actor, world.now)).calls).toBe(0)
  expect(await database.db.$count(audit, eq(audit.action, 'ratings.callDone'))).toBeGreaterThan(0)
})
