import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { letterPriority, priorities } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, addRecipient, away, courier, openSink, queue, rowsOf, settled, until } from './desk.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

describe('what is due goes out', () => {
  test('each message once, with the messenger’s own name for it', async () => {
    const ids = await queue(database, {}, {}, {})
    const sink = openSink('telegram', (row) => ({ result: 'sent', providerId: `m-${row.id}` }))
    const running = courier(database, [sink])
    await settled(database)
    await running.stop()
    expect(sink.seen.map(({ row }) => row.id).sort()).toEqual([...ids].sort())
    const rows = await rowsOf(database)
    for (const id of ids) {
      const sent = { state: 'sent', attempts: 1, leaseUntil: null, error: null, providerId: `m-${id}` }
      expect(rows.get(id)).toMatchObject(sent)
    }
    expect([...rows.values()].every((row) => row.sentAt && !row.maybeTwice)).toBe(true)
  })

  test('the urgent first, then what has been due longest', async () => {
    const at = (seconds: number) => new Date(Date.now() - seconds * 1000)
    const [bulk, late, early, urgent] = await queue(
      database,
      { priority: priorities.bulk, nextAt: at(100) },
      { priority: priorities.normal, nextAt: at(10) },
      { priority: priorities.normal, nextAt: at(20) },
      { priority: priorities.urgent, nextAt: at(1) },
    )
    const sink = openSink('telegram')
    const running = courier(database, [sink])
    await settled(database)
    await running.stop()
    expect(sink.seen.map(({ row }) => row.id)).toEqual([urgent, early, late, bulk])
  })

  test('not before its time by the program’s clock', async () => {
    const now = new Date('2030-01-01T00:00:00Z')
    const [due, later] = await queue(database, { nextAt: now }, { nextAt: new Date(now.getTime() + 1) })
    const running = courier(database, [openSink('telegram')], { now: () => now })
    await until(async () => (await rowsOf(database)).get(due)?.state === 'sent')
    await running.stop()
    const rows = await rowsOf(database)
    expect(rows.get(due)?.sentAt).toEqual(now)
    expect(rows.get(later!)).toMatchObject({ state: 'queued', attempts: 0 })
  })

  test('at once when a transaction that queued it commits', async () => {
    const sink = openSink('telegram')
    const running = courier(database, [sink], { settings: { pollSeconds: 3600 } })
    await queue(database, {})
    await database.sql`select pg_notify('outbox', '')`
    await settled(database)
    await queue(database, {})
    await database.sql`select pg_notify('outbox', '')`
    await settled(database)
    await running.stop()
    expect(sink.seen).toHaveLength(2)
  })

  test('an urgent one overtakes a fan-out', async () => {
    await queue(database, ...Array.from({ length: 600 }, () => ({ priority: priorities.bulk })))
    const sink = openSink('telegram')
    const running = courier(database, [sink], { rates: { telegram: 200 } })
    await until(() => sink.seen.length > 20)
    const [urgent] = await queue(database, { priority: priorities.urgent, kind: 'loginCode' })
    await database.sql`select pg_notify('outbox', '')`
    await until(() => sink.seen.some(({ row }) => row.id === urgent))
    await running.stop()
    expect(sink.seen.length).toBeLessThan(400)
  })

  test('a letter to few overtakes the refreshes and the news of its chat', async () => {
    const personId = await addPerson(database, 'telegram')
    const [news, refresh, letter] = await queue(
      database,
      { personId, kind: 'request' },
      { personId, kind: 'refresh', priority: priorities.reply },
      { personId, priority: priorities[letterPriority({ urgent: false, recipients: 1 })] },
    )
    const sink = openSink('telegram')
    const running = courier(database, [sink])
    await settled(database)
    await running.stop()
    expect(sink.seen.map(({ row }) => row.id)).toEqual([letter, refresh, news])
  })

  test('an urgent one finds a place while all others hang', async () => {
    const sink = openSink('telegram', (row, signal) => {
      if (row.kind === 'loginCode') return undefined
      return new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('gave up'))))
    })
    await queue(database, ...Array.from({ length: 60 }, () => ({})))
    const settings = { concurrency: 10, inHand: 20, timeoutSeconds: 3, leaseSeconds: 60 }
    const running = courier(database, [sink], { settings })
    await until(() => sink.seen.length === 10)
    const [urgent] = await queue(database, { priority: priorities.urgent, kind: 'loginCode' })
    await database.sql`select pg_notify('outbox', '')`
    await until(async () => (await rowsOf(database)).get(urgent)?.state === 'sent')
    expect(sink.seen).toHaveLength(11)
    await running.stop()
  })

  test('each messenger in a lane of its own: one that hangs keeps no other waiting', async () => {
    await queue(database, { messenger: 'bale' }, { messenger: 'telegram' })
    const hanging = openSink('bale', (_, signal) => {
      return new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('gave up'))))
    })
    const sink = openSink('telegram')
    const running = courier(database, [hanging, sink], { settings: { timeoutSeconds: 1 } })
    await until(() => sink.seen.length === 1 && hanging.seen.length === 1)
    await running.stop()
    const [row] = [...(await rowsOf(database)).values()].filter((one) => one.messenger === 'bale')
    expect(row).toMatchObject({ state: 'queued', maybeTwice: true })
  })

  test('a code is wiped once it is sent, other parameters stay', async () => {
    const [other, ...codes] = await queue(
      database,
      { kind: 'reminder', params: { times: 2 } },
      { kind: 'loginCode', params: { code: '123456' } },
      { kind: 'mobileCode', params: { code: '123456' } },
    )
    const running = courier(database, [openSink('telegram')])
    await settled(database)
    await running.stop()
    const rows = await rowsOf(database)
    expect(codes.map((code) => rows.get(code)?.params)).toEqual([{}, {}])
    expect(rows.get(other)?.params).toEqual({ times: 2 })
  })

  test('what has nothing to say any more is dropped', async () => {
    const [id] = await queue(database, {})
    const running = courier(database, [openSink('telegram', () => ({ result: 'dropped' }))])
    await settled(database)
    await running.stop()
    expect((await rowsOf(database)).get(id)).toMatchObject({ state: 'dropped', sentAt: null })
  })
})

