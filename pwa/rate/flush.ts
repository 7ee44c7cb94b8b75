// Ratings that wait on this device go out from any public page: where a browser does not wake the rating page's worker by
// itself, somebody has to.
import { queue } from './queue.ts'

/** Asks the rating page's worker to send what this device keeps, if it keeps any: now, and when the network or the page is back. */
export function sendKeptRatings(): void {
  const workers = navigator.serviceWorker
  if (!workers) return
  const flush = async () => {
    // at a first visit the page may have kept one before there was a worker
    if (await caches.has(queue)) (await workers.register('/r/worker.js')).active?.postMessage('flush')
  }
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.hidden || flush())
  flush()
}
