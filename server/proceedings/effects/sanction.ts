// A verdict on the file of an office or a body: what it puts on the office, and since when. An appeal that is granted leaves it there, overturned.
import { and, eq, isNull } from 'drizzle-orm'
import { verdicts } from '#db/schema/verdicts'
import type { SanctionEffect } from '#rules/proceedings/effects'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'

/** Writes the verdict down, of the day on which its notice was signed. */
export async function applySanction(act: Act, request: Request, { sanction }: SanctionEffect): Promise<void> {
  const { accusedId: bodyId, officeId } = request
  const of = bodyId ? { bodyId } : { officeId }
  const at = { provinceId: act.province, ...of, requestId: request.id }
  await act.tx.insert(verdicts).values({ ...at, row: sanction.row, sanction, decidedOn: act.today })
}

/** The verdict counts no more. */
export async function overturnSanction(act: Act, { id }: Request): Promise<void> {
  await act.tx
    .update(verdicts)
    .set({ overturnedOn: act.today })
    .where(and(eq(verdicts.requestId, id), isNull(verdicts.overturnedOn)))
}
