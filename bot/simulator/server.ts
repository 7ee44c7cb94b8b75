// A strict Bot API server for two messengers, with people in it to play. For the demo and tests only.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { apiRoutes } from './api.ts'
import { controlRoutes, type MovedClock } from './control.ts'
import { openDriver } from './driver/driver.ts'
import { addFault, type Fault } from './faults.ts'
import { type LimitSettings, openLimits } from './limits.ts'
import type { Traits } from './messengers.ts'
import { carryOut } from './methods.ts'
import { pageRoutes } from './page/page.ts'
import { openPeople, type SamplePerson } from './people.ts'
import { type BotAccount, type CallEntry, changed, type LedgerEntry, openMessenger, type World } from './world.ts'

export type SimulatorOptions = {
  /** 0: any free one. */
  port?: number
  /** Where no port is given: this one as long as it is free. */
  preferredPort?: number
  host?: string
  /** One bot per token; a token begins with digits and a colon. */
  telegramTokens?: readonly string[]
  baleTokens?: readonly string[]
  /** What differs from the usual 30 a second and 1 a second in a chat; `false` for no limits. */
  limits?: Partial<LimitSettings> | false
  /** What of Bale is to be otherwise than documented, e.g. `otherReadings`. */
  bale?: Partial<Traits>
  now?: () => Date
  /** Whom one can be on the chat page. */
  people?: readonly SamplePerson[]
  /** Whether the time of what is tried out here can be moved, and how. */
  clock?: MovedClock
}

const usualTelegramToken = '5001001001:simulated-telegram-token'
const usualBaleToken = '6001001001:simulated-bale-token'

export type Simulator = Awaited<ReturnType<typeof startSimulator>>

/**
 * Starts the simulator and resolves when it listens. Throws where the port is taken.
 *
 * ```ts
 * const simulator = await startSimulator({ limits: false })
 * const bot = new Bot(simulator.telegramToken, { client: { apiRoot: simulator.telegramRoot } })
 * bot.command('start', (ctx) => ctx.reply('سلام', { reply_markup: new InlineKeyboard().text('تأیید دریافت', 'ack') }))
 * bot.callbackQuery('ack', (ctx) => ctx.answerCallbackQuery('ثبت شد'))
 * void bot.start()
 *
 * const holder = simulator.telegram.user({ firstName: 'سارا', phone: '09141234567' })
 * holder.start('office-72')                      // deep link
 * const card = await holder.next()               // card.text, card.buttons
 * holder.press('تأیید دریافت', { on: card.id })
 * const toast = await holder.answered()          // toast.text === 'ثبت شد'
 * await holder.nextEdit()                        // the message after its next edit
 * holder.shareContact()                          // own number; or ({ phone, firstName })
 * simulator.fail({ kind: 'lose-reply', method: 'sendMessage' })
 * simulator.ledger()                             // every message taken, with its time
 * await simulator.close()
 * ```
 */
export async function startSimulator(options: SimulatorOptions = {}) {
  const world = openWorld(options)
  const people = openPeople(world, options.people ?? [])
  const app = new Hono()
    .route('/sim', controlRoutes(world, people, options.clock ?? null))
    .route('/', pageRoutes())
    .route('/', apiRoutes(world) as unknown as Hono)
  const server = createAdaptorServer({ fetch: app.fetch })
  const { host = '127.0.0.1', port: given, preferredPort = 0 } = options
  const port = await (given === undefined ? listenNear(server, preferredPort, host) : listen(server, given, host))
  const url = `http://${host}:${port}`
  return {
    url,
    port,
    telegramRoot: `${url}/telegram`,
    baleRoot: `${url}/bale`,
    telegramToken: tokenOf(world.telegram.bots),
    baleToken: tokenOf(world.bale.bots),
    telegram: openDriver(world, world.telegram),
    bale: openDriver(world, world.bale),
    /** Other people to be on the chat page. */
    setPeople: (list: readonly SamplePerson[]) => people.set(list),
    /** Every message taken, in order; edits are not messages. */
    ledger: (): readonly LedgerEntry[] => world.ledger,
    /** Every call but getUpdates, with the status it was answered with. */
    calls: (): readonly CallEntry[] => world.calls,
    /** The next calls that match fail as described. */
    fail: (fault: Fault) => addFault(world.faults, fault),
    /** Takes back all faults that have not struck yet. */
    heal: () => {
      world.faults.pending = []
    },
    /** Other limits from now on; `false` for none. */
    limit: (limits: Partial<LimitSettings> | false) => {
      world.limits = openLimits(limits)
    },
    /** Stops listening and drops every connection. */
    close: () => close(world, server),
  }
}

function openWorld({ telegramTokens, baleTokens, limits, bale, now }: SimulatorOptions): World {
  const world: World = {
    telegram: openMessenger('telegram', telegramTokens ?? [usualTelegramToken]),
    bale: openMessenger('bale', baleTokens ?? [usualBaleToken], bale),
    ledger: [],
    calls: [],
    limits: openLimits(limits),
    faults: { pending: [] },
    now: now ?? (() => new Date()),
    carryOut: async (bot, method, params) => {
      const messenger = world.telegram.bots.has(bot.token) ? world.telegram : world.bale
      const signal = new AbortController().signal
      await carryOut({ world, messenger, bot, method, params, uploads: new Map(), signal, replyLost: false })
    },
    listeners: new Set(),
    counter: 0,
    closed: false,
  }
  return world
}

function tokenOf(bots: Map<string, BotAccount>): string {
  return bots.keys().next().value ?? ''
}

type Server = ReturnType<typeof createAdaptorServer>

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Listens on this port, or on any other that is free. */
async function listenNear(server: Server, port: number, host: string): Promise<number> {
  try {
    return await listen(server, port, host)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return listen(server, 0, host)
  }
}

function close(world: World, server: Server): Promise<void> {
  world.closed = true
  for (const bot of [...world.telegram.bots.values(), ...world.bale.bots.values()]) clearTimeout(bot.webhook?.retry)
  changed(world)
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
