// Group commit: what arrives within a few milliseconds is done in one go, and everybody is answered after it.

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }

export type GatherOptions = {
  /** How long the first to come waits for company, in milliseconds. */
  wait: number
  /** How many go in one batch at most. */
  most: number
  /** So many must have come for a second batch to begin while one is under way; without it one runs at a time. */
  beside?: number
}

/**
 * Turns work on many into a function for one. `work` gets a batch in order of arrival and answers in the same order;
 * if it throws, everyone in the batch gets the error. While the database is busy the next batch grows by itself; where
 * `beside` is given a big one does not wait, so that the database has work while this process answers.
 */
export function gather<T, R>(work: (batch: T[]) => Promise<R[]>, { wait, most, beside }: GatherOptions) {
  const queue: Waiting<T, R>[] = []
  let [underWay, waiting] = [0, false]

  const begin = async () => {
    const batch = queue.splice(0, most)
    underWay++
    try {
      const results = await work(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]!)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    underWay--
    if (queue.length > 0 && underWay === 0) void begin()
  }
  const afterWait = () => {
    waiting = false
    if (queue.length > 0 && underWay === 0) void begin()
  }

  return (item: T): Promise<R> =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (underWay === 1 && beside !== undefined && queue.length >= beside) void begin()
      if (underWay > 0 || waiting) return
      waiting = true
      setTimeout(afterWait, wait)
    })
}
