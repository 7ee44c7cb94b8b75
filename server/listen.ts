// The HTTP server round the app: it listens, and it stops when the last answer has gone out.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

type Serving = Parameters<typeof serve>[0]
/** Takes a request that needs none of the rest; false leaves it as it came. */
type Before = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean
type Fetch = Serving['fetch'] & { before?: Before }
export type Listening = { port: number; stop(): Promise<void> }

const graceMs = 5_000

/** Listens on host and port (0: a free one). Rejects with one line when the port is taken. */
export function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, createServer: withBefore(fetch.before) }, (info: AddressInfo) =>
      resolve({ port: info.port, stop: () => stop(server as Server) }),
    ) as Server
    server.once('error', reject)
  })
}

/** Open answers get a few seconds; live streams and idle connections are cut. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(cut)
}

/** Node's own server, whose requests are offered to `before` first. */
function withBefore(before?: Before): typeof createServer {
  const create = (options: ServerOptions, listener: RequestListener) =>
    createServer(options, (incoming, outgoing) => before?.(incoming, outgoing) || listener(incoming, outgoing))
  return create as typeof createServer
}
