// A way to people: something that takes one message and says what became of it. All that the courier knows of messengers,
// push, Safir and SMS, and all that these know of the courier.
import type { ChannelFault } from './health.ts'
import type { ChannelName, MessageKind } from './messages.ts'

/** A message in the courier's hand. */
export type Row = {
  /** The same for every attempt on this channel: the key, where the messenger knows keys. */
  id: string
  province: string
  /** Null for somebody who is not in the registry. */
  person: string | null
  messenger: ChannelName
  chat: string
  kind: MessageKind
  subjectId: string
  params: Record<string, string | number>
  /** 1 at the first attempt. */
  attempt: number
  /** An earlier attempt may have arrived. */
  maybeTwice: boolean
  createdAt: Date
}

/**
 * What became of an attempt.
 * sent: it arrived, `providerId` is the messenger's name for it.
 * dropped: there is nothing to say any more, nothing was sent.
 * busy: the messenger wants a pause, nothing was sent (429).
 * later: it is not time, nothing was sent and nobody else need wait.
 * blocked: the person closed the chat to us, and said so in known words; nothing was sent.
 * down: the account itself is refused, whoever is written to; nothing was sent, and nothing will be until it is mended.
 * failed: `retry` says whether another attempt may help, `maybeSent` that the message may have arrived all the same.
 */
export type Delivery =
  | { result: 'sent'; providerId: string }
  | { result: 'dropped' }
  | { result: 'busy'; retryAfterSeconds: number }
  | { result: 'later'; seconds: number }
  | { result: 'blocked' }
  | { result: 'down'; fault: ChannelFault }
  | { result: 'failed'; error: string; retry: boolean; maybeSent?: boolean }

/**
 * A message that did not reach its chat, in the words above; `retry`: it failed, and another attempt may help after `wait`
 * seconds. `fence` says by which lease it was held.
 */
export type Undelivered = {
  id: string
  fence: number
  how: 'blocked' | 'failed' | 'retry'
  at: Date
  error?: string
  wait?: number
  /** It may have arrived although it failed. */
  maybe?: boolean
}

/** Decides what becomes of such messages, all at once or not at all; answers how many were still held by that lease. */
export type Report = (batch: readonly Undelivered[]) => Promise<number>

/**
 * A way to people. `deliver` words the row as its subject stands now and sends it once, without retries of its own; it
 * gives up when `signal` aborts. What it throws counts as a failure after which the message may have arrived. `Needed`:
 * what it needs of a row.
 */
export type Channel<Needed = Row> = {
  name: ChannelName
  deliver(row: Needed, signal: AbortSignal): Promise<Delivery>
  /** Its own test, where it has one: what is wrong with it, or null. It sends nothing. */
  check?: (signal: AbortSignal) => Promise<ChannelFault | null>
}
