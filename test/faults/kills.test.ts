// A courier is killed again and again, or stands still for a while, in the middle of a letter to all.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChannelName } from '#rules/messages'
import { bundled } from '#test/bundle'
import { freshDatabase, type TestDatabase } from '#test/database'
import { settled, until } from '../messages/desk.ts'
import { counts, figure, patience } from './counts.ts'
import { doubles, expectAllReached, inHand, marked, without } from './judge.ts'
import { letterToAll } from './letter.ts'
import { openSink, type Sink } from './sink.ts'

let database: TestDatabase
let sink: Sink
const children: ChildProcess[] = []
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await sink.close()
  await database.drop()
})

const starter = join(import.meta.dirname, 'starter.ts')

/** A courier in a process of its own. */
async function startChild(channel: ChannelName = 'telegram'): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE: database.url, SINK: sink.url, CHANNEL: channel, RATE: String(counts.rate) }
  const child = spawn(process.execPath, [await bundled(starter)], { env, stdio: 'inherit' })
  children.push(child)
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Kills so many couriers, each at a moment of its own, and lets the last one finish; gives what was in flight each time. */
async function killAgainAndAgain(kills: number, recipients: number, channel: ChannelName): Promise<string[][]> {
  const held: string[][] = []
  for (let nth = 1; nth <= kills; nth++) {
    const child = await startChild(channel)
    await until(() => sink.taken.length >= (recipients / (kills + 1)) * nth)
    await sleep(Math.random() * 100)
    await kill(child)
    held.push(await inHand(database))
  }
  await startChild(channel)
  await settled(database)
  return held
}

test(
  'a courier killed again and again loses nobody; what may have gone out twice was in flight and is marked',
  async () => {
    sink = await openSink(20, { most: counts.rate })
    const recipients = await letterToAll(database, counts.recipients)
    const held = await killAgainAndAgain(counts.kills, recipients, 'telegram')
    await expectAllReached(database, sink, recipients)
    expect(held.some((rows) => rows.length > 0)).toBe(true)
    const everHeld = new Set(held.flat())
    expect(sink.taken.length - recipients).toBeLessThanOrEqual(held.flat().length)
    expect(without(doubles(sink), everHeld)).toEqual([])
    expect(without(doubles(sink), await marked(database))).toEqual([])
    expect(without(await marked(database), everHeld)).toEqual([])
    const most = counts.kills * counts.twicePerKill
    expect(sink.taken.length - recipients).toBeLessThanOrEqual(most)
    const twice = `${sink.taken.length - recipients} twice of ${held.flat().length} in flight, each marked`
    figure(`${counts.kills} × kill -9 of ${recipients}`, `0 lost, ${twice}`, `0 lost, at most ${most} twice`)
  },
  patience,
)

test(
  'on a channel with keys nobody gets anything twice, however often the courier is killed',
  async () => {
    sink = await openSink(20, { keyed: true, most: counts.rate })
    const recipients = await letterToAll(database, counts.recipients)
    await database.sql`update outbox set messenger = 'safir'`
    await killAgainAndAgain(counts.keyedKills, recipients, 'safir')
    await expectAllReached(database, sink, recipients)
    expect(sink.taken).toHaveLength(recipients)
    const repeats = `${sink.repeated()} repeats that their keys told`
    figure(`${counts.keyedKills} × kill -9 with keys`, `0 lost, 0 twice (${repeats})`, '0 lost, 0 twice')
  },
  patience,
)

test(
  'a courier that stood still sends nothing that another took over',
  async () => {
    sink = await openSink(20)
    const recipients = await letterToAll(database, counts.recipients)
    const first = await startChild()
    await until(() => sink.taken.length > 20)
    first.kill('SIGSTOP')
    await sleep(100)
    const held = await inHand(database)
    const before = sink.taken.length
    const still = Date.now()
    await startChild()
    await sleep(counts.stopped * 1000)
    const takenOver = new Set(sink.taken.slice(before).map(({ id }) => id))
    const woken = sink.taken.length
    first.kill('SIGCONT')
    await settled(database)
    await expectAllReached(database, sink, recipients)
    // what was on its way as it was stopped nobody can call back: it was in hand
    const late = sink.taken.slice(woken).filter(({ sender, begun }) => sender === first.pid && begun > still)
    expect(late.filter(({ id }) => takenOver.has(id))).toEqual([])
    expect(without(doubles(sink), new Set(held))).toEqual([])
    figure(`a courier stopped for ${counts.stopped} s`, 'sent 0 of what another took over', '0')
  },
  patience,
)
