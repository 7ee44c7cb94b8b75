// A registry from a sheet: rehearsed without a trace, then taken in one transaction; repeating it changes nothing.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { permits } from '#policies/policies'
import { tehranDay } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { writeHistory } from './history.ts'
import { writeLicenses, writeMemberships } from './licenses.ts'
import { writeManagers } from './managers.ts'
import { addCounties, writeOffices } from './offices.ts'
import { writePeople } from './people.ts'
import { countsOf, type ImportCounts, type ImportReport, type Plan, planImport, reportOf } from './plan.ts'

/** The cells of a sheet, as `readSheet` gives them. */
export type ImportInput = { cells: Cell[][] }

/** What an import does, in this order. */
export const importSteps = ['compare', 'people', 'offices', 'licenses', 'history'] as const
export type ImportStep = (typeof importSteps)[number]

/** Is told which step begins, and how many rows it works on. */
export type TellStep = (step: ImportStep, rows: number) => void | Promise<void>

/** Takes the rows that can be taken and leaves the others; refused only where needed columns are missing. */
export const importRegistry = importingRegistry(() => undefined)

/** The same, for a door that shows how far it has got. */
export function importingRegistry(tell: TellStep) {
  return action<ImportInput, ImportCounts>('registry.import', {
    run: async (act, { cells }) => {
      await tell('compare', Math.max(0, cells.length - 1))
      await lockRegistry(act)
      const plan = await planImport(act.tx, act.province, act.today, cells)
      if (plan.reading.missingColumns.some(({ needed }) => needed)) return noBecause('registry-columns-missing', 'file')
      const counts = await take(act, plan, tell)
      const file = createHash('sha256').update(JSON.stringify(cells)).digest('hex')
      act.record({ subject: 'registry', subjectId: act.province, facts: { ...counts, file } })
      return done(counts)
    },
  })
}

/** Two imports at once would both find the same offices new. */
export async function lockRegistry(act: Act): Promise<void> {
  await act.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`registry ${act.province}`}, 0))`)
}

/** Writes what was planned, step by step. */
export async function take(act: Act, plan: Plan, tell: TellStep = () => undefined): Promise<ImportCounts> {
  await tell('people', plan.holders.added.length + plan.holders.corrected.length)
  const counties = await addCounties(act, plan)
  await writePeople(act, plan.holders)
  const touched = plan.diff.added.length + plan.diff.changed.length
  await tell('offices', touched)
  const ids = await writeOffices(act, plan, counties)
  await tell('licenses', touched)
  const licenses = await writeLicenses(act, plan, ids)
  await writeMemberships(act, plan, ids)
  await writeManagers(act, plan, ids)
  await tell('history', plan.diff.changed.length)
  await writeHistory(act, plan, licenses)
  return countsOf(plan)
}

/** What `importRegistry` would do now, for the same people, row by row. */
export async function rehearseRegistry(ctx: Context, { cells }: ImportInput): Promise<Outcome<ImportReport>> {
  const { province } = ctx.actor
  if (!province || !permits('registry.import', ctx.actor, { province }))
    return { ok: false, why: 'forbidden', refusals: [{ key: 'refusal-forbidden', facts: {} }] }
  return done(reportOf(await planImport(ctx.db, province, tehranDay(ctx.now), cells)))
}
