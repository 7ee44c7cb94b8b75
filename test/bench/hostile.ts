// 500 hostile files with complaints by four senders at a time: what the program's memory grows by, that of
// the process that draws counted with it, and how long others wait
// meanwhile against before. FILES=100 for a machine that is busy with other things.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWords } from '#locales/files'
import { buildWorld } from '#test/world'
import { hostileFiles } from '../faults/hostile.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { child } from './ratings.ts'

const count = Number(process.env.FILES ?? 500)
const senders = 4
/** One of each kind comes first: what is loaded once and stays is no growth. */
const first = 20
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
  // all made before anything is measured: making them costs more than refusing them
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const names: string[] = []
  for await (const { name, bytes } of hostileFiles(first + count)) {
    await writeFile(join(folder, String(names.length)), bytes)
    names.push(name)
  }
  let sent = 0
  const sendAll = async (most: number) => {
    const upTo = Math.min(sent + most, names.length)
    const lane = async () => {
      while (sent < upTo) {
        const which = sent++
        await send(names[which]!, await readFile(join(folder, String(which))))
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
      // as browsers do: once more where a connection that was kept turns out to be closed, after a file that was cut off
      const open = () => fetch(`${url}/o/${license}`, { headers: from() }).then((answer) => answer.text())
      const look = open().catch(open)
      waits.push(look.then(() => performance.now() - began))
      await new Promise((resolve) => setTimeout(resolve, every))
    }
    await done
    return quantile(await Promise.all(waits), 0.99)
  }
  try {
    await sendAll(first)
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
    await rm(folder, { recursive: true })
    await database.drop()
  }
}
