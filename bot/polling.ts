// Long polling by one process at a time: an elected one asks, the others stand by.
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { House } from './context.ts'
import { faultOf, type Handle, wanted } from './updates.ts'

/** Seconds an empty question waits at the messenger, and milliseconds between two tries to be elected. */
const wait = 25
const standBy = 3_000

type Poller = { api: Api; house: House; handle: Handle; signal: AbortSignal }

/** Asks for updates until `signal` aborts; resolves when the last ones are carried out. */
export async function poll({ api, house, handle, signal }: Poller): Promise<void> {
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
      // a webhook of former days would keep polling out
      if (!led) await api.deleteWebhook()
      const updates = await ask(api, offset, signal)
      const done = await carryOut(updates, handle, house)
      if (done && updates.length > 0) offset = updates.at(-1)!.update_id + 1
      pause = done ? 0 : 1_000
    } catch (error) {
      if (signal.aborted) break
      pause = after(error, pause)
      house.log.warn({ fault: faultOf(error), messenger: house.form.name, pause }, 'polling failed')
    }
  }
  await house.locks.release(electionOf(house)).catch(() => undefined)
}

const electionOf = (house: House) => `poll ${house.form.name}`

async function leads({ locks, ...house }: House): Promise<boolean> {
  const name = electionOf({ locks, ...house })
  return (await locks.holds(name)) || (await locks.take(name))
}

function ask(api: Api, offset: number, signal: AbortSignal): Promise<Update[]> {
  // the messenger answers within `wait`; a connection that died silently must not keep the bot deaf
  const patience = AbortSignal.any([signal, AbortSignal.timeout((wait + 15) * 1000)])
  return api.getUpdates({ offset, timeout: wait, allowed_updates: wanted }, patience as never)
}

/** Different chats side by side, one chat in order. False if any is to be repeated: those that were done are known. */
async function carryOut(updates: readonly Update[], handle: Handle, house: House): Promise<boolean> {
  const settled = await Promise.allSettled(updates.map(handle))
  const failed = settled.filter((one) => one.status === 'rejected')
  if (failed[0]) house.log.warn({ fault: faultOf(failed[0].reason), failed: failed.length }, 'updates are repeated')
  return failed.length === 0
}

/** Milliseconds until the next try: longer and longer, at most half a minute. */
function after(error: unknown, before: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return asked ? asked * 1000 : Math.min(Math.max(before * 2, 1_000), 30_000)
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
