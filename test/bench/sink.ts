// The bare Bot API in a process of its own, and its ledger.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A message the sink took; `at` in epoch milliseconds. */
export type Taken = { chat: string; at: number }

export type BareSink = {
  url: string
  ledger(): Promise<Taken[]>
  empty(): Promise<void>
  /** Resolves once so many messages are taken. */
  until(count: number): Promise<void>
  close(): void
}

/** Starts it and resolves when it listens. */
export async function startSink(): Promise<BareSink> {
  const child = fork(join(import.meta.dirname, 'sink/starter.ts'), { execArgv: ['--import', 'tsx'] })
  const [port] = (await once(child, 'message')) as [number]
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    ledger: async () => (await (await fetch(`${url}/ledger`)).json()) as Taken[],
    empty: async () => void (await (await fetch(`${url}/ledger`, { method: 'DELETE' })).text()),
    until: async (count) => void (await (await fetch(`${url}/until/${count}`)).text()),
    close: () => child.disconnect(),
  }
}
