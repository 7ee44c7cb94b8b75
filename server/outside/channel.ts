// What the channels of this room need of a message, and what they often answer.
import type { Delivery, Channel as One, Row as Whole } from '#rules/channel'

/** `chat`: a number as 98…, or the id of a push subscription. */
export type Row = Pick<Whole, 'id' | 'person' | 'chat' | 'kind' | 'subjectId' | 'params' | 'createdAt'>
export type Channel = One<Row>

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