describe('a closed chat', () => {
  test('marks the binding, is recorded, and the same message goes to the next messenger', async () => {
    const person = await addPerson(database, 'bale', 'telegram')
    const recipient = await addRecipient(database, person)
    const [id] = await queue(database, { personId: person, subjectId: recipient, params: { a: 1 } })
    const bale = openSink('bale')
    const telegram = openSink('telegram', () => ({ result: 'blocked' }))
    const running = courier(database, [telegram, bale])
    await settled(database)
    await running.stop()
    expect(telegram.seen).toHaveLength(1)
    expect(bale.seen.map(({ row }) => row)).toMatchObject([
      { person, chat: `bale-${person}`, subjectId: recipient, params: { a: 1 }, attempt: 1 },
    ])
    expect((await rowsOf(database)).get(id)).toMatchObject({ state: 'dropped' })
    const blocked = await database.sql`select messenger from bindings where blocked_at is not null`
    expect(blocked).toEqual([{ messenger: 'telegram' }])
    const entries = await database.sql`select action, via, subject_id as person, facts from audit`
    expect(entries).toEqual([
      { action: 'bindings.block', via: 'telegram', person, facts: { messenger: 'telegram', blocked: true } },
    ])
    const [mark] = await database.sql`select sent_via as via, failed_at as failed from notice_recipients`
    expect(mark).toEqual({ via: 'bale', failed: null })
  })

  test('with no other messenger leaves the person unreachable, and the recipient’s record says so', async () => {
    const person = await addPerson(database, 'bale', 'telegram')
    const recipient = await addRecipient(database, person)
    await queue(database, { personId: person, subjectId: recipient })
    const both = (['telegram', 'bale'] as const).map((name) => openSink(name, () => ({ result: 'blocked' })))
    const running = courier(database, both)
    await settled(database)
    await running.stop()
    expect(both.map((sink) => sink.seen.length)).toEqual([1, 1])
    const states = [...(await rowsOf(database)).values()].map((row) => [row.messenger, row.state]).sort()
    expect(states).toEqual([
      ['bale', 'unreachable'],
      ['telegram', 'dropped'],
    ])
    const [mark] =
      await database.sql`select sent_at as sent, failure from notice_recipients where failed_at is not null`
    expect(mark).toEqual({ sent: null, failure: 'blocked' })
  })

  test('of somebody outside the registry is unreachable', async () => {
    const [id] = await queue(database, { kind: 'case' })
    const running = courier(database, [openSink('telegram', () => ({ result: 'blocked' }))])
    await settled(database)
    await running.stop()
    expect((await rowsOf(database)).get(id)?.state).toBe('unreachable')
  })

  test('lets a mere refresh of its cards go', async () => {
    const person = await addPerson(database, 'bale', 'telegram')
    const [id] = await queue(database, { kind: 'refresh', personId: person })
    const bale = openSink('bale')
    const running = courier(database, [bale, openSink('telegram', () => ({ result: 'blocked' }))])
    await settled(database)
    await running.stop()
    expect(bale.seen).toHaveLength(0)
    expect((await rowsOf(database)).get(id)?.state).toBe('dropped')
  })
})

