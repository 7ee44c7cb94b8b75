// Cases that are answered in another about the same thing: what they wait for is asked once, and its answer is each citizen's.
import { and, eq, ne } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/cases'
import { isForMerged } from '#rules/case-steps'
import type { Act } from '../act/act.ts'
import { type Case, caseOf } from './case.ts'
import { tellCitizen } from './cases-told.ts'
import { openStage } from './stage.ts'
import { noteCase } from './steps.ts'
import { noteDue, voidTasks } from './tasks.ts'

const openIn = (main: string) => and(eq(cases.mergedInto, main), ne(cases.state, 'resolved'))

/** A case, and those that were to be answered in it, wait for another from now on. Both must be locked. */
export async function mergeInto(act: Act, held: Case, main: Case): Promise<void> {
  await act.tx.update(cases).set({ mergedInto: main.id }).where(openIn(held.id))
  const { state, examiner } = main
  await act.tx
    .update(cases)
    .set({ mergedInto: main.id, state, examiner, stateAt: act.now })
    .where(eq(cases.id, held.id))
  await voidTasks(act, held.id)
  await noteDue(act, held)
  await noteCase(act, held.id, 'merged')
  act.refresh('case', held.id)
  await tellCitizen(act, held.id)
}

/**
 * What has come to a case comes to those that are answered in it: where it stands, what was answered, and the result, of which each
 * citizen gives a verdict of their own.
 */
export async function bringAlong(act: Act, main: Case): Promise<void> {
  const { state, examiner, answer, closedAt } = main
  const along = await act.tx
    .update(cases)
    .set({ state, examiner, answer, closedAt, stateAt: act.now })
    .where(openIn(main.id))
    .returning()
  if (along.length === 0) return
  const now = and(eq(caseSteps.caseId, main.id), eq(caseSteps.at, act.now))
  const steps = (await act.tx.select().from(caseSteps).where(now)).filter(({ what }) => isForMerged(what))
  for (const row of along) {
    const said = await act.tx.select().from(caseSteps).where(eq(caseSteps.caseId, row.id))
    const fresh = steps.filter(({ what, word }) => !said.some((one) => one.what === what && one.word === word))
    for (const { what, word } of fresh) await noteCase(act, row.id, what, { word })
    if (state === 'resolved') await openStage(act, caseOf(row, main.ways))
    act.refresh('case', row.id)
    await tellCitizen(act, row.id)
  }
}

/**
 * A case that its citizen goes on with alone: it waits for its own again, and so does each that was to be answered in it. Gives the
 * case as it stands then.
 */
export async function partFrom(act: Act, held: Case): Promise<Case> {
  const along = await act.tx.select().from(cases).where(openIn(held.id))
  for (const row of along) await alone(act, caseOf(row, held.ways))
  return held.mergedInto && held.state !== 'resolved' ? alone(act, held) : held
}

async function alone(act: Act, held: Case): Promise<Case> {
  const begun = { mergedInto: null, state: 'registered', examiner: null, answer: null, stateAt: act.now } as const
  const [row] = await act.tx.update(cases).set(begun).where(eq(cases.id, held.id)).returning()
  const own = caseOf(row!, held.ways)
  await noteCase(act, held.id, 'parted', { unsigned: true })
  await openStage(act, own)
  act.refresh('case', held.id)
  return own
}
