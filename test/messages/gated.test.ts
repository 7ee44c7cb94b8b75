import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { overrides } from '#db/schema/parameters'
import { gated } from '#messages/courier/gated'
import { quietGate } from '#reads/notices/quiet'
import { tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, addRecipient, courier, openSink, queue, rowsOf, until } from './desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await database.db.delete(outbox)
})
afterAll(() => database.drop())

const letter = async (urgent = false) => {
  const recipient = await addRecipient(database, await addPerson(database))
  if (urgent) await database.db.update(notices).set({ urgent })
  else await database.db.update(notices).set({ urgent: false })
  return recipient
}

describe('whether a message may be sent', () => {
  it.each<[string, 'notice' | 'reminder' | 'answer' | 'loginCode' | 'ballot', string, string | null]>([
    ['a letter in the evening', 'notice', '20:59', null],
    ['a letter at night', 'notice', '21:00', '2026-10-11 08:00'],
    ['a letter before the morning', 'notice', '07:59', '2026-10-10 08:00'],
    ['a letter in the morning', 'notice', '08:00', null],
    ['a reminder at night', 'reminder', '23:30', '2026-10-11 08:00'],
    ['an answer asked for at night', 'answer', '23:30', '2026-10-11 08:00'],
    ['a code at night', 'loginCode', '23:30', null],
    ['a ballot at night', 'ballot', '23:30', null],
  ])('%s', async (_, kind, time, waits) => {
    const subjectId = kind === 'notice' ? await letter() : randomUUID()
    const until = await quietGate(database.db)(
      { province: randomUUID(), kind, subjectId },
      tehranInstant('2026-10-10', time),
    )
    const [day, hour] = waits?.split(' ') ?? []
    expect(until).toEqual(waits ? tehranInstant(day!, hour) : null)
  })

  it('an urgent letter is sent at any hour', async () => {
    const urgent = { province: randomUUID(), kind: 'notice' as const, subjectId: await letter(true) }
    expect(await quietGate(database.db)(urgent, tehranInstant('2026-10-10', '23:30'))).toBe(null)
  })

  it('by the province’s own hours', async () => {
    const province = randomUUID()
    const none = { parameter: 'quietHours', value: [], firstDay: '2026-10-01', resolution: 'م', at: new Date() }
    await database.db.insert(overrides).values({ provinceId: province, ...none })
    const row = { province, kind: 'reminder' as const, subjectId: randomUUID() }
    expect(await quietGate(database.db)(row, tehranInstant('2026-10-10', '23:30'))).toBe(null)
    await database.db.delete(overrides).where(eq(overrides.provinceId, province))
  })
})

it('a backlog at night waits for the morning and goes out then, without having been tried', async () => {
  let [from, began] = [tehranInstant('2026-10-10', '22:00').getTime(), performance.now()]
  // it goes on, since a chat's own pace is reckoned by it
  const now = () => new Date(from + performance.now() - began)
  const due = { nextAt: tehranInstant('2026-10-10', '20:00'), createdAt: tehranInstant('2026-10-10', '20:00') }
  const [reminder, code] = await queue(database, { ...due, kind: 'reminder' }, { ...due, kind: 'loginCode' })
  const sink = openSink('telegram')
  const gate = quietGate(database.db)
  const running = courier(database, [gated(sink, gate, now)], { now, settings: { pollSeconds: 0.05 } })
  await until(async () => {
    const rows = await rowsOf(database)
    return rows.get(code!)?.state === 'sent' && rows.get(reminder)!.nextAt >= tehranInstant('2026-10-11', '08:00')
  })
  expect((await rowsOf(database)).get(reminder)).toMatchObject({ state: 'queued', attempts: 0, maybeTwice: false })
  expect(sink.seen.map(({ row }) => row.id)).toEqual([code])
  from = tehranInstant('2026-10-11', '08:00').getTime()
  began = performance.now()
  await until(async () => (await rowsOf(database)).get(reminder)?.state === 'sent')
  await running.stop()
  expect(sink.seen).toHaveLength(2)
})