describe('a failure', () => {
  test('for good sends the message to the next messenger', async () => {
    const person = await addPerson(database, 'bale', 'telegram')
    await queue(database, { personId: person })
    const bale = openSink('bale')
    const refusing = openSink('telegram', () => ({ result: 'failed', error: 'chat not found', retry: false }))
    const running = courier(database, [refusing, bale])
    await settled(database)
    await running.stop()
    expect(bale.seen).toHaveLength(1)
    expect(await database.sql`select 1 from bindings where blocked_at is not null`).toHaveLength(0)
  })

  test('for good without another messenger is final, and the recipient’s record says so', async () => {
    const person = await addPerson(database, 'telegram')
    const recipient = await addRecipient(database, person)
    const [id] = await queue(database, { personId: person, subjectId: recipient })
    const refusing = openSink('telegram', () => ({ result: 'failed', error: 'a\0b', retry: false }))
    const running = courier(database, [refusing])
    await settled(database)
    await running.stop()
    expect((await rowsOf(database)).get(id)).toMatchObject({ state: 'failed', error: 'ab' })
    const [mark] = await database.sql`select failure from notice_recipients where failed_at is not null`
    expect(mark).toEqual({ failure: 'refused' })
  })

  test('that may pass is tried again, and marked if the message may have arrived', async () => {
    const [plain, lost] = await queue(database, {}, {})
    const sink = openSink('telegram', (row) =>
      row.attempt < 3 ? { result: 'failed', error: 'reset', retry: true, maybeSent: row.id === lost } : undefined,
    )
    const running = courier(database, [sink])
    await settled(database)
    await running.stop()
    const rows = await rowsOf(database)
    expect(rows.get(plain)).toMatchObject({ state: 'sent', attempts: 3, maybeTwice: false })
    expect(rows.get(lost!)).toMatchObject({ state: 'sent', attempts: 3, maybeTwice: true })
    expect(sink.seen.filter(({ row }) => row.id === lost).map(({ row }) => row.maybeTwice)).toEqual([false, true, true])
  })

  test('waits twice as long each time', async () => {
    const now = new Date('2030-01-01T00:00:00Z')
    const [first, third] = await queue(database, {}, { attempts: 2 })
    const running = courier(database, [openSink('telegram', () => ({ result: 'failed', error: '500', retry: true }))], {
      now: () => now,
    })
    const waits = async () => {
      const rows = await rowsOf(database)
      return [first, third!].map((id) => (rows.get(id)!.nextAt.getTime() - now.getTime()) / 1000)
    }
    await until(async () => (await waits()).every((wait) => wait > 0))
    await running.stop()
    const [one, four] = await waits()
    expect(one).toBeGreaterThanOrEqual(0.75)
    expect(one).toBeLessThanOrEqual(1.25)
    expect(four).toBeGreaterThanOrEqual(3)
    expect(four).toBeLessThanOrEqual(5)
  })

  test.each([
    { attempts: 6, further: true, ends: 'queued' },
    { attempts: 7, further: true, ends: 'dropped' },
    { attempts: 98, further: false, ends: 'queued' },
    { attempts: 99, further: false, ends: 'failed' },
  ])('after $attempts earlier ones, with another messenger: $further, leaves it $ends', async (given) => {
    const person = await addPerson(
      database,
      ...(given.further ? (['bale', 'telegram'] as const) : (['telegram'] as const)),
    )
    const [id] = await queue(database, { personId: person, attempts: given.attempts })
    const sink = openSink('telegram', () => ({ result: 'failed', error: '500', retry: true }))
    const running = courier(database, [sink, openSink('bale')])
    await until(async () => (await rowsOf(database)).get(id)?.leaseUntil === null && sink.seen.length > 0)
    await running.stop()
    expect((await rowsOf(database)).get(id)?.state).toBe(given.ends)
  })

  test('of one poisoned message, thrown or hung, delays nobody', async () => {
    const [thrown, hung] = await queue(database, { priority: priorities.urgent }, { priority: priorities.urgent })
    const others = await queue(database, ...Array.from({ length: 50 }, () => ({})))
    const sink = openSink('telegram', (row) => {
      if (row.id === thrown) throw new Error('cannot be worded')
      return row.id === hung ? new Promise(() => undefined) : undefined
    })
    const running = courier(database, [sink], { settings: { timeoutSeconds: 1 } })
    await until(async () => {
      const rows = await rowsOf(database)
      return others.every((id) => rows.get(id)?.state === 'sent') && rows.get(hung!)?.error !== null
    })
    await running.stop()
    const rows = await rowsOf(database)
    expect(rows.get(thrown)).toMatchObject({ state: 'queued', error: 'cannot be worded', maybeTwice: true })
    expect(rows.get(hung!)).toMatchObject({ state: 'queued', error: 'timeout', maybeTwice: true })
  })
})

