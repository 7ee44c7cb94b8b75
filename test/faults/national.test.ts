// A day of ratings while the server is killed, and the database too: each that was given counts once, and the sums equal a recount.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveRating } from '#actions/ratings/give'
import { type Connection, connect } from '#db/client'
import { eraseEmbedded, startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { root } from '#server/root'
import { freshDatabase } from '#test/database'
import type { World } from '#test/world'
import { unlike } from '../bench/recount.ts'
import { away } from '../messages/desk.ts'
import { counts, figure, full, patience } from './counts.ts'
import { manyOffices } from './letter.ts'

type House = Connection & { url: string; kill(): void | Promise<void>; drop(): Promise<void> }

let house: House
let program: ChildProcess | null = null
beforeEach(async () => {
  house = full ? await ownDatabase() : await sharedDatabase()
})
afterEach(async () => {
  program?.kill('SIGKILL')
  await house.drop()
})

/** One of the tests' own, which goes away for everybody. */
async function sharedDatabase(): Promise<House> {
  const database = await freshDatabase()
  return { ...database, kill: () => away(database, () => sleep(300)) }
}

/** A server of its own that may be killed, and comes back by itself as in production; it keeps its word on a disk. */
async function ownDatabase(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-national-'))
  const server = await startEmbedded(folder, { revive: true })
  await migrate(server.url, join(root, 'db/migrations'))
  const connection = connect(server.url)
  return {
    ...connection,
    url: server.url,
    kill: () => {
      const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
    },
    drop: async () => {
      await connection.close()
      await server.stop()
      await eraseEmbedded(folder)
    },
  }
}

type Rating = { license: string; service: number; conduct: number; key: string; from: string }

/** The program's web in a process of its own, again after it was killed. */
async function start(secret: string): Promise<void> {
  program = fork(join(root, 'test/bench/program.ts'), { execArgv: ['--import', 'tsx'] })
  program.send({ url: house.url, secret })
  const [given] = await once(program, 'message')
  address = given
}
let address = ''

/** Whether the program has taken it. */
async function byHttp({ from, ...rating }: Rating): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from }
  const sent = { method: 'POST', headers, body: JSON.stringify(rating), signal: AbortSignal.timeout(10_000) }
  const answer = await fetch(`${address}/api/ratings`, sent).catch(() => null)
  await answer?.arrayBuffer().catch(() => null)
  return answer?.ok ?? false
}

/** The same by the act itself: a light run begins no processes, which take longer than all else. */
async function byAct(world: World, { key, ...rating }: Rating): Promise<boolean> {
  const outcome = await giveRating(world.nobody(), key, rating).catch(() => null)
  return outcome?.ok ?? false
}

/** Sends one until it is taken, as a phone does; how often it was sent. */
async function given(license: string, nth: number, send: (rating: Rating) => Promise<boolean>): Promise<number> {
  const from = `${11 + (nth >> 24)}.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`
  const rating = { license, service: 1 + (nth % 5), conduct: 1 + ((nth >> 3) % 5), key: randomUUID(), from }
  for (let tries = 1; ; tries++) {
    if (await send(rating)) return tries
    await sleep(50)
  }
}

async function killProgram(secret: string): Promise<void> {
  const ended = once(program!, 'exit')
  program!.kill('SIGKILL')
  await ended
  await start(secret)
}

test(
  'ratings of a day count once each, however often the server and the database are killed',
  async () => {
    const world = await manyOffices(house, full ? 13_000 : 50, new Date())
    const rows = await house.sql`select code from licenses where code like '99-99-%'`
    if (full) await start(world.secret)
    const send = full ? byHttp : (rating: Rating) => byAct(world, rating)
    let [next, taken, again] = [0, 0, 0]
    const customer = async () => {
      while (next < counts.ratings) {
        const nth = next++
        const tries = await given(rows[nth % rows.length]!.code, nth, send)
        taken++
        if (tries > 1) again++
      }
    }
    const customers = Array.from({ length: 64 }, customer)
    const reached = async (share: number) => {
      while (taken < counts.ratings * share) await sleep(10)
    }
    const kills = counts.serverKills + counts.databaseKills
    for (let nth = 1; nth <= kills; nth++) {
      await reached(nth / (kills + 1))
      if (nth % Math.floor(kills / counts.databaseKills) === 0) await house.kill()
      else await killProgram(world.secret)
    }
    await Promise.all(customers)
    const whole = async () => (await house.sql`select count(*)::int as count from ratings`)[0]!.count
    // the test's own connection may be dead as well, and says so at its next question
    await whole().catch(() => sleep(1000))
    expect(await whole()).toBe(counts.ratings)
    expect(await unlike(house)).toBe(0)
    const killed = `${counts.serverKills} kills of the server and ${counts.databaseKills} of the database`
    figure(
      `${counts.ratings} ratings, ${killed}`,
      `0 lost, 0 twice (${again} sent again), sums equal a recount`,
      '0 lost, equal',
    )
  },
  patience,
)
