import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noteLane } from '#actions/health/lane'
import { healthCard } from '#bot/cards/health'
import { bindings } from '#db/schema/bindings'
import { health } from '#db/schema/health'
import { jobs } from '#db/schema/jobs'
import { outbox } from '#db/schema/outbox'
import type { JobParts } from '#jobs/job'
import { selfTest } from '#jobs/self-test'
import { loadWords } from '#locales/files'
import { faultsFor, healthOf } from '#reads/health'
import type { ChannelFault } from '#rules/health'
import type { ChannelName } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
/** What the channels say of themselves, and the minutes that have passed since noon. */
let said: Partial<Record<ChannelName, ChannelFault | null>>
let minutes: number

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  for (const table of [outbox, health, bindings, jobs]) await database.db.delete(table)
  // the clock's test compares with the database's own
  world = await buildWorld(database.db, { now: new Date() })
  said = { telegram: null, bale: null }
  minutes = 0
})
afterAll(() => database.drop())

const now = () => new Date(world.now.getTime() + minutes * 60_000)
const parts = (): JobParts => {
  const { db, secret, clean, letter } = world
  const checks = (Object.keys(said) as ChannelName[]).map((name) => ({ name, check: async () => said[name] ?? null }))
  const base = { secret, clean, letter, channels: Object.keys(said) as ChannelName[] }
  return { db, direct: database.direct, now, log: pino({ level: 'silent' }), base, checks, dataDir: '/' }
}
const test = () => selfTest.run(parts())
/** What was told meanwhile has arrived. */
const later = async (more: number) => {
  minutes += more
  await database.db.update(outbox).set({ state: 'sent', sentAt: now() })
  await test()
}
const channelsIll = async () =>
  (await healthOf(database.db))
    .filter(({ name, fault }) => fault && name in said)
    .map(({ name, fault }) => [name, fault])
/** What the clerk was told of Telegram; the test's own clock differs from the database's. */
const mine = async () =>
  (await database.db.select().from(outbox)).filter(
    ({ personId, params }) => personId === world.people.clerk.id && params.name === 'telegram',
  )
const toldOf = async () =>
  (await database.db.select().from(outbox)).map(({ messenger, params }) => [
    messenger,
    params.name,
    params.fault,
    params.over ?? 0,
  ])

describe('the self-test', () => {
  it('finds nothing where all is well, and tells nobody', async () => {
    await world.bind(world.people.clerk.id, 'bale')
    await test()
    expect(await channelsIll()).toEqual([])
    expect((await healthOf(database.db)).map(({ name }) => name)).toEqual([
      'telegram',
      'bale',
      'queue',
      'clock',
      'disk',
      'database',
      'jobs',
    ])
    expect(await toldOf()).toEqual([])
  })

  it('tells those in charge once of a fault, through another channel, and once of its end', async () => {
    const chat = await world.bind(world.people.clerk.id, 'bale')
    await world.bind(world.people.clerk.id, 'telegram')
    said.telegram = 'tokenExpired'
    await test()
    await later(60)
    expect(await mine()).toMatchObject([{ messenger: 'bale', chatId: chat }])
    expect(await channelsIll()).toEqual([['telegram', 'tokenExpired']])
    said.telegram = null
    await later(60)
    await later(60)
    expect((await mine()).map(({ params }) => params.over ?? 0).sort()).toEqual([0, 1])
    expect(await channelsIll()).toEqual([])
  })

  it('waits with telling until a channel is well', async () => {
    await world.bind(world.people.clerk.id, 'bale')
    said = { telegram: 'unreachable', bale: 'unreachable' }
    await test()
    expect(await toldOf()).toEqual([])
    said.bale = null
    await later(60)
    expect(await toldOf()).toContainEqual(['bale', 'telegram', 'unreachable', 0])
  })

  it('keeps since when, and begins anew where another fault takes its place', async () => {
    said.bale = 'unreachable'
    await test()
    await later(60)
    const since = async () => (await healthOf(database.db)).find(({ name }) => name === 'bale')!.since
    expect(await since()).toEqual(world.now)
    said.bale = 'noCredit'
    await later(60)
    expect(await since()).toEqual(now())
  })

  it.each<[string, () => Partial<JobParts>]>([
    ['the folder of the data is not there', () => ({ dataDir: '/folder/that/is/not/there' })],
    ['it may not be looked at', () => ({ dataDir: '/dev/null/inside' })],
    [
      'a channel’s own test breaks',
      () => ({ checks: [{ name: 'bale', check: () => Promise.reject(new Error('broken')) }] }),
    ],
  ])('is written down also where %s, and not asked anew every minute', async (_, given) => {
    let asked = 0
    const telegram = {
      name: 'telegram' as const,
      check: async () => {
        asked += 1
        return 'tokenExpired' as const
      },
    }
    const run = () => {
      const { checks = [], ...rest } = given()
      return selfTest.run({ ...parts(), ...rest, checks: [telegram, ...checks] })
    }
    await run()
    minutes += 1
    await run()
    expect(asked).toBe(1)
    expect((await healthOf(database.db)).find(({ name }) => name === 'telegram')!.fault).toBe('tokenExpired')
  })

  it('comes once an hour, however often the clock ticks', async () => {
    await test()
    said.bale = 'refused'
    await later(58)
    expect(await channelsIll()).toEqual([])
    await later(2)
    expect(await channelsIll()).toEqual([['bale', 'refused']])
  })

  it('forgets a channel that is not set up any more', async () => {
    said.sms = 'noCredit'
    await test()
    delete said.sms
    await later(60)
    expect((await healthOf(database.db)).map(({ name }) => name)).not.toContain('sms')
  })
})

