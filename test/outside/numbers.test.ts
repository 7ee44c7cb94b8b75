// Safir and short messages from the outbox to the phone, through the courier and against strict services.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loginCodes } from '#db/schema/logins'
import { noticeRecipients } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { smsReports } from '#http/reports'
import { loadWords } from '#locales/files'
import { digits } from '#locales/format'
import { inOrder } from '#locales/notices'
import { partsOf } from '#outside/parts'
import { openSafir } from '#outside/safir'
import { openSms } from '#outside/sms'
import type { Channel } from '#rules/channel'
import { freshDatabase, type TestDatabase } from '#test/database'
import { openSafirEmulator, type SafirEmulator } from '#test/emulators/safir'
import type { Fault } from '#test/emulators/server'
import { openSmsEmulator, type SmsEmulator } from '#test/emulators/sms'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { delivered, letterIn, queued, recipientOf, rowOf } from './house.ts'

let database: TestDatabase
let world: World
let safir: SafirEmulator
let sms: SmsEmulator
let channels: Record<'safir' | 'sms', Channel>
let mobile: string

const publicUrl = 'https://pishkhan.example.ir'
const token = 'a token'
const bot = 42

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  mobile = world.offices[0]!.holder.mobile
})
beforeEach(async () => {
  safir = await openSafirEmulator({ token, bot })
  sms = await openSmsEmulator({ token, path: '/send?line=1' })
  const house = { db: world.db, now: () => world.now, publicUrl }
  const report = `${publicUrl}${smsReports({ ...world, now: () => world.now }).path}`
  channels = {
    safir: openSafir(house, { token, root: safir.url, bot }),
    sms: openSms(house, { url: `${sms.url}/send?line=1`, token, report }),
  }
  return async () => {
    await safir.close()
    await sms.close()
  }
})
afterAll(() => database.drop())

const both = ['safir', 'sms'] as const
const emulator = (name: (typeof both)[number]) => (name === 'safir' ? safir : sms)
const texts = (name: (typeof both)[number]) => emulator(name).delivered.map(({ text }) => text)
const bring = () => delivered(database, [channels.safir, channels.sms])
const number98 = () => `98${mobile.slice(1)}`

describe.each(both)('a number that somebody has given up gets nothing by %s any more', (channel) => {
  it.each([
    ['what waited goes to the new one', '09149990007', ['989149990007']],
    ['and nowhere where there is none', null, []],
  ])('%s', async (_what, now, reached) => {
    const numberIs = (of: string | null) =>
      database.db.update(people).set({ mobile: of }).where(eq(people.id, world.offices[0]!.holder.id))
    await queued(world, { channel, chat: mobile, subjectId: await letterIn(world) })
    await numberIs(now)
    await bring()
    await numberIs(mobile)
    expect(emulator(channel).delivered.map((one) => ('to' in one ? one.to : one.phone))).toEqual(reached)
  })
})

describe.each(both)('a letter by %s', (channel) => {
  const numberOf = { safir: 'ا/الف/1405/77', sms: 'ا/الف/1405/78' }

  it('is a few plain lines: what it is, from whom, its subject, and where to acknowledge it', async () => {
    const subjectId = await letterIn(world, { number: numberOf[channel], answerBy: '2026-10-20' })
    const id = await queued(world, { channel, chat: mobile, subjectId })
    await bring()
    const [text] = texts(channel)
    expect(text!.split('\n')).toEqual([
      `ابلاغیه ${digits('fa', inOrder(numberOf[channel]))} · ۱۸ مهر ۱۴۰۵`,
      'موضوع: ساعت کار دفترها',
      expect.stringMatching(/^دبیرخانه کارگروه استان /),
      'پاسخ تا ۲۸ مهر ۱۴۰۵',
      'دیدن و تأیید دریافت:',
      `${publicUrl}/app/notices/${subjectId}`,
    ])
    // marks that old phones show as boxes
    expect(text).not.toMatch(/[\u2066-\u2069]/)
    expect(partsOf(text!)).toBeLessThanOrEqual(4)
    expect(await rowOf(world, id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      providerId: emulator(channel).delivered[0]!.providerId,
    })
    expect(await recipientOf(world, subjectId)).toMatchObject({ sentVia: channel, failedAt: null })
  })

  it('takes a number in every form that people are kept under', async () => {
    for (const chat of [mobile, number98(), `+${number98()}`]) {
      await queued(world, { channel, chat, subjectId: await letterIn(world) })
    }
    await bring()
    expect(emulator(channel).delivered.map((one) => ('to' in one ? one.to : one.phone))).toEqual(
      Array(3).fill(number98()),
    )
  })

  it.each(['confidential', 'secret'] as const)('that is %s never tells its subject', async (confidentiality) => {
    await queued(world, {
      channel,
      chat: mobile,
      subjectId: await letterIn(world, { confidentiality, subject: 'راز' }),
    })
    await bring()
    expect(texts(channel)[0]).toContain('محرمانه')
    expect(texts(channel)[0]).not.toContain('راز')
    expect(emulator(channel).calls[0]!.body.toString()).not.toContain('راز')
  })

  it('is not sent once it was acknowledged', async () => {
    const subjectId = await letterIn(world)
    await world.db.update(noticeRecipients).set({ acknowledgedAt: world.now }).where(eq(noticeRecipients.id, subjectId))
    const id = await queued(world, { channel, chat: mobile, subjectId, kind: 'reminder' })
    await bring()
    expect(emulator(channel).calls).toEqual([])
    expect(await rowOf(world, id)).toMatchObject({ state: 'dropped' })
  })

  it('is not told to somebody whose it is not', async () => {
    const id = await queued(world, {
      channel,
      chat: mobile,
      subjectId: await letterIn(world),
      personId: world.people.clerk.id,
    })
    await bring()
    expect(emulator(channel).calls).toEqual([])
    expect(await rowOf(world, id)).toMatchObject({ state: 'dropped' })
  })

  it('arrives once, whatever becomes of the calls and of their answers', async () => {
    const faults: Fault[] = [
      { kind: 'error' },
      { kind: 'reset' },
      { kind: 'hang' },
      { kind: 'lose' },
      { kind: 'lose' },
      { kind: 'busy', seconds: 1 },
    ]
    const ids: string[] = []
    for (const _ of faults) ids.push(await queued(world, { channel, chat: mobile, subjectId: await letterIn(world) }))
    emulator(channel).fail(...faults)
    await bring()
    const keys = emulator(channel).delivered.map((one) => ('request' in one ? one.request : one.id))
    expect(keys.sort()).toEqual(ids.sort())
    expect(emulator(channel).calls.length).toBeGreaterThan(ids.length)
    for (const id of ids) expect(await rowOf(world, id)).toMatchObject({ state: 'sent' })
  })
})

