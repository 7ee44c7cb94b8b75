// Many rows in one statement: JSON goes in, a table comes out.
import { type SQL, sql } from 'drizzle-orm'

/** Rows as a table named `r`; `columns` declares their names and types, as in `id uuid, name text`. */
export function table(rows: readonly Record<string, unknown>[], columns: string): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(columns)})`
}