test('one whose record cannot be written keeps no other from being settled', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => addPerson(database, 'telegram')))
  const recipients = await Promise.all(people.map((person) => addRecipient(database, person)))
  const ids = await queue(database, ...people.map((personId, nth) => ({ personId, subjectId: recipients[nth]! })))
  await database.sql.unsafe(`
    create function spoiled() returns trigger language plpgsql as $$ begin raise exception 'spoiled'; end $$;
    create trigger spoiled before update on notice_recipients for each row when (old.id = '${recipients[7]}')
      execute function spoiled()`)
  const sink = openSink('telegram')
  const running = courier(database, [sink])
  await settled(database)
  await running.stop()
  expect(sink.seen).toHaveLength(20)
  const rows = await rowsOf(database)
  expect(ids.every((id) => rows.get(id)?.state === 'sent')).toBe(true)
  expect(rows.get(ids[7]!)).toMatchObject({ error: 'could not be settled' })
  expect(await database.sql`select 1 from notice_recipients where sent_at is not null`).toHaveLength(19)
})

describe('a lease', () => {
  test('that ran out at a crash is taken again and marked', async () => {
    const [crashed, held] = await queue(
      database,
      { leaseUntil: new Date(Date.now() - 1000), fence: 1, attempts: 1 },
      { leaseUntil: new Date(Date.now() + 600_000), fence: 1, attempts: 1 },
    )
    const sink = openSink('telegram')
    const running = courier(database, [sink])
    await until(async () => (await rowsOf(database)).get(crashed)?.state === 'sent')
    await running.stop()
    const rows = await rowsOf(database)
    expect(sink.seen.map(({ row }) => [row.id, row.maybeTwice])).toEqual([[crashed, true]])
    expect(rows.get(crashed)).toMatchObject({ maybeTwice: true, fence: 2 })
    expect(rows.get(held!)).toMatchObject({ state: 'queued', fence: 1 })
  })

  test('taken over by another makes a late settlement void', async () => {
    const [id] = await queue(database, {})
    const answers: (() => void)[] = []
    const sink = openSink('telegram', () => {
      return new Promise((resolve) => answers.push(() => resolve({ result: 'failed', error: 'late', retry: false })))
    })
    const running = courier(database, [sink])
    await until(() => answers.length === 1)
    await database.sql`update outbox set fence = fence + 1, maybe_twice = true where id = ${id}`
    answers[0]!()
    await running.stop()
    expect((await rowsOf(database)).get(id)).toMatchObject({ state: 'queued', error: null })
  })

  test('keeps two couriers from ever sending the same message', async () => {
    await queue(database, ...Array.from({ length: 2000 }, () => ({})))
    const sinks = [openSink('telegram'), openSink('telegram')]
    const running = sinks.map((sink) => courier(database, [sink]))
    await settled(database)
    await Promise.all(running.map((one) => one.stop()))
    const ids = sinks.flatMap((sink) => sink.seen.map(({ row }) => row.id))
    expect(ids).toHaveLength(2000)
    expect(new Set(ids).size).toBe(2000)
  })
})

