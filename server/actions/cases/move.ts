// A case moves by its machine: new state, new clock, a step on the time line, and word to whoever waits.
import { and, desc, eq } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/citizens'
import { tehranDay } from '#rules/calendar'
import { type CaseEvent, type CaseStep, caseDue, stepCase } from '#rules/cases'
import type { Act } from '../../act/act.ts'
import { tellCitizen } from './tell.ts'

export type Case = typeof cases.$inferSelect

/** Locks a case; null for an unknown one. */
export async function lockCase(act: Act, id: string): Promise<Case | null> {
  const [row] = await act.tx.select().from(cases).where(eq(cases.id, id)).for('update')
  return row ?? null
}

/** Adds a step to the time line; whose eyes its word is for, the rules say (`wordIsFor`). */
export async function note(act: Act, id: string, what: CaseStep, word: string | null = null): Promise<void> {
  await act.tx.insert(caseSteps).values({
    provinceId: act.province,
    caseId: id,
    what,
    word: word?.trim() || null,
    open: what !== 'word',
    by: act.actor.person,
    role: act.as?.role ?? null,
    at: act.now,
  })
}

/** Moves a locked case and writes the step; null where its state does not know the event. */
export async function move(
  act: Act,
  held: Case,
  event: CaseEvent,
  step: { what: CaseStep; word?: string | null },
  set: Partial<Pick<Case, 'examiner' | 'answer' | 'satisfied' | 'reopenings' | 'closedAt'>> = {},
): Promise<Case | null> {
  const state = stepCase(held.state, event)
  if (!state) return null
  const from = event === 'reopen' ? act.today : await clockStart(act, held)
  const dueOn = caseDue(state, from, act.today, await act.law(), await act.closed())
  const [moved] = await act.tx
    .update(cases)
    .set({ ...set, state, dueOn, stateAt: act.now })
    .where(eq(cases.id, held.id))
    .returning()
  await note(act, held.id, step.what, step.word)
  await tellCitizen(act, held.id)
  act.refresh('case', held.id)
  return moved!
}

/** The day the case's clocks count from: that of the last reopening, else of filing. */
async function clockStart(act: Act, held: Case): Promise<string> {
  if (held.reopenings === 0) return tehranDay(held.filedAt)
  const [reopened] = await act.tx
    .select({ at: caseSteps.at })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, held.id), eq(caseSteps.what, 'reopened')))
    .orderBy(desc(caseSteps.at))
    .limit(1)
  return tehranDay(reopened?.at ?? held.filedAt)
}
