import { createServer, type IncomingMessage, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { proxyAgent } from '#bot/messengers/proxy'

let proxy: Server | undefined
afterEach(() => {
  proxy?.closeAllConnections()
  proxy?.close()
})

/** A proxy that does with a tunnel what the test says, and its address. */
async function listen(onConnect: (asked: IncomingMessage, socket: Socket) => void): Promise<string> {
  proxy = createServer().on('connect', onConnect)
  await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve))
  return `http://me:a%20word@127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

/** Asks Telegram through the proxy; the error it ends with. */
const ask = (address: string) =>
  new Promise<Error>((resolve) => {
    const asking = request('https://api.telegram.org/', { agent: proxyAgent(address) })
    asking.on('error', resolve)
    asking.end()
  })

test('a tunnel is asked for by name, with the login, and TLS begins in it', async () => {
  let asked: IncomingMessage | undefined
  let first: Buffer | undefined
  const address = await listen((request, socket) => {
    asked = request
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.once('data', (data) => {
      first = data
      socket.destroy()
    })
  })
  await ask(address)
  expect(asked?.url).toBe('api.telegram.org:443')
  expect(asked?.headers['proxy-authorization']).toBe(`Basic ${Buffer.from('me:a word').toString('base64')}`)
  // a TLS handshake record whose hello names the server
  expect(first?.[0]).toBe(0x16)
  expect(first?.includes('api.telegram.org')).toBe(true)
})

test('a proxy that refuses is named as the reason', async () => {
  const address = await listen((_request, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
  expect((await ask(address)).message).toBe('the proxy answered 407')
})

test('a proxy that is not there is an error like any other', async () => {
  const address = await listen(() => undefined)
  proxy?.close()
  expect((await ask(address)).message).toContain('ECONNREFUSED')
})
