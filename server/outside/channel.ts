// What the channels of this room take and answer; the courier's own type has more.
import type { ChannelFault } from '#rules/health'
import type { ChannelName, MessageKind } from '#rules/messages'

/** What they need of an outbox row. `chat`: a number as 09…, or the id of a push subscription. */
export type Row = {
  /** The same for every attempt: the key against duplicates. */
  id: string
  person: string | null
  chat: string
  kind: MessageKind
  subjectId: string
  params: Readonly<Record<string, string | number>>
  createdAt: Date
}

/** What became of an attempt; the courier's words. */
export type Delivery =
  | { result: 'sent'; providerId: string }
  | { result: 'dropped' }
  | { result: 'busy'; retryAfterSeconds: number }
  | { result: 'blocked' }
  | { result: 'failed'; error: string; retry: boolean; maybeSent?: boolean }

export type Channel = {
  name: ChannelName
  deliver(row: Row, signal: AbortSignal): Promise<Delivery>
  check?: (signal: AbortSignal) => Promise<ChannelFault | null>
}

export const dropped: Delivery = { result: 'dropped' }
export const blocked: Delivery = { result: 'blocked' }

/** Nothing was sent, and another attempt will not help. */
export function refused(error: string): Delivery {
  return { result: 'failed', error, retry: false }
}

/** Nothing was sent, or nothing can come twice; another attempt may help. */
export function again(error: string): Delivery {
  return { result: 'failed', error, retry: true }
}
