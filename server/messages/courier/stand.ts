// A lane that stands: the account is refused, or too many chats close at once. It looks again by itself until it is mended.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Channel } from '#rules/channel'
import type { ChannelFault } from '#rules/health'
import type { ChannelName } from '#rules/messages'

/**
 * A lane stands, or goes again (`fault` null). `inDoubt`: chats that were taken for closed in the milliseconds before are
 * to be opened again; 0 for none.
 */
export type LaneNews = { channel: ChannelName; fault: ChannelFault | null; inDoubt: number }

export type Stand = {
  /** Whether nothing may go out. */
  standing(): boolean
  /** Stops; a stop under way goes on. `inDoubt` as in the news. */
  stop(fault: ChannelFault, inDoubt: number): void
  /** Looks no more. */
  end(): void
}

export type StandOptions = {
  channel: Channel
  log: Logger
  tell: (news: LaneNews) => Promise<void>
  /** Milliseconds until the first look; each further one comes twice as late. */
  first: number
  /** What is known by then is written down. */
  settled: () => Promise<void>
  /** It goes again. */
  mended: () => void
}

const longestWait = 60_000
const patience = 10_000
/** Faults that keep messages from going out; others are about what comes in. */
const stopping: readonly ChannelFault[] = ['tokenExpired', 'noCredit', 'unreachable', 'refused']

/** Opens it, going. */
export function openStand({ channel, log, tell, first, settled, mended }: StandOptions): Stand {
  const ending = new AbortController()
  let looking: Promise<void> | null = null

  const told = (news: Omit<LaneNews, 'channel'>) =>
    tell({ channel: channel.name, ...news }).catch((error: unknown) =>
      log.error({ err: error, ...news }, `courier: ${channel.name} could not be reported`),
    )
  const run = async (fault: ChannelFault, inDoubt: number) => {
    log.error({ fault }, `courier: ${channel.name} stands`)
    await settled()
    await told({ fault, inDoubt })
    let wait = fault === 'chatsClosed' ? longestWait : first
    do {
      await pause(wait, ending.signal)
      wait = Math.min(2 * wait, longestWait)
    } while (!ending.signal.aborted && (await isIll(channel, ending.signal)))
    looking = null
    if (ending.signal.aborted) return
    log.warn(`courier: ${channel.name} goes again`)
    mended()
    await told({ fault: null, inDoubt: 0 })
  }
  return {
    standing: () => looking !== null,
    stop: (fault, inDoubt) => {
      looking ??= run(fault, inDoubt)
    },
    end: () => ending.abort(),
  }
}

/** Resolves early when the signal aborts. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)

/** A channel that cannot be asked is tried. */
async function isIll({ check }: Channel, signal: AbortSignal): Promise<boolean> {
  if (!check) return false
  const fault = await check(AbortSignal.any([signal, AbortSignal.timeout(patience)])).catch(
    (): ChannelFault => 'unreachable',
  )
  return fault !== null && stopping.includes(fault)
}
