// A messenger of its own for the faults: takes messages over HTTP, remembers all, and fails as it is told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the sink took, from which process, in order. */
export type Taken = { id: string; sender: number; maybeTwice: boolean }
/** error: answers 500. hang: never answers. reset: ends the connection. lose: takes the message, then ends it. */
export type Fault = 'error' | 'hang' | 'reset' | 'lose'

export type Sink = { url: string; taken: Taken[]; close(): Promise<void> }

/** Opens a sink that answers after `milliseconds`, or fails as `fault` says for a message. */
export async function openSink(milliseconds: number, fault: () => Fault | null = () => null): Promise<Sink> {
  const taken: Taken[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const message = await bodyOf(request)
    await sleep(milliseconds)
    const failing = fault()
    if (failing === 'hang') return
    if (failing === null || failing === 'lose') taken.push(message)
    if (failing === 'reset' || failing === 'lose') request.socket.destroy()
    else response.writeHead(failing ? 500 : 200, { 'content-type': 'application/json' }).end(`{"id":${taken.length}}`)
  }
  const server = createServer((request, response) => {
    // whoever sent it may be dead by now
    handle(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Taken> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}
