// Whose turn it is with a case, by what its tasks ask.
import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { cases } from '#db/schema/cases'
import { tasks } from '#db/schema/tasks'
import { reach, seesBody, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { casePath } from '#rules/cases-path'
import { lawOn } from '#rules/law'
import { endsBySilence } from '#rules/proceedings/consequences'
import { planOf } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import type { Due } from './due.ts'
import type { Db } from './parameters.ts'

/** The agencies for which an actor answers. */
export function agenciesOf({ memberships }: Actor): string[] {
  return memberships.filter((held) => seesBody(held, 'cases.handed')).flatMap(({ body }) => body ?? [])
}

/**
 * What cases ask of the actor, as a condition on tasks of the case they belong to: the secretariat's turn, an examiner's, the
 * committee's, an agency's, an office's.
 */
function asksOf(actor: Actor): SQL {
  const at = { province: tasks.provinceId, role: tasks.role }
  return and(
    eq(tasks.state, 'open'),
    or(
      and(inArray(tasks.task, ['sorting', 'result']), visible(actor, 'cases.desk', at)),
      and(inArray(tasks.task, ['examination', 'conclusion']), visible(actor, 'cases.examined', at)),
      and(eq(tasks.task, 'ruling'), visible(actor, 'cases.supervised', at)),
      and(eq(tasks.of, 'agency'), sql`${tasks.bodyId} = any(${uuids(agenciesOf(actor))})`),
      and(
        inArray(tasks.task, ['reply', 'finding']),
        eq(tasks.of, 'office'),
        sql`${cases.officeId} = any(${uuids(reach(actor, 'cases.put').offices)})`,
      ),
    ),
  )!
}

/** Cases that ask the actor something, as a condition on cases. */
export function waitsFor(actor: Actor): SQL {
  return sql`exists (select 1 from ${tasks} where ${tasks.caseId} = ${cases.id} and ${asksOf(actor)})`
}

/** How many cases ask the actor something. */
export function waitingCases(actor: Actor): SQL<number> {
  return sql`(select count(*)::int from ${tasks} join ${cases} on ${cases.id} = ${tasks.caseId} where ${asksOf(actor)})`
}

/** Cases that wait for what no task asks yet: a process of the version before filed or moved them. */
export function casesBehind(db: Db): Promise<Due[]> {
  return db
    .select({ id: cases.id, province: cases.provinceId })
    .from(cases)
    .where(
      and(
        ne(cases.state, 'resolved'),
        isNull(cases.mergedInto),
        sql`not exists (select 1 from tasks t where t.case_id = ${cases.id} and t.stage = ${cases.state} and t.state = 'open')`,
      ),
    )
}
/** Open tasks of cases whose last day is over and that silence ends, for the clock; none whose clock stands still. */
export async function overdueCaseTasks(db: Db, today: Day): Promise<(Due & { task: string })[]> {
  // spelled out: of a query of one table drizzle leaves the table's name away
  const paused = sql`exists (select 1 from tasks q where q.case_id = tasks.case_id and q.task = 'question' and q.state = 'open')`
  const rows = await db
    .select()
    .from(tasks)
    .where(
      and(
        isNotNull(tasks.caseId),
        eq(tasks.state, 'open'),
        lt(tasks.dueOn, today),
        or(eq(tasks.task, 'question'), not(paused)),
      ),
    )
    .orderBy(asc(tasks.dueOn))
  // the path of a case leaves nothing of silence to the province
  const law = lawOn(today, [])
  return rows
    .filter((task) => endsBySilence(planOf(casePath, task), law))
    .map(({ id: task, caseId, provinceId: province }) => ({ id: caseId!, task, province }))
}
