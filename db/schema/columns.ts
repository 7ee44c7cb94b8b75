// Columns that every table shares.
import { randomUUID } from 'node:crypto'
import { bigint, customType, date, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Primary key, made in the app. */
export const id = () => uuid('id').primaryKey().$defaultFn(randomUUID)

/** The province a row belongs to: rows shard by it if they ever must. */
export const provinceId = () => uuid('province_id').notNull()

/** An instant, UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Rises from row to row: what an act writes at one instant keeps the order in which it was written. */
export const nth = () => bigint('nth', { mode: 'number' }).notNull().generatedAlwaysAsIdentity()

/** A day as 'YYYY-MM-DD'. */
export const day = (name: string) => date(name, { mode: 'string' })

/** Raw bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' })

/** Words by which a row is found, with an index of its own. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' })