describe('a lane of the courier that stands', () => {
  const blockedAt = async () => (await database.db.select().from(bindings)).map((row) => row.blockedAt)
  const note = (fault: ChannelFault | null, inDoubt = 0) =>
    noteLane({ db: world.db, now: now(), channels: ['telegram', 'bale'], channel: 'bale', fault, inDoubt })
  const close = (at: Date) => database.db.update(bindings).set({ blockedAt: at }).where(eq(bindings.messenger, 'bale'))

  it('is told at once by another channel, leaves what else was tested, and is told of its end', async () => {
    await world.bind(world.people.admin.id, 'telegram')
    await test()
    await note('tokenExpired')
    expect(await channelsIll()).toEqual([['bale', 'tokenExpired']])
    const ofBale = (await toldOf()).filter(([, name]) => name === 'bale')
    expect(ofBale.filter(([messenger]) => messenger !== null)).toEqual([['telegram', 'bale', 'tokenExpired', 0]])
    expect((await healthOf(database.db)).map(({ name }) => name)).toContain('queue')
    await note(null)
    expect(await channelsIll()).toEqual([])
    expect((await toldOf()).filter(([way, , , over]) => way === 'telegram' && over === 1)).toHaveLength(1)
  })

  it('opens again what it closed meanwhile, and sends what waited; what was closed long before stays', async () => {
    const { holder } = world.people
    await world.bind(holder.id, 'bale')
    await close(new Date(now().getTime() - 30_000))
    const [waiting] = await database.db
      .insert(outbox)
      .values({
        provinceId: world.province,
        personId: holder.id,
        kind: 'opinion',
        subjectId: randomUUID(),
        params: {},
        state: 'unreachable',
        priority: 50,
        nextAt: world.now,
        createdAt: world.now,
      })
      .returning()
    await note('chatsClosed', 60_000)
    expect(await blockedAt()).toEqual([null])
    const [row] = await database.db.select().from(outbox).where(eq(outbox.id, waiting!.id))
    expect(row).toMatchObject({ state: 'queued', messenger: 'bale' })
    const before = new Date(now().getTime() - 61_000)
    await close(before)
    await note('chatsClosed', 60_000)
    expect(await blockedAt()).toEqual([before])
  })

  it('whose token was refused opens with the next test that finds it well what it closed in that time', async () => {
    await world.bind(world.people.holder.id, 'bale')
    said.bale = 'tokenExpired'
    await test()
    minutes += 30
    await close(now())
    said.bale = null
    await later(30)
    expect(await blockedAt()).toEqual([null])
  })
})

describe('one bad row', () => {
  afterEach(() => database.db.execute(sql`drop trigger if exists poisoned on outbox`))
  const poison = (person: string) =>
    database.db.execute(
      sql.raw(`
      create or replace function poisoned() returns trigger language plpgsql as $$ begin
        raise exception 'this row is bad'; end $$;
      create trigger poisoned before insert on outbox for each row
        when (new.person_id = '${person}') execute function poisoned()`),
    )

  it('of whoever is to be told keeps nobody else untold, and is named by the id', async () => {
    const { admin, clerk } = world.people
    for (const { id } of [admin, clerk]) await world.bind(id, 'bale')
    await poison(clerk.id)
    said.telegram = 'tokenExpired'
    await expect(test()).rejects.toThrow(`health ${clerk.id}: this row is bad`)
    expect(await channelsIll()).toEqual([['telegram', 'tokenExpired']])
    const told = (await database.db.select().from(outbox)).map(({ personId }) => personId)
    expect(told).toContain(admin.id)
    expect(told).not.toContain(clerk.id)
  })

  it('of timed work is named on the page of health, with what it said, until it gets through', async () => {
    const error = `step ${randomUUID()}: this row is bad`
    const failed = { name: 'climb-ladder', ranAt: now(), error }
    await database.db.insert(jobs).values(failed)
    await test()
    const jobsOf = async () => (await healthOf(database.db)).find(({ name }) => name === 'jobs')
    expect(await jobsOf()).toMatchObject({ fault: 'jobFailed', facts: { job: 'climb-ladder', error } })
    await database.db.update(jobs).set({ error: null })
    await later(60)
    expect(await jobsOf()).toMatchObject({ fault: null })
  })
})

