// The messenger fails in all its ways, is away, or has one chat that never works; the database is restarted.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#db/client'
import { eraseEmbedded, startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { root } from '#server/root'
import { freshDatabase, type TestDatabase } from '#test/database'
import { away, courier, settled, until } from '../messages/desk.ts'
import { channelTo, settings } from './channel.ts'
import { counts, figure, full, patience } from './counts.ts'
import { doubles, expectAllReached, marked, without } from './judge.ts'
import { letterToAll } from './letter.ts'
import { type Fault, openSink, type Sink } from './sink.ts'

let database: TestDatabase
let sink: Sink
let restart: (meanwhile: () => Promise<void>) => Promise<void>
beforeEach(async () => {
  if (full) await ownDatabase()
  else {
    database = await freshDatabase()
    restart = (meanwhile) => away(database, meanwhile)
  }
})
afterEach(async () => {
  await sink.close()
  await database.drop()
})

const yes = () => true
const no = () => false

/** A server that is really stopped and started again; the tests' own is shared with other files. */
async function ownDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-faults-'))
  let server = await startEmbedded(folder)
  await migrate(server.url, join(root, 'db/migrations'))
  const connection = connect(server.url)
  database = {
    ...connection,
    url: server.url,
    drop: async () => {
      await connection.close()
      await server.stop()
      await eraseEmbedded(folder)
    },
  }
  restart = async (meanwhile) => {
    await server.stop()
    await meanwhile()
    server = await startEmbedded(folder)
  }
}

test(
  'a messenger that answers 500, hangs, resets, and takes messages without saying so loses nobody',
  async () => {
    const faults: (Fault | null)[] = ['error', null, 'hang', null, 'reset', null, 'lose', null, null, null, null]
    let turn = 0
    sink = await openSink(5, {
      fault: () => (turn < counts.faults ? (faults[turn++ % faults.length] ?? null) : null),
    })
    const recipients = await letterToAll(database, counts.recipients)
    const running = courier(database, [channelTo(sink.url)], { settings })
    await settled(database)
    await running.stop()
    await expectAllReached(database, sink, recipients)
    expect(doubles(sink).size).toBeGreaterThan(0)
    expect(without(doubles(sink), await marked(database))).toEqual([])
    figure(`500, hang, reset, lost reply in ${counts.faults} requests`, '0 lost, what came twice is marked', '0 lost')
  },
  patience,
)

test(
  'a messenger that is away loses nobody, and nothing is restarted by hand',
  async () => {
    sink = await openSink(5)
    const recipients = await letterToAll(database, counts.recipients)
    const begun = Date.now()
    const now = () => new Date(begun + (Date.now() - begun) * 10)
    const running = courier(database, [channelTo(sink.url)], { settings, now, rates: { telegram: counts.rate } })
    await until(() => sink.taken.length > recipients / 10)
    await sink.leave()
    await sleep(counts.away * 1000)
    await sink.back()
    await settled(database)
    await running.stop()
    await expectAllReached(database, sink, recipients)
    const long = `${(counts.away * 10) / 60} minutes of the program’s clock, ten times as fast as the machine’s`
    figure(`the messenger away for ${long}`, '0 lost', '0 lost, no restart')
  },
  patience,
)

test(
  'the database restarts: nobody is lost, and nothing else is restarted',
  async () => {
    sink = await openSink(5)
    const recipients = await letterToAll(database, counts.recipients)
    const running = courier(database, [channelTo(sink.url)], { settings, rates: { telegram: counts.rate } })
    for (let nth = 1; nth <= counts.restarts; nth++) {
      await until(() => sink.taken.length > (recipients / (counts.restarts + 1)) * nth)
      await restart(() => sleep(500))
    }
    // the test's own connections may be dead as well, and say so at their next question
    await until(() => settled(database).then(yes, no))
    await running.stop()
    await expectAllReached(database, sink, recipients)
    expect(without(doubles(sink), await marked(database))).toEqual([])
    figure(`the database restarted ${counts.restarts} times`, '0 lost', '0 lost, no restart of ours')
  },
  patience,
)

test(
  'one poisoned recipient delays nobody',
  async () => {
    let poisoned = ''
    sink = await openSink(5, { fault: ({ id }) => (id === poisoned ? 'hang' : null) })
    const recipients = await letterToAll(database, counts.recipients)
    const [first] = await database.sql`
      update outbox set priority = 1 where id = (select id from outbox limit 1) returning id`
    poisoned = first!.id
    const running = courier(database, [channelTo(sink.url)], { settings, rates: { telegram: counts.rate } })
    await until(async () => {
      const [left] = await database.sql`select count(*)::int as count from outbox where state = 'queued'`
      return left!.count === 1
    })
    const rows = await database.sql`select id from outbox where state <> 'sent'`
    expect(rows.map(({ id }) => id)).toEqual([poisoned])
    expect(new Set(sink.taken.map(({ id }) => id)).size).toBe(recipients - 1)
    poisoned = ''
    await settled(database)
    await running.stop()
    await expectAllReached(database, sink, recipients)
    figure('one poisoned recipient', 'all others reached meanwhile', 'delays nobody')
  },
  patience,
)
