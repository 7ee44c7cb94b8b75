// Statements that run thousands of times: the server reads and plans them once a connection.
import type postgres from 'postgres'
import type { Database } from './client.ts'

/**
 * Runs a statement of drizzle's client as a prepared one; drizzle itself has every statement read anew. Arrays and days
 * are given as PostgreSQL writes them. Behind a pooler nothing is prepared, as everywhere.
 */
export async function prepared<T>(db: Database, statement: string, values: readonly (string | null)[]): Promise<T[]> {
  const { $client } = db as unknown as { $client: postgres.Sql }
  return (await $client.unsafe(statement, [...values], { prepare: true })) as unknown as T[]
}

/** An array as PostgreSQL writes it. */
export function arrayOf(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : typeof value === 'number' ? value : quoted(value))).join(',')}}`
}

const plain = /^[\w-]+$/
const quoted = (value: string) =>
  plain.test(value) && value.toLowerCase() !== 'null' ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`
