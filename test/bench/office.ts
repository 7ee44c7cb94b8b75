// The program at work for a figure: a lasting database, a province of offices, the simulated messenger in a process of
// its own, the real bot and the real courier.
import pino from 'pino'
import { startBots } from '#bot/bot'
import { openLocks } from '#db/locks'
import { loadWords } from '#locales/files'
import { type CourierOptions, startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import type { Report } from '#rules/channel'
import type { World } from '#test/world'
import { manyOffices } from '../faults/letter.ts'
import { type BenchDatabase, benchDatabase } from './database.ts'
import { type Messenger, startMessenger } from './messenger.ts'

export type Office = {
  database: BenchDatabase
  world: World
  messenger: Messenger
  /** Starts the courier; what it gives stops it. */
  deliver(options: Partial<CourierOptions>): () => Promise<void>
  close(): Promise<void>
}

/** Opens it all with so many offices; nothing is sent before `deliver`. */
export async function openOffice(offices: number, updates: 'none' | 'polling' = 'none'): Promise<Office> {
  loadWords()
  const database = await benchDatabase()
  const world = await manyOffices(database, offices)
  // what an autovacuum would have done on a server that has stood for a day
  await database.sql`analyze`
  // some more chats than offices: the small province has holders of its own
  const messenger = await startMessenger(offices + 10)
  const locks = openLocks(database.url)
  const log = pino({ level: 'error' })
  const bots = await startBots({
    base: { db: database.db, secret: world.secret, clean: world.clean, letter: world.letter },
    db: database.db,
    locks,
    now: () => new Date(),
    publicUrl: 'https://pishkhan.test',
    log,
    updates,
    accounts: { telegram: { token: messenger.token, apiRoot: messenger.root } },
  })
  return {
    database,
    world,
    messenger,
    deliver: (options) => {
      const { db, sql, direct } = database
      const report: Report = (batch) => settleUndelivered(db, ['telegram'], batch)
      return startCourier({ sql, direct, channels: bots.channels, now: () => new Date(), log, report, ...options }).stop
    },
    close: async () => {
      await bots.stop()
      await locks.close()
      messenger.close()
      await database.drop()
    },
  }
}

/** Resolves once nothing is queued any more. */
export async function settled({ sql }: BenchDatabase): Promise<void> {
  const left = async () => (await sql`select 1 from outbox where state = 'queued' limit 1`).length
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
}
