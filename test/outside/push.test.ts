// Web push from the outbox to the browser: really encrypted, really signed; browsers that are gone are pruned.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subscribePush, unsubscribePush } from '#actions/push/subscribe'
import { endSession } from '#actions/sessions/end'
import { people } from '#db/schema/people'
import { pushSubscriptions } from '#db/schema/push'
import { sessions } from '#db/schema/sessions'
import { loadWords } from '#locales/files'
import type { Way } from '#outside/call'
import { openPush } from '#outside/push'
import { type Vapid, vapidOf } from '#outside/vapid'
import { wordsFor } from '#outside/words'
import { actorOf } from '#reads/people/actors'
import type { Channel } from '#rules/channel'
import { type MessageKind, messageKinds } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { openPushEmulator, type PushEmulator } from '#test/emulators/push'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { browserOf, delivered, letterIn, queued, recipientOf, rowOf } from './house.ts'

let database: TestDatabase
let world: World
let service: PushEmulator
let vapid: Vapid
let channel: Channel
let holder: string

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  holder = world.offices[0]!.holder.id
  service = await openPushEmulator()
  vapid = vapidOf(world.secret, {}, 'https://pishkhan.example.ir')
  channel = openPush({ db: world.db, now: () => world.now }, vapid)
})
afterAll(async () => {
  await service.close()
  await database.drop()
})

const bring = () => delivered(database, [channel])
const to = (chat: string, subjectId: string) => queued(world, { channel: 'push', chat, subjectId })
const subscriptionRow = async (id: string) => {
  const [row] = await world.db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id))
  return row
}
const last = () => service.received.at(-1)!

describe('keys', () => {
  it('follow from the secret, so that every machine of a deployment has the same', () => {
    expect(vapidOf('one secret', {}, '')).toEqual(vapidOf('one secret', {}, ''))
    expect(vapidOf('one secret', {}, '').publicKey).not.toBe(vapidOf('another', {}, '').publicKey)
    expect(vapid.publicKey).toMatch(/^[\w-]{87}$/)
    expect(vapid.privateKey).toMatch(/^[\w-]{43}$/)
  })
  it('are those given, if some are', () => {
    const given = { publicKey: 'p', privateKey: 'q', subject: 'mailto:a@b.ir' }
    expect(vapidOf('one secret', given, 'https://x.ir')).toEqual(given)
  })
  it.each([
    ['https://pishkhan.example.ir', 'https://pishkhan.example.ir'],
    ['http://localhost:3000', 'mailto:admin@localhost'],
    ['', 'mailto:admin@localhost'],
  ])('name whom to write to, at %j', (url, subject) => {
    expect(vapidOf('one secret', {}, url).subject).toBe(subject)
  })
})

describe('a letter', () => {
  it('is shown with number, day and subject, and leads to itself', async () => {
    const browser = service.subscribe(vapid.publicKey)
    const { id } = await browserOf(world, holder, browser)
    const subjectId = await letterIn(world, { number: 'ا/الف/1405/7', answerBy: '2026-10-20' })
    const row = await to(id, subjectId)
    await bring()
    expect(last()).toMatchObject({ browser: new URL(browser.endpoint).pathname, ttl: 259_200, urgency: 'normal' })
    expect(last().message).toEqual({
      title: expect.stringMatching(/^ابلاغیه .*۱۴۰۵.* · ۱۸ مهر ۱۴۰۵$/),
      body: expect.stringMatching(/^موضوع: ساعت کار دفترها\nدبیرخانه کارگروه استان .*\nپاسخ تا ۲۸ مهر ۱۴۰۵$/),
      url: `/app/notices/${subjectId}`,
      tag: subjectId,
      lang: 'fa',
    })
    expect(await rowOf(world, row)).toMatchObject({ state: 'sent', providerId: expect.stringContaining('/message/') })
    expect(await recipientOf(world, subjectId)).toMatchObject({ sentVia: 'push' })
    expect((await subscriptionRow(id))!.usedAt).not.toBeNull()
  })

  it('that is urgent wakes the phone; one that is confidential keeps its subject', async () => {
    const { id } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
    const secret = { urgent: true, confidentiality: 'confidential', subject: 'راز' } as const
    await to(id, await letterIn(world, secret))
    await bring()
    expect(last().urgency).toBe('high')
    expect(JSON.stringify(last().message)).toContain('محرمانه')
    expect(JSON.stringify(last().message)).not.toContain('راز')
  })

  it('is worded in the language that the person reads', async () => {
    await world.db.update(people).set({ locale: 'en' }).where(eq(people.id, holder))
    const { id } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
    await to(id, await letterIn(world))
    await bring()
    await world.db.update(people).set({ locale: 'fa' }).where(eq(people.id, holder))
    expect(last().message).toMatchObject({ lang: 'en', body: expect.stringMatching(/^Subject: /) })
  })

  it('is tried again where the service is ill or asks for a pause', async () => {
    const { id } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
    const before = service.received.length
    const row = await to(id, await letterIn(world))
    service.fail({ kind: 'error' }, { kind: 'busy', seconds: 1 })
    await bring()
    expect(service.received).toHaveLength(before + 1)
    // the service may have taken what it answered 503: push knows no keys
    expect(await rowOf(world, row)).toMatchObject({ state: 'sent', maybeTwice: true })
  })
})

