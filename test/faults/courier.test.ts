import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#test/database'
import { courier, settled, until } from '../outbox/desk.ts'
import { channelTo, settings } from './channel.ts'
import { counts, patience } from './counts.ts'
import { letterToAll } from './letter.ts'
import { type Fault, openSink, type Sink } from './sink.ts'

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

/** A courier in a process of its own. */
function startChild(): ChildProcess {
  const env = { ...process.env, DATABASE: database.url, SINK: sink.url, RATE: String(counts.rate) }
  const parameters = ['--import', 'tsx', join(import.meta.dirname, 'starter.ts')]
  const child = spawn(process.execPath, parameters, { env, stdio: 'inherit' })
  children.push(child)
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Rows that a courier has taken and not settled. */
async function inHand(): Promise<string[]> {
  const rows = await database.sql`select id from outbox where state = 'queued' and lease_until is not null`
  return rows.map(({ id }) => id)
}

/** Ids that the sink took more than once. */
function doubles(): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of sink.taken) (seen.has(id) ? twice : seen).add(id)
  return twice
}

/** Those of the first that are not among the others. */
function without(ids: Iterable<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id))
}

async function marked(): Promise<Set<string>> {
  return new Set((await database.sql`select id from outbox where maybe_twice`).map(({ id }) => id))
}

/** Nothing is lost: every recipient was reached, and every message is settled as sent. */
async function expectAllReached(recipients: number): Promise<void> {
  expect(new Set(sink.taken.map(({ id }) => id)).size).toBe(recipients)
  const states = await database.sql`select state, count(*)::int as count from outbox group by state`
  expect(states).toEqual([{ state: 'sent', count: recipients }])
  const [unreached] = await database.sql`select count(*)::int as count from notice_recipients where sent_at is null`
  expect(unreached!.count).toBe(0)
}

describe('a letter to all active offices', () => {
  test(
    'loses nobody when its courier is killed again and again; what may have gone out twice was in hand and is marked',
    async () => {
      sink = await openSink(20)
      const recipients = await letterToAll(database, counts.recipients)
      const held: string[][] = []
      const part = recipients / (counts.kills + 1)
      for (let kills = 1; kills <= counts.kills; kills++) {
        const child = startChild()
        await until(() => sink.taken.length >= part * kills)
        await kill(child)
        held.push(await inHand())
      }
      startChild()
      await settled(database)
      await expectAllReached(recipients)
      expect(held.some((rows) => rows.length > 0)).toBe(true)
      const everHeld = new Set(held.flat())
      expect(sink.taken.length - recipients).toBeLessThanOrEqual(held.flat().length)
      expect(without(doubles(), everHeld)).toEqual([])
      expect(without(doubles(), await marked())).toEqual([])
      expect(without(await marked(), everHeld)).toEqual([])
    },
    patience,
  )

  test(
    'is taken over from a courier that stands still, which then sends nothing that the other took',
    async () => {
      sink = await openSink(20)
      const recipients = await letterToAll(database, counts.recipients)
      const first = startChild()
      await until(() => sink.taken.length > 20)
      first.kill('SIGSTOP')
      await sleep(100)
      const held = await inHand()
      const before = sink.taken.length
      startChild()
      await sleep(counts.stopped * 1000)
      const takenOver = new Set(sink.taken.slice(before).map(({ id }) => id))
      const woken = sink.taken.length
      first.kill('SIGCONT')
      await settled(database)
      await expectAllReached(recipients)
      const late = sink.taken.slice(woken).filter(({ sender }) => sender === first.pid)
      expect(late.filter(({ id }) => takenOver.has(id))).toEqual([])
      expect(without(doubles(), new Set(held))).toEqual([])
    },
    patience,
  )

  test(
    'gets through a messenger that answers 500, hangs, resets, and takes messages without saying so',
    async () => {
      const faults: (Fault | null)[] = ['error', null, 'hang', null, 'reset', null, 'lose', null, null, null, null]
      let turn = 0
      sink = await openSink(5, () => (turn < counts.faults ? (faults[turn++ % faults.length] ?? null) : null))
      const recipients = await letterToAll(database, counts.recipients)
      const running = courier(database, [channelTo(sink.url)], { settings })
      await settled(database)
      await running.stop()
      await expectAllReached(recipients)
      expect(doubles().size).toBeGreaterThan(0)
      expect(without(doubles(), await marked())).toEqual([])
    },
    patience,
  )
})
