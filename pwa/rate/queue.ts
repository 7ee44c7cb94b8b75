// Ratings that wait on this device until a server has taken them: what the rating page and its worker both know of them.

/** The store they wait in, and the tag by which a browser wakes the worker for them. */
export const queue = 'rate-queue'

/** Under which name a rating waits. */
export const nameOf = (key: string) => `/r/${key}`

/**
 * Whether the server took or refused it for good; anything else is tried again later, also what some network on the way
 * answers in its stead.
 */
export const settled = ({ status, headers }: Response) =>
  status < 500 && status !== 429 && status !== 408 && /json/.test(headers.get('content-type') ?? '')

/** Asks the browser to wake the worker when the network is back; browsers that cannot are reminded by the pages. */
export function wake(registration: ServiceWorkerRegistration | undefined): Promise<void> | undefined {
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } }
  return sync?.register(queue).catch(() => undefined)
}
