import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#act/act'
import { climbLadder } from '#actions/notices/climb'
import { queueNotice } from '#actions/notices/queue'
import { remindAnswers } from '#actions/notices/remind-answers'
import { audit } from '#db/schema/audit'
import { bindings } from '#db/schema/bindings'
import { holidays } from '#db/schema/holidays'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { pushSubscriptions } from '#db/schema/push'
import { sessions } from '#db/schema/sessions'
import { tehranInstant } from '#rules/calendar'
import { type Rung, rungs } from '#rules/ladder'
import type { ChannelName } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
/** The holder of the second office: nothing else in the world writes to her. */
let person: string

const every: ChannelName[] = ['telegram', 'bale', 'push', 'safir', 'sms']

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  person = world.offices[1]!.holder.id
})
afterAll(() => database.drop())

const clock = (day: string, time: string, channels: ChannelName[] = every): Context =>
  world.system('clock', { now: tehranInstant(day, time), channels })

async function letter(over: Partial<typeof noticeRecipients.$inferInsert> = {}, answerBy: string | null = null) {
  const { province: provinceId, now } = world
  const [notice] = await database.db
    .insert(notices)
    .values({
      provinceId,
      kind: 'notice',
      state: 'signed',
      subject: 'آزمون',
      body: 'متن',
      selection: {},
      createdAt: now,
      updatedAt: now,
      signedAt: now,
      answerBy,
    })
    .returning()
  const [recipient] = await database.db
    .insert(noticeRecipients)
    .values({ provinceId, noticeId: notice!.id, officeId: world.offices[1]!.id, personId: person, ...over })
    .returning()
  return { notice: notice!.id, recipient: recipient!.id }
}

/** As signing does, on Saturday at noon. */
async function queued(channels: ChannelName[] = every) {
  const made = await letter()
  const act = { tx: database.db, now: world.now, province: world.province, channels }
  await queueNotice(act as never, made.notice, world.now, 'bulk')
  return made
}
const arrived = (via: ChannelName = 'telegram') => letter({ sentAt: world.now, sentVia: via })

async function browser() {
  const made = { provinceId: world.province, personId: person, device: 'Chrome', createdAt: world.now }
  const seen = { tokenHash: newKey(), seenAt: world.now, expiresAt: tehranInstant('2026-12-01') }
  const [session] = await database.db
    .insert(sessions)
    .values({ ...made, ...seen })
    .returning()
  const keys = { sessionId: session!.id, endpoint: newKey(), p256dh: 'p', auth: 'a' }
  const [row] = await database.db
    .insert(pushSubscriptions)
    .values({ ...made, ...keys })
    .returning()
  return row!.id
}
const messages = async (recipient: string) =>
  (await database.db.select().from(outbox).where(eq(outbox.subjectId, recipient)).orderBy(outbox.createdAt)).map(
    ({ kind, messenger, chatId, state }) => ({ kind, messenger, chatId, state }),
  )
const rungOf = async (recipient: string): Promise<Rung> => {
  const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient))
  return rungs[row!.rung]!
}
const round = async (day: string, time: string, channels?: ChannelName[]) => {
  const done = await climbLadder(clock(day, time, channels), null, null)
  return done.ok ? done.value.climbed : done
}
const mobile = () => world.offices[1]!.holder.mobile.replace(/^0/, '98')

