// The process in which pictures are drawn anew: behind others for the processor, gone once a picture takes too much of it, and
// never there longer than the one that started it.
import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import type { Drawing, Drawn, Errand } from './drawing.ts'
import { exits } from './drawing-limits.ts'

process.on('disconnect', () => process.exit())
// whoever ends the program lets it finish what is under way: this goes when the program goes
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

const { default: sharp } = await import('sharp').catch((error: unknown) => {
  console.error(error)
  process.exit(exits.unable)
})
// no picture comes twice, so that what would be kept of one for the next is memory for nothing
sharp.cache(false)
sharp.concurrency(1)
giveWay()

/** What the picture that is being drawn may take, and what the processor had given before. */
let under: { errand: Errand; before: NodeJS.CpuUsage } | null = null

process.on('message', async (errand: Errand) => {
  under = { errand, before: process.cpuUsage() }
  const drawn = await drawnOf(errand)
  under = null
  process.send?.(drawn)
})

setInterval(() => {
  if (!under) return
  const { errand, before } = under
  const { user, system } = process.cpuUsage(before)
  if (user + system > errand.processor * 1000 || process.memoryUsage.rss() > errand.memory * 1024 * 1024)
    process.exit(exits.spent)
}, 50)

/**
 * Behind others, and not behind all: the last of a busy machine would never have its turn. Linux gives way thread by thread,
 * and those that draw were there before the first line of this ran.
 */
function giveWay(): void {
  const { PRIORITY_BELOW_NORMAL: behind } = constants.priority
  setPriority(behind)
  if (process.platform !== 'linux') return
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), behind)
}

async function drawnOf({ bytes, pixels: most, side }: Drawing): Promise<Drawn> {
  const said = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  const pixels = said ? said.width * said.height : 0
  return { pixels, jpeg: pixels > most ? null : await redrawn(bytes, most, side) }
}

/** Null where the picture cannot be drawn: sharp tells of broken or oversized input by throwing. */
function redrawn(bytes: Uint8Array, most: number, side: number): Promise<Uint8Array | null> {
  return sharp(bytes, { limitInputPixels: most, failOn: 'error' })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer()
    .catch(() => null)
}
