// A citizen is told by web push that their case moved: asked for at the link, in several browsers, without a word of what it is.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '#actions/cases/assign'
import { fileCase } from '#actions/cases/file'
import { askCitizen } from '#actions/cases/question'
import { outbox } from '#db/schema/outbox'
import { caseBrowsers } from '#db/schema/push'
import { openPush } from '#outside/push'
import { type Vapid, vapidOf } from '#outside/vapid'
import { tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Browser, openPushEmulator, type PushEmulator } from '#test/emulators/push'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { delivered } from './house.ts'

const canary = 'قناری‌زرد'
let database: TestDatabase
let world: World
let web: Web
let service: PushEmulator
let vapid: Vapid

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  service = await openPushEmulator()
  vapid = vapidOf(world.secret, {}, 'https://pishkhan.example.ir')
  web = webOf(world, { pushKey: vapid.publicKey })
})
afterAll(async () => {
  await service.close()
  await database.drop()
})

async function filed() {
  const made = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'conduct',
    text: `رفتار تند بود. ${canary}`,
    name: canary,
    confidential: true,
  })
  if (!made.ok) throw new Error('not filed')
  const { id, trackingCode, secret } = made.value
  return { id, trackingCode, secret, own: `/c/${trackingCode}/${secret}` }
}
type Made = Awaited<ReturnType<typeof filed>>
const browser = () => service.subscribe(vapid.publicKey)
const post = (path: string, json: object) => web.visit(path, { json: { key: randomUUID(), ...json } })
const told = async ({ own }: Made, one: Browser, lang = '') => {
  const answer = await post(`${own}/push${lang}`, one)
  expect(answer.status).toBe(201)
  return (await answer.json()).id as string
}
const move = async ({ id }: Made, now = world.now) => {
  const act = { ...(await world.as('clerk', { now })), channels: ['push'] as const }
  expect(await assignCase(act, newKey(), { case: id, examiner: 'kanoon', word: canary })).toMatchObject({ ok: true })
}
const bring = async () => {
  const before = service.received.length
  await delivered(database, [openPush({ db: world.db, now: () => world.now }, vapid)])
  return service.received.slice(before)
}
const queuedFor = async ({ id }: Made) =>
  (await world.db.select().from(outbox).where(eq(outbox.subjectId, id))).filter(({ messenger }) => messenger === 'push')
const rowOf = async (id: string) => (await world.db.select().from(caseBrowsers).where(eq(caseBrowsers.id, id)))[0]!

describe('news of a case by push', () => {
  it('come to every browser that asked at the link, in its language, and say only that the case moved', async () => {
    const made = await filed()
    const [phone, tablet] = [browser(), browser()]
    const [first, second] = [await told(made, phone), await told(made, tablet, '?lang=en')]
    await move(made)
    const pushed = (await bring()).map(({ message }) => message)
    expect(pushed).toHaveLength(2)
    const [fa, en] = [first, second].map((id) => pushed.find(({ tag }) => tag === id))
    expect(fa).toEqual({
      title: 'خبری از پرونده شما',
      body: expect.stringContaining('پیش رفت'),
      url: '/c',
      tag: first,
      lang: 'fa',
    })
    expect(en).toMatchObject({ title: 'News of your case', url: '/c', lang: 'en' })
    for (const secret of [canary, made.trackingCode, made.secret, made.id, 'رفتار'])
      expect(JSON.stringify(service.received)).not.toContain(secret)
    const rows = await queuedFor(made)
    expect(rows.map(({ personId, params }) => [personId, params])).toEqual([
      [null, {}],
      [null, {}],
    ])
  })

  it('say that something is asked', async () => {
    const made = await filed()
    await told(made, browser())
    const clerk = { ...(await world.as('clerk')), channels: ['push'] as const }
    expect(await askCitizen(clerk, newKey(), { case: made.id, question: canary })).toMatchObject({ ok: true })
    const [pushed] = await bring()
    expect(pushed!.message.body).toContain('از شما چیزی پرسیده شده است')
    expect(JSON.stringify(pushed)).not.toContain(canary)
  })

  it('come once for a browser that asks again, and no more once it takes that back', async () => {
    const made = await filed()
    const phone = browser()
    expect(await told(made, phone)).toBe(await told(made, phone))
    await move(made)
    expect(await bring()).toHaveLength(1)
    expect((await post(`${made.own}/push-stop`, { endpoint: phone.endpoint })).status).toBe(200)
    await move(made)
    expect(await bring()).toEqual([])
  })

  it('of two cases come to one browser under two names; what is taken back of one stays for the other', async () => {
    const [one, other] = [await filed(), await filed()]
    const phone = browser()
    const ids = [await told(one, phone), await told(other, phone)]
    expect(new Set(ids).size).toBe(2)
    await post(`${one.own}/push-stop`, { endpoint: phone.endpoint })
    await move(one)
    await move(other)
    expect((await bring()).map(({ message }) => message.tag)).toEqual([ids[1]])
  })

  it('end for a browser whose person took the permission back', async () => {
    const made = await filed()
    const phone = browser()
    const id = await told(made, phone)
    service.expire(phone)
    await move(made)
    await bring()
    expect((await rowOf(id)).endedAt).not.toBeNull()
    const calls = service.calls.length
    await move(made)
    await bring()
    expect(service.calls).toHaveLength(calls)
  })

  it('are for five browsers at most, and wait for the end of the quiet hours', async () => {
    const made = await filed()
    const ids: string[] = []
    for (let nth = 0; nth < 6; nth++) ids.push(await told(made, browser()))
    const live = (await Promise.all(ids.map(rowOf))).filter(({ endedAt }) => endedAt === null)
    expect(live).toHaveLength(5)
    await move(made, tehranInstant('2026-10-10', '23:30'))
    const rows = await queuedFor(made)
    expect(new Set(rows.map(({ nextAt }) => nextAt.toISOString()))).toEqual(
      new Set([tehranInstant('2026-10-11', '08:00').toISOString()]),
    )
  })

  it.each([
    ['a guessed secret', ({ trackingCode }: Made) => `/c/${trackingCode}/${'x'.repeat(22)}`, {}, 404],
    ['an address within the house', ({ own }: Made) => own, { endpoint: 'http://10.0.0.1/' }, 422],
    ['a push service nobody knows', ({ own }: Made) => own, { endpoint: 'https://push.example.ir/x' }, 422],
    ['keys that are none', ({ own }: Made) => own, { p256dh: 'A'.repeat(87) }, 422],
  ])('are not asked for with %s', async (_, path, over, status) => {
    const made = await filed()
    expect((await post(`${path(made)}/push`, { ...browser(), ...over })).status).toBe(status)
    expect(await world.db.$count(caseBrowsers, eq(caseBrowsers.caseId, made.id))).toBe(0)
  })

  it('are offered at the link alone, where push is set up', async () => {
    const made = await filed()
    expect(await (await web.visit(made.own)).text()).toContain(`data-push="${vapid.publicKey}"`)
    expect(await (await web.visit(`/c/${made.trackingCode}`)).text()).not.toContain('data-push')
    const without = webOf(world, { channels: ['sms'], pushKey: vapid.publicKey })
    expect(await (await without.visit(made.own)).text()).not.toContain('data-push')
  })
})
