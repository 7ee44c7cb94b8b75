// Questions that may be left out: a button of their own below them says so, whatever they ask for, and what is said at once is the answer.
import { type Ask, answer, type Rows, type Talk } from './turn.ts'

/** The conversations whose question may be passed over, with the one that was posed last; null before it is. */
const passable = new WeakMap<Talk, Ask | null>()

class PassedOver extends Error {}

/** Asks what may be passed over by a button, until `begun` says that a part of it was answered; null where it was passed over. */
export async function unlessPassed<T>(talk: Talk, ask: () => Promise<T>): Promise<T | null> {
  passable.set(talk, null)
  try {
    return await ask()
  } catch (error) {
    if (error instanceof PassedOver) return null
    throw error
  } finally {
    passable.delete(talk)
  }
}

/** A part of the question was answered: the rest is asked for. */
export const begunAnswer = (talk: Talk) => void passable.delete(talk)

/** The row with the button, for a question that may be passed over. */
export function passRows(talk: Talk, ask: Ask): Rows {
  if (!passable.has(talk)) return () => []
  passable.set(talk, ask)
  return (ctx) => [[{ text: ctx.t('bot-pass-over'), data: answer('pass') }]]
}

/** Ends the question where a press passes it over; its message is settled first, and says so. */
export async function ifPassed(
  talk: Talk,
  press: string,
  settle: (ask: Ask, given: Ask) => Promise<void>,
): Promise<void> {
  const ask = passable.get(talk)
  if (!ask || press !== 'pass') return
  await settle(ask, (ctx) => [ctx.t('bot-passed-over')])
  throw new PassedOver()
}
