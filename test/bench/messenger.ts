// The simulated messenger in a process of its own, with its limits and its ledger.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Fault } from '#bot/simulator/faults'
import type { LimitSettings } from '#bot/simulator/limits'
import type { CallEntry, LedgerEntry } from '#bot/simulator/world'

type Address = { url: string; root: string; token: string }

export type Messenger = Pick<Address, 'root' | 'token'> & {
  limit(limits: Partial<LimitSettings> | false): Promise<void>
  fail(fault: Fault): Promise<void>
  /** Takes back the faults that have not struck. */
  heal(): Promise<void>
  /** What a person does: the path below the driver's, and its data. */
  act(path: string, data: object): Promise<void>
  /** Lets these people press a button at once; resolves with the moment. */
  press(chats: readonly string[], text: string): Promise<number>
  /** The moments at which each of these chats first saw a card edited, from one on; null where none was. */
  edited(chats: readonly string[], since: number): Promise<(number | null)[]>
  /** Every message it took. */
  ledger(): Promise<LedgerEntry[]>
  /** Every call it answered. */
  calls(): Promise<CallEntry[]>
  close(): void
}

/** Starts it with so many chats and resolves when it listens; no limits unless they are set. */
export async function startMessenger(chats: number): Promise<Messenger> {
  const path = join(import.meta.dirname, 'messenger/starter.ts')
  const child = fork(path, [String(chats)], { execArgv: ['--import', 'tsx'] })
  const [{ url, root, token }] = (await once(child, 'message')) as [Address]
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await fetch(`${url}/sim/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${path}`)
    return answer.json()
  }
  // what people do and see stays in the messenger's process: the other one is the program's, which is measured
  const tell = async (order: object) => {
    child.send(order)
    return (await once(child, 'message'))[0]
  }
  const messenger: Messenger = {
    root,
    token,
    limit: async (limits) => void (await ask('limits', 'PUT', limits)),
    fail: async (fault) => void (await ask('fail', 'POST', fault)),
    heal: async () => void (await ask('heal', 'POST')),
    act: async (path, data) => void (await ask(path, 'POST', data)),
    press: async (chats, text) => (await tell({ press: chats, text })) as number,
    edited: async (edited, since) => (await tell({ edited, since })) as (number | null)[],
    ledger: () => ask('ledger') as Promise<LedgerEntry[]>,
    calls: () => ask('calls') as Promise<CallEntry[]>,
    close: () => child.disconnect(),
  }
  await messenger.limit(false)
  return messenger
}