describe('a code to sign in', () => {
  const code = async (channel: 'safir' | 'sms') => {
    const subjectId = randomUUID()
    const at = { createdAt: world.now, expiresAt: new Date(world.now.getTime() + 300_000) }
    const person = world.offices[0]!.holder.id
    await world.db
      .insert(loginCodes)
      .values({ ...at, id: subjectId, provinceId: world.province, personId: person, mobile, codeHash: 'h' })
    const row = { kind: 'loginCode' as const, params: { code: '482913' }, priority: 0 }
    return queued(world, { channel, chat: mobile, subjectId, ...row })
  }

  it('comes by text in the reader’s digits, with a line that phones fill in by', async () => {
    const id = await code('sms')
    await bring()
    expect(texts('sms')).toEqual([
      'کد ورود به پیشخوان‌یار: ۴۸۲۹۱۳\nاین کد را به هیچ‌کس نگویید.\n@pishkhan.example.ir #482913',
    ])
    expect(await rowOf(world, id)).toMatchObject({ state: 'sent', params: {} })
  })

  it('goes as a code where Safir knows codes', async () => {
    await code('safir')
    await bring()
    expect(safir.delivered).toMatchObject([{ otp: '482913', text: undefined }])
  })

  it('is not sent once it has run out', async () => {
    const id = await code('sms')
    await world.db.update(loginCodes).set({ expiresAt: world.now })
    await bring()
    expect(sms.calls).toEqual([])
    expect(await rowOf(world, id)).toMatchObject({ state: 'dropped', params: {} })
  })
})

describe('what cannot be mended by trying', () => {
  it('is a number without a Bale account: unreachable that way', async () => {
    safir.strangers.add(number98())
    const subjectId = await letterIn(world)
    const id = await queued(world, { channel: 'safir', chat: mobile, subjectId })
    await bring()
    expect(await rowOf(world, id)).toMatchObject({ state: 'unreachable', attempts: 1 })
    expect(await recipientOf(world, subjectId)).toMatchObject({ sentAt: null, failure: 'absent' })
  })

  it.each([
    ['safir', '02144445555'],
    ['sms', 'somebody'],
  ] as const)('is what is no mobile number, before %s hears of it', async (channel, chat) => {
    const id = await queued(world, { channel, chat, subjectId: await letterIn(world) })
    await bring()
    expect(emulator(channel).calls).toEqual([])
    expect(await rowOf(world, id)).toMatchObject({ state: 'failed', error: 'not a mobile number' })
  })

  it('is a number that no operator knows', async () => {
    sms.unknown.add(number98())
    const id = await queued(world, { channel: 'sms', chat: mobile, subjectId: await letterIn(world) })
    await bring()
    expect(await rowOf(world, id)).toMatchObject({ state: 'failed', error: 'answered 422' })
  })
})

