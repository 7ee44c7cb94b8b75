// Keeps the one thread that reads sheets, file by file; one that takes too long or too much is ended and made anew.
import { Worker } from 'node:worker_threads'
import type { Wanted } from '#rules/registry/headings'
import { readingLimits, type Sheet } from './sheet-limits.ts'

/** One file to be read. */
export type Errand = { bytes: Uint8Array; name: string; wanted: Wanted }

/** Milliseconds after which a thread that has nothing to do goes. */
const idle = 60_000

let thread: Worker | null = null
let leaving: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

/** Reads a file in the thread, after those that came before; null where it took too long or too much memory. */
export function readInThread(errand: Errand): Promise<Sheet | null> {
  const mine = last.then(() => read(errand))
  last = mine.catch(() => undefined)
  return mine
}

function read(errand: Errand): Promise<Sheet | null> {
  clearTimeout(leaving)
  thread ??= started()
  const worker = thread
  worker.ref()
  let limit: NodeJS.Timeout | undefined
  const answer = new Promise<Sheet | null>((resolve, reject) => {
    limit = setTimeout(() => resolve(null), readingLimits.time)
    worker.once('message', resolve)
    worker.once('exit', () => resolve(null))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error),
    )
    worker.postMessage(errand)
  })
  return answer
    .finally(() => {
      clearTimeout(limit)
      for (const event of ['message', 'exit', 'error']) worker.removeAllListeners(event)
      // an error that comes when nobody waits any more ends this thread only
      worker.on('error', () => undefined)
    })
    .then(
      (sheet) => {
        if (sheet) rest(worker)
        else end(worker)
        return sheet
      },
      (error: unknown) => {
        end(worker)
        throw error
      },
    )
}

function rest(worker: Worker): void {
  worker.unref()
  leaving = setTimeout(() => end(worker), idle).unref()
}

function end(worker: Worker): void {
  if (thread === worker) thread = null
  void worker.terminate()
}

/** From the bundle as it was built, of which this is a part; from the sources by what compiles them. */
function started(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: readingLimits.memory, maxYoungGenerationSizeMb: 32 }
  const here = import.meta.url
  if (!here.endsWith('.ts')) return new Worker(new URL('./outside/sheet-worker.js', here), { resourceLimits })
  const compiler = new URL('../../node_modules/tsx/dist/esm/api/index.mjs', here)
  const source = new URL('./sheet-worker.ts', here)
  const begin = `import('${compiler}').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(begin, { eval: true, resourceLimits })
}
