// What a case's citizen is asked: a question for which its clocks stand still, and what they may agree to.
import { and, asc, eq, sql } from 'drizzle-orm'
import { caseConsents, type cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { tasks } from '#db/schema/tasks'
import { permits } from '#policies/policies'
import { sees } from '#policies/sights'
import { type Closed, type Day, tehranDay } from '#rules/calendar'
import { resumed } from '#rules/proceedings/pause'
import type { Actor } from '#rules/roles'
import { withoutNames } from './cases-steps.ts'
import { filesOf } from './notices/notices.ts'
import type { Db } from './parameters.ts'

/** The open question with its last day; null where none waits. */
export async function questionOf(db: Db, id: string): Promise<{ text: string; until: Day } | null> {
  const [row] = await db
    .select({ text: tasks.question, until: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.caseId, id), eq(tasks.task, 'question'), eq(tasks.state, 'open')))
  return row ? { text: row.text!, until: row.until! } : null
}

/** All that was asked to agree to, with the name of the file, or null for the citizen's own name; `agreed` is null while it waits. */
export async function consentsOf(db: Db, id: string) {
  return db
    .select({ id: caseConsents.id, file: files.name, fileId: caseConsents.fileId, agreed: caseConsents.agreed })
    .from(caseConsents)
    .leftJoin(files, eq(files.id, caseConsents.fileId))
    .where(eq(caseConsents.caseId, id))
    .orderBy(asc(caseConsents.askedAt), asc(caseConsents.id))
}

/**
 * The files that the citizen agreed to show the office, each by a number: a name that was given elsewhere may tell who gave it.
 */
export async function filesForOffice(db: Db, id: string) {
  const agreed = (await consentsOf(db, id)).filter((one) => one.agreed).map(({ fileId }) => fileId)
  const shown = (await filesOf(db, 'case', id)).filter((file) => agreed.includes(file.id))
  return withoutNames(shown, 'office')
}

/** A last day that moves by the days for which questions were open since it began to count. */
export async function movedByQuestions(db: Db, id: string, due: Day, since: Date, closed: Closed): Promise<Day> {
  const rows = await db
    .select({ from: tasks.openedAt, to: tasks.endedAt, last: tasks.dueOn })
    .from(tasks)
    .where(and(eq(tasks.caseId, id), eq(tasks.task, 'question'), sql`${tasks.openedAt} >= ${since.toISOString()}`))
    .orderBy(asc(tasks.openedAt))
  return rows.reduce((day, { from, to, last }) => {
    if (!to) return day
    const ended = tehranDay(to)
    return resumed(day, { from: tehranDay(from), to: last && last < ended ? last : ended }, 'working', closed)
  }, due)
}
/** Whether an actor may ask the citizen of a case: the secretariat, and an examiner about those given to its own body. */
export function asksCitizen(actor: Actor, held: Pick<typeof cases.$inferSelect, 'provinceId' | 'examiner'>): boolean {
  const province = held.provinceId
  if (permits('cases.question', actor, { province }) === null) return false
  return sees(actor, 'cases.desk', { province }) || sees(actor, 'cases.examined', { province, role: held.examiner })
}