describe('stopping and outages', () => {
  test('a stop finishes what is under way and gives back the rest untouched', async () => {
    await queue(database, ...Array.from({ length: 100 }, () => ({})))
    const sink = openSink('telegram', async () => {
      await sleep(50)
      return { result: 'sent', providerId: 'x' }
    })
    const running = courier(database, [sink], { rates: { telegram: 100 } })
    await until(() => sink.seen.length > 3)
    await running.stop()
    const rows = [...(await rowsOf(database)).values()]
    expect(rows.filter((row) => row.state === 'sent')).toHaveLength(sink.seen.length)
    const rest = rows.filter((row) => row.state === 'queued')
    expect(rest).toHaveLength(100 - sink.seen.length)
    expect(rest.every((row) => row.leaseUntil === null && row.attempts === 0)).toBe(true)
  })

  test('the database goes away and comes back: nothing is lost, nothing is restarted', async () => {
    await queue(database, ...Array.from({ length: 200 }, () => ({})))
    const sink = openSink('telegram')
    const running = courier(database, [sink], { rates: { telegram: 100 } })
    await until(() => sink.seen.length > 20)
    await away(database, () => sleep(500))
    await settled(database)
    await queue(database, {})
    await database.sql`select pg_notify('outbox', '')`
    await settled(database)
    await running.stop()
    expect(new Set(sink.seen.map(({ row }) => row.id)).size).toBe(201)
  })
})

test('a recipient reached twice keeps the first moment', async () => {
  const person = await addPerson(database, 'telegram')
  const recipient = await addRecipient(database, person)
  const row = { personId: person, subjectId: recipient }
  await queue(database, row, { ...row, chatId: randomUUID() })
  let ticks = 0
  const now = () => new Date(Date.parse('2030-01-01T00:00:00Z') + ticks++ * 1000)
  const running = courier(database, [openSink('telegram')], { now })
  await settled(database)
  await running.stop()
  const sent = [...(await rowsOf(database)).values()].map((one) => one.sentAt!.getTime())
  const [mark] = await database.sql`select sent_at as sent, sent_via as via from notice_recipients`
  expect(mark).toEqual({ via: 'telegram', sent: new Date(Math.min(...sent)) })
})