describe('a browser is written to no more', () => {
  it('once its person took the permission back: it is pruned, and its messages are unreachable', async () => {
    const browser = service.subscribe(vapid.publicKey)
    const { id } = await browserOf(world, holder, browser)
    service.expire(browser)
    const row = await to(id, await letterIn(world))
    await bring()
    expect(await rowOf(world, row)).toMatchObject({ state: 'unreachable', attempts: 1 })
    expect((await subscriptionRow(id))!.endedAt).not.toBeNull()
    const calls = service.calls.length
    await to(id, await letterIn(world))
    await bring()
    expect(service.calls).toHaveLength(calls)
  })

  it.each([
    [
      'signed out there',
      async (session: string) => endSession(await world.as(holder), newKey(), { session, everywhere: false }),
    ],
    [
      'signed out everywhere',
      async (session: string) => endSession(await world.as(holder), newKey(), { session, everywhere: true }),
    ],
    [
      'the session ran out',
      (session: string) => world.db.update(sessions).set({ expiresAt: world.now }).where(eq(sessions.id, session)),
    ],
  ])('once %s', async (_, end) => {
    const { id, session } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
    await end(session)
    const calls = service.calls.length
    const row = await to(id, await letterIn(world))
    await bring()
    expect(service.calls).toHaveLength(calls)
    expect(await rowOf(world, row)).toMatchObject({ state: 'unreachable' })
  })
})

describe('a signature that is refused', () => {
  const deliver = async (through: Channel, chat: string) => {
    const base = { province: world.province, person: holder, messenger: 'push' as const, createdAt: world.now }
    const row = { ...base, id: randomUUID(), chat, kind: 'notice' as const, params: {}, attempt: 1, maybeTwice: false }
    return through.deliver({ ...row, subjectId: await letterIn(world) }, AbortSignal.timeout(5000))
  }

  it.each(['fcm', 'mozilla'] as const)('over another key ends the subscription, not the account (%s)', async (name) => {
    service.speakAs(name)
    const other = vapidOf('another secret', {}, '')
    const { id } = await browserOf(world, holder, service.subscribe(other.publicKey))
    expect(await deliver(channel, id)).toEqual({ result: 'blocked' })
  })

  it('for another reason keeps messages for later: a wrong clock must not prune everybody', async () => {
    const { privateKey } = vapidOf('another secret', {}, '')
    const forged = openPush({ db: world.db, now: () => world.now }, { ...vapid, privateKey })
    const { id } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
    expect(await deliver(forged, id)).toEqual({ result: 'failed', error: 'answered 403', retry: true })
  })

  it('goes another way where one is given', async () => {
    const asked: string[] = []
    const way: Way = (url, options) => {
      asked.push(url)
      return fetch(url, options)
    }
    const proxied = openPush({ db: world.db, now: () => world.now }, vapid, way)
    const browser = service.subscribe(vapid.publicKey)
    const { id } = await browserOf(world, holder, browser)
    expect(await deliver(proxied, id)).toMatchObject({ result: 'sent' })
    expect(asked).toEqual([browser.endpoint])
  })
})