describe('a letter begins', () => {
  it('in the messenger used last, and nowhere else', async () => {
    await world.bind(person, 'telegram')
    await database.db
      .update(bindings)
      .set({ usedAt: tehranInstant('2026-10-01') })
      .where(eq(bindings.personId, person))
    const chat = await world.bind(person, 'bale')
    await browser()
    const { recipient } = await queued()
    expect(await messages(recipient)).toEqual([{ kind: 'notice', messenger: 'bale', chatId: chat, state: 'queued' }])
    expect(await rungOf(recipient)).toBe('sent')
  })

  it('in every browser, where there is no messenger', async () => {
    const ids = [await browser(), await browser()]
    const { recipient } = await queued()
    expect((await messages(recipient)).map(({ messenger, chatId }) => [messenger, chatId]).sort()).toEqual(
      ids.map((id) => ['push', id]).sort(),
    )
    expect(await rungOf(recipient)).toBe('push')
  })

  it.each([
    { channels: every, messenger: 'safir' },
    { channels: ['telegram', 'sms'] as ChannelName[], messenger: 'sms' },
  ])('at the number, by $messenger, where there is nothing else', async ({ channels, messenger }) => {
    const { recipient } = await queued(channels)
    expect(await messages(recipient)).toEqual([{ kind: 'notice', messenger, chatId: mobile(), state: 'queued' }])
    expect(await rungOf(recipient)).toBe(messenger)
  })

  it('on the clerk’s list, where nothing reaches', async () => {
    await database.db.update(people).set({ mobile: null }).where(eq(people.id, person))
    const { recipient } = await queued()
    expect(await messages(recipient)).toEqual([{ kind: 'notice', messenger: null, chatId: null, state: 'unreachable' }])
    expect(await rungOf(recipient)).toBe('clerk')
  })
})

describe('silence', () => {
  it('climbs through every channel to the clerk’s list, one step at a time', async () => {
    const telegram = await world.bind(person, 'telegram')
    const bale = await world.bind(person, 'bale')
    const push = await browser()
    const { recipient, notice } = await arrived()
    await database.db.insert(outbox).values({
      provinceId: world.province,
      personId: person,
      messenger: 'telegram',
      chatId: telegram,
      kind: 'notice',
      subjectId: recipient,
      params: {},
      state: 'sent',
      priority: 50,
      nextAt: world.now,
      createdAt: world.now,
      sentAt: world.now,
    })
    const walk: [string, string, Rung][] = [
      ['2026-10-11', '20:59', 'sent'],
      ['2026-10-12', '08:00', 'again'],
      ['2026-10-12', '11:00', 'again'],
      ['2026-10-12', '11:10', 'other'],
      ['2026-10-12', '14:20', 'push'],
      ['2026-10-12', '17:30', 'safir'],
      ['2026-10-13', '20:50', 'safir'],
      ['2026-10-14', '08:00', 'clerk'],
      ['2026-10-20', '08:00', 'clerk'],
    ]
    for (const [day, time, rung] of walk) {
      await round(day, time)
      expect(await rungOf(recipient), `${day} ${time}`).toBe(rung)
    }
    expect((await messages(recipient)).map(({ kind, messenger, chatId }) => [kind, messenger, chatId])).toEqual([
      ['notice', 'telegram', telegram],
      ['reminder', 'telegram', telegram],
      ['reminder', 'bale', bale],
      ['reminder', 'push', push],
      ['reminder', 'safir', mobile()],
    ])
    const steps = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, notice), eq(audit.action, 'notices.climb')))
    expect(steps.map(({ facts }) => facts)).toEqual(
      ['again', 'other', 'push', 'safir', 'clerk'].map((rung) => ({ rung, recipients: 1 })),
    )
  })

  it.each([
    ['on a Friday', '2026-10-16', '10:00', 0],
    ['on the Saturday after it', '2026-10-17', '10:00', 1],
    ['before the end of quiet hours', '2026-10-12', '07:59', 0],
    ['after their beginning', '2026-10-12', '21:00', 0],
    ['on a day closed at short notice', '2026-10-13', '10:00', 0],
  ])('climbs %s: %s %s', async (_, day, time, count) => {
    await database.db
      .insert(holidays)
      .values({ provinceId: world.province, day: '2026-10-13', title: 'برف', kind: 'sudden', at: world.now })
    await world.bind(person)
    await arrived()
    expect(await round(day, time)).toBe(count)
  })

  it('climbs one rung after a week without a clock, not five, and nobody twice in a moment', async () => {
    await world.bind(person, 'telegram')
    await world.bind(person, 'bale')
    const { recipient } = await arrived()
    expect([
      await round('2026-10-24', '10:00'),
      await round('2026-10-24', '10:00'),
      await round('2026-10-24', '10:10'),
    ]).toEqual([1, 0, 0])
    expect(await rungOf(recipient)).toBe('again')
  })

  it('waits anew after the clerk’s own reminder', async () => {
    await world.bind(person)
    await letter({ sentAt: world.now, sentVia: 'telegram', remindedAt: tehranInstant('2026-10-12', '09:00') })
    expect([await round('2026-10-13', '10:00'), await round('2026-10-14', '08:00')]).toEqual([0, 1])
  })

  it.each([
    ['acknowledged', { acknowledgedAt: tehranInstant('2026-10-10', '13:00') }],
    ['delivered on paper', { deliveredOn: '2026-10-11' }],
  ])('is over for who has it %s', async (_, over) => {
    await world.bind(person)
    await letter({ sentAt: world.now, sentVia: 'telegram', ...over })
    expect(await round('2026-10-20', '10:00')).toBe(0)
  })

  it('goes on at once where the bot was blocked, with the letter itself', async () => {
    await world.bind(person)
    await database.db.update(bindings).set({ blockedAt: world.now }).where(eq(bindings.personId, person))
    const { recipient } = await letter({ failedAt: world.now, failure: 'blocked' })
    expect(await round('2026-10-10', '12:10')).toBe(1)
    expect(await messages(recipient)).toEqual([
      { kind: 'notice', messenger: 'safir', chatId: mobile(), state: 'queued' },
    ])
  })

  it('leaves a messenger that takes nothing for another, never both', async () => {
    const telegram = await world.bind(person, 'telegram')
    const { recipient } = await queued(['telegram', 'bale'])
    const bale = await world.bind(person, 'bale')
    expect([await round('2026-10-10', '15:00'), await round('2026-10-10', '15:10')]).toEqual([0, 1])
    expect(
      (await messages(recipient)).map(({ messenger, chatId, state }) => [messenger, chatId, state]).sort(),
    ).toEqual([
      ['bale', bale, 'queued'],
      ['telegram', telegram, 'dropped'],
    ])
  })
})

