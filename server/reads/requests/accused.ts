// The body that a report is about.
import { and, eq, inArray } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { kindOf } from '#rules/proceedings/kinds'
import type { Db } from '../parameters.ts'

/** The body of a province that a form names, or the one there is of its kind; null where it is not on record, and for a report of no body. */
export async function accusedBody(
  db: Db,
  province: string,
  kind: string,
  form: Form,
  today: Day,
): Promise<{ id: string; name: string } | null> {
  const accused = kindOf(kind)?.report?.accused
  if (!accused) return null
  const named = accused.field ? eq(bodies.name, String(form[accused.field] ?? '')) : undefined
  const [row] = await db
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.provinceId, province), inArray(bodies.kind, [...accused.kinds]), named, runsOn(bodies, today)))
    .orderBy(bodies.kind, bodies.since)
    .limit(1)
  return row ?? null
}

/** A body by its id. */
export async function bodyNamed(db: Db, id: string): Promise<{ id: string; name: string }> {
  const [row] = await db.select({ id: bodies.id, name: bodies.name }).from(bodies).where(eq(bodies.id, id))
  return row!
}
