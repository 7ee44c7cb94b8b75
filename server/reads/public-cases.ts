// A case as its citizen follows it: with the code alone how it stands, with the whole link everything.
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { keys } from '#db/schema/keys'
import { services } from '#db/schema/services'
import { type Day, tehranDay } from '#rules/calendar'
import { type CaseStep, isResult, stepIsFor, wordIsFor } from '#rules/case-steps'
import { type CaseState, caseResultBy, reopening, reopenUntil } from '#rules/cases'
import { lawOf } from '#rules/law'
import type { Role } from '#rules/roles'
import { consentsOf, movedByQuestions, questionOf } from './cases-asked.ts'
import { agencyPapers } from './cases-parties.ts'
import { isWithdrawn } from './cases-steps.ts'
import { chatOfCase, isKnown, numberForNews } from './identities.ts'
import { filesOf } from './notices/notices.ts'
import { closedDays, type Db, lawOfProvince } from './parameters.ts'

type Row = typeof cases.$inferSelect

/**
 * The case of a tracking code (16 digits); with `secretHash`, only if it opens that case. A miss takes the queries of a
 * hit: law, closed days and steps are asked for in either case.
 */
export async function caseByCode(db: Db, trackingCode: string, today: Day, secretHash?: string) {
  const [row] = await db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.trackingCode, trackingCode),
        secretHash === undefined ? undefined : eq(cases.secretHash, secretHash),
      ),
    )
  return wholeCase(db, row ?? null, today, secretHash !== undefined)
}

/** The same for a chat that follows the case, by its id. */
export async function caseForCitizen(db: Db, id: string, today: Day) {
  const [row] = await db.select().from(cases).where(eq(cases.id, id))
  return wholeCase(db, row ?? null, today, true)
}

/** How a case stands, and whether its citizen is asked something: what may be said where others read it. */
export async function stateOfCase(db: Db, id: string) {
  const asked = sql<boolean>`exists (select 1 from tasks t where t.case_id = cases.id and t.task = 'question' and t.state = 'open')`
  const [row] = await db
    .select({ trackingCode: cases.trackingCode, state: cases.state, withdrawn: isWithdrawn, asked })
    .from(cases)
    .where(eq(cases.id, id))
  return row ?? null
}

/** The case that was filed under a key; null if none was, or it is gone. */
export async function filedUnder(db: Db, { owner, key, action }: { owner: string; key: string; action: string }) {
  const { id, trackingCode, officeId, serviceId, kind, topic, place, agency, text, confidential } = cases
  const [row] = await db
    .select({ id, trackingCode, office: officeId, service: serviceId, kind, topic, place, agency, text, confidential })
    .from(keys)
    .innerJoin(cases, sql`${cases.id}::text = ${keys.answer} ->> 'id'`)
    .where(and(eq(keys.owner, owner), eq(keys.key, key), eq(keys.action, action)))
  return row ?? null
}

export type CitizenCase = NonNullable<Awaited<ReturnType<typeof caseByCode>>>

const none = '00000000-0000-0000-0000-000000000000'

