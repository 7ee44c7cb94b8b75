// Letters as an office sees them: its inbox, and one letter whole.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { type Actor, sees } from '#rules/roles'
import { uuids } from './narrow.ts'
import { filesOf } from './notices.ts'
import type { Db } from './parameters.ts'

/** Letters to the actor's offices: those that wait for an acknowledgment first, then the newest. */
export async function inbox(db: Db, actor: Actor, limit = 200) {
  return db
    .select({
      recipient: noticeRecipients.id,
      office: { id: offices.id, name: offices.name },
      kind: notices.kind,
      number: notices.number,
      subject: notices.subject,
      signedAt: notices.signedAt,
      answerBy: notices.answerBy,
      openedAt: noticeRecipients.openedAt,
      acknowledgedAt: noticeRecipients.acknowledgedAt,
      deliveredOn: noticeRecipients.deliveredOn,
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .innerJoin(offices, eq(offices.id, noticeRecipients.officeId))
    .where(sql`${noticeRecipients.officeId} = any(${uuids(sees(actor, []).offices)})`)
    .orderBy(
      asc(sql`(${noticeRecipients.acknowledgedAt} is not null or ${noticeRecipients.deliveredOn} is not null)`),
      desc(notices.signedAt),
    )
    .limit(limit)
}

/** One letter as the office received it; null if it is not the actor's. Opening it is a separate act. */
export async function letterFor(db: Db, actor: Actor, recipient: string) {
  const [row] = await db
    .select({
      recipient: noticeRecipients.id,
      noticeId: notices.id,
      kind: notices.kind,
      number: notices.number,
      subject: notices.subject,
      body: notices.body,
      answerBy: notices.answerBy,
      signedAt: notices.signedAt,
      signer: people.name,
      signedRole: notices.signedRole,
      hash: notices.hash,
      requestId: notices.requestId,
      province: provinces.name,
      office: { id: offices.id, name: offices.name, license: licenses.code },
      openedAt: noticeRecipients.openedAt,
      acknowledgedAt: noticeRecipients.acknowledgedAt,
      acknowledgedVia: noticeRecipients.acknowledgedVia,
      acknowledgedAs: noticeRecipients.acknowledgedAs,
      deliveredOn: noticeRecipients.deliveredOn,
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .innerJoin(offices, eq(offices.id, noticeRecipients.officeId))
    .innerJoin(licenses, and(eq(licenses.officeId, offices.id), sql`${licenses.endedAt} is null`))
    .innerJoin(provinces, eq(provinces.id, notices.provinceId))
    .leftJoin(people, eq(people.id, notices.signedBy))
    .where(
      and(
        eq(noticeRecipients.id, recipient),
        sql`${noticeRecipients.officeId} = any(${uuids(sees(actor, []).offices)})`,
      ),
    )
  return row ? { ...row, files: await filesOf(db, 'notice', row.noticeId) } : null
}
