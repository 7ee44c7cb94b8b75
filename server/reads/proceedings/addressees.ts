// The people behind a task: who is told of it, and reminded.
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { notices } from '#db/schema/notices'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { runsOn } from '#db/terms'
import { sights } from '#policies/policies'
import type { Day } from '#rules/calendar'
import { silentVoters } from '../ballots/voters.ts'
import { answeringFor } from '../offices/offices.ts'
import type { Db } from '../parameters.ts'
import { answerersFor } from '../people/delegations.ts'
import { audienceOf, peopleOfBody, peopleWithRole, signersOf } from '../people/seats.ts'

type Asked = Pick<
  typeof tasks.$inferSelect,
  'provinceId' | 'requestId' | 'caseId' | 'task' | 'of' | 'personId' | 'bodyId' | 'role' | 'facts'
>

/**
 * Ids of those whom a task asks on a day, with their delegates; of a vote by phone, those whose seat has not voted. None where
 * nobody of those who are asked is here, and of a signature, for which its letter asks.
 */
export async function addresseesOfTask(db: Db, of: Asked, today: Day): Promise<string[]> {
  if (of.personId) return [of.personId]
  if (of.caseId) return addresseesOfCase(db, of, today)
  if (of.task === 'vote') return of.requestId ? silentVoters(db, of.requestId, today) : []
  const people = await addressees(db, of, today)
  return [...new Set([...people, ...(await answerersFor(db, people, today))])]
}

async function addressees(db: Db, { task, requestId, provinceId, bodyId, role }: Asked, today: Day): Promise<string[]> {
  if (task === 'hearing' && !bodyId) return requestId ? holderOf(db, requestId, today) : []
  if (task === 'opinion') return audienceOf(db, 'requests.opinionAsked', provinceId, today)
  if (bodyId) return peopleOfBody(db, bodyId, today)
  return role ? peopleWithRole(db, provinceId, role, today) : []
}

/** Whoever holds the office of a request, or acts for a legal person that does. */
async function holderOf(db: Db, request: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(requests, and(eq(requests.officeId, memberships.officeId), eq(requests.id, request)))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(inArray(memberships.role, [...sights['requests.hearings'].own]), runsOn(memberships, today)))
  return rows.map(({ person }) => person)
}

/** The body that examines or the committee, the agency's people, those who answer for the office, else the secretariat; of a citizen nobody. */
async function addresseesOfCase(db: Db, of: Asked, today: Day): Promise<string[]> {
  const { task, provinceId, role, bodyId } = of
  if (task === 'verdict' || task === 'question') return []
  if (role) return peopleWithRole(db, provinceId, role, today)
  if (of.of === 'agency') return bodyId ? peopleOfBody(db, bodyId, today) : []
  if (of.of !== 'office') return audienceOf(db, 'cases.desk', provinceId, today)
  const { office } = await caseOf(db, of)
  return office ? answeringFor(db, office, today) : []
}

/**
 * The secretariat with its delegates, of what asks nobody here by name: it does that itself, or writes down what others answer on
 * paper. None of it sees to a case, to a vote that every seat gave, or to what another province's working group decides.
 */
export async function deskOfTask(db: Db, of: Asked, today: Day): Promise<string[]> {
  if (of.caseId || of.task === 'vote' || 'there' in of.facts) return []
  const desk = await audienceOf(db, 'requests.desk', of.provinceId, today)
  return [...new Set([...desk, ...(await answerersFor(db, desk, today))])]
}

/** The result letter of a request that waits for a signature, and who may sign it; null while the secretariat has it back. */
export async function signatureOfTask(db: Db, { provinceId, requestId }: Asked, today: Day) {
  const [letter] = await db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.requestId, requestId!), eq(notices.state, 'awaiting')))
  return letter ? { letter: letter.id, people: await signersOf(db, provinceId, today) } : null
}

/**
 * Those who hear of a case once what a task asks is late: the examiner, who may go on without the office; the secretariat, which may
 * without the examiner and the committee; and the secretary, of what the secretariat itself leaves lying.
 */
export async function peopleAfter(db: Db, of: Asked, today: Day): Promise<string[]> {
  if (of.task === 'examination' || of.task === 'conclusion') return audienceOf(db, 'cases.desk', of.provinceId, today)
  if (of.task === 'sorting' || of.task === 'result') return audienceOf(db, 'cases.late', of.provinceId, today)
  const { examiner } = of.task === 'reply' ? await caseOf(db, of) : { examiner: null }
  return examiner ? peopleWithRole(db, of.provinceId, examiner, today) : []
}

async function caseOf(db: Db, { caseId }: Asked) {
  const [row] = await db
    .select({ office: cases.officeId, examiner: cases.examiner })
    .from(cases)
    .where(eq(cases.id, caseId!))
  return row!
}

/** Open tasks of a province with a last day, of which somebody may have to be reminded; those whose clock stands still are left out. */
export async function tasksToRemind(db: Db, province: string) {
  // spelled out: of a query of one table drizzle leaves the table's name away, and the ballot has such a column too
  const dueOn = sql<Day | null>`coalesce(tasks.due_on, (select b.closes_on from ballots b
    where tasks.task = 'vote' and b.request_id = tasks.request_id and b.state = 'open'))`
  const rows = await db
    .select({ task: tasks, dueOn })
    .from(tasks)
    .where(
      and(
        eq(tasks.provinceId, province),
        eq(tasks.state, 'open'),
        isNull(tasks.remindedLateAt),
        // a citizen owes no verdict, and a committee has no clock
        or(isNotNull(tasks.requestId), isNotNull(tasks.dueOn)),
        sql`(${tasks.task} = 'question' or not exists (select from tasks question
          where coalesce(question.request_id, question.case_id) = coalesce(${tasks.requestId}, ${tasks.caseId}) and question.task = 'question' and question.state = 'open'))`,
      ),
    )
  return rows.map(({ task, dueOn: due }) => ({ ...task, dueOn: due }))
}
