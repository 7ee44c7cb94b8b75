// Customers in a process of their own: so many connections, each sending its next rating as the last is answered, or all
// together so many a second, every one from another address. It speaks HTTP by hand, so that the bench measures the
// program and not a client.
import { randomUUID } from 'node:crypto'
import { createConnection } from 'node:net'
import { quantile } from './figure.ts'

type Load = {
  url: string
  codes: readonly string[]
  connections: number
  seconds?: number
  count?: number
  first: number
  /** So many a second over all connections, whether the program keeps up or not; as many as it answers where this is missing. */
  pace?: number
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

/** What came of it; `p99`: milliseconds within which 99 % were answered since they were due. */
type Found = { rate: number; refused: number; addresses: number; p99: number }

/** Sends until the time is over or so many were sent. */
async function load(asked: Load): Promise<Found> {
  const { hostname, port, host } = new URL(asked.url)
  const began = performance.now()
  const ends = asked.seconds ? began + asked.seconds * 1000 : Number.POSITIVE_INFINITY
  let [sent, kept, refused] = [0, 0, 0]
  const waits: number[] = []
  const customer = () =>
    new Promise<void>((resolve, reject) => {
      const socket = createConnection({ host: hostname, port: Number(port), noDelay: true })
      let due = 0
      const next = () => {
        if (performance.now() > ends || sent >= (asked.count ?? Number.POSITIVE_INFINITY)) return socket.end()
        const nth = sent++
        due = asked.pace ? began + (nth / asked.pace) * 1000 : performance.now()
        const send = () => socket.write(requestOf(asked.first + nth, asked, host))
        const early = due - performance.now()
        if (early > 0) setTimeout(send, early)
        else send()
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
        waits.push(performance.now() - due)
        said = ''
        next()
      })
    })
  await Promise.all(Array.from({ length: asked.connections }, customer))
  const p99 = quantile(waits, 0.99)
  return { rate: kept / ((performance.now() - began) / 1000), refused, addresses: sent, p99 }
}

process.on('message', async (asked: Load | null) => process.send!(asked ? await load(asked) : 'ready'))
process.once('disconnect', () => process.exit())
