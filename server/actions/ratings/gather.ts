// Group commit: what arrives within a few milliseconds is done in one go, and everybody is answered after it.

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }

export type GatherOptions = {
  /** How long the first to come waits for company, in milliseconds. */
  wait: number
  /** How many go in one batch at most. */
  most: number
}

/**
 * Turns work on many into a function for one. `work` gets a batch in order of arrival and answers in the same order;
 * if it throws, everyone in the batch gets the error. One batch runs at a time, so while the database is busy the
 * next batch grows by itself.
 */
export function gather<T, R>(work: (batch: T[]) => Promise<R[]>, { wait, most }: GatherOptions) {
  const queue: Waiting<T, R>[] = []
  let busy = false

  const drain = async () => {
    while (queue.length > 0) {
      const batch = queue.splice(0, most)
      try {
        const results = await work(batch.map(({ item }) => item))
        for (const [index, { resolve }] of batch.entries()) resolve(results[index]!)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    busy = false
  }

  return (item: T): Promise<R> =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (busy) return
      busy = true
      setTimeout(drain, wait)
    })
}
