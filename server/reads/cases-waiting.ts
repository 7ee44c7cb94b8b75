// Whose turn it is with a case, by what its tasks ask.
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { cases } from '#db/schema/cases'
import { tasks } from '#db/schema/tasks'
import { reach, visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Due } from './due.ts'
import type { Db } from './parameters.ts'

/**
 * What cases ask of the actor, as a condition on tasks of the case they belong to: the secretariat's turn, an examiner's, the
 * committee's, an office's.
 */
function asksOf(actor: Actor): SQL {
  const at = { province: tasks.provinceId, role: tasks.role }
  return and(
    eq(tasks.state, 'open'),
    or(
      and(inArray(tasks.task, ['sorting', 'result']), visible(actor, 'cases.desk', at)),
      and(eq(tasks.task, 'examination'), visible(actor, 'cases.examined', at)),
      and(eq(tasks.task, 'ruling'), visible(actor, 'cases.supervised', at)),
      and(eq(tasks.task, 'reply'), sql`${cases.officeId} = any(${uuids(reach(actor, 'cases.put').offices)})`),
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
