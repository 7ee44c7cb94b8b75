// Bots at work for a test: a database of its own, the small province, both messengers simulated.
import pino from 'pino'
import { type BotParts, type Bots, startBots } from '#bot/bot'
import { type Simulator, startSimulator } from '#bot/simulator/server'
import { type Locks, openLocks } from '#db/locks'
import { loadWords } from '#locales/files'
import type { Messenger } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { buildWorld, noon, type World } from '../world.ts'

export type House = {
  database: TestDatabase
  world: World
  simulator: Simulator
  bots: Bots
  /** What the bots logged as errors. */
  faults: unknown[]
  /** The bot's clock; tests may move it. */
  clock: { now: Date }
  /** Ends the bots and starts new ones on the same database, as a new process would. */
  restart(): Promise<void>
  /** Further bots beside the first, as another process would run them. */
  another(over?: Partial<BotParts>): Promise<Bots>
  close(): Promise<void>
}

/** Opens it all; both messengers poll. */
export async function openHouse(over: Partial<BotParts> = {}): Promise<House> {
  loadWords()
  const database = await freshDatabase()
  const world = await buildWorld(database.db, { now: noon })
  const simulator = await startSimulator({ limits: false, now: () => clock.now })
  const clock = { now: noon }
  const faults: unknown[] = []
  const opened: Locks[] = []
  const begin = (more: Partial<BotParts> = {}) => {
    const locks = openLocks(database.url)
    opened.push(locks)
    const { db } = database
    const base = {
      db,
      secret: world.secret,
      clean: world.clean,
      letter: () => ({ subject: '', body: '', addressee: '' }),
    }
    return startBots({
      base,
      db,
      locks,
      now: () => clock.now,
      publicUrl: 'https://pishkhan.test',
      log: logger(faults),
      updates: 'polling',
      accounts: {
        telegram: { token: simulator.telegramToken, apiRoot: simulator.telegramRoot },
        bale: { token: simulator.baleToken, apiRoot: simulator.baleRoot },
      },
      ...over,
      ...more,
    })
  }
  const house: House = {
    database,
    world,
    simulator,
    faults,
    clock,
    bots: await begin(),
    restart: async () => {
      await house.bots.stop()
      house.bots = await begin()
    },
    another: begin,
    close: async () => {
      await house.bots.stop()
      await Promise.all(opened.map((locks) => locks.close()))
      await simulator.close()
      await database.drop()
    },
  }
  return house
}

function logger(faults: unknown[]) {
  return pino({ level: 'error' }, { write: (line) => void faults.push(JSON.parse(line)) })
}

/** A person of the province whose account is bound already, with the chat open. */
export async function boundUser(house: House, who: keyof World['people'], messenger: Messenger = 'telegram') {
  const chat = await house.world.bind(house.world.people[who].id, messenger)
  const user = house.simulator[messenger].user({ id: Number(chat), firstName: house.world.people[who].name })
  user.settle()
  return user
}

/** A person of the province with an account in a messenger. */
export function userOf(house: House, who: keyof World['people'], messenger: Messenger = 'telegram') {
  const person = house.world.people[who]
  return house.simulator[messenger].user({ firstName: person.name, phone: person.mobile })
}
