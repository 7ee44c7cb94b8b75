// A verdict on the file of an office or a body: what it puts on the office, and since when. An appeal that is granted leaves it there, overturned.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { damages } from '#db/schema/damages'
import { verdicts } from '#db/schema/verdicts'
import { audienceOf } from '#reads/people/seats'
import type { SanctionEffect } from '#rules/proceedings/effects'
import { sumsOf } from '#rules/violations/damages'
import type { Sanction } from '#rules/violations/ladder'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'
import { note } from '../steps.ts'

/** Writes the verdict down, of the day on which its notice was signed. */
export async function applySanction(act: Act, request: Request, { sanction }: SanctionEffect): Promise<void> {
  const { accusedId: bodyId, officeId } = request
  const of = bodyId ? { bodyId } : { officeId }
  const at = { provinceId: act.province, ...of, requestId: request.id }
  await act.tx.insert(verdicts).values({ ...at, row: sanction.row, sanction, decidedOn: act.today })
  await owe(act, request, sanction)
  await refer(act, request, sanction)
}

/** What is to be paid, each sum by itself; what was paid already stands. */
async function owe(act: Act, { id: requestId, accusedId }: Request, sanction: Sanction): Promise<void> {
  const sums = sumsOf(sanction, accusedId !== null)
  if (sums.length === 0) return
  const rows = sums.map((sum) => ({ ...sum, provinceId: act.province, requestId }))
  await act.tx.insert(damages).values(rows).onConflictDoNothing()
}

const dropUnpaid = (act: Act, id: string) =>
  act.tx.delete(damages).where(and(eq(damages.requestId, id), isNull(damages.paidOn)))

/** Where the file has come to the end of the ladder the secretariat hears of it; whether revocation is begun, a person decides. */
async function refer(act: Act, { id }: Request, { refer: causes }: Sanction): Promise<void> {
  if (!causes.some((cause) => cause === 'colour' || cause === 'warnings')) return
  await note(act, id, 'revocation-proposed', { unsigned: true })
  const desk = await audienceOf(act.tx, 'requests.desk', act.province, act.today)
  act.send(...desk.map((person) => ({ to: { person }, kind: 'request' as const, subjectId: id, params: {} })))
}

/** An appeal changed the row: the file counts that from now on, and keeps what was decided first. */
export async function changeSanction(act: Act, request: Request, sanction: Sanction): Promise<void> {
  const { id } = request
  const first = sql`coalesce(${verdicts.first}, ${verdicts.sanction})`
  await act.tx
    .update(verdicts)
    .set({ row: sanction.row, sanction, first, changedOn: act.today })
    .where(eq(verdicts.requestId, id))
  await dropUnpaid(act, id)
  await owe(act, request, sanction)
  await refer(act, request, sanction)
}

/** The verdict counts no more. */
export async function overturnSanction(act: Act, { id }: Request): Promise<void> {
  await act.tx
    .update(verdicts)
    .set({ overturnedOn: act.today })
    .where(and(eq(verdicts.requestId, id), isNull(verdicts.overturnedOn)))
  await dropUnpaid(act, id)
}
