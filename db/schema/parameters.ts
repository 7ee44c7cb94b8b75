// A province's own figures of the law.
import { jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Citation, Value } from '#law/parameter'
import { day, id, instant, provinceId } from './columns.ts'

/** A province's own value of a legal number, from a day on, by a resolution. */
export const overrides = pgTable(
  'overrides',
  {
    id: id(),
    provinceId: provinceId(),
    parameter: text('parameter').notNull(),
    value: jsonb('value').$type<Value>().notNull(),
    firstDay: day('first_day').notNull(),
    resolution: text('resolution').notNull(),
    cite: jsonb('cite').$type<Citation>(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('overrides_parameter').on(t.provinceId, t.parameter, t.firstDay)],
)
