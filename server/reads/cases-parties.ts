// What those answered to whom a case was referred: the agency, the parties of a committee, and its report.
import { and, asc, eq, inArray } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { tasks } from '#db/schema/tasks'
import type { Eyes } from '#rules/case-steps'
import type { Db } from './parameters.ts'

const referred = ['agency-reply', 'finding', 'conclusion', 'examination'] as const

/** Whose part is whose eyes' alone; those who handle the case see all. */
const own: Partial<Record<Eyes, 'office' | 'agency'>> = { office: 'office', agency: 'agency' }

/**
 * The parts of a case, the oldest first, for whoever handles it or has one of them, an agency (`body`) its own: who is asked (`name` of an agency), how that stands,
 * the letter by which it was answered, and its papers. An examiner's part is there once it has papers. `since`: when the first was asked.
 */
export async function partiesOf(db: Db, id: string, eyes: Eyes, body: string | null) {
  if (eyes !== 'handler' && !own[eyes]) return { parties: [], since: undefined }
  const mine = own[eyes]
  const ofBody = eyes === 'agency' && body ? eq(tasks.bodyId, body) : undefined
  const rows = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, id), inArray(tasks.task, [...referred]), mine ? eq(tasks.of, mine) : undefined, ofBody))
    .orderBy(asc(tasks.openedAt), asc(tasks.of))
  const papers = await papersOf(
    db,
    rows.map((task) => task.id),
  )
  const parties = rows
    .map(({ id: task, task: what, of, label, state, dueOn, facts }) => ({
      what,
      of,
      name: label,
      state,
      dueOn: state === 'open' ? dueOn : null,
      letter: facts.number ? { number: String(facts.number), on: String(facts.on) } : null,
      files: papers.filter(({ subjectId }) => subjectId === task).map(({ subjectId: _, ...file }) => file),
    }))
    .filter(({ what, state, files: given }) => state !== 'void' && (what !== 'examination' || given.length > 0))
  return { parties, since: rows[0]?.openedAt }
}

/** The papers of an agency's answers, which the citizen reads with these. */
export async function agencyPapers(db: Db, id: string) {
  const answers = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.caseId, id), eq(tasks.task, 'agency-reply')))
  const found = await papersOf(
    db,
    answers.map((answer) => answer.id),
  )
  return found.map(({ subjectId: _, ...file }) => file)
}

async function papersOf(db: Db, answers: readonly string[]) {
  if (answers.length === 0) return []
  return db
    .select({ id: files.id, name: files.name, mime: files.mime, size: files.size, subjectId: files.subjectId })
    .from(files)
    .where(and(eq(files.subject, 'finding'), inArray(files.subjectId, [...answers])))
    .orderBy(asc(files.at), asc(files.id))
}
/** Of agency and office those that have not answered yet. */
export function partiesAsked(parties: Awaited<ReturnType<typeof partiesOf>>['parties']): ('agency' | 'office')[] {
  const open = parties.filter(({ state }) => state === 'open')
  return (['agency', 'office'] as const).filter((party) => open.some(({ of }) => of === party))
}
