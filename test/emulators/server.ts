// What the emulators share: an HTTP server on this machine that fails as it is told, and keeps what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type EmulatedCall = { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

/** busy: answers 429. error: answers 503. hang: never answers. reset: ends the connection. lose: takes it, then ends it. */
export type Fault = { kind: 'busy'; seconds: number } | { kind: 'error' | 'hang' | 'reset' | 'lose' }

export type Emulator = {
  url: string
  /** Every call, also those that failed. */
  calls: EmulatedCall[]
  /** The next calls fail so, one each. */
  fail(...faults: Fault[]): void
  close(): Promise<void>
}

/** Opens a server that answers by `answer` unless a fault comes first. Plain JSON bodies. */
export async function openEmulator(answer: (asked: EmulatedCall) => Answer | Promise<Answer>): Promise<Emulator> {
  const faults: Fault[] = []
  const calls: EmulatedCall[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await openTaskFor(request)
    calls.push(asked)
    const fault = faults.shift()
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'reset') return request.socket.destroy()
    if (fault?.kind === 'busy') return write(response, { status: 429, headers: { 'retry-after': `${fault.seconds}` } })
    if (fault?.kind === 'error') return write(response, { status: 503 })
    const said = await answer(asked)
    if (fault?.kind === 'lose') return request.socket.destroy()
    write(response, said)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    fail: (...more) => faults.push(...more),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function openTaskFor(request: IncomingMessage): Promise<EmulatedCall> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

function write(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...json, ...headers }).end(body === undefined ? '' : JSON.stringify(body))
}

/** The body as JSON; null if it is none, or is not said to be. */
export function jsonOf({ headers, body }: EmulatedCall): Record<string, unknown> | null {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return null
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
