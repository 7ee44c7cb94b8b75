// Ratings that wait on this device go out from any public page: where a browser does not wake the rating page's worker by
// itself, somebody has to.

/** Asks the rating page's worker, if this device has one, to send what it keeps: now, and when the network or the page is back. */
export function sendKeptRatings(): void {
  const workers = navigator.serviceWorker
  if (!workers) return
  const flush = async () => (await workers.getRegistration('/r/'))?.active?.postMessage('flush')
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.hidden || flush())
  flush()
}