describe('a wanted answer', () => {
  const asked = async (day: string, time = '10:00') => {
    const done = await remindAnswers(clock(day, time), null, null)
    return done.ok ? done.value.asked : done
  }
  const official = {
    sentAt: tehranInstant('2026-10-10', '12:00'),
    acknowledgedAt: tehranInstant('2026-10-11', '09:00'),
  }

  it('is asked for before its day and after it until it comes, once a day', async () => {
    const { recipient } = await letter(official, '2026-10-21')
    const days = ['2026-10-18', '2026-10-19', '2026-10-19', '2026-10-21', '2026-10-24', '2026-10-26', '2026-10-27']
    const counts: unknown[] = []
    for (const day of days) counts.push(await asked(day))
    expect(counts).toEqual([0, 1, 0, 0, 1, 0, 1])
    expect((await messages(recipient)).every(({ kind }) => kind === 'answer')).toBe(true)
    await database.db.update(noticeRecipients).set({ answeredAt: world.now }).where(eq(noticeRecipients.id, recipient))
    expect(await asked('2026-11-10')).toBe(0)
  })

  it('is one message for all of a person’s letters, the longest due first', async () => {
    const { recipient: later } = await letter(official, '2026-10-21')
    const { recipient: first } = await letter(official, '2026-10-20')
    expect(await asked('2026-10-24')).toBe(2)
    const sent = await database.db.select().from(outbox).where(eq(outbox.subjectId, first))
    expect(sent).toMatchObject([{ kind: 'answer', params: { others: later } }])
    expect(await messages(later)).toEqual([])
  })

  it.each([
    ['in quiet hours', official, '2026-10-24', '07:59'],
    ['on a Friday', official, '2026-10-23', '10:00'],
    ['of whom the letter did not reach officially', { sentAt: official.sentAt }, '2026-10-24', '10:00'],
  ])('is not asked for %s', async (_, marks, day, time) => {
    await letter(marks, '2026-10-21')
    expect(await asked(day, time)).toBe(0)
  })
})
