// The courier: takes messages out of the outbox and brings them to people, at least once, at the messengers' pace.
import type { Logger } from 'pino'
import type postgres from 'postgres'
import type { Channel, Delivery, Report } from '#rules/channel'
import type { ChannelName } from '#rules/messages'
import { openLane } from './lane.ts'
import { knownRates } from './pace.ts'
import { type LaneSettings, usual } from './settings.ts'
import type { LaneNews } from './stand.ts'

export type CourierOptions = {
  /** A raw client; a lane uses two of its connections. */
  sql: postgres.Sql
  /** Past a pooler, for LISTEN. */
  direct: postgres.Sql
  channels: readonly Channel[]
  /** The program's clock: what is due by it goes out. */
  now: () => Date
  log: Logger
  /** Decides what becomes of what did not reach its chat. */
  report: Report
  /** Messages per second to begin with, where it is known better than in pace.ts; Infinity for no limit. */
  rates?: Partial<Record<ChannelName, number>>
  settings?: Partial<Omit<LaneSettings, 'start'>>
  /** Is told that a lane stands because its account is refused or too many chats close, and that it goes again. */
  tell?: (news: LaneNews) => Promise<void>
  /** Is told what became of each attempt. */
  count?: (channel: ChannelName, result: Delivery['result']) => void
}

export type Courier = {
  /** Claims nothing more, finishes what is under way, gives back the rest, and writes it all down. */
  stop(): Promise<void>
}

const silence = async () => undefined

/**
 * Starts a lane for each channel. They are woken by NOTIFY on 'outbox' and look by themselves besides, so that nothing
 * is lost while the database or the listening connection is away. Several processes may each run a courier: they share
 * messages, places in time and pauses through the database.
 */
export function startCourier({
  sql,
  direct,
  channels,
  now,
  log,
  report,
  rates,
  settings,
  tell,
  count,
}: CourierOptions): Courier {
  const lanes = channels.map((channel) => {
    const start = rates?.[channel.name] ?? knownRates[channel.name]
    const own = { ...usual, ...settings, start }
    const parts = { channel, sql, now, log, report, tell: tell ?? silence, count, settings: own }
    return { name: channel.name, ...openLane(parts) }
  })
  const heard = (payload: string) => {
    const paused = payload.startsWith('pause:') ? payload.slice('pause:'.length) : null
    for (const lane of lanes) {
      if (paused === null) lane.wake()
      else if (lane.name === paused) lane.hold()
    }
  }
  // the client listens anew by itself after an outage, even after a first time that failed; `onlisten` tells of it
  const listening = direct
    .listen('outbox', heard, () => heard(''))
    .catch((error: unknown) => {
      log.error({ err: error }, 'courier: cannot listen yet; looking by the clock')
      return null
    })
  return {
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()))
      await (await listening)?.unlisten().catch((error: unknown) => log.debug({ err: error }, 'courier: not listening'))
    },
  }
}
