// The open cases in which another one about the same office may be answered.
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { tehranDay } from '#rules/calendar'
import { codeEnd } from '#rules/identifiers'
import type { Actor } from '#rules/roles'
import { follows } from './cases-sight.ts'
import type { Db } from './parameters.ts'

const most = 100

/** Those in the actor's sight that are about the same office, or about none as well: of the same topic first, then the latest. */
export async function casesAlike(db: Db, actor: Actor, held: typeof cases.$inferSelect) {
  const { id, provinceId, officeId, topic } = held
  const rows = await db
    .select({ id: cases.id, kind: cases.kind, topic: cases.topic, filedAt: cases.filedAt, code: cases.trackingCode })
    .from(cases)
    .where(
      and(
        follows(actor),
        eq(cases.provinceId, provinceId),
        officeId ? eq(cases.officeId, officeId) : isNull(cases.officeId),
        ne(cases.id, id),
        ne(cases.state, 'resolved'),
        isNull(cases.mergedInto),
      ),
    )
    .orderBy(desc(sql`${cases.topic} = ${topic}`), desc(cases.filedAt), cases.id)
    .limit(most)
  return rows.map(({ filedAt, code, ...row }) => ({ ...row, filedOn: tehranDay(filedAt), code: codeEnd(code) }))
}
