// Many who acknowledge at once, and a messenger that repeats and reorders its updates: one acknowledgment each.
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { type Bots, startBots } from '#bot/bot'
import { acknowledge, viewLetter } from '#bot/notices/card'
import { type Locks, openLocks } from '#db/locks'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { newKey, type World } from '#test/world'
import { openApi } from './api.ts'
import { counts, figure, patience } from './counts.ts'
import { manyOffices, sign, submitted } from './letter.ts'

/** Each update comes so often, and each recipient presses so many buttons. */
const repeats = 25
const presses = 4
const offices = Math.max(5, counts.updates / repeats / presses)
/** Updates that are posted at once. */
const atOnce = 20

type Recipient = { id: string; person: string; chat: string }

let database: TestDatabase
let world: World
let recipients: Recipient[]
beforeEach(async () => {
  loadWords()
  database = await freshDatabase()
  world = await manyOffices(database, offices)
  await sign(world, await submitted(world, { standings: ['active'] }))
  await database.sql`update bindings set messenger = 'bale'`
  recipients = await database.sql<Recipient[]>`
    select r.id, r.person_id as person, b.chat_id as chat from notice_recipients r join bindings b using (person_id)`
})
afterEach(() => database.drop())

/** Every recipient has acknowledged, and the chain says so once for each. */
async function expectOneEach(): Promise<void> {
  const [open] = await database.sql`select count(*)::int as count from notice_recipients where acknowledged_at is null`
  expect(open!.count).toBe(0)
  const entries = await database.sql`
    select subject_id, count(*)::int as count from audit
    where action = 'notices.acknowledge' and subject = 'recipient' group by subject_id`
  expect(entries).toHaveLength(recipients.length)
  expect(entries.filter(({ count }) => count !== 1)).toEqual([])
}

test(
  'of five clients that acknowledge at the same time one is first, and the others are told so',
  async () => {
    for (const { id, person } of recipients) {
      const clients = await Promise.all(Array.from({ length: 5 }, () => world.as(person)))
      const answers = await Promise.all(clients.map((client) => acknowledgeNotice(client, newKey(), { recipient: id })))
      const firsts = answers.filter((answer) => answer.ok && !answer.value.already)
      expect([answers.every(({ ok }) => ok), firsts.length]).toEqual([true, 1])
    }
    await expectOneEach()
    figure(`5 clients racing for each of ${recipients.length} letters`, 'one acknowledgment each', 'one each')
  },
  patience,
)

/** Two processes that take the messenger's posts. */
async function processes(root: string): Promise<{ bots: Bots; locks: Locks }[]> {
  const { db } = database
  const { secret, clean, letter, now } = world
  const begin = async () => {
    const locks = openLocks(database.url)
    const bots = await startBots({
      base: { db, secret, clean, letter },
      db,
      locks,
      now: () => now,
      publicUrl: 'https://pishkhan.test',
      log: pino({ level: 'error' }),
      updates: 'webhook',
      accounts: { bale: { token: '1:test', apiRoot: root } },
    })
    return { bots, locks }
  }
  return [await begin(), await begin()]
}

/** The presses of one person: the letter is opened, and acknowledged again and again. */
function pressesOf({ id, chat }: Recipient, nth: number) {
  const user = { id: Number(chat), is_bot: false, first_name: 'دارنده' }
  const message = { message_id: 1, date: 1, chat: { id: Number(chat), type: 'private', first_name: 'دارنده' } }
  return Array.from({ length: presses }, (_, press) => ({
    update_id: nth * presses + press + 1,
    callback_query: {
      id: `${nth}-${press}`,
      from: user,
      chat_instance: '1',
      data: press === 2 ? viewLetter.data({ recipient: id }) : acknowledge.data({ recipient: id }),
      message,
    },
  }))
}

/** In an order that has nothing to do with the one in which they happened. */
function shuffled<T>(values: T[]): T[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[values[last], values[other]] = [values[other]!, values[last]!]
  }
  return values
}

test(
  'updates that are repeated and reordered, through two processes, acknowledge each letter once',
  async () => {
    const api = await openApi()
    const running = await processes(api.root)
    const distinct = recipients.flatMap(pressesOf).map((update) => JSON.stringify(update))
    const waiting = shuffled(Array.from({ length: repeats }, () => distinct).flat())
    const total = waiting.length
    const statuses = new Set<number>()
    const post = async (turn: number) => {
      const { path, handle } = running[turn % running.length]!.bots.webhooks[0]!
      const body = waiting.pop()!
      statuses.add((await handle(new Request(`https://pishkhan.test${path}`, { method: 'POST', body }))).status)
    }
    const lane = async (nth: number) => {
      for (let turn = nth; waiting.length > 0; turn++) await post(turn)
    }
    await Promise.all(Array.from({ length: atOnce }, (_, nth) => lane(nth)))
    await Promise.all(running.map(({ bots }) => bots.stop()))
    await Promise.all(running.map(({ locks }) => locks.close()))
    await api.close()
    expect([...statuses]).toEqual([200])
    await expectOneEach()
    // a repeat does nothing at all: every press was answered once
    expect(api.calls.get('answerCallbackQuery')).toBe(distinct.length)
    figure(`${total} repeated and reordered updates`, `one acknowledgment for each of ${recipients.length}`, 'one each')
  },
  patience,
)
