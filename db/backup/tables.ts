// The tables of the house as the database has them, and the order in which they can be filled again.
import type postgres from 'postgres'

export type Table = { name: string; columns: string[] }

/** Every table, those that others refer to first. Throws if tables refer to each other in a circle. */
export async function tablesInOrder(sql: postgres.ISql): Promise<Table[]> {
  const tables = await sql<(Table & { refers: string[] })[]>`
    select c.relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
       where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as refers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`
  const ordered: Table[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refers }) => refers.every((name) => ordered.some((table) => table.name === name)))
    if (next < 0) throw new Error(`tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...waiting.splice(next, 1).map(({ name, columns }) => ({ name, columns })))
  }
  return ordered
}

/** The figures that sequences would give next, by name. */
export async function sequencesIn(sql: postgres.ISql): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; next: number }[]>`
    select sequencename::text as name, coalesce(last_value + increment_by, start_value) as next
    from pg_sequences where schemaname = 'public'`
  return Object.fromEntries(rows.map(({ name, next }) => [name, next]))
}

export type Step = { when: number; hash: string }

/** The migrations the database has, the oldest first; none if it never had any. */
export async function stepsApplied(sql: postgres.ISql): Promise<Step[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table!.there) return []
  return sql<Step[]>`select created_at as "when", hash from drizzle.__drizzle_migrations order by created_at`
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
