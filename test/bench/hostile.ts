// 500 hostile files with complaints by four senders at a time: what the program's memory grows by, and how long others wait
// meanwhile against before. FILES=100 for a machine that is busy with other things.
import { randomUUID } from 'node:crypto'
import { loadWords } from '#locales/files'
import { buildWorld } from '#test/world'
import { hostileFiles } from '../faults/hostile.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { child } from './ratings.ts'

const count = Number(process.env.FILES ?? 500)
const senders = 4
/** Others come so often, in milliseconds. */
const every = 50
const quiet = 15_000
const largest = 10 * 1024 * 1024
const growthMost = 64
const slowerMost = 2

/** Prints both figures. */
export async function benchHostile(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  const world = await buildWorld(database.db, { now: new Date() })
  const program = await child<{ rss: number }>('program.ts', { url: database.url, secret: world.secret })
  const url = program.started as string
  const { license } = world.offices[0]!
  let nth = 0
  const from = () => {
    nth++
    return { 'x-forwarded-for': `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}` }
  }
  const send = async (name: string, bytes: Buffer) => {
    const form = new FormData()
    const words = { license, kind: 'complaint', topic: 'no-receipt', text: 'رسید ندادند.', key: randomUUID() }
    for (const [field, value] of Object.entries(words)) form.set(field, value)
    form.append('files', new Blob([new Uint8Array(bytes)]), name)
    const answer = await fetch(`${url}/api/cases`, { method: 'POST', headers: from(), body: form }).catch(() => null)
    // one that is refused for its size may be cut off before its sender has heard why
    if (!answer && bytes.length > largest) return
    if (!answer || ![201, 422].includes(answer.status)) throw new Error(`${name}: ${answer?.status}`)
  }
  const files = hostileFiles(count)
  const sendAll = async (most: number) => {
    let left = most
    const lane = async () => {
      while (left-- > 0) {
        const { value, done } = await files.next()
        if (done) return
        await send(value.name, value.bytes)
      }
    }
    await Promise.all(Array.from({ length: senders }, lane))
  }
  /** How long each of the others waited, while something goes on. */
  const othersDuring = async (work: Promise<unknown>) => {
    const waits: Promise<number>[] = []
    let over = false
    const done = work.finally(() => {
      over = true
    })
    while (!over) {
      const began = performance.now()
      const look = fetch(`${url}/o/${license}`, { headers: from() }).then((answer) => answer.text())
      waits.push(look.then(() => performance.now() - began))
      await new Promise((resolve) => setTimeout(resolve, every))
    }
    await done
    return quantile(await Promise.all(waits), 0.99)
  }
  try {
    // one of each kind first: what is loaded once and stays is no growth
    await sendAll(20)
    const before = await othersDuring(new Promise((resolve) => setTimeout(resolve, quiet)))
    const { rss } = await program.ask('memory')
    const during = await othersDuring(sendAll(count))
    const grown = ((await program.ask('memory')).rss - rss) / 1024 / 1024
    figure(
      `memory over ${count} hostile files`,
      `grew by ${grown.toFixed(0)} MB`,
      `≤ ${growthMost} MB`,
      grown <= growthMost,
    )
    const found = `99 % within ${before.toFixed(0)} ms before, ${during.toFixed(0)} ms meanwhile (${(during / before).toFixed(2)} ×)`
    figure('others beside hostile files', found, `≤ ${slowerMost} ×`, during / before <= slowerMost)
  } finally {
    program.stop()
    await database.drop()
  }
}
