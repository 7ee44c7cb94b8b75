// The exam's marks from a sheet: rehearsed without a trace, then those rows taken that can be; the others are told with their reason.
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { permits } from '#policies/policies'
import type { Db } from '#reads/parameters'
import { type MarksReading, markCounts, readMarks } from '#rules/calls-marks'
import type { Cell } from '#rules/cells'
import { action, type Context, conflict, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { callScope } from './scope.ts'

export type MarksInput = { call: string; cells: Cell[][] }
export type MarkCounts = ReturnType<typeof markCounts>

/** Takes them; refused where a needed column is missing, nobody registered, or the working group has chosen already. */
export const importMarks = action<MarksInput, MarkCounts>('calls.mark', {
  scope: callScope,
  run: async (act, { call, cells }) => {
    const rows = await act.tx.select().from(applications).where(eq(applications.callId, call)).for('update')
    if (rows.some(({ chosenAt }) => chosenAt)) return conflict('calls-chosen-already')
    const reading = readMarks(cells, rows.map(examined))
    if (reading.missingColumns.length) return noBecause('registry-columns-missing', 'file')
    for (const { id, mark, was } of reading.taken)
      if (mark !== was) await act.tx.update(applications).set({ mark }).where(eq(applications.id, id))
    const counts = markCounts(reading)
    const file = createHash('sha256').update(JSON.stringify(cells)).digest('hex')
    act.record({ subject: 'call', subjectId: call, facts: { ...counts, file } })
    return done(counts)
  },
})

const examined = ({ id, form, trackingCode, nationalId, verdict, mark }: typeof applications.$inferSelect) => ({
  ...{ id, trackingCode, nationalId, verdict, mark },
  name: form.company?.name ?? form.name,
})

/** What `importMarks` would do now, for the same people. */
export async function rehearseMarks(
  ctx: Context,
  { call, cells }: MarksInput,
): Promise<Outcome<MarksReading & { counts: MarkCounts }>> {
  const province = await provinceOfCall(ctx.db, call)
  if (!province) return unknown
  if (!permits('calls.mark', ctx.actor, { province }))
    return { ok: false, why: 'forbidden', refusals: [{ key: 'refusal-forbidden', facts: {} }] }
  const rows = await ctx.db.select().from(applications).where(eq(applications.callId, call))
  const reading = readMarks(cells, rows.map(examined))
  return done({ ...reading, counts: markCounts(reading) })
}

async function provinceOfCall(db: Db, call: string): Promise<string | null> {
  const [row] = await db.select({ province: calls.provinceId }).from(calls).where(eq(calls.id, call))
  return row?.province ?? null
}
