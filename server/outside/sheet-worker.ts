// The thread in which sheets are read: whatever a file does to it, web, bots and clock go on.
import { parentPort } from 'node:worker_threads'
import { readSheetHere } from './sheet-reading.ts'
import type { Errand } from './sheet-thread.ts'

parentPort?.on('message', async ({ bytes, name, wanted }: Errand) => {
  parentPort?.postMessage(await readSheetHere(bytes, name, wanted))
})
