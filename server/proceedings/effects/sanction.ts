// A verdict on the file of an office or a body: what it puts on the office, and since when. An appeal that is granted leaves it there, overturned.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { verdicts } from '#db/schema/verdicts'
import type { SanctionEffect } from '#rules/proceedings/effects'
import type { Sanction } from '#rules/violations/ladder'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'

/** Writes the verdict down, of the day on which its notice was signed. */
export async function applySanction(act: Act, request: Request, { sanction }: SanctionEffect): Promise<void> {
  const { accusedId: bodyId, officeId } = request
  const of = bodyId ? { bodyId } : { officeId }
  const at = { provinceId: act.province, ...of, requestId: request.id }
  await act.tx.insert(verdicts).values({ ...at, row: sanction.row, sanction, decidedOn: act.today })
}

/** An appeal changed the row: the file counts that from now on, and keeps what was decided first. */
export async function changeSanction(act: Act, { id }: Request, sanction: Sanction): Promise<void> {
  const first = sql`coalesce(${verdicts.first}, ${verdicts.sanction})`
  await act.tx
    .update(verdicts)
    .set({ row: sanction.row, sanction, first, changedOn: act.today })
    .where(eq(verdicts.requestId, id))
}

/** The verdict counts no more. */
export async function overturnSanction(act: Act, { id }: Request): Promise<void> {
  await act.tx
    .update(verdicts)
    .set({ overturnedOn: act.today })
    .where(and(eq(verdicts.requestId, id), isNull(verdicts.overturnedOn)))
}
