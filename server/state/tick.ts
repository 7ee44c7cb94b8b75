// One tick of a job: done by one process of all, its result kept in the table of jobs.
import type postgres from 'postgres'

type Tick = { name: string; now: Date }

/**
 * Runs `run` unless another process is at the same job, and notes when it ran and what went wrong. False if another was
 * at it. What `run` throws is noted and thrown again. `direct` must not lead through a pooler: the lock lives as long as
 * its session, so that a process that dies leaves the job to the others.
 */
export async function tick(direct: postgres.Sql, ask: Tick, run: () => Promise<unknown>): Promise<boolean> {
  const { taken, failure } = await direct.begin(async (tx) => {
    const [lock] = await tx`select pg_try_advisory_xact_lock(hashtextextended(${`job ${ask.name}`}, 0)) as taken`
    if (!lock!.taken) return { taken: false, failure: null }
    const failed = await run().then(
      () => null,
      (error: unknown) => ({ error }),
    )
    // By the same connection: jobs that tick at once would else each hold one and wait for another for ever.
    await noteJob(tx, { ...ask, error: failed ? wordsOf(failed.error) : null })
    return { taken: true, failure: failed }
  })
  if (failure) throw failure.error
  return taken
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Runs `run` and notes when, and what went wrong; what it throws is thrown again. */
export async function noted(sql: postgres.Sql, ask: Tick, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    await noteJob(sql, { ...ask, error: wordsOf(error) })
    throw error
  }
  await noteJob(sql, { ...ask, error: null })
}

/** Notes a result; the same result as before not more than once a minute. */
export async function noteJob(
  sql: postgres.Sql | postgres.TransactionSql,
  { name, now, error }: Tick & { error: string | null },
): Promise<void> {
  await sql`
    insert into jobs (name, ran_at, error) values (${name}, ${now}, ${error})
    on conflict (name) do update set ran_at = excluded.ran_at, error = excluded.error
    where jobs.error is distinct from excluded.error or jobs.ran_at < excluded.ran_at - interval '1 minute'`
}
