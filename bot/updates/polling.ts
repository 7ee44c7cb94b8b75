// Long polling by one process at a time: an elected one asks, the others stand by.
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { House } from '../context.ts'
import { onceAMinute } from '../reach.ts'
import { openUnderWay } from './under-way.ts'
import { type Handle, wanted } from './updates.ts'

/** Seconds an empty question waits at the messenger, and milliseconds between two tries to be elected. */
const wait = 25
const standBy = 3_000

type Poller = { api: Api; house: House; handle: Handle; signal: AbortSignal }

/** Asks for updates until `signal` aborts; resolves when the last ones are carried out. */
export async function poll({ api, house, handle, signal }: Poller): Promise<void> {
  const underWay = openUnderWay(house, handle, signal)
  const warn = onceAMinute(house)
  let offset = 0
  let leading = false
  let pause = 0
  while (!signal.aborted) {
    try {
      if (pause) await sleep(pause, signal)
      const led = leading
      leading = await leads(house)
      if (!leading) {
        pause = standBy
        continue
      }
      if (!led) {
        // a webhook of former days would keep polling out
        await api.deleteWebhook()
        await underWay.resume()
        offset = 0
      }
      const asked = performance.now()
      const updates = await ask(api, offset, house.form.waits ? wait : 0, signal)
      const fresh = underWay.take(updates)
      const safe = await underWay.safe()
      // all is confirmed once nothing comes: from then on numbers may begin again, as they do after a quiet time
      if (safe) offset = updates.length > 0 ? updates.at(-1)!.update_id + 1 : 0
      pause = safe ? breath(updates.length, fresh, performance.now() - asked) : 1_000
    } catch (error) {
      if (signal.aborted) break
      pause = after(error, pause)
      warn(error, { pause }, 'polling failed')
    }
  }
  await house.locks.release(electionOf(house)).catch(() => undefined)
  await underWay.over()
}

/** Milliseconds until the next question: a messenger that does not wait, or repeats itself, must not be asked at once. */
function breath(updates: number, fresh: number, took: number): number {
  if (updates === 0) return took < 1_000 ? 2_000 : 0
  return fresh === 0 ? 1_000 : 0
}

const electionOf = (house: House) => `poll ${house.form.name}`

async function leads({ locks, ...house }: House): Promise<boolean> {
  const name = electionOf({ locks, ...house })
  return (await locks.holds(name)) || (await locks.take(name))
}

function ask(api: Api, offset: number, timeout: number, signal: AbortSignal): Promise<Update[]> {
  // the messenger answers within `wait`; a connection that died silently must not keep the bot deaf
  const patience = AbortSignal.any([signal, AbortSignal.timeout((wait + 15) * 1000)])
  return api.getUpdates({ offset, timeout, allowed_updates: wanted }, patience as never)
}

/** Milliseconds until the next try: longer and longer, but back soon after the messenger is. */
function after(error: unknown, before: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return asked ? asked * 1000 : Math.min(Math.max(before * 2, 1_000), 15_000)
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
