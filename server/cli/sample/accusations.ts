// Violations of bodies on their ways in the sample province: an agency that the kanoon is to meet with, and the kanoon, which is heard.
import { eq } from 'drizzle-orm'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { fileRequest } from '#actions/requests/file'
import { answerHearing } from '#actions/requests/inquiries'
import { checkRequest } from '#actions/requests/report'
import { noticeRecipients, notices } from '#db/schema/notices'
import { addDays, tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { key, must } from './cast.ts'
import { by, type Story, task } from './violations.ts'

/** Both, by the sixth and the seventh holder. */
export async function reportBodies(told: Story): Promise<void> {
  const agency = await put(told, 6, 2.6, 'accusation', 'agency', {
    form: {
      body: 'تأمین اجتماعی',
      what: 'cut-off',
      account: 'از چهار روز پیش سامانه دستگاه برای دفتر ما بسته است و نامه یا مصوبه‌ای نشان نداده‌اند.',
    },
    text: 'گزارش شده است که خدمت یک دفتر بدون مصوبه کارگروه قطع شده است. مصوبه یا دلیل آن را بفرستید.',
  })
  const said = { agrees: false, word: 'قطع دسترسی برای به‌روزرسانی سامانه بوده است.' }
  await must(
    answerHearing(await by(told, 'agency', 1.4), key(), { task: await task(told, agency, 'hearing'), ...said }),
  )
  await put(told, 7, 1.8, 'misconduct', 'kanoon', {
    form: { what: 'settlement', account: 'حساب پایان همکاری دفتر با دستگاه پس از پنج ماه هنوز تسویه نشده است.' },
    text: 'گزارش شده است که تسویه حساب یک دفتر از مهلت سه‌ماهه گذشته است.',
  })
}

type Words = { form: Form; text: string }

/** Reported by a holder, let through, signed, and acknowledged by the body; the proceeding's id. */
async function put(
  told: Story,
  of: number,
  ago: number,
  kind: 'accusation' | 'misconduct',
  body: 'agency' | 'kanoon',
  { form, text }: Words,
): Promise<string> {
  const { officeId } = told.people.filter(({ role }) => role === 'holder')[of]!
  const seenOn = addDays(tehranDay(told.now), -Math.ceil(ago) - 1)
  const filing = { office: officeId!, kind, form: { ...form, seenOn } }
  const { id } = await must(fileRequest(await by(told, 'holder', ago, of), key(), filing))
  const check = { task: await task(told, id, 'check'), complete: true, word: text }
  await must(checkRequest(await by(told, 'clerk', ago - 0.2), key(), check))
  const { db } = told.cast.base
  const [letter] = await db
    .select()
    .from(notices)
    .where(eq(notices.taskId, await task(told, id, 'hearing')))
  await must(signNotice(await by(told, 'secretary', ago - 0.4), key(), { id: letter!.id }))
  const [mine] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
  await must(acknowledgeNotice(await by(told, body, ago - 0.6), key(), { recipient: mine!.id }))
  return id
}
