// What becomes of a message that did not reach its chat, as the ladder decides it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settleUndelivered } from '#messages/undelivered'
import type { ChannelName } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, courier, openSink, queue, rowsOf, settled } from './desk.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const report = (id: string, fence: number, how: 'blocked' | 'failed' = 'failed', channels: ChannelName[] = []) =>
  settleUndelivered(database.db, channels, [{ id, fence, how, at: new Date() }])
const stood = async () =>
  [...(await rowsOf(database)).values()].map(({ messenger, state }) => `${messenger} ${state}`).sort()

test('a report of an older lease is void', async () => {
  const person = await addPerson(database, 'bale', 'telegram')
  const [id] = await queue(database, { personId: person, fence: 2 })
  expect(await report(id, 1)).toBe(0)
  expect(await stood()).toEqual(['telegram queued'])
  expect(await report(id, 2)).toBe(1)
  expect(await stood()).toEqual(['bale queued', 'telegram dropped'])
  expect(await report(id, 2)).toBe(0)
})

test('a messenger that is not set up here is no way', async () => {
  const person = await addPerson(database, 'bale', 'telegram')
  const [id] = await queue(database, { personId: person })
  await report(id, 0, 'failed', ['telegram', 'sms'])
  expect(await stood()).toEqual(['telegram failed'])
})

test('the next way is taken at once, without anybody looking', async () => {
  const person = await addPerson(database, 'bale', 'telegram')
  const bale = openSink('bale')
  const closed = openSink('telegram', () => ({ result: 'blocked' }))
  const running = courier(database, [closed, bale], { settings: { pollSeconds: 3600 } })
  await queue(database, { personId: person })
  await database.sql`select pg_notify('outbox', '')`
  await settled(database)
  await running.stop()
  expect(bale.seen).toHaveLength(1)
})