describe('trouble with the account keeps messages for later', () => {
  const outcome = async (channel: Channel, chat = mobile) => {
    const subjectId = await letterIn(world)
    const person = world.offices[0]!.holder.id
    const base = { id: randomUUID(), province: world.province, person, messenger: channel.name, params: {} }
    const row = {
      ...base,
      chat,
      kind: 'notice' as const,
      subjectId,
      attempt: 1,
      maybeTwice: false,
      createdAt: world.now,
    }
    return channel.deliver(row, AbortSignal.timeout(5000))
  }

  it.each([
    ['no credit', { credit: false, full: false }, 'Safir error 20: no credit left'],
    ['too many contacts', { credit: true, full: true }, 'Safir error 21: the bot has as many contacts as it may'],
  ])('%s at Safir', async (_, account, error) => {
    Object.assign(safir.account, account)
    expect(await outcome(channels.safir)).toEqual({ result: 'failed', error, retry: true })
  })

  it.each([false, true])('a call that comes too fast at Safir is to wait (its code a text: %s)', async (asText) => {
    Object.assign(safir.account, { credit: true, full: false })
    safir.texts(asText)
    safir.tooFast(1)
    expect(await outcome(channels.safir)).toEqual({ result: 'busy', retryAfterSeconds: 5 })
    Object.assign(safir.account, { credit: false })
    expect(await outcome(channels.safir)).toMatchObject({ error: 'Safir error 20: no credit left' })
    Object.assign(safir.account, { credit: true })
    safir.texts(false)
  })

  it('a token that is not known any more', async () => {
    const house = { db: world.db, now: () => world.now, publicUrl }
    const account = { url: `${sms.url}/send?line=1`, token: 'old', report: publicUrl }
    expect(await outcome(openSms(house, account))).toEqual({ result: 'failed', error: 'answered 401', retry: true })
    const old = openSafir(house, { token: 'old', root: safir.url, bot })
    expect(await outcome(old)).toEqual({ result: 'failed', error: 'answered 401', retry: true })
  })

  it('a service that is not there: nothing can have been sent', async () => {
    await sms.close()
    expect(await outcome(channels.sms)).toEqual({
      result: 'failed',
      error: 'no connection (ECONNREFUSED)',
      retry: true,
    })
  })
})

describe('the gateway’s reports', () => {
  const web = (): Web => webOf(world, { webhooks: [smsReports({ ...world, now: () => world.now })] })
  const send = (app: Web['app']) => ((url: string, init: RequestInit) => app.request(url, init)) as typeof fetch

  it('mark the message and the recipient as reached, once', async () => {
    const subjectId = await letterIn(world)
    const id = await queued(world, { channel: 'sms', chat: mobile, subjectId })
    await bring()
    const { app, parts } = web()
    expect(await sms.report(id, 'delivered', send(app))).toBe(204)
    const marks = { reachedAt: world.now }
    expect(await rowOf(world, id)).toMatchObject({ state: 'sent', ...marks })
    expect(await recipientOf(world, subjectId)).toMatchObject({ ...marks, reachedVia: 'sms' })
    parts.now = () => new Date(world.now.getTime() + 60_000)
    expect(await sms.report(id, 'delivered', send(app))).toBe(204)
    expect(await sms.report(id, 'failed', send(app))).toBe(204)
    expect(await rowOf(world, id)).toMatchObject({ state: 'sent', ...marks })
    expect(await recipientOf(world, subjectId)).toMatchObject({ ...marks, failedAt: null })
  })

  it('mark what never reached the phone as failed', async () => {
    const subjectId = await letterIn(world)
    const id = await queued(world, { channel: 'sms', chat: mobile, subjectId })
    await bring()
    expect(await sms.report(id, 'failed', send(web().app))).toBe(204)
    expect(await rowOf(world, id)).toMatchObject({ state: 'failed', error: 'undelivered' })
    expect(await recipientOf(world, subjectId)).toMatchObject({
      reachedAt: null,
      sentAt: null,
      failure: 'undelivered',
    })
  })

  it('leave a letter sent that another way has brought too', async () => {
    const subjectId = await letterIn(world)
    const id = await queued(world, { channel: 'sms', chat: mobile, subjectId })
    await bring()
    await queued(world, { channel: 'safir', chat: mobile, subjectId, kind: 'reminder' })
    await bring()
    expect(await sms.report(id, 'failed', send(web().app))).toBe(204)
    expect(await rowOf(world, id)).toMatchObject({ state: 'failed' })
    expect(await recipientOf(world, subjectId)).toMatchObject({ sentVia: 'sms', failure: null })
  })

  it('of an unknown message are answered as any, unreadable ones are not, and a wrong path is none', async () => {
    const { app } = web()
    const { path } = smsReports({ ...world, now: () => world.now })
    const tell = (at: string, body: string) => app.request(at, { method: 'POST', body })
    expect((await tell(path, JSON.stringify({ id: randomUUID(), state: 'delivered' }))).status).toBe(204)
    expect((await tell(path, JSON.stringify({ id: 'x', state: 'delivered' }))).status).toBe(400)
    expect((await tell(path, 'x')).status).toBe(400)
    expect((await tell('/reports/sms/guess', '{}')).status).toBe(404)
  })
})
