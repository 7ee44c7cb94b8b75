// The one way into the outbox for whatever is to be said: letters, reminders, news, cards to be edited.
import { type SQL, sql } from 'drizzle-orm'

const columns = sql`id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority, next_at, created_at`

/**
 * Rows for the outbox, as a statement or as a part of one. `rows` is a query of these columns in this order: province_id,
 * person_id, messenger, chat_id, kind, subject_id, params, state, priority, next_at, created_at. Whoever writes them wakes the
 * courier at the end.
 */
export function queued(rows: SQL): SQL {
  return into(columns, rows)
}

/** The same for what was tried another way before; `rows` has one column more, maybe_twice. */
export function handedOn(rows: SQL): SQL {
  return into(sql`${columns}, maybe_twice`, rows)
}

function into(names: SQL, rows: SQL): SQL {
  return sql`insert into outbox (${names}) select gen_random_uuid(), m.* from (${rows}) m`
}
