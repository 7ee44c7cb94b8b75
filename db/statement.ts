// Statements that run with every press of a button: built once a process. Drizzle builds the text of a statement anew at
// each call, which is a quarter of all that the bot computes.
import { type Column, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Database, Transaction } from './client.ts'

type Built<T> = { execute(values: Record<string, unknown>): Promise<T> }
type Query<T> = { prepare(name: string): Built<T> }
type Session = { session: { client: unknown } }

/** What fills the gaps of a statement, by their names. */
type Values = Readonly<Record<string, unknown>>

/**
 * A statement with gaps, which runs on a connection or in a transaction alike, planned once a connection. Its shape must
 * be the same for all values: whatever differs is a `gap`, a list is one too. Behind a pooler nothing is prepared.
 */
export function statement<T>(
  build: (db: Database) => Query<T>,
): (db: Database | Transaction, values: Values) => Promise<T> {
  let built: Built<T> | undefined
  return (db, values) => {
    // drizzle ties what it prepares to the client it was built with; a transaction has one of its own
    built ??= build(db as Database).prepare('')
    const { client } = (db as unknown as Session).session
    const here: Built<T> = Object.create(built, { client: { value: client } })
    return here.execute(values)
  }
}

/** A gap that is filled as the column writes its values; without one, by a text, a number or a list as PostgreSQL writes them. */
export function gap(name: string, column: Column): SQL
export function gap(name: string): Placeholder
export function gap(name: string, column?: Column): SQLWrapper {
  return column ? sql`${sql.param(sql.placeholder(name), column)}` : sql.placeholder(name)
}
