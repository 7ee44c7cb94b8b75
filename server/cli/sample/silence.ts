// An answer that was wanted by a day which is over: the letter is official with both offices, and neither has answered.
import { and, eq, inArray } from 'drizzle-orm'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { noticeRecipients } from '#db/schema/notices'
import { addDays, tehranDay } from '#rules/calendar'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

type Told = { cast: Cast; people: SamplePerson[]; now: Date }

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/** Signed four days ago, acknowledged by both within the day, wanted a day later. */
export async function oweAnswers({ cast, people, now }: Told): Promise<void> {
  const holders = people.filter(({ role }) => role === 'holder').slice(2, 4)
  const clerk = people.find(({ role }) => role === 'clerk')!
  const secretary = people.find(({ role }) => role === 'secretary')!
  const signed = before(now, 4.2)
  const id = key()
  const letter = {
    kind: 'notice' as const,
    subject: 'اعلام ساعت کار دفتر در ماه آینده',
    body: 'با سلام\nساعت کار دفتر خود در ماه آینده را برای درج در صفحه عمومی دفتر اعلام کنید.',
    answerBy: addDays(tehranDay(now), -3),
    selection: { offices: holders.map(({ officeId }) => officeId!) },
    files: [],
  }
  await must(saveDraft(await cast.as(clerk.id, signed), key(), { id, version: null, ...letter }))
  await must(submitNotice(await cast.as(clerk.id, signed), key(), { id, version: 1 }))
  await must(signNotice(await cast.as(secretary.id, signed), key(), { id }))
  const offices = holders.map(({ officeId }) => officeId!)
  const recipients = await cast.base.db
    .select({ id: noticeRecipients.id, office: noticeRecipients.officeId })
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.noticeId, id), inArray(noticeRecipients.officeId, offices)))
  for (const holder of holders) {
    const own = recipients.find(({ office }) => office === holder.officeId)
    const ctx = await cast.as(holder.id, before(now, 4), holder.messenger)
    if (own) await must(acknowledgeNotice(ctx, key(), { recipient: own.id }))
  }
}
