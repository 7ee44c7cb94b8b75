// Letters as the desk and the signers see them: lists with counts, one letter whole, the register of what was sent.
import { and, asc, desc, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { files } from '#db/schema/files'
import { notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { register } from '#db/schema/register'
import { gap, statement } from '#db/statement'
import { noticeEscalateAfter, quietHours } from '#law/notices'
import { permits } from '#policies/policies'
import { type Day, tehranDay } from '#rules/calendar'
import { authorOf, type NoticeOrder, type NoticeState, noticeKinds } from '#rules/notices'
import { goesOutAt, patienceOver } from '#rules/periods'
import { latinNumber } from '#rules/register'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { carriedDocuments } from '../documents.ts'
import { folded, like } from '../narrow.ts'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'
import { partOf, placeAmong, sortedBy } from '../part.ts'
import { onlyAddressee, outside } from './addressee.ts'
import { copyLines, copyLinesOf } from './copy-lines.ts'
import { dueDay } from './due.ts'
import { toSign, workedOn } from './legible.ts'
import { senderOf } from './letterheads.ts'
import { remindersHeldBack } from './reminding.ts'
import { unsignedBefore, unsignedSince } from './unsigned.ts'
import { counts, type Progress, which } from './wall.ts'
import { silentWhere } from './where.ts'

const within = (actor: Actor) => workedOn(actor, notices)

/** How far a letter has got, over all recipients; `late` are silent since before a moment. */
function progress(late: Date) {
  return sql<Progress>`(select ${counts(late, sql`${notices.answerBy} is not null`)} from notice_recipients r where r.notice_id = ${notices.id})`
}

/** The moment before which a letter must have been sent for its silence to be late today (`notice.escalateAfter`). */
export async function lateBefore(db: Db, province: string, today: Day): Promise<Date> {
  const [law, closed] = await Promise.all([lawOfProvince(db, province, today), closedDays(db, province)])
  return patienceOver(today, law(noticeEscalateAfter), closed)
}

/** Whether a letter is one of the reader's province. */
export async function isLetterHere(db: Db, actor: Actor, id: string): Promise<boolean> {
  const here = and(eq(notices.id, id), eq(notices.provinceId, actor.province ?? ''))
  return actor.province !== null && (await db.select({ id: notices.id }).from(notices).where(here)).length > 0
}

type RecipientNeeds = 'late' | 'stranded' | 'owing'

/**
 * Which letters a list holds; `search` looks into number, subject and text; `needs`: those with recipients that are
 * silent for too long, that no messenger reaches, or that owe the answer, or those that lie unsigned too long. Pages begin with 0.
 */
export type NoticeFilter = {
  states: readonly NoticeState[]
  /** Whether the signer sent it back; undefined for either. */
  sentBack?: boolean | undefined
  /** Only those that wait for a signature which the reader may give. */
  toSign?: boolean
  needs?: RecipientNeeds | 'unsigned'
  search?: string
  page?: number
  /** For what waits: the longest waiting first. */
  oldestFirst?: boolean
  order?: NoticeOrder | undefined
}

/** The desk's letters, the last touched first, `perPage` at a time. */
export async function listNotices(db: Db, actor: Actor, filter: NoticeFilter, now: Date, perPage?: number) {
  const [province, today] = [actor.province ?? '', tehranDay(now)]
  const late = await lateBefore(db, province, today)
  const unsigned = filter.needs === 'unsigned' ? await unsignedBefore(db, province, today) : null
  const needs = filter.needs === 'unsigned' ? undefined : filter.needs
  const query = db
    .select({
      id: notices.id,
      kind: notices.kind,
      state: notices.state,
      subject: notices.subject,
      number: notices.number,
      answerBy: notices.answerBy,
      requestId: notices.requestId,
      sentBackWord: notices.sentBackWord,
      version: notices.version,
      updatedAt: notices.updatedAt,
      submittedAt: notices.submittedAt,
      signedAt: notices.signedAt,
      confidentiality: notices.confidentiality,
      urgent: notices.urgent,
      sendAt: notices.sendAt,
      origin: notices.origin,
      gateResolution: notices.gateResolution,
      /** It tells how a request ended, a verdict for one. */
      verdict: sql<boolean>`${notices.requestId} is not null`,
      writer: people.name,
      /** The authority outside that it goes to on paper. */
      addressee: notices.addressee,
      progress: progress(late),
    })
    .from(notices)
    .leftJoin(people, eq(people.id, notices.createdBy))
    .where(
      and(
        within(actor),
        filter.states.length ? inArray(notices.state, [...filter.states]) : undefined,
        filter.toSign ? toSign(actor, notices) : undefined,
        filter.sentBack === undefined ? undefined : sql`(${notices.sentBackWord} is not null) = ${filter.sentBack}`,
        unsigned ? unsignedSince(unsigned) : undefined,
        needs ? having(needs, late) : undefined,
        filter.search ? found(filter.search) : undefined,
      ),
    )
    .orderBy(
      // a number that was typed whole
      ...(filter.search ? [desc(sql`coalesce(${notices.number} = ${latinNumber(filter.search)}, false)`)] : []),
      ...sortedBy(filter.order, {
        subject: sql`${notices.subject} collate "fa-x-icu"`,
        number: sql`${notices.number}`,
        date: sql`coalesce(${notices.signedAt}, ${notices.updatedAt})`,
        kind: placeAmong(noticeKinds, notices.kind),
        writer: sql`${people.name} collate "fa-x-icu"`,
        submitted: sql`${notices.submittedAt}`,
        state: sql`${notices.sentBackWord} is null`,
        missing: sql`(select count(*) from notice_recipients r where r.notice_id = ${notices.id} and ${silentWhere})`,
      }),
      // what a signer sent back waits for its writer
      ...(filter.order || filter.oldestFirst ? [] : [asc(sql`${notices.sentBackWord} is null`)]),
      (filter.oldestFirst ? asc : desc)(sql`coalesce(${notices.signedAt}, ${notices.updatedAt})`),
      asc(notices.id),
    )
  return partOf(db, query, { page: filter.page, perPage })
}

/** The signed letters that a list with these needs holds. */
export const signedNeeding = (actor: Actor, needs: RecipientNeeds, late: Date) =>
  and(within(actor), eq(notices.state, 'signed'), having(needs, late))

/** Letters of which some recipient is such. */
function having(needs: RecipientNeeds, late: Date): SQL {
  return sql`exists (select 1 from notice_recipients r where r.notice_id = ${notices.id} and ${which(needs, late)})`
}

/** What was typed stands in the number, the subject or the text, whatever the digits, spaces and half-spaces. */
function found(typed: string): SQL {
  const key = searchKey(typed)
  return or(...[notices.number, notices.subject, notices.body].map((column) => like(folded(column), key)))!
}

const signer = alias(people, 'signer')
const absent = alias(people, 'absent')
// of either direction: an answer refers to what came in
const referred = alias(register, 'referred')

/**
 * One letter whole, as it will arrive or has arrived: files, signer, the letter it refers to, who sent it back, counts.
 * Null if it is not in sight.
 */
export async function noticeById(db: Db, actor: Actor, id: string, now: Date) {
  const late = await lateBefore(db, actor.province ?? '', tehranDay(now))
  const [row] = await db
    .select({
      notice: notices,
      progress: progress(late),
      signer: signer.name,
      signedForName: absent.name,
      writer: people.name,
      editor: nameOf(notices.updatedBy),
      canceller: nameOf(notices.cancelledBy),
      /** Papers go to the issuer with it, which its text lists. */
      encloses: sql<boolean>`exists (select 1 from tasks t where t.id = ${notices.taskId} and t.task = 'paper')`,
      refers: { id: referred.id, number: referred.number, signedAt: referred.at, direction: referred.direction },
      sentBackBy: sql<string | null>`(select p.name from audit a join people p on p.id = a.person_id
        where a.subject_id = ${notices.id}::text and a.action in ('notices.sendBack', 'notices.returnFromGate') order by a.id desc limit 1)`,
    })
    .from(notices)
    .leftJoin(signer, eq(signer.id, notices.signedBy))
    .leftJoin(absent, eq(absent.id, notices.signedFor))
    .leftJoin(people, eq(people.id, notices.createdBy))
    .leftJoin(referred, and(eq(referred.id, notices.refersTo), eq(referred.provinceId, notices.provinceId)))
    .where(and(eq(notices.id, id), within(actor)))
  if (!row) return null
  const { notice, refers, sentBackBy, ...rest } = row
  const { provinceId: _, updatedBy, cancelledBy, ...letter } = notice
  return {
    ...letter,
    ...rest,
    refers: refers?.number ? { ...refers, number: refers.number } : null,
    answerDue: await dueDay(db, notice.provinceId, letter.answerBy),
    goesAt: await laterThanNow(db, letter, notice.provinceId, now),
    reminding: letter.state === 'signed' ? await remindersHeldBack(db, id, now) : null,
    sentBackBy: letter.sentBackWord ? sentBackBy : null,
    /** It goes to an authority outside: nobody here receives it. */
    outward: letter.addressee !== null,
    /** Whom it names in its head; null where it goes to several. */
    addressee: letter.addressee
      ? outside(letter.addressee)
      : letter.recipientCount === 1
        ? await onlyAddressee(db, id)
        : null,
    carried: await carriedDocuments(db, notice.provinceId, notice.documents),
    copyLines: letter.signedAt ? await copyLines(db, id) : await copyLinesOf(db, notice.provinceId, letter.copies, now),
    ...(await senderOf(db, notice, now)),
    maySign:
      letter.state === 'awaiting' &&
      permits('notices.sign', actor, { province: notice.provinceId, author: authorOf(notice) }) !== null,
    files: await filesOf(db, 'notice', id),
  }
}

const nameOf = (id: SQLWrapper) => sql<string | null>`(select p.name from people p where p.id = ${id})`

type Going = Pick<typeof notices.$inferSelect, 'signedAt' | 'sendAt' | 'urgent'>

/** When a letter goes out that was signed, or would be signed now; null where that is not later than now. */
async function laterThanNow(db: Db, letter: Going, province: string, now: Date): Promise<Date | null> {
  const law = await lawOfProvince(db, province, tehranDay(letter.signedAt ?? now))
  const goesAt = goesOutAt(letter.signedAt ?? now, letter, law(quietHours))
  return goesAt > now ? goesAt : null
}

type FileBrief = Pick<typeof files.$inferSelect, 'id' | 'name' | 'mime' | 'size'>

/** Names and sizes of a letter's files, as a column beside others. */
export const noticeFilesUnder = (notice: SQLWrapper) => sql<FileBrief[]>`coalesce((
  select json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size) order by f.at, f.id)
  from files f where f.subject = 'notice' and f.subject_id = ${notice}), '[]')`

const filesUnder = statement((db) =>
  db
    .select({ id: files.id, name: files.name, mime: files.mime, size: files.size })
    .from(files)
    .where(and(eq(files.subject, gap('subject')), eq(files.subjectId, gap('id'))))
    .orderBy(asc(files.at), asc(files.id)),
)

/** Names and sizes of a subject's files. */
export async function filesOf(
  db: Db,
  subject: 'notice' | 'request' | 'case' | 'answer' | 'delivery' | 'incoming' | 'visit' | 'inspection' | 'inquiry',
  id: string,
) {
  return filesUnder(db, { subject, id })
}
