// The database as it is set up: whether it keeps what it says it kept, and what this version makes of it.
import { join } from 'node:path'
import { client } from '#db/client'
import { pending } from '#db/migrate'
import { mayDiffer } from '#rules/health'
import type { Config } from '../../config.ts'
import { type Reached, reachDatabase, refuseUnfit } from '../../database.ts'
import { root } from '../../root.ts'
import { doubtful, type Finding, well, wrong } from './finding.ts'

type Sql = ReturnType<typeof client>

/** The oldest PostgreSQL that the program's questions are written for. */
const oldest = 15
/** Connections that one process may open: pool, raw, listener, locks and what a command takes beside it. */
const wanted = 30

/** Looks at the database. Throws WrongSetting where it cannot be reached or used. */
export async function examineDatabase(config: Config): Promise<Finding[]> {
  const reached = await reachDatabase(config)
  try {
    await refuseUnfit(config, reached)
    const sql = client(reached.direct, { max: 1, name: 'pishkhanyar doctor' })
    try {
      return [...(await serverOf(sql)), ...(await keptBy(sql)), ...(await stepsOf(reached))]
    } finally {
      await sql.end({ timeout: 5 })
    }
  } finally {
    await reached.leave()
  }
}

async function serverOf(sql: Sql): Promise<Finding[]> {
  const [row] = await sql`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('max_connections')::int as most,
           extract(epoch from clock_timestamp()) * 1000 as now, pg_is_in_recovery() as standby`
  const { version, most, now, standby } = row as { version: number; most: number; now: string; standby: boolean }
  const differs = Math.abs(Date.now() - Number(now))
  return [
    version < oldest
      ? wrong({ key: 'doctor-postgres-old', facts: { version, oldest } })
      : well({ key: 'doctor-postgres', facts: { version } }),
    ...(standby ? [wrong({ key: 'doctor-standby' })] : []),
    ...(most < wanted ? [doubtful({ key: 'doctor-connections', facts: { most, wanted } })] : []),
    ...(differs > mayDiffer ? [wrong({ key: 'doctor-clock', facts: { seconds: Math.round(differs / 1000) } })] : []),
  ]
}

/** What a database may have been told not to wait for: an act that was acknowledged is then lost with the current. */
const safeguards = ['fsync', 'synchronous_commit', 'full_page_writes']

async function keptBy(sql: Sql): Promise<Finding[]> {
  const rows = await sql<{ name: string }[]>`
    select name from pg_settings where name in ${sql(safeguards)} and setting = 'off' order by name`
  return rows.length === 0
    ? [well({ key: 'doctor-durable' })]
    : rows.map(({ name }) => wrong({ key: 'doctor-not-durable', facts: { name } }))
}

async function stepsOf({ direct }: Reached): Promise<Finding[]> {
  const { steps, fresh } = await pending(direct, join(root, 'db/migrations'))
  if (fresh) return [doubtful({ key: 'doctor-empty' })]
  return steps.length
    ? [doubtful({ key: 'doctor-steps', facts: { steps: steps.length } })]
    : [well({ key: 'doctor-current' })]
}
