// Locks that hold across processes: advisory locks of one database session, gone by themselves when it dies.
import { client } from './client.ts'

export type Locks = {
  /** Tries to take a lock; false while this or another process holds it. */
  take(name: string): Promise<boolean>
  /** Gives a lock back; nothing happens if it was lost meanwhile. */
  release(name: string): Promise<void>
  /** Whether a lock is still ours: the session it belonged to may have died unnoticed. */
  holds(name: string): Promise<boolean>
  /** Runs while holding a lock, after everyone before in this process and while no other process holds it. */
  holding<T>(name: string, run: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Opens locks on a session of their own, past any pooler. Nothing connects before the first lock; after an outage the
 * next call connects anew, and what was held is lost. Calls throw while the database is away.
 */
export function openLocks(directUrl: string): Locks {
  // a session that the client would renew by itself after a while would lose its locks unnoticed
  const sql = client(directUrl, { max: 1, name: 'pishkhanyar locks', lifetime: null })
  const held = new Map<string, number>()
  const queues = new Map<string, Promise<void>>()

  /** The session that holds it from now on; null where another does. */
  const lock = together(async (names) => {
    const rows = await sql`
      select pg_try_advisory_lock(hashtextextended(name, 0)) as taken, pg_backend_pid() as session
      from json_array_elements_text(${JSON.stringify(names)}::text::json) name`
    return rows.map(({ taken, session }): number | null => (taken ? session : null))
  })
  const unlock = together(
    (names) => sql`
      select pg_advisory_unlock(hashtextextended(name, 0))
      from json_array_elements_text(${JSON.stringify(names)}::text::json) name`,
  )

  const take = async (name: string) => {
    if (held.has(name) && (await holds(name))) return false
    const session = await lock(name)
    if (session) held.set(name, session)
    return session !== null
  }
  const holds = async (name: string) => {
    const session = held.get(name)
    if (session === undefined) return false
    const [row] = await sql`select pg_backend_pid() as session`
    if (row?.session === session) return true
    held.delete(name)
    return false
  }
  const release = async (name: string) => {
    if (held.delete(name)) await unlock(name)
  }
  const alone = async <T>(name: string, run: () => Promise<T>) => {
    while (!(await take(name))) await pause(50)
    try {
      return await run()
    } finally {
      await release(name)
    }
  }
  const holding = <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const mine = (queues.get(name) ?? Promise.resolve()).then(() => alone(name, run))
    const settled = mine.then(
      () => undefined,
      () => undefined,
    )
    queues.set(name, settled)
    void settled.then(() => queues.get(name) === settled && queues.delete(name))
    return mine
  }
  return { take, release, holds, holding, close: () => sql.end({ timeout: 1 }) }
}

/** Asks for one what is asked for many: all that comes in the same turn of the loop goes in one statement, in its order. */
function together<T>(ask: (names: string[]) => Promise<readonly T[]>): (name: string) => Promise<T> {
  let names: string[] = []
  let answers: Promise<readonly T[]> | null = null
  const send = () => {
    const all = names
    names = []
    answers = null
    return ask(all)
  }
  return async (name) => {
    const nth = names.push(name) - 1
    answers ??= new Promise<void>((resolve) => setImmediate(resolve)).then(send)
    return (await answers)[nth]!
  }
}
