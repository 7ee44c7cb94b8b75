// The way to the database: one client for drizzle, one for raw SQL, and one past the pooler where a session matters.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { readAddress } from './address.ts'
import { prepareOften } from './often.ts'
import { padded, quietSocket, steady } from './steady.ts'

export type Database = PostgresJsDatabase
/** What `db.transaction` hands out. Reads and actions take either. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * `direct` avoids a pooler for LISTEN and advisory locks. Its connections are its own also without a pooler: a job holds
 * one for as long as it runs, and the courier is not to wait for it.
 */
export type Connection = { db: Database; sql: postgres.Sql; direct: postgres.Sql; close(): Promise<void> }

/** `max` bounds the connections of drizzle's client, `rawMax` those of the raw ones; `directUrl` avoids a pooler. */
export type ConnectOptions = { max?: number; rawMax?: number; directUrl?: string; name?: string }

/**
 * Opens nothing yet: connections come with the first query and come back by themselves after the database was away.
 * A URL that says `?pgbouncer=true` gets no prepared statements. Days are text ('2026-03-21') and bigints are numbers
 * on every client; instants are `Date` on the raw ones and as the column says in drizzle.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const { max = 10, rawMax = 4, directUrl, name } = options
  // two clients, because drizzle changes the parsers and serializers of the one it is given
  const typed = prepareOften(client(url, { max, name }))
  const raw = client(url, { max: rawMax, name })
  const direct = client(directUrl ?? url, { max: rawMax, name })
  return {
    db: drizzle(typed),
    sql: raw,
    direct,
    close: async () => {
      await Promise.all([typed, raw, direct].map((one) => one.end({ timeout: 2 })))
    },
  }
}

/**
 * A bare postgres.js client with the types of the house; for those who need exactly `max` connections. `lifetime: null`
 * keeps a connection for as long as it lives, where its session matters.
 */
export function client(url: string, options: { max?: number; name?: string; lifetime?: null } = {}): postgres.Sql {
  const { where, pooled, encrypted, parameters, connectTimeout, ...own } = readAddress(url)
  const sql = postgres({
    ...where,
    ...(connectTimeout ? { connect_timeout: connectTimeout } : {}),
    max: options.max ?? 4,
    prepare: !pooled,
    ...(options.lifetime === null ? { max_lifetime: null } : {}),
    onnotice: () => undefined,
    connection: {
      ...padded(options.name ?? 'pishkhanyar', pooled, own.options),
      ...parameters,
      TimeZone: 'UTC',
      // what is looked up by its key lies in memory or on a disk without heads: whole tables are not to be read for it
      ...(pooled ? {} : { random_page_cost: cheapRandomPages }),
    },
    types: { day, bigint },
    ...(encrypted ? {} : ({ socket: quietSocket } as object)),
  })
  return steady(sql as unknown as postgres.Sql)
}

/** What every connection asks for; see also pooler.ts. */
export const cheapRandomPages = '1.1'

/** SQLSTATE of a refusal by PostgreSQL, through drizzle's wrapping or not; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof postgres.PostgresError) return error.code
  return error instanceof Error && error.cause ? sqlState(error.cause) : undefined
}

const day = { to: 1082, from: [1082], serialize: String, parse: String }
const bigint = { to: 20, from: [20], serialize: String, parse: Number }
