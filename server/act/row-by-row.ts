// Many rows in one statement, as long as all are sound; a bad one stops none of the others.
import type { Transaction } from '#db/client'

/** A row that could not be dealt with, by its id, and why. */
export type Bad = { id: string; error: string }

/**
 * Does something for all rows in one go; where that fails, for each half by itself, down to the bad row alone, of which
 * nothing is written. Answers what was done, and which rows are bad.
 */
export async function rowByRow<R extends { id: string }, D>(
  tx: Transaction,
  rows: readonly R[],
  run: (tx: Transaction, rows: readonly R[]) => Promise<readonly D[]>,
): Promise<{ done: D[]; bad: Bad[] }> {
  if (rows.length === 0) return { done: [], bad: [] }
  try {
    return { done: [...(await tx.transaction((part) => run(part, rows)))], bad: [] }
  } catch (error) {
    if (rows.length === 1) return { done: [], bad: [{ id: rows[0]!.id, error: causeOf(error) }] }
    const middle = rows.length >> 1
    const first = await rowByRow(tx, rows.slice(0, middle), run)
    const second = await rowByRow(tx, rows.slice(middle), run)
    return { done: [...first.done, ...second.done], bad: [...first.bad, ...second.bad] }
  }
}

/** What the database said, rather than the whole statement with what people wrote in it. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}