it('channels that are not set up are named to whoever can mend it', async () => {
  const { visit } = webOf(world, { channels: ['bale', 'push'] })
  const asked = await (await visit('/api/app/health', { as: world.people.clerk.id })).json()
  expect(asked.missing).toEqual(['telegram', 'safir', 'sms'])
})

describe('a quiet channel', () => {
  const row = (over: Partial<typeof outbox.$inferInsert>) =>
    database.db.insert(outbox).values({
      provinceId: world.province,
      personId: world.people.holder.id,
      messenger: 'bale',
      chatId: '1',
      kind: 'notice',
      subjectId: randomUUID(),
      params: {},
      state: 'queued',
      priority: 50,
      nextAt: ago(61),
      createdAt: ago(61),
      ...over,
    })
  const ago = (minutesAgo: number) => new Date(world.now.getTime() - minutesAgo * 60_000)

  it.each<[string, () => Promise<unknown>[], boolean]>([
    ['in which a message waits for more than an hour', () => [row({})], true],
    [
      'in which it was tried in vain and waits for another try',
      () => [row({ attempts: 9, nextAt: new Date(Date.now() + 900_000) })],
      true,
    ],
    ['not if it waits for less', () => [row({ createdAt: ago(59), nextAt: ago(59) })], false],
    ['not if it is kept for later', () => [row({ nextAt: new Date(Date.now() + 900_000) })], false],
    ['not if another got through within the hour', () => [row({}), row({ state: 'sent', sentAt: ago(59) })], false],
    ['though another got through before', () => [row({}), row({ state: 'sent', sentAt: ago(61) })], true],
    ['not for what waits elsewhere', () => [row({ messenger: 'telegram' })], false],
  ])('is one %s', async (_, write, ill) => {
    await Promise.all(write())
    await test()
    expect((await channelsIll()).filter(([name]) => name === 'bale')).toEqual(ill ? [['bale', 'quiet']] : [])
  })
})

it('a clock that jumped within the hour is a fault, and is none after it', async () => {
  await database.db.insert(jobs).values({ name: 'clock-jump', ranAt: world.now, error: 'the clock jumped by 90 s' })
  await test()
  const clock = async () => (await healthOf(database.db)).find(({ name }) => name === 'clock')!.fault
  expect(await clock()).toBe('clockJumped')
  minutes += 61
  await test()
  expect(await clock()).not.toBe('clockJumped')
})

describe('who knows of faults', () => {
  beforeEach(async () => {
    said.telegram = 'tokenExpired'
    await test()
  })

  it.each([
    ['admin', true],
    ['clerk', true],
    ['secretary', true],
    ['head', false],
    ['holder', false],
    ['agency', false],
  ] as const)('%s: %s', async (who, knows) => {
    const { actor } = await world.as(who)
    expect((await faultsFor(database.db, actor)).some(({ name }) => name === 'telegram')).toBe(knows)
  })

  const view = (over: Record<string, string | number> = {}) => ({
    subjectId: world.province,
    person: null,
    locale: 'fa' as const,
    now: now(),
    place: { messenger: 'bale' as const, chat: '1' },
    publicUrl: 'https://pishkhan.test',
    secret: '',
    params: { name: 'telegram', fault: 'tokenExpired', since: world.now.toISOString(), ...over },
  })
  const words = async (over = {}) => JSON.stringify(await healthCard.render(database.db, view(over)))

  it('is told what is ill, and what can be done', async () => {
    expect(await words()).toContain('تلگرام نیاز به رسیدگی دارد')
    expect(await words()).toContain('توکن را در صفحه مدیریت همان سرویس تازه کنید')
  })

  it('is not told what has changed meanwhile', async () => {
    expect(await words({ over: 1 })).toBe('null')
    expect(await words({ fault: 'unreachable' })).toBe('null')
    said.telegram = null
    await later(60)
    expect(await words()).toBe('null')
    expect(await words({ over: 1 })).toContain('دوباره سالم است')
  })
})
