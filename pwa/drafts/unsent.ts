// Draft saves that found no network wait here and go out, with their first key, when it is back.
import { signal } from '@preact/signals'
import { online } from '../network.ts'
import { passes, problemOf } from '../problem.ts'
import { me, personId } from '../session.ts'
import { allKept, drop, keep, kept, type Unsent } from './device.ts'

/** How many acts wait for the network; the banner tells it. */
export const unsent = signal(0)

let sendNow: (act: Unsent) => Promise<unknown> = async () => undefined

/** Puts an act in the queue. A later one with the same id replaces it: only the newest draft matters. */
export async function sendLater(id: string, act: Unsent): Promise<void> {
  await keep('unsent', personId(), id, act)
  unsent.value = (await allKept('unsent', personId())).length
}

let sending = false

// Oldest first, until one finds no network, no session or a server in trouble. A refused one is dropped: what stands there is younger.
async function sendWaiting(): Promise<void> {
  const person = personId()
  if (!person || sending) return
  sending = true
  // a device that keeps nothing has nothing that waits
  await sendAll(person).catch(() => undefined)
  sending = false
}

async function sendAll(person: string): Promise<void> {
  const waiting = await allKept('unsent', person)
  for (const { id, value } of waiting) {
    const problem = await sendNow(value as Unsent).then(() => null, problemOf)
    if (problem?.status === 401) break
    if (problem && passes(problem)) {
      if (problem.status !== 0) setTimeout(() => void sendWaiting(), (problem.retryAfter ?? 30) * 1000)
      break
    }
    // what was put in its place meanwhile waits for its own turn
    const now = (await kept('unsent', person, id)) as Unsent | undefined
    if (now?.key === (value as Unsent).key) await drop('unsent', person, id)
  }
  unsent.value = (await allKept('unsent', person)).length
}

/** Begins to send by the given means whenever somebody is signed in and the network is back. */
export function watchUnsent(by: typeof sendNow): void {
  sendNow = by
  online.subscribe((there) => there && void sendWaiting())
  me.subscribe((person) => person && void sendWaiting())
}
