// Letters as the desk and the signers see them: lists with counts, one letter whole, its recipients one by one.
import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { files, noticeRecipients, notices } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties, provinces } from '#db/schema/provinces'
import { type NoticeState, recipientState } from '#rules/notices'
import { type Actor, sees } from '#rules/roles'
import { inSight } from './narrow.ts'
import type { Db } from './parameters.ts'

/** Those who see every letter of the province, drafts too. */
const desk = ['clerk', 'secretary', 'head'] as const

/** How far a letter has got, over all recipients. */
const progress = {
  recipients: notices.recipientCount,
  sent: sql<number>`(select count(*)::int from ${noticeRecipients} r where r.notice_id = ${notices.id} and r.sent_at is not null)`,
  opened: sql<number>`(select count(*)::int from ${noticeRecipients} r where r.notice_id = ${notices.id} and r.opened_at is not null)`,
  acknowledged: sql<number>`(select count(*)::int from ${noticeRecipients} r where r.notice_id = ${notices.id} and (r.acknowledged_at is not null or r.delivered_on is not null))`,
}

/** The desk's letters, the last touched first; by states if given. */
export async function listNotices(db: Db, actor: Actor, states: readonly NoticeState[], limit = 200) {
  return db
    .select({
      id: notices.id,
      kind: notices.kind,
      state: notices.state,
      subject: notices.subject,
      number: notices.number,
      answerBy: notices.answerBy,
      requestId: notices.requestId,
      sentBackWord: notices.sentBackWord,
      updatedAt: notices.updatedAt,
      submittedAt: notices.submittedAt,
      signedAt: notices.signedAt,
      ...progress,
    })
    .from(notices)
    .where(
      and(
        inSight(sees(actor, desk), { province: notices.provinceId }),
        states.length ? inArray(notices.state, [...states]) : undefined,
      ),
    )
    .orderBy(desc(sql`coalesce(${notices.signedAt}, ${notices.updatedAt})`))
    .limit(limit)
}

/** One letter whole, as it will arrive or has arrived, with files, signer and counts; null if not in sight. */
export async function noticeById(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ notice: notices, ...progress, signer: people.name, province: provinces.name })
    .from(notices)
    .innerJoin(provinces, eq(provinces.id, notices.provinceId))
    .leftJoin(people, eq(people.id, notices.signedBy))
    .where(and(eq(notices.id, id), inSight(sees(actor, desk), { province: notices.provinceId })))
  if (!row) return null
  const { notice, ...counts } = row
  const { provinceId: _, ...letter } = notice
  return { ...letter, ...counts, files: await filesOf(db, 'notice', id) }
}

/** Names and sizes of a subject's files. */
export async function filesOf(db: Db, subject: 'notice' | 'request' | 'case' | 'delivery', id: string) {
  return db
    .select({ id: files.id, name: files.name, mime: files.mime, size: files.size })
    .from(files)
    .where(and(eq(files.subject, subject), eq(files.subjectId, id)))
    .orderBy(asc(files.at))
}

/** Every recipient of a letter with how far it has got, by county and name: the wall of acknowledgments. */
export async function recipientsOfNotice(db: Db, actor: Actor, id: string) {
  const unreachable = sql<boolean>`exists (select 1 from outbox o where o.subject_id = ${noticeRecipients.id} and o.state = 'unreachable')`
  const rows = await db
    .select({
      id: noticeRecipients.id,
      office: {
        id: offices.id,
        name: offices.name,
        license: licenses.code,
        county: counties.name,
        place: offices.place,
      },
      holder: people.name,
      marks: noticeRecipients,
      unreachable,
    })
    .from(noticeRecipients)
    .innerJoin(offices, eq(offices.id, noticeRecipients.officeId))
    .innerJoin(licenses, and(eq(licenses.officeId, offices.id), sql`${licenses.endedAt} is null`))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, noticeRecipients.personId))
    .where(
      and(eq(noticeRecipients.noticeId, id), inSight(sees(actor, desk), { province: noticeRecipients.provinceId })),
    )
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`), asc(sql`${offices.name} collate "fa-x-icu"`))
  return rows.map(({ marks, unreachable: lost, ...row }) => ({
    ...row,
    state: recipientState({ ...marks, unreachable: lost }),
    sentAt: marks.sentAt,
    sentVia: marks.sentVia,
    failure: marks.failure,
    openedAt: marks.openedAt,
    openedVia: marks.openedVia,
    acknowledgedAt: marks.acknowledgedAt,
    acknowledgedVia: marks.acknowledgedVia,
    acknowledgedAs: marks.acknowledgedAs,
    deliveredOn: marks.deliveredOn,
    deliveredBy: marks.deliveredBy,
    deliveryEvidence: marks.deliveryEvidence,
    reminders: marks.reminders,
    remindedAt: marks.remindedAt,
  }))
}

/** The register of letters sent, by number, subject or text; the newest first. `search` is normalised by the caller. */
export async function register(db: Db, actor: Actor, search: string, limit = 200) {
  const found: SQL | undefined = search
    ? or(
        sql`${notices.number} ilike ${`%${search}%`}`,
        sql`${notices.subject} ilike ${`%${search}%`}`,
        sql`${notices.body} ilike ${`%${search}%`}`,
      )
    : undefined
  return db
    .select({
      id: notices.id,
      number: notices.number,
      kind: notices.kind,
      subject: notices.subject,
      signedAt: notices.signedAt,
      hash: notices.hash,
      recipients: notices.recipientCount,
    })
    .from(notices)
    .where(and(inSight(sees(actor, desk), { province: notices.provinceId }), eq(notices.state, 'signed'), found))
    .orderBy(desc(notices.signedAt))
    .limit(limit)
}
