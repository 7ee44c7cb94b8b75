// What the secretariat's check and the visit of a place found, as everybody reads it who sees the request; and what is asked of whoever is to find it.
import type { RequestKind } from '#rules/proceedings/kind'
import { plainAnswer, planOf } from '#rules/proceedings/tasks'
import { foundOf, presentAt, type VisitItem, visitedAt } from '#rules/proceedings/visit'
import type { Actor } from '#rules/roles'
import { proposalIn } from '#rules/violations/proposal'
import { filesOf } from '../notices/notices.ts'
import type { Db } from '../parameters.ts'
import { mayAnswer, type TaskRow } from './tasks.ts'

/** The items by which a task's plan has a place visited; none for any other task. */
export function itemsOf(kind: RequestKind, task: Pick<TaskRow, 'task' | 'of'>): readonly VisitItem[] {
  const plan = planOf(kind, task)
  return plan?.task === 'visit' ? plan.items : []
}

const seenBy = (of: string | null) => (of === 'equipment' || of === 'inspection' ? of : 'place')

/** The report of an inspection is an act of its own, by whoever is sent. */
function mayReport(actor: Actor, row: TaskRow, office: string): boolean {
  const { own, may } = mayAnswer(actor, row, office)
  return row.of === 'inspection' ? own && row.state === 'open' : may
}

/** Checks and visits of a request, those that wait too: what was found, with photographs, and whether the actor is to report. */
export async function reportsIn(db: Db, actor: Actor, kind: RequestKind, tasks: readonly TaskRow[], office: string) {
  const reports = tasks.flatMap((row) =>
    row.task === 'check' || row.task === 'visit' || row.task === 'proposal' ? [{ ...row, task: row.task }] : [],
  )
  return Promise.all(
    reports
      .filter(({ state }) => state !== 'void')
      .map(async (row) => {
        const { id, task, role, state, answer, word, dueOn, endedAt, facts } = row
        const items = itemsOf(kind, row)
        return {
          ...{ id, task, role, state, answer: plainAnswer(answer), word, dueOn, endedAt, items },
          /** What a visit looks at: the place, an office as it was equipped, or the office by the checklist of an inspection. */
          seen: seenBy(row.of),
          /** Of a check: whether it is of a report about the office, which is put to it. */
          puts: task === 'check' && row.of === 'report',
          proposal: task === 'proposal' && state === 'answered' ? proposalIn(facts) : null,
          may: mayReport(actor, row, office),
          found: foundOf(items, facts),
          present: presentAt(facts),
          position: visitedAt(facts),
          files: state === 'answered' && task === 'visit' ? await filesOf(db, 'visit', id) : [],
        }
      }),
  )
}
