// What is said through channels that only know a number or a browser: a letter in a line, and whose browser it is.
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { caseBrowsers, pushSubscriptions } from '#db/schema/push'
import { sessions } from '#db/schema/sessions'
import type { Actor } from '#rules/roles'
import { dueDay } from './notices/due.ts'
import { goneOut } from './notices/legible.ts'
import { addressedTo } from './notices/parties.ts'
import type { Db } from './parameters.ts'

/** A signed letter as far as a line about it goes, if it is addressed to the person still; null otherwise. */
export async function announced(db: Db, actor: Actor, recipient: string, now: Date) {
  const [row] = await db
    .select({
      kind: notices.kind,
      number: notices.number,
      subject: notices.subject,
      confidentiality: notices.confidentiality,
      urgent: notices.urgent,
      signedAt: notices.signedAt,
      answerBy: notices.answerBy,
      provinceId: notices.provinceId,
      province: { name: provinces.name, nameEn: provinces.nameEn },
      answeredAt: noticeRecipients.answeredAt,
      official: sql<boolean>`${noticeRecipients.acknowledgedAt} is not null or ${noticeRecipients.deliveredOn} is not null`,
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .innerJoin(provinces, eq(provinces.id, notices.provinceId))
    .where(and(eq(noticeRecipients.id, recipient), addressedTo(actor, noticeRecipients), goneOut(notices.sendAt, now)))
  return row ? { ...row, answerDue: await dueDay(db, row.provinceId, row.answerBy) } : null
}

/** A person's mobile as it is now; null without one. */
export async function mobileOf(db: Db, person: string): Promise<string | null> {
  const [row] = await db.select({ mobile: people.mobile }).from(people).where(eq(people.id, person))
  return row?.mobile ?? null
}

/** A browser that may be pushed to now, in which this person is signed in; null once either is over. */
export async function subscriptionOf(db: Db, id: string, person: string, now: Date) {
  const [row] = await db
    .select({ endpoint: pushSubscriptions.endpoint, p256dh: pushSubscriptions.p256dh, auth: pushSubscriptions.auth })
    .from(pushSubscriptions)
    .innerJoin(sessions, and(eq(sessions.id, pushSubscriptions.sessionId), gt(sessions.expiresAt, now)))
    .innerJoin(people, and(eq(people.id, pushSubscriptions.personId), isNull(people.disabledAt)))
    .where(
      and(
        eq(pushSubscriptions.id, id),
        eq(pushSubscriptions.personId, person),
        eq(sessions.personId, person),
        isNull(pushSubscriptions.endedAt),
      ),
    )
  return row ?? null
}

/** The browsers in which a person is told, the newest first; `session` says where it was asked for. */
export async function subscriptionsOf(db: Db, person: string, now: Date) {
  return db
    .select({
      id: pushSubscriptions.id,
      device: pushSubscriptions.device,
      createdAt: pushSubscriptions.createdAt,
      usedAt: pushSubscriptions.usedAt,
      session: pushSubscriptions.sessionId,
    })
    .from(pushSubscriptions)
    .innerJoin(sessions, and(eq(sessions.id, pushSubscriptions.sessionId), gt(sessions.expiresAt, now)))
    .where(and(eq(pushSubscriptions.personId, person), isNull(pushSubscriptions.endedAt)))
    .orderBy(desc(pushSubscriptions.createdAt))
}

/** The browsers in which a citizen is told of a case. */
export async function browsersOfCase(db: Db, id: string): Promise<string[]> {
  const live = and(eq(caseBrowsers.caseId, id), isNull(caseBrowsers.endedAt))
  return (await db.select({ id: caseBrowsers.id }).from(caseBrowsers).where(live)).map((row) => row.id)
}

/** One of them, if it still is one of that case. */
export async function caseBrowserOf(db: Db, id: string, of: string) {
  const { endpoint, p256dh, auth, locale } = caseBrowsers
  const [row] = await db
    .select({ endpoint, p256dh, auth, locale })
    .from(caseBrowsers)
    .where(and(eq(caseBrowsers.id, id), eq(caseBrowsers.caseId, of), isNull(caseBrowsers.endedAt)))
  return row ?? null
}
