// Customers in a process of their own: so many connections, each sending its next rating as the last is answered, every
// one from another address. It speaks HTTP by hand, so that the bench measures the program and not a client.
import { randomUUID } from 'node:crypto'
import { createConnection } from 'node:net'

type Load = {
  url: string
  codes: readonly string[]
  connections: number
  seconds?: number
  count?: number
  first: number
  /** Looks at this page instead of rating. */
  path?: string
}

/** The address of the nth customer. */
const addressOf = (nth: number) => `${11 + (nth >> 24)}.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`

function requestOf(nth: number, { codes, path }: Load, host: string): string {
  if (path)
    return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, br\r\nX-Forwarded-For: ${addressOf(nth)}\r\n\r\n`
  const license = codes[Math.floor(Math.random() * codes.length)]!
  const [service, conduct] = [1 + (nth % 5), 1 + ((nth >> 3) % 5)]
  const body = `{"license":"${license}","service":${service},"conduct":${conduct},"key":"${randomUUID()}"}`
  return `POST /api/ratings HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nX-Forwarded-For: ${addressOf(nth)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

/** Sends until the time is over or so many were sent. */
async function load(asked: Load): Promise<{ rate: number; refused: number; addresses: number }> {
  const { hostname, port, host } = new URL(asked.url)
  const began = performance.now()
  const ends = asked.seconds ? began + asked.seconds * 1000 : Number.POSITIVE_INFINITY
  let [sent, kept, refused] = [0, 0, 0]
  const customer = () =>
    new Promise<void>((resolve, reject) => {
      const socket = createConnection({ host: hostname, port: Number(port), noDelay: true })
      const next = () => {
        if (performance.now() > ends || sent >= (asked.count ?? Number.POSITIVE_INFINITY)) return socket.end()
        socket.write(requestOf(asked.first + sent++, asked, host))
      }
      let said = ''
      socket.on('connect', next)
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', (data) => {
        said += data.toString('latin1')
        const end = said.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = /content-length: (\d+)/i.exec(said)
        if (length ? said.length < end + 4 + Number(length[1]) : !said.endsWith('0\r\n\r\n')) return
        if (/^HTTP\/1\.1 20[01]/.test(said)) kept++
        else refused++
        said = ''
        next()
      })
    })
  await Promise.all(Array.from({ length: asked.connections }, customer))
  return { rate: kept / ((performance.now() - began) / 1000), refused, addresses: sent }
}

process.on('message', async (asked: Load | null) => process.send!(asked ? await load(asked) : 'ready'))
process.once('disconnect', () => process.exit())
