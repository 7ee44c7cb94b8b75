// One messenger's lane: claims what is due, sends it at the messenger's pace, settles it. Trouble in it stays in it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type postgres from 'postgres'
import type { Channel, Delivery, Report } from '#rules/channel'
import type { ChannelFault } from '#rules/health'
import { openAlarm } from './alarm.ts'
import { openBreaker } from './breaker.ts'
import { type ClaimedRow, claim } from './claim.ts'
import { openLedger } from './ledger.ts'
import type { Window } from './pace.ts'
import { pauseChat, pauseMessenger } from './pause.ts'
import { openSender, urgentPlaces } from './sender.ts'
import type { LaneSettings } from './settings.ts'
import type { Settlement } from './settle.ts'
import { type LaneNews, openStand } from './stand.ts'
import { openTrail } from './trail.ts'

export type Lane = {
  /** Something may be due. */
  wake(): void
  /** Another process was asked for a pause. */
  hold(): void
  /** Finishes what is under way and gives back the rest. */
  stop(): Promise<void>
}

export type LaneParts = {
  channel: Channel
  sql: postgres.Sql
  now: () => Date
  log: Logger
  settings: LaneSettings
  report: Report
  /** Who is to know that the lane stands, or goes again. */
  tell: (news: LaneNews) => Promise<void>
  count?: (channel: Channel['name'], result: Delivery['result']) => void
}

/** Seconds for which places are taken ahead. The urgent need not wait for their place, but for the next look. */
const horizon = 1
/** Seconds between two looks at the least, when nothing is due. */
const leastWait = 0.02
const troubleWait = 500
/** Milliseconds of a stall that are caught up with: alone one knows what fits into a second, others one only reckons. */
const slackAlone = 1000
const slack = 200
/** Seconds by which the one that was refused comes after the pause, so that others show whether it was for all. */
const lastInLine = 0.25
/** Seconds that a stop waits for calls under way, and milliseconds for the database after them. */
const lastSeconds = 5
const lastWait = 2_000
/** Seconds of its pace by which sending may be ahead of what is written down, besides what is on the wire; and messages at least. */
const mayBeTwice = 0.05
const leastAhead = 50
/** Chats with a refusal that are remembered at most. */
const mostRefused = 1000