it.each([
  ['Persian', 'ساعت کار دفترها '],
  ['English', 'working hours '],
  ['figures', '🏢👩‍💼'],
  ['quotes and lines', '"\n\\'],
])('a text too long for a push message is cut, and arrives (%s)', async (_, words) => {
  const { id } = await browserOf(world, holder, service.subscribe(vapid.publicKey))
  await to(id, await letterIn(world, { subject: words.repeat(900) }))
  const before = service.received.length
  await bring()
  expect(service.received).toHaveLength(before + 1)
  const bytes = Buffer.byteLength(JSON.stringify(last().message))
  expect(bytes).toBeLessThan(3_993)
  expect(bytes).toBeGreaterThan(3_900)
  expect(last().message).toMatchObject({ body: expect.stringMatching(/…$/), url: expect.any(String) })
})

describe('the app', () => {
  const web = () => webOf(world, { pushKey: vapid.publicKey })
  const asked = () => service.subscribe(vapid.publicKey)

  it('subscribes a browser, lists it as this one, and takes it back', async () => {
    const { visit } = web()
    const as = world.people.staff.id
    const made = await visit('/api/app/push', { as, json: asked(), headers: { 'user-agent': 'Firefox/130 Android' } })
    expect(made.status).toBe(201)
    const { id } = await made.json()
    const listed = await (await visit('/api/app/push', { as })).json()
    expect(listed).toMatchObject({
      key: vapid.publicKey,
      devices: [{ id, device: 'Firefox · Android', current: true }],
    })
    expect(JSON.stringify(listed)).not.toContain('/push/')
    expect((await visit(`/api/app/push/${id}`, { as, method: 'DELETE' })).status).toBe(200)
    expect((await (await visit('/api/app/push', { as })).json()).devices).toEqual([])
    expect((await visit(`/api/app/push/${id}`, { as, method: 'DELETE' })).status).toBe(404)
  })

  it.each([
    ['http://10.0.0.1/', {}],
    ['https://push.example.ir/x', {}],
    [null, { p256dh: 'A'.repeat(87) }],
    [null, { auth: 'A'.repeat(30) }],
  ])('refuses %s %o', async (endpoint, over) => {
    const json = { ...asked(), ...(endpoint ? { endpoint } : {}), ...over }
    expect((await web().visit('/api/app/push', { as: holder, json })).status).toBe(422)
  })

  it('gives a browser to whoever signed in there last', async () => {
    const browser = asked()
    const first = await browserOf(world, holder, browser)
    const { visit } = web()
    const made = await visit('/api/app/push', { as: world.people.clerk.id, json: browser })
    expect((await made.json()).id).toBe(first.id)
    const row = await to(first.id, await letterIn(world))
    await bring()
    expect(await rowOf(world, row)).toMatchObject({ state: 'unreachable' })
  })

  it('keeps ten browsers of a person at most', async () => {
    const person = world.people.inspector.id
    for (let nth = 0; nth < 11; nth++) await browserOf(world, person, asked())
    const { session } = await browserOf(world, person, asked())
    const outcome = await subscribePush(await world.as(person), newKey(), { session, device: '', ...asked() })
    expect(outcome).toMatchObject({ ok: true })
    const live = await database.sql`
      select 1 from push_subscriptions where person_id = ${person} and ended_at is null`
    expect(live).toHaveLength(10)
  })

  it('lets nobody take back another’s', async () => {
    const { id } = await browserOf(world, holder, asked())
    expect(await unsubscribePush(await world.as('clerk'), newKey(), { id })).toMatchObject({ ok: false })
    expect(await unsubscribePush(await world.as('clerk'), newKey(), { id: randomUUID() })).toMatchObject({
      why: 'unknown',
    })
  })
})

describe('every kind of message', () => {
  const apart: readonly MessageKind[] = ['refresh', 'loginCode', 'mobileCode', 'guest', 'auditHead']

  it.each(messageKinds.filter((kind) => !apart.includes(kind)))(
    '%s has words in both languages and a page',
    async (kind) => {
      const subjectId = await letterIn(world, { answerBy: '2026-10-20' })
      for (const locale of ['fa', 'en'] as const) {
        const person = { ...(await actorOf(world.db, holder, world.today))!, locale }
        const row = { id: subjectId, person: holder, chat: '', kind, subjectId, params: {}, createdAt: world.now }
        const said = await wordsFor(world.db, row, person, world.now)
        expect(said).toMatchObject({ title: expect.stringMatching(/\S/), path: expect.stringMatching(/^\/app\/\w/) })
      }
    },
  )
})
