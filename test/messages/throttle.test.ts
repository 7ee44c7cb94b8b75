import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Delivery } from '#rules/channel'
import { freshDatabase, type TestDatabase } from '#test/database'
import { courier, openSink, queue, rowsOf, settled, until } from './desk.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const many = (count: number) => Array.from({ length: count }, () => ({}))
const busy = (seconds: number): Delivery => ({ result: 'busy', retryAfterSeconds: seconds })
const rate = async () => (await database.sql`select rate from slots where id = 'telegram'`)[0]!.rate

/** Takes so many in any second, or asks for a pause of one. */
function strict(most: () => number) {
  const taken: number[] = []
  return (): Delivery | undefined => {
    const now = performance.now()
    if (taken.filter((at) => at > now - 1000).length >= most()) return busy(1)
    taken.push(now)
    return undefined
  }
}

test('a messenger that takes less than is known of it is found out and followed, and nothing is lost', async () => {
  await queue(database, ...many(120))
  const sink = openSink(
    'telegram',
    strict(() => 20),
  )
  const running = courier(database, [sink], { rates: { telegram: 100 } })
  await settled(database)
  await running.stop()
  expect(await rate()).toBeLessThan(60)
  const rows = [...(await rowsOf(database)).values()]
  expect(rows.every((row) => row.state === 'sent' && row.attempts === 1 && !row.maybeTwice)).toBe(true)
})

test('during a pause nobody is written to, by no process', async () => {
  await queue(database, ...many(100))
  let pausedAt = 0
  const answer = () => {
    if (pausedAt === 0 && sinks.some((sink) => sink.seen.length > 10)) {
      pausedAt = performance.now()
      return busy(1)
    }
    return undefined
  }
  const sinks = [openSink('telegram', answer), openSink('telegram', answer)]
  const running = sinks.map((sink) => courier(database, [sink], { rates: { telegram: 60 } }))
  await settled(database)
  await Promise.all(running.map((one) => one.stop()))
  const times = sinks.flatMap((sink) => sink.seen.map(({ at }) => at))
  // what had its place just then may still have gone out
  expect(times.filter((at) => at > pausedAt + 200 && at < pausedAt + 950)).toEqual([])
})

test('one chat gets no more than one message in its time, the urgent first, and keeps nobody else waiting', async () => {
  const rows = [1, 2, 3].map((priority) => ({ chatId: 'same', priority }))
  const others = many(300).map(() => ({ priority: 50 }))
  await queue(database, ...rows.reverse(), ...others)
  const sink = openSink('telegram')
  const running = courier(database, [sink], { settings: { chatGap: 0.5 } })
  await settled(database)
  await running.stop()
  const same = sink.seen.filter(({ row }) => row.chat === 'same')
  const priorities = await Promise.all(same.map(async ({ row }) => (await rowsOf(database)).get(row.id)!.priority))
  expect(priorities).toEqual([1, 2, 3])
  for (const [index, { at }] of same.entries()) if (index > 0) expect(at - same[index - 1]!.at).toBeGreaterThan(400)
  const lastOther = Math.max(...sink.seen.filter(({ row }) => row.chat !== 'same').map(({ at }) => at))
  expect(lastOther).toBeLessThan(same[2]!.at)
})

test('a chat with a limit of its own is left alone, the others go on', async () => {
  await queue(database, { chatId: 'own', priority: 100 }, ...many(30))
  let refusals = 0
  const sink = openSink('telegram', (row) => {
    if (row.chat !== 'own' || refusals === 3) return undefined
    refusals += 1
    return busy(0.3)
  })
  const running = courier(database, [sink], { rates: { telegram: 40 } })
  await settled(database)
  await running.stop()
  const rows = [...(await rowsOf(database)).values()]
  expect(rows.find((row) => row.chatId === 'own')).toMatchObject({ state: 'sent', attempts: 1 })
  expect(await rate()).toBe(40)
})

test('the rate learnt outlives the courier', async () => {
  await queue(database, ...many(120))
  const first = courier(
    database,
    [
      openSink(
        'telegram',
        strict(() => 20),
      ),
    ],
    { rates: { telegram: 100 } },
  )
  await until(async () => (await rate().catch(() => 100)) < 60)
  await first.stop()
  const learnt = await rate()
  const second = courier(
    database,
    [
      openSink(
        'telegram',
        strict(() => 20),
      ),
    ],
    { rates: { telegram: 100 } },
  )
  await settled(database)
  await second.stop()
  expect(await rate()).toBeLessThanOrEqual(learnt)
})
