// Reaching a messenger through an HTTP proxy.
import { type Agent, request } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'

type Done = (error: Error | null, socket?: Socket) => void

/** An agent whose connections go through the proxy of the address, e.g. http://user:word@127.0.0.1:8080. */
export function proxyAgent(address: string): Agent {
  const proxy = new URL(address)
  const agent = new SecureAgent({ keepAlive: true })
  const createConnection = (options: { host?: string; port?: number | string; servername?: string }, done: Done) => {
    tunnel(proxy, `${options.host}:${options.port}`, (error, socket) => {
      if (error) done(error)
      else done(null, connect({ socket, servername: options.servername || options.host }))
    })
  }
  return Object.assign(agent, { createConnection }) as unknown as Agent
}

function tunnel(proxy: URL, target: string, done: Done): void {
  const login = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const asking = request({
    host: proxy.hostname,
    port: proxy.port || 80,
    method: 'CONNECT',
    path: target,
    headers: {
      host: target,
      ...(proxy.username ? { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` } : {}),
    },
  })
  asking.setTimeout(30_000, () => asking.destroy(new Error('the proxy does not answer')))
  asking.once('connect', (response, socket) => {
    if (response.statusCode === 200) return done(null, socket)
    socket.destroy()
    done(new Error(`the proxy answered ${response.statusCode}`))
  })
  asking.once('error', (error) => done(error))
  asking.end()
}
