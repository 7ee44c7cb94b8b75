// Citizens' cases on the engine: whom their tasks ask, who hears of it, and what an act changes on them.
import { and, desc, eq } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/cases'
import { addresseesOfTask } from '#reads/proceedings/addressees'
import { type Day, tehranDay } from '#rules/calendar'
import { casePath } from '#rules/cases-path'
import { lawOf } from '#rules/law'
import type { TaskPlan } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { type Case, type CaseRow, caseOf } from './case.ts'
import { bringAlong } from './cases-merged.ts'
import { tellCitizen } from './cases-told.ts'
import type { Ways } from './proceeding.ts'
import { type Addressee, askTasks, type Task, tasksOf, voidTasks } from './tasks.ts'

const ways: Ways<Case> = {
  declaration: () => casePath,
  law: (act, { law }) => (law ? Promise.resolve(lawOf(law)) : act.law()),
  form: async () => ({}),
  begun,
  asked: async (_act, held, plan) => addresseesOf(held, plan),
  opened: async (act, held, _plan, opened) => {
    for (const task of opened) await tell(act, held, task)
  },
  write: async (act, held, { stage }) => {
    const { examiner, agency, agencyBodyId, answer, satisfied, reopenings, closedAt } = held
    // whoever is not content with what another case came to goes on alone
    const mergedInto = stage === 'reopened' || stage === 'supervision' ? null : held.mergedInto
    const state = casePath.stages.find((one) => one.stage === stage)?.stage
    const [moved] = await act.tx
      .update(cases)
      .set({
        examiner,
        agency,
        agencyBodyId,
        answer,
        satisfied,
        reopenings,
        closedAt,
        mergedInto,
        ...(state ? { state, stateAt: act.now } : {}),
      })
      .where(eq(cases.id, held.id))
      .returning()
    return onEngine(moved!)
  },
  entered: async (act, held) => {
    act.refresh('case', held.id)
    // whoever says that they are content knows it
    if (held.stage !== 'closed') await tellCitizen(act, held.id)
    await bringAlong(act, held)
  },
  refresh: (act, { id }) => act.refresh('case', id),
}

/** A case's row as the engine moves it. */
export const onEngine = (row: CaseRow): Case => caseOf(row, ways)

/** Whether it is answered in another, and waits for nothing of its own. */
const isAlong = ({ mergedInto, state }: Case) => mergedInto !== null && state !== 'resolved'

/** Locks a case; null for an unknown one. */
export async function lockCase(act: Act, id: string): Promise<Case | null> {
  const [row] = await act.tx.select().from(cases).where(eq(cases.id, id)).for('update')
  if (!row) return null
  const held = onEngine(row)
  await catchUp(act, held)
  return held
}

/**
 * A process of the version before moves cases and knows no tasks: what such a case waits for is asked as of then, with the
 * clock it was given.
 */
async function catchUp(act: Act, held: Case): Promise<void> {
  if (isAlong(held)) return
  const open = (await tasksOf(act, held.id)).filter(({ state }) => state === 'open')
  if (held.stage === 'closed' ? open.length === 0 : open.some(({ stage }) => stage === held.stage)) return
  await voidTasks(act, held.id)
  const { tasks = [] } = casePath.stages.find(({ stage }) => stage === held.stage) ?? {}
  const clock = { openedAt: held.stateAt, dueOn: held.dueOn }
  for (const plan of tasks) await askTasks(act, { ...held, stage: held.state }, plan, addresseesOf(held, plan), clock)
}

/** The day its clocks count from: that of the last reopening, else of filing. */
async function begun(act: Act, { id, filedAt, reopenings }: Case): Promise<Day> {
  if (reopenings === 0) return tehranDay(filedAt)
  const [reopened] = await act.tx
    .select({ at: caseSteps.at })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, id), eq(caseSteps.what, 'reopened')))
    .orderBy(desc(caseSteps.at))
    .limit(1)
  return tehranDay(reopened?.at ?? filedAt)
}

/**
 * The body that examines, or the committee; the agency by its name, and its people where it has any here. The office is the case's own,
 * and nobody is named of the secretariat or the citizen. A committee has no party that the case does not name.
 */
function addresseesOf({ examiner, agency, agencyBodyId, officeId }: Case, plan: TaskPlan): Addressee[] {
  if (plan.task === 'examination') return [{ role: examiner }]
  if (plan.task === 'ruling') return [{ role: 'supervision' }]
  if (plan.task === 'conclusion') return [{ role: 'kanoon' }]
  const asked = 'of' in plan ? plan.of : null
  if (asked === 'agency') return agency ? [{ bodyId: agencyBodyId, label: agency }] : []
  return plan.task === 'finding' && asked === 'office' && !officeId ? [] : [{}]
}

/** Who is asked hears of it; the secretariat finds it at the desk, and is only reminded. */
async function tell(act: Act, { id }: Case, task: Task): Promise<void> {
  if (task.task === 'sorting' || task.task === 'result') return
  const people = await addresseesOfTask(act.tx, task, act.today)
  act.send(...people.map((person) => ({ to: { person }, kind: 'case' as const, subjectId: id })))
}
