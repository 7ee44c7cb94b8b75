// Transactions that met another on their way.
import { sqlState } from './client.ts'

/** Deadlocks and serialisation failures are tried again; anything else is a bug or an outage. */
export async function retried<T>(run: () => Promise<T>, left = 3): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const code = sqlState(error)
    if (left > 0 && (code === '40001' || code === '40P01')) return retried(run, left - 1)
    throw error
  }
}
