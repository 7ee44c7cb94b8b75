// Reaching a messenger through a proxy: HTTP, HTTPS or SOCKS5.
import { type Agent, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { SocksProxyAgent } from 'socks-proxy-agent'

type Done = (error: Error | null, socket?: Socket) => void

/** Milliseconds in which a proxy opens a way. */
const patience = 30_000

/**
 * An agent whose connections go through the proxy of the address, e.g. http://user:word@127.0.0.1:8080; `https://` is
 * spoken to in TLS, so that nobody on the way reads its password.
 * @throws for a scheme that is no proxy's.
 */
export function proxyAgent(address: string): Agent {
  const proxy = new URL(address)
  // the proxy looks the messenger's name up: the names of this network are what one goes round
  if (/^socks5h?:$/.test(proxy.protocol))
    return new SocksProxyAgent(address.replace(/^socks5h?:/i, 'socks5h:'), { keepAlive: true, timeout: patience })
  if (!/^https?:$/.test(proxy.protocol)) throw new Error(`no proxy speaks ${proxy.protocol}`)
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
  const secure = proxy.protocol === 'https:'
  const asking = (secure ? secureRequest : request)({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (secure ? 443 : 80),
    // a connection of its own, which becomes the tunnel
    agent: false,
    method: 'CONNECT',
    path: target,
    headers: {
      host: target,
      ...(proxy.username ? { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` } : {}),
    },
  })
  asking.setTimeout(patience, () => asking.destroy(new Error('the proxy does not answer')))
  asking.once('connect', (response, socket) => {
    if (response.statusCode === 200) return done(null, socket)
    socket.destroy()
    done(new Error(`the proxy answered ${response.statusCode}`))
  })
  asking.once('error', (error) => done(error))
  asking.end()
}
