// Has pictures drawn anew in a process beside this one, one after the other: whatever a picture does there, web, bots and
// clock go on, and its memory goes with the process.
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import pLimit from 'p-limit'
import { drawingLimits, exits } from './drawing-limits.ts'

/** One picture to be drawn: the most pixels it may say it has, and the longest side it may have afterwards. */
export type Drawing = { bytes: Uint8Array; pixels: number; side: number }
/** What one picture may take: MB of memory, and milliseconds of a processor. */
type Taking = { memory: number; processor: number }
/** As the other process is sent it. */
export type Errand = Drawing & Taking
/** How many pixels the picture says it has, and the JPEG drawn of it; null where it has too many or cannot be drawn. */
export type Drawn = { pixels: number; jpeg: Uint8Array | null }

/** `spent`: the picture took too much; null: the process is gone, for whatever reason. */
type Tried = Drawn | 'spent' | null
type Waiting = { resolve(tried: Tried): void; reject(error: Error): void }
type Child = { process: ChildProcess; drawn: number; waiting: Waiting | null }

/** One picture after the other: the processors are for those who wait for a page, and so is the memory. */
const inTurn = pLimit(1)

let child: Child | null = null
let leaving: NodeJS.Timeout | undefined

/**
 * Draws a picture after those that came before; once more where the process fell meanwhile. Null where that fell too, or
 * the picture took more than it may. Throws where no picture can be drawn at all, or none in time.
 */
export async function draw(drawing: Drawing, taking: Partial<Taking> = {}): Promise<Drawn | null> {
  const { memory, processor } = { ...drawingLimits, ...taking }
  const errand = { ...drawing, memory, processor }
  const tried = await inTurn(async () => (await drawnOnce(errand)) ?? (await drawnOnce(errand)))
  return tried === 'spent' ? null : tried
}

async function drawnOnce(errand: Errand): Promise<Tried> {
  clearTimeout(leaving)
  child ??= started()
  const mine = child
  hold(mine, true)
  let limit: NodeJS.Timeout | undefined
  try {
    return await new Promise<Tried>((resolve, reject) => {
      mine.waiting = { resolve, reject }
      limit = setTimeout(() => {
        end(mine)
        reject(new Error('a picture was not drawn in time'))
      }, drawingLimits.wait)
      // the exit tells more than that nothing can be sent any more
      mine.process.send(errand, () => undefined)
    })
  } finally {
    clearTimeout(limit)
    mine.waiting = null
    if (++mine.drawn >= drawingLimits.pictures) end(mine)
    else if (child === mine) rest(mine)
  }
}

/** Nothing to draw: this process may end meanwhile, and the other one goes after a while. */
function rest(one: Child): void {
  hold(one, false)
  leaving = setTimeout(() => end(one), drawingLimits.idle).unref()
}

function end(one: Child): void {
  if (child === one) child = null
  hold(one, false)
  one.process.kill('SIGKILL')
}

/** Whether this process goes on for the other's sake. */
function hold({ process: one }: Child, holds: boolean): void {
  const how = holds ? 'ref' : 'unref'
  one[how]()
  one.channel?.[how]()
}

function started(): Child {
  const one: Child = { process: forked(), drawn: 0, waiting: null }
  const gone = (code: number | null) => {
    if (child === one) child = null
    if (code === exits.unable) one.waiting?.reject(new Error('pictures cannot be drawn here'))
    else one.waiting?.resolve(code === exits.spent ? 'spent' : null)
  }
  one.process.on('message', (drawn) => one.waiting?.resolve(drawn as Drawn))
  one.process.on('exit', gone)
  one.process.on('error', () => gone(null))
  return one
}

/** From the bundle as it was built, of which this is a part; from the sources by what compiles them. */
function forked(): ChildProcess {
  const here = import.meta.url
  const heap = `--max-old-space-size=${drawingLimits.heap}`
  const how: ForkOptions = { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }
  if (!here.endsWith('.ts')) return fork(new URL('./outside/drawing-child.js', here), { ...how, execArgv: [heap] })
  const compiler = new URL('../../node_modules/tsx/dist/loader.mjs', here)
  return fork(new URL('./drawing-child.ts', here), { ...how, execArgv: [heap, '--import', compiler.href] })
}
