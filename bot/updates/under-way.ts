// Updates under way in this process: a chat's in the order they came, different chats side by side.
import type { Update } from 'grammy/types'
import { gather } from '#act/gather'
import { updatesSetAside } from '#reads/chats'
import { forgetUpdates, setUpdatesAside } from '#state/chats'
import type { House } from '../context.ts'
import { seal, unseal } from '../talk/seal.ts'
import { faultOf } from '../unwell.ts'
import { updateName } from './name.ts'
import { chatOf, type Handle } from './updates.ts'

/** Milliseconds an update may take before it is set aside, and between two tries while the database is away. */
const patience = 300
const betweenTries = 1_000
/** So many at once; the messenger keeps the rest. */
const most = 1_000

export type UnderWay = {
  /** Takes those that are not under way yet; how many they were. */
  take(updates: readonly Update[]): number
  /**
   * Resolves once every update is done, or set aside in the database, so that the messenger may forget it. False
   * where one could not be set aside.
   */
  safe(): Promise<boolean>
  /** Takes up what a process before this one had set aside and did not finish. */
  resume(): Promise<void>
  /** Resolves when all are carried out; after the signal they are not tried again. */
  over(): Promise<void>
}

type One = { update: Update; done: Promise<void>; aside: boolean }

/** Nothing under way yet. An update that cannot be carried out is tried again until `signal` aborts. */
export function openUnderWay(house: House, handle: Handle, signal: AbortSignal): UnderWay {
  const running = new Map<string, One>()
  const lanes = new Map<string, Promise<void>>()

  const start = (update: Update, aside: boolean) => {
    const name = updateName(house, update)
    if (running.has(name)) return false
    const lane = String(chatOf(update) ?? name)
    const before = lanes.get(lane) ?? Promise.resolve()
    const one: One = { update, aside, done: before.then(() => untilDone(house, handle, update, signal)).then(end) }
    running.set(name, one)
    lanes.set(lane, one.done)
    return true

    async function end(done: boolean) {
      if (done && one.aside) await forget(name).catch(() => undefined)
      running.delete(name)
      if (lanes.get(lane) === one.done) lanes.delete(lane)
    }
  }

  /** Many end at once in a busy hour, and go in one statement. */
  const forget = gather(
    async (names: string[]) => {
      await forgetUpdates(house.db, names)
      return names
    },
    { wait: 10, most: 500 },
  )

  /** What is under way now; false if it could not be written down. */
  const setAside = async (): Promise<boolean> => {
    const fresh = [...running].filter(([, one]) => !one.aside)
    for (const [, one] of fresh) one.aside = true
    const rows = fresh.map(([name, { update }]) => ({ name, value: seal(house.base.secret, update) }))
    try {
      await setUpdatesAside(house.db, rows, house.now())
      // some may have ended meanwhile, and were forgotten before they stood there
      await forgetUpdates(
        house.db,
        fresh.map(([name]) => name).filter((name) => !running.has(name)),
      )
      return true
    } catch (error) {
      house.log.warn({ fault: faultOf(error), messenger: house.form.name }, 'updates could not be set aside')
      for (const [, one] of fresh) one.aside = false
      return false
    }
  }

  return {
    take: (updates) => updates.filter((update) => start(update, false)).length,
    safe: async () => {
      await Promise.race([all(running), after(patience)])
      while (running.size > most && !signal.aborted) await Promise.race([...running.values()].map(({ done }) => done))
      return setAside()
    },
    resume: async () => {
      for (const value of await updatesSetAside(house.db, shelf(house))) {
        const update = unseal(house.base.secret, value) as Update | null
        if (update) start(update, true)
      }
    },
    over: () => all(running),
  }
}

const shelf = ({ form, bot }: House) => `${form.name}:${bot}:`

async function all(running: Map<string, One>): Promise<void> {
  await Promise.all([...running.values()].map(({ done }) => done))
}

/** Carries it out, again and again while the database is away: those behind it in its chat wait. False if given up. */
async function untilDone(house: House, handle: Handle, update: Update, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    try {
      await handle(update)
      return true
    } catch (error) {
      house.log.warn({ fault: faultOf(error), messenger: house.form.name }, 'an update is repeated')
      await after(betweenTries)
    }
  }
  return false
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())
