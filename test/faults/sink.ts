// A messenger of its own for the faults: takes messages over HTTP, remembers all, and fails as it is told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the sink took, from which process and when that began to send it, in order. */
export type Taken = { id: string; sender: number; begun: number; maybeTwice: boolean }
/** error: answers 500. hang: never answers. reset: ends the connection. lose: takes the message, then ends it. */
export type Fault = 'error' | 'hang' | 'reset' | 'lose'

/** `repeated`: how often a message came again that its key named as taken. */
export type Sink = {
  url: string
  taken: Taken[]
  repeated(): number
  /** Nobody answers at its address until `back`. */
  leave(): Promise<void>
  back(): Promise<void>
  close(): Promise<void>
}

export type SinkOptions = {
  /** How a message fails, if it does. */
  fault?: (message: Taken) => Fault | null
  /** The id of a message is its key: a repeat is answered as the first was, and not taken again. */
  keyed?: boolean
  /** It takes so many messages in a second and answers 429 to the rest, as messengers do: a pace that was raised is told. */
  most?: number
}

/** Opens a sink that answers after `milliseconds`. */
export async function openSink(
  milliseconds: number,
  { fault = () => null, keyed, most = Number.POSITIVE_INFINITY }: SinkOptions = {},
): Promise<Sink> {
  const taken: Taken[] = []
  const keys = new Set<string>()
  let repeated = 0
  let lately: number[] = []
  const tooMany = (now: number) => {
    lately = lately.filter((at) => at > now - 1000)
    return lately.length >= most || !lately.push(now)
  }
  const take = (message: Taken) => {
    if (keyed && keys.has(message.id)) repeated += 1
    else taken.push(message)
    keys.add(message.id)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const message = await bodyOf(request)
    if (tooMany(performance.now())) return void response.writeHead(429, { 'retry-after': '1' }).end()
    await sleep(milliseconds)
    const failing = fault(message)
    if (failing === 'hang') return
    if (failing === null || failing === 'lose') take(message)
    if (failing === 'reset' || failing === 'lose') request.socket.destroy()
    else response.writeHead(failing ? 500 : 200, { 'content-type': 'application/json' }).end(`{"id":${taken.length}}`)
  }
  const server = createServer((request, response) => {
    // whoever sent it may be dead by now
    handle(request, response).catch(() => request.socket.destroy())
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const leave = () => {
    const gone = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    return gone
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    repeated: () => repeated,
    leave,
    back: () => listen(port),
    close: leave,
  }
}

async function bodyOf(request: IncomingMessage): Promise<Taken> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}
