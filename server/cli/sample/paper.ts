// Paper for those who stay silent: slips in somebody's bag, one of them used, and one letter that went by post.
import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import { recordDelivery } from '#actions/notices/deliver'
import { deliverBySlip, issueSlips, slipSecret } from '#actions/notices/slip'
import { noticeRecipients as r } from '#db/schema/notices'
import { tehranDay } from '#rules/calendar'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const hours = (now: Date, ago: number) => new Date(now.getTime() - ago * 3_600_000)

/** Four silent offices of a letter, none of them one that somebody signs in for. */
export async function carryPaper({ cast, people, now }: Told, notice: string): Promise<void> {
  const known = people.map((person) => person.id)
  const silent = await cast.base.db
    .select({ id: r.id })
    .from(r)
    .where(and(eq(r.noticeId, notice), isNull(r.acknowledgedAt), isNull(r.openedAt), notInArray(r.personId, known)))
    .orderBy(asc(r.personId))
    .limit(4)
  const [posted, used, ...others] = silent.map(({ id }) => id)
  if (!posted || !used) return
  const clerk = people.find((person) => person.role === 'clerk')!.id
  const recipients = [used, ...others]
  const issued = hours(now, 6)
  const ctx = await cast.as(clerk, issued)
  await must(issueSlips(ctx, key(), { id: notice, recipients, carrier: 'یوسف نامه‌رسان' }))
  const slip = slipSecret(cast.base.secret, used, issued)
  await must(deliverBySlip(cast.public(hours(now, 3)), { slip, name: 'مریم پذیرنده', signature: null }))
  const at = hours(now, 2)
  const post = { recipient: posted, way: 'post' as const, on: tehranDay(at), evidence: '۱۴۰۵۰۸۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸' }
  await must(recordDelivery(await cast.as(clerk, at), key(), { ...post, file: null }))
}
