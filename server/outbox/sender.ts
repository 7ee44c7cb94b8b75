// Hands rows to the channel at their time, many at once, and never bunched after a stall.
import type { Channel, Delivery } from './channel.ts'
import type { Held } from './claim.ts'

/** A delay up to this is caught up with; what is longer moves the rest, so that no second is overfilled. */
const slack = 5

export type Sender = {
  add(held: readonly Held[]): void
  /** Takes back what has not gone out yet. */
  takeBack(): Held[]
  /** Rows that wait or are under way. */
  count(): number
  /** Seconds between now and the end of what waits, as far as it is later than its places. */
  backlog(): number
  /** Resolves once nothing is under way. */
  landed(): Promise<void>
}

export type SenderOptions = {
  channel: Channel
  /** So many at once. */
  concurrency: number
  timeoutSeconds: number
  /** What became of a row, and when it went out by the process's own clock. */
  done: (held: Held, delivery: Delivery, sentAt: number) => void
  /** The lease is too short for another try: the row was not sent. */
  late: (held: Held) => void
  /** A row goes out now. */
  sent: (at: number) => void
}

/** Opens the sender of one messenger. */
export function openSender({ channel, concurrency, timeoutSeconds, done, late, sent }: SenderOptions): Sender {
  const waiting: Held[] = []
  const idle: (() => void)[] = []
  let flying = 0
  let floor = 0
  let timer: NodeJS.Timeout | undefined

  const pump = () => {
    clearTimeout(timer)
    while (waiting.length > 0 && flying < concurrency) {
      const head = waiting[0]!
      const at = performance.now()
      const due = Math.max(head.due, floor)
      if (at < due) {
        timer = setTimeout(pump, due - at)
        return
      }
      waiting.shift()
      // a process that was stopped must not send what others took over meanwhile
      if (at > head.until - timeoutSeconds * 1000) late(head)
      else {
        floor = Math.max(due, at - slack) + head.gap
        void fly(head, at)
      }
    }
  }

  const fly = async (held: Held, at: number) => {
    flying += 1
    sent(at)
    const delivery = await attempt(channel, held, timeoutSeconds)
    flying -= 1
    done(held, delivery, at)
    pump()
    if (flying === 0) for (const resolve of idle.splice(0)) resolve()
  }

  return {
    add: (held) => {
      waiting.push(...held)
      pump()
    },
    takeBack: () => waiting.splice(0),
    count: () => waiting.length + flying,
    backlog: () => {
      const gap = waiting.at(-1)?.gap ?? 0
      return Math.max(0, floor + waiting.length * gap - performance.now()) / 1000
    },
    landed: () => (flying === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  }
}

/** One attempt, never longer than the timeout, even if the channel does not heed its signal; it never throws. */
async function attempt(channel: Channel, held: Held, timeoutSeconds: number): Promise<Delivery> {
  const control = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<Delivery>((resolve) => {
    timer = setTimeout(() => {
      control.abort()
      resolve({ result: 'failed', error: 'timeout', retry: true, maybeSent: true })
    }, timeoutSeconds * 1000)
  })
  try {
    return await Promise.race([channel.deliver(held.row, control.signal), timeout])
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { result: 'failed', error: said, retry: true, maybeSent: true }
  } finally {
    clearTimeout(timer)
  }
}
