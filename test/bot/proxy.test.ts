import { createServer, type IncomingMessage, type Server } from 'node:http'
import { request } from 'node:https'
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net'
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

/** What a server of plain bytes hears first. */
async function firstBytes(scheme: string, answer?: (socket: Socket, heard: Buffer) => void): Promise<Buffer> {
  const server = createPlainServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const heard = new Promise<Buffer>((resolve) => {
    server.once('connection', (socket) => {
      socket.once('data', (data) => {
        resolve(data)
        if (answer) answer(socket, data)
        else socket.destroy()
      })
      socket.on('error', () => undefined)
    })
  })
  void ask(`${scheme}://me:a%20word@127.0.0.1:${(server.address() as AddressInfo).port}`)
  const first = await heard
  server.close()
  return first
}

test.each(['socks5', 'socks5h'])('%s:// is greeted as SOCKS5, and looks the name up itself', async (scheme) => {
  const asked: Buffer[] = []
  const greeting = await firstBytes(scheme, (socket) => {
    socket.on('data', (data: Buffer) => {
      asked.push(data)
      if (asked.length === 1) socket.write(Buffer.from([1, 0]))
      else socket.destroy()
    })
    socket.write(Buffer.from([5, 2]))
  })
  expect(greeting[0]).toBe(5)
  await expect.poll(() => asked.length).toBe(2)
  expect(asked[0]!.includes('a word')).toBe(true)
  expect(asked[1]!.includes('api.telegram.org')).toBe(true)
})

test('https:// is spoken to in TLS: no password goes in clear', async () => {
  const first = await firstBytes('https')
  expect(first[0]).toBe(0x16)
  expect(first.includes('Basic')).toBe(false)
})

test.each(['ftp://127.0.0.1:21', 'socks4://127.0.0.1:1080', 'mtproto://127.0.0.1'])('%s is no proxy', (address) => {
  expect(() => proxyAgent(address)).toThrow(/no proxy speaks/)
})
