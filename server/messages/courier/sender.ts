// Hands rows to the channel at their time, many at once; a stall is caught up with, but no second is ever overfilled.
import type { Channel, Delivery, Row } from '#rules/channel'
import type { ClaimedRow } from './claim.ts'

/** Besides all others, so many urgent ones may be under way at once. */
export const urgentPlaces = 16

export type Sender = {
  add(held: readonly ClaimedRow[]): void
  /** Takes back what has not gone out yet. */
  takeBack(): ClaimedRow[]
  /** Rows that wait or are under way. */
  count(): number
  /** Seconds between now and the end of what waits, as far as it is later than its places. */
  backlog(): number
  /** Something that kept rows from going out is over. */
  go(): void
  /** Resolves once nothing is under way; what still is after so many seconds is given up, and may have been sent. */
  landed(seconds: number): Promise<void>
}

export type SenderOptions = {
  channel: Channel
  /** So many at once. */
  concurrency: number
  timeoutSeconds: number
  /** What became of a row, and when it went out by the process's own clock. */
  done: (held: ClaimedRow, delivery: Delivery, sentAt: number) => void
  /** The lease is too short for another try: the row was not sent. */
  late: (held: ClaimedRow) => void
  /** A row goes out now. */
  sent: (at: number) => void
  /** Milliseconds of delay that are caught up with; what is longer moves the rest. */
  slack: () => number
  /** From when on another may go out, however late it is, by the process's own clock; infinite until `go`. */
  freeAt: (held: ClaimedRow, now: number) => number
}

/** Opens the sender of one messenger. The urgent go first, and find a place when slow answers fill all others. */
export function openSender({
  channel,
  concurrency,
  timeoutSeconds,
  done,
  late,
  sent,
  slack,
  freeAt,
}: SenderOptions): Sender {
  const urgent: ClaimedRow[] = []
  const others: ClaimedRow[] = []
  const idle: (() => void)[] = []
  const attempts = new Set<Attempt>()
  let flying = 0
  let floor = 0
  let timer: NodeJS.Timeout | undefined

  /** When the first of a queue may go out; never while there is no place for it. */
  const due = (queue: ClaimedRow[], places: number, at: number) => {
    const head = queue[0]
    return head && flying < places ? Math.max(head.due, floor, freeAt(head, at)) : Number.POSITIVE_INFINITY
  }
  const pump = () => {
    clearTimeout(timer)
    for (;;) {
      const at = performance.now()
      const urgentAt = due(urgent, concurrency + urgentPlaces, at)
      if (urgentAt <= at) {
        launch(urgent, urgentAt, at)
        continue
      }
      const othersAt = due(others, concurrency, at)
      if (othersAt > at) {
        const next = Math.min(urgentAt, othersAt)
        if (next < Number.POSITIVE_INFINITY) timer = setTimeout(pump, next - at)
        return
      }
      launch(others, othersAt, at)
    }
  }

  const launch = (queue: ClaimedRow[], place: number, at: number) => {
    const head = queue.shift()!
    // a process that was stopped must not send what others took over meanwhile
    if (at > head.until - timeoutSeconds * 1000) return late(head)
    floor = Math.max(place, at - slack()) + head.gap
    void fly(head, at)
  }

  const fly = async (held: ClaimedRow, at: number) => {
    flying += 1
    sent(at)
    const attempt = begin(channel, held, timeoutSeconds)
    attempts.add(attempt)
    const delivery = await attempt.over
    attempts.delete(attempt)
    flying -= 1
    done(held, delivery, at)
    pump()
    if (flying === 0) for (const resolve of idle.splice(0)) resolve()
  }

  return {
    add: (held) => {
      for (const one of held) (one.urgent ? urgent : others).push(one)
      pump()
    },
    takeBack: () => [...urgent.splice(0), ...others.splice(0)],
    count: () => urgent.length + others.length + flying,
    backlog: () => {
      const waiting = urgent.length + others.length
      const gap = (others.at(-1) ?? urgent.at(-1))?.gap ?? 0
      return Math.max(0, floor + waiting * gap - performance.now()) / 1000
    },
    go: pump,
    landed: async (seconds) => {
      if (flying === 0) return
      const timer = setTimeout(() => {
        for (const attempt of attempts) attempt.giveUp()
      }, seconds * 1000)
      await new Promise<void>((resolve) => idle.push(resolve))
      clearTimeout(timer)
    },
  }
}

/** A controller and how many attempts it has served. */
type Reins = { control: AbortController; served: number }

/** Making one for each attempt is dear; keeping one for ever would let what a channel leaves hanging on it pile up. */
const mostServed = 100
/** Of attempts that were over before their timeout: nobody heeds them any more. */
const spare: Reins[] = []

type Attempt = { over: Promise<Delivery>; giveUp(): void }

/** One attempt, never longer than the timeout, even if the channel does not heed its signal; it never throws. */
function begin(channel: Channel, held: ClaimedRow, timeoutSeconds: number): Attempt {
  const reins = spare.pop() ?? { control: new AbortController(), served: 0 }
  let giveUp = () => {}
  const over = new Promise<Delivery>((resolve) => {
    giveUp = () => {
      reins.control.abort()
      resolve({ result: 'failed', error: 'timeout', retry: true, maybeSent: true })
    }
    const timer = setTimeout(giveUp, timeoutSeconds * 1000)
    void outcome(channel, held.row, reins.control.signal).then((delivery) => {
      clearTimeout(timer)
      reins.served += 1
      if (reins.served < mostServed && !reins.control.signal.aborted) spare.push(reins)
      resolve(delivery)
    })
  })
  return { over, giveUp }
}

/** What the channel says of it; what it throws may have arrived. */
async function outcome(channel: Channel, row: Row, signal: AbortSignal): Promise<Delivery> {
  try {
    return await channel.deliver(row, signal)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { result: 'failed', error: said, retry: true, maybeSent: true }
  }
}