async function wholeCase(db: Db, row: Row | null, today: Day, whole: boolean) {
  const { id, provinceId } = row ?? { id: none, provinceId: none }
  const lawToday = await lawOfProvince(db, provinceId, today)
  const closed = await closedDays(db, provinceId)
  const steps = await publicSteps(db, id, whole)
  const kept = await filesOf(db, 'case', id)
  const answered = [...(await filesOf(db, 'answer', id)), ...(await agencyPapers(db, id))]
  const service = await serviceOf(db, row?.serviceId ?? none)
  const looks = await looksAt(db, id)
  const question = await questionOf(db, id)
  const consents = await consentsOf(db, id)
  const office = await officeOf(db, row?.officeId ?? none)
  if (!row) return null
  const law = row.law ? lawOf(row.law) : lawToday
  const startedAt = steps.findLast((step) => step.what === 'reopened')?.at ?? row.filedAt
  const expected = caseResultBy(tehranDay(startedAt), law, closed)
  const resultBy = await movedByQuestions(db, id, expected, startedAt, closed)
  const resolvedOn = row.closedAt && tehranDay(row.closedAt)
  const until = resolvedOn && reopenUntil(resolvedOn, law, closed)
  const may = resolvedOn && !row.satisfied && until! >= today ? reopening(row.reopenings, law) : null
  const last = steps.findLast(({ what }) => isResult(what))?.what
  const withdrawn = row.state === 'resolved' && last === 'ended-withdrawn'
  return {
    id,
    trackingCode: row.trackingCode,
    kind: row.kind,
    topic: row.topic,
    state: row.state as CaseState,
    withdrawn,
    filedAt: row.filedAt,
    answer: row.answer,
    dueOn: row.dueOn,
    resultBy: row.state === 'resolved' || row.state === 'supervision' ? null : resultBy,
    /** What the citizen is asked, for which the clocks stand; only its last day for who has the code alone. */
    question: question && { until: question.until, text: whole ? question.text : null },
    satisfied: row.satisfied,
    // whoever took it back judges nothing
    mayJudge: row.state === 'resolved' && row.satisfied === null && !withdrawn,
    mayReopen: may,
    reopenUntil: may ? until : null,
    mayAddWord: row.state !== 'resolved',
    mayWithdraw: row.state !== 'resolved',
    steps,
    /** Only for who holds the link. */
    whole: whole
      ? {
          text: row.text,
          files: kept,
          answerFiles: answered,
          office,
          service,
          place: row.place,
          agency: row.agency,
          confidential: row.confidential,
          /** A name or a number was left. */
          known: await isKnown(db, id),
          looks,
          consents,
          told: await numberForNews(db, id),
          chat: (await chatOfCase(db, id))?.messenger ?? null,
        }
      : null,
  }
}

/** Who has looked at the citizen's name, as which role, on which day and why; for the citizen alone. */
async function looksAt(db: Db, id: string) {
  const rows = await db
    .select({ role: caseSteps.role, why: caseSteps.word, at: caseSteps.at })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, id), eq(caseSteps.what, 'identity-opened')))
    .orderBy(asc(caseSteps.at), asc(caseSteps.nth))
  return rows.map(({ role, why, at }) => ({ role: role as Role, why: why ?? '', on: tehranDay(at) }))
}

async function publicSteps(db: Db, id: string, whole: boolean) {
  const eyes = whole ? 'citizen' : 'anyone'
  const rows = await db.execute<{ what: CaseStep; word: string | null; at: string }>(
    sql`select what, word, at from case_steps where case_id = ${id}::uuid order by at`,
  )
  return (
    rows
      // who has looked stands by itself
      .filter(({ what }) => what !== 'identity-opened' && stepIsFor(eyes, what))
      .map(({ what, word, at }) => ({ what, word: wordIsFor(eyes, what) ? word : null, at: new Date(at) }))
  )
}

async function serviceOf(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ name: services.name }).from(services).where(eq(services.id, id))
  return row?.name ?? null
}

async function officeOf(db: Db, id: string) {
  const [row] = await db.execute<{ name: string; place: string; license: string | null }>(sql`
    select o.name, o.place, (select code from licenses where office_id = o.id order by ended_at desc nulls first limit 1) as license
    from offices o where o.id = ${id}::uuid`)
  return row ?? null
}

/** A file that came with the case or with the answer of office or agency; null if it is another case's. */
export async function fileOfCase(db: Db, id: string, file: string) {
  const [row] = await db
    .select({ name: files.name, mime: files.mime, content: files.content })
    .from(files)
    .where(
      and(
        eq(files.id, file),
        or(
          and(inArray(files.subject, ['case', 'answer']), eq(files.subjectId, id)),
          sql`${files.subject} = 'finding' and exists (select 1 from tasks t
            where t.id = ${files.subjectId} and t.case_id = ${id}::uuid and t.task = 'agency-reply')`,
        ),
      ),
    )
  return row ?? null
}
