// One answer of a whole that is finished is corrected: leaving its question leads back to the whole, not out of it.
import type { Talk } from './turn.ts'

/** The conversations that correct one answer. */
const correcting = new WeakSet<Talk>()

class Back extends Error {}

/** Asks for what corrects an answer; null where its question was left. */
export async function unlessLeft<T>(talk: Talk, ask: () => Promise<T>): Promise<{ given: T } | null> {
  correcting.add(talk)
  try {
    return { given: await ask() }
  } catch (error) {
    if (error instanceof Back) return null
    throw error
  } finally {
    correcting.delete(talk)
  }
}

/** Whether an answer is being corrected. */
export const corrects = (talk: Talk) => correcting.has(talk)

/** Ends the question where an answer was being corrected: it was left. */
export function ifCorrecting(talk: Talk): void {
  if (correcting.has(talk)) throw new Back()
}
