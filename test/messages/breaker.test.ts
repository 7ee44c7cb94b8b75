// Many chats that close at once, and an account that is refused, are not their people's doing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openBreaker } from '#messages/courier/breaker'
import type { LaneNews } from '#messages/courier/stand'
import type { Delivery } from '#rules/channel'
import type { ChannelFault } from '#rules/health'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, courier, openSink, queue, rowsOf, settled, until } from './desk.ts'

let database: TestDatabase
let news: LaneNews[]
beforeEach(async () => {
  database = await freshDatabase()
  news = []
})
afterEach(() => database.drop())

const tell = async (one: LaneNews) => {
  news.push(one)
}
const closed = () => database.sql`select chat_id from bindings where blocked_at is not null`
const letters = async (count: number) => {
  const people = await Promise.all(Array.from({ length: count }, () => addPerson(database, 'telegram')))
  return queue(database, ...people.map((personId) => ({ personId })))
}

describe('a lane whose account is refused', () => {
  test('stands, marks nobody, tells it once, and goes again by itself once the account is well', async () => {
    await letters(40)
    let fault: ChannelFault | null = 'tokenExpired'
    const down: Delivery = { result: 'down', fault: 'tokenExpired' }
    const sink = { ...openSink('telegram', () => (fault ? down : undefined)), check: async () => fault }
    const running = courier(database, [sink], { tell, settings: { standSeconds: 0.2, concurrency: 3 } })
    await until(() => news.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(news).toMatchObject([{ channel: 'telegram', fault: 'tokenExpired' }])
    const tried = sink.seen.length
    expect(tried).toBeLessThanOrEqual(3)
    const rows = [...(await rowsOf(database)).values()]
    expect(rows.every(({ state, attempts, maybeTwice }) => state === 'queued' && attempts === 0 && !maybeTwice)).toBe(
      true,
    )
    fault = null
    await settled(database)
    await running.stop()
    expect(await closed()).toEqual([])
    expect(sink.seen).toHaveLength(40 + tried)
    expect(news.at(-1)).toMatchObject({ fault: null })
  })

  test('is no matter of another lane, and a stop does not wait for it', async () => {
    await queue(database, { messenger: 'telegram' }, { messenger: 'bale' })
    const down: Delivery = { result: 'down', fault: 'tokenExpired' }
    const other = openSink('bale')
    const running = courier(database, [openSink('telegram', () => down), other], { tell })
    await until(() => news.length === 1 && other.seen.length === 1)
    const began = performance.now()
    await running.stop()
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('chats that close', () => {
  test('five in a minute are believed', async () => {
    await letters(5)
    const running = courier(database, [openSink('telegram', () => ({ result: 'blocked' }))], { tell })
    await settled(database)
    await running.stop()
    expect(await closed()).toHaveLength(5)
    expect(news).toEqual([])
  })

  test('with the sixth the lane stands, and what was closed is in doubt', async () => {
    await letters(30)
    const sink = openSink('telegram', () => ({ result: 'blocked' }))
    const running = courier(database, [sink], { tell, settings: { concurrency: 1 } })
    await until(() => news.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await running.stop()
    expect(news).toMatchObject([{ channel: 'telegram', fault: 'chatsClosed' }])
    expect(news[0]!.inDoubt).toBeGreaterThanOrEqual(60_000)
    expect(sink.seen).toHaveLength(6)
    expect(await closed()).toHaveLength(5)
    expect([...(await rowsOf(database)).values()].filter(({ state }) => state === 'queued')).toHaveLength(25)
  })

  test('that say so again once the messenger knows us are believed, and the rest with them', () => {
    const breaker = openBreaker('bale')
    const chats = ['1', '2', '3', '4', '5', '6']
    expect(chats.map((chat) => breaker.believes(chat, 1_000))).toEqual([true, true, true, true, true, false])
    breaker.opened(1_000)
    breaker.mended(61_000)
    breaker.accepted(61_500)
    expect([...chats, '7', '8', '9', '10', '11', '12'].every((chat) => breaker.believes(chat, 62_000))).toBe(true)
  })

  test('one after the other, five in each minute, are each a person’s own doing', () => {
    const breaker = openBreaker('telegram')
    const believed = Array.from({ length: 60 }, (_, nth) => breaker.believes(String(nth), nth * 12_001))
    expect(believed.every(Boolean)).toBe(true)
  })

  test.each(['push', 'safir', 'sms'] as const)('are everybody’s own matter in %s', (channel) => {
    const breaker = openBreaker(channel)
    expect(Array.from({ length: 50 }, (_, nth) => breaker.believes(String(nth), 0)).every(Boolean)).toBe(true)
  })
})

test('a stop gives up after five seconds what hangs, and marks it', async () => {
  await queue(database, {}, {})
  const sink = openSink('telegram', () => new Promise(() => undefined))
  const running = courier(database, [sink])
  await until(() => sink.seen.length === 2)
  const began = performance.now()
  await running.stop()
  expect(performance.now() - began).toBeLessThan(7_000)
  const rows = [...(await rowsOf(database)).values()]
  expect(rows.every(({ state, maybeTwice, leaseUntil }) => state === 'queued' && maybeTwice && !leaseUntil)).toBe(true)
})