/** Opens a lane and starts working. */
export function openLane({ channel, sql, now, log, settings, report, tell, count }: LaneParts): Lane {
  const messenger = channel.name
  const { chatGap, leaseSeconds, timeoutSeconds, concurrency, inHand, pollSeconds, standSeconds, start } = settings
  const alarm = openAlarm()
  const trail = openTrail()
  const breaker = openBreaker(messenger)
  const ledger = openLedger({
    sql,
    log,
    report,
    written: (batch) => {
      if (starved || batch.some((one) => one.wait !== undefined)) alarm.ring()
      sender.go()
    },
  })
  const stand = openStand({
    channel,
    log,
    tell,
    first: standSeconds * 1000,
    settled: ledger.drained,
    mended: () => {
      breaker.mended(performance.now())
      alarm.ring()
    },
  })
  const refusedAt = new Map<string, number>()
  let accepted = 0
  let pausedUntil = 0
  let pausedAt = 0
  let starved = false
  let troubled = false
  let stopping = false

  const end = ({ row, fence }: ClaimedRow, how: Settlement['how'], more: Partial<Settlement> = {}) =>
    ledger.add({ id: row.id, fence, how, at: now(), ...more })
  const giveBack = () => {
    for (const held of sender.takeBack()) end(held, 'back')
  }

  const done = (held: ClaimedRow, delivery: Delivery, sentAt: number) => {
    count?.(messenger, delivery.result)
    // what never left the house says nothing of the messenger's pace
    if (delivery.result === 'dropped' || delivery.result === 'later') trail.refused(sentAt)
    else trail.answered(sentAt, performance.now())
    switch (delivery.result) {
      case 'sent':
        accepted += 1
        breaker.accepted(performance.now())
        refusedAt.delete(held.row.chat)
        end(held, 'sent', { provider: delivery.providerId })
        break
      case 'busy':
        trail.refused(sentAt)
        end(held, 'later', { wait: delivery.retryAfterSeconds + lastInLine })
        void pause(held, delivery.retryAfterSeconds, sentAt)
        break
      case 'later':
        end(held, 'later', { wait: delivery.seconds })
        break
      case 'blocked':
        if (breaker.believes(held.row.chat, performance.now())) end(held, 'blocked')
        else halt(held, 'chatsClosed')
        break
      case 'down':
        halt(held, delivery.fault)
        break
      case 'failed': {
        const { error, retry, maybeSent: maybe = false } = delivery
        const wait = waitAfter(held.row.attempt)
        log.warn({ outbox: held.row.id, attempt: held.row.attempt, retry, error }, `courier: ${messenger} failed`)
        end(held, retry ? 'retry' : 'failed', { error, wait, maybe })
        break
      }
      default:
        end(held, delivery.result)
    }
  }

  /** Nobody is marked, and nothing more goes out until the channel is mended. */
  const halt = (held: ClaimedRow, fault: ChannelFault) => {
    end(held, 'later', { wait: lastInLine })
    if (stand.standing() || stopping) return
    const at = performance.now()
    giveBack()
    stand.stop(fault, at - breaker.opened(at))
  }

  /** A chat that is refused again while others were served has a limit of its own; else everybody pauses. */
  const pause = async (held: ClaimedRow, seconds: number, sentAt: number) => {
    const { chat } = held.row
    const alone = (refusedAt.get(chat) ?? accepted) < accepted
    if (refusedAt.size > mostRefused) refusedAt.clear()
    refusedAt.set(chat, accepted)
    const measure = trail.before(sentAt)
    try {
      if (alone) return await pauseChat(sql, messenger, chat, seconds)
      pausedUntil = Math.max(pausedUntil, performance.now() + seconds * 1000)
      giveBack()
      // what was under way when the pause began belongs to the same refusal
      if (sentAt > pausedAt) log.warn({ seconds, ...measure }, `courier: ${messenger} asks for a pause`)
      pausedAt = performance.now()
      await pauseMessenger(sql, messenger, seconds, measure)
    } catch (error) {
      log.error({ err: error }, 'courier: a pause was not written down')
    }
  }

  /** Whether so much is sent and not yet written down that a crash would send too much of it twice. */
  const ahead = (window: Window | null) => {
    const rate = window ? (window.most / window.milliseconds) * 1000 : trail.before(performance.now()).taken
    return ledger.count() >= Math.max(window ? 3 : leastAhead, rate * mayBeTwice)
  }

  const sender = openSender({
    channel,
    concurrency,
    timeoutSeconds,
    done,
    late: (held) => end(held, 'back'),
    sent: trail.sent,
    slack: () => (trail.alone() ? slackAlone : slack),
    freeAt: ({ window }, now) => {
      if (stand.standing() || ahead(window)) return Number.POSITIVE_INFINITY
      return window ? trail.freeAt(window, now) : 0
    },
  })

  /** Claims what fits; answers in how many milliseconds to look again. */
  const look = async (): Promise<number> => {
    if (stand.standing()) return pollSeconds * 1000
    const paused = pausedUntil - performance.now()
    if (ledger.behind() || paused > 0) return Math.max(50, paused)
    const { taken, whole: underWay } = trail.before(performance.now())
    const hand = Math.min(Math.max(inHand, taken), 3 * inHand)
    const room = hand - sender.count() - ledger.count()
    starved = room < hand / 4
    if (room < -4 * urgentPlaces) return pollSeconds * 1000
    const most = starved ? urgentPlaces : Math.min(room, inHand)
    const backlog = starved ? 0 : sender.backlog()
    const given = { messenger, now: now(), horizon, underWay, chatGap, leaseSeconds, start }
    const claimed = await claim(sql, { ...given, most, backlog, urgentOnly: starved })
    trail.claimed(performance.now(), claimed.held.length, claimed.all)
    sender.add(claimed.held)
    if (stopping || stand.standing() || pausedUntil > performance.now()) giveBack()
    if (starved && claimed.held.length === 0) return pollSeconds * 1000
    if (claimed.more) return Math.max(0, Math.min(pollSeconds, claimed.ahead - horizon / 2) * 1000)
    return Math.max(leastWait, Math.min(pollSeconds, claimed.soonest ?? pollSeconds)) * 1000
  }

  const work = async () => {
    while (!stopping) {
      const wait = await look().catch((error: unknown) => {
        if (!troubled) log.error({ err: error }, `courier: ${messenger} cannot look for messages; trying on`)
        troubled = true
        return null
      })
      if (wait !== null) troubled = false
      if (!stopping) await alarm.sleep(wait ?? troubleWait)
    }
  }
  const working = work()

  return {
    wake: alarm.ring,
    hold: () => {
      giveBack()
      alarm.ring()
    },
    stop: async () => {
      stopping = true
      giveBack()
      alarm.ring()
      stand.end()
      await Promise.all([working, sender.landed(lastSeconds)])
      // with the database away nothing can be written down: what was sent is marked after its lease
      await Promise.race([ledger.drained(), sleep(lastWait, undefined, { ref: false })])
    },
  }
}

/** Seconds until another attempt: twice as long each time, up to a quarter of an hour, not all at the same moment. */
function waitAfter(attempt: number): number {
  return Math.min(2 ** (attempt - 1), 900) * (0.75 + Math.random() / 2)
}
