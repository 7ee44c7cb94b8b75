import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { bindings } from '#db/schema/bindings'
import { drafts } from '#db/schema/drafts'
import { incoming } from '#db/schema/incoming'
import { noticeRecipients } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { type Messenger, messengers } from '#rules/messages'
import { incomingDraft } from '#test/world/drafts'
import { pdf } from '../pdf.ts'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

let house: Letters
beforeAll(async () => {
  house = await openLetters()
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const table of [bindings, drafts]) await house.database.db.delete(table)
})

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
/** Presses a button and gives its message; `after`: of a message younger than this one, where an older one looks alike. */
async function press(user: User, words: string, button: string, after = 0): Promise<number> {
  const { id } = await user.until((chat) =>
    chat.messages.findLast(
      (one) =>
        !one.mine &&
        one.id > after &&
        one.text.includes(words) &&
        one.buttons.flat().some(({ text }) => text === button),
    ),
  )
  user.press(button, { on: id })
  return id
}
const last = async () => (await house.database.db.select().from(incoming).orderBy(desc(incoming.number)).limit(1))[0]!
const holder = (messenger: Messenger = 'telegram') => boundUser(house, 'holder', messenger)

describe.each(messengers)('a holder in %s', (messenger) => {
  test('writes to the secretariat and gets the number at once; a clerk closes it with a word', async () => {
    const user = await holder(messenger)
    const clerk = await boundUser(house, 'clerk', messenger)
    user.say('نامه به دبیرخانه')
    await press(user, 'نامه به دبیرخانه', 'نوشتن نامه')
    await shows(user, 'موضوع')
    user.say('ساعت کار دفتر')
    await shows(user, 'متن نامه')
    user.say('ساعت کار دفتر از هفته آینده تغییر می‌کند.')
    await press(user, 'پیوست‌ها', 'بدون فایل')
    await press(user, 'ساعت کار دفتر از هفته', 'ارسال نامه')
    const card = await shows(user, 'نامه ثبت شد')
    const letter = await last()
    expect(letter).toMatchObject({ subject: 'ساعت کار دفتر', state: 'new', from: 'holder' })
    expect(card.text).toContain('شماره ثبت')

    const told = await shows(clerk, 'نامه‌ای رسید')
    expect(told.text).toContain('ساعت کار دفتر از هفته آینده تغییر می‌کند.')
    clerk.press('پایان رسیدگی', { on: told.id })
    await shows(clerk, 'چه شد؟')
    clerk.say('در پرونده دفتر ثبت شد')
    await press(clerk, 'در پرونده دفتر ثبت شد', 'ثبت پایان رسیدگی')
    await shows(clerk, 'رسیدگی‌شده')
    expect((await shows(user, 'رسیدگی‌شده')).text).toContain('در پرونده دفتر ثبت شد')
  })
})

test('who holds several offices finds each by its name, and writes for the one that was pressed', async () => {
  const { db } = house.database
  const [first, second] = [house.world.offices[0]!, house.world.offices[1]!]
  const place = { provinceId: house.world.province, personId: house.world.people.holder.id, officeId: second.id }
  const id = newKey()
  await db.insert(memberships).values({ ...place, id, role: 'holder', since: house.world.today })
  onTestFinished(async () => void (await db.delete(memberships).where(eq(memberships.id, id))))
  const user = await holder()
  user.say('نامه به دبیرخانه')
  const list = await shows(user, 'نامه به دبیرخانه')
  const offered = list.buttons.flat().map(({ text }) => text)
  expect(offered.slice(0, 2)).toEqual([`نوشتن نامه از «${first.name}»`, `نوشتن نامه از «${second.name}»`])
  await press(user, 'نامه به دبیرخانه', `نوشتن نامه از «${second.name}»`)
  await shows(user, 'موضوع')
  user.say('تابلوی دفتر دوم')
  await shows(user, 'متن نامه')
  user.say('تابلوی تازه نصب شد.')
  await press(user, 'پیوست‌ها', 'بدون فایل')
  await press(user, 'تابلوی تازه', 'ارسال نامه')
  await shows(user, 'نامه ثبت شد')
  expect(await last()).toMatchObject({ subject: 'تابلوی دفتر دوم', officeId: second.id })
})

test('a letter that was left half written is the app’s draft too, and is taken up where it was left', async () => {
  const user = await holder()
  user.say('نامه به دبیرخانه')
  await press(user, 'نامه به دبیرخانه', 'نوشتن نامه')
  await shows(user, 'موضوع')
  user.say('تعمیر ساختمان')
  await press(user, 'متن نامه', 'بعداً ادامه می‌دهم')
  const { actor } = await house.world.as('holder')
  const which = { office: house.world.offices[0]!.id, answers: null }
  expect(await incomingDraft(house.database.db, actor, which)).toMatchObject({ form: { subject: 'تعمیر ساختمان' } })
  user.say('نامه به دبیرخانه')
  await press(user, 'نامه به دبیرخانه', 'نوشتن نامه')
  await press(user, 'تعمیر ساختمان', 'ادامه پیش‌نویس')
  await shows(user, 'متن نامه')
})

test('a received letter is answered from its card once it is acknowledged', async () => {
  const user = await holder()
  const notice = await house.send({ subject: 'نظر شما درباره تعرفه', answerBy: '2026-12-01' })
  const recipient = await house.recipientOf(notice)
  await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
  await press(user, 'تأیید شد', 'پاسخ به این نامه')
  await shows(user, 'مهلت پاسخ')
  await shows(user, 'موضوع')
  user.say('پاسخ تعرفه')
  await shows(user, 'متن نامه')
  user.say('با تعرفه پیشنهادی موافقیم.')
  await press(user, 'پیوست‌ها', 'بدون فایل')
  await press(user, 'با تعرفه پیشنهادی', 'ارسال نامه')
  await shows(user, 'نامه ثبت شد')
  const [row] = await house.database.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient))
  expect(row!.answerId).toBe((await last()).id)
  expect(row!.answeredAt).not.toBeNull()
})

test('of a confidential letter a chat tells the secretary only that it is there', async () => {
  const { writeIncoming } = await import('#actions/incoming/write')
  const secretary = await boundUser(house, 'secretary', 'telegram')
  await writeIncoming(await house.world.as('holder'), newKey(), {
    office: house.world.offices[0]!.id,
    subject: 'موضوع پنهان',
    body: 'متن پنهان',
    confidential: true,
    files: [],
    answers: null,
  })
  const told = await shows(secretary, 'تنها در برنامه خوانده می‌شود')
  expect(told.text).not.toMatch(/پنهان/)
})

/** Up to the papers of a new letter. */
async function uptoPapers(user: User, subject: string, body: string) {
  user.say('نامه به دبیرخانه')
  await press(user, 'نامه به دبیرخانه', 'نوشتن نامه')
  await shows(user, 'موضوع')
  user.say(subject)
  await shows(user, 'متن نامه')
  user.say(body)
  await shows(user, 'عکس یا فایل PDF')
}

test('what is written on belongs to the text, in its order', async () => {
  const user = await holder()
  await uptoPapers(user, 'تابلوی دفتر', 'بخش نخست متن.')
  user.say('بخش دوم متن.')
  await shows(user, 'به متن افزوده شد')
  await press(user, 'عکس یا فایل PDF', 'بدون فایل')
  expect((await shows(user, 'بخش دوم متن')).text).toMatch(/بخش نخست متن.\n+بخش دوم متن/)
  await press(user, 'بخش دوم', 'ارسال نامه')
  await shows(user, 'نامه ثبت شد')
  expect((await last()).body).toMatch(/^بخش نخست متن\.\n+بخش دوم متن\.$/)
})

test.each(['لغو', 'انصراف', '/cancel'])('«%s» leaves the letter and is no part of it', async (word) => {
  const user = await holder()
  await uptoPapers(user, 'تابلو', 'متن')
  user.say(word)
  await shows(user, 'کنار گذاشته شد')
  const { actor } = await house.world.as('holder')
  const kept = await incomingDraft(house.database.db, actor, { office: house.world.offices[0]!.id, answers: null })
  expect(kept?.form).toMatchObject({ subject: 'تابلو', body: 'متن' })
})

test('one draft under review in two messengers is registered once, and the second is told its number', async () => {
  const [telegram, bale] = [await holder('telegram'), await holder('bale')]
  await uptoPapers(telegram, 'یک بار', 'تنها یک بار ثبت شود.')
  await press(telegram, 'عکس یا فایل PDF', 'بدون فایل')
  await shows(telegram, 'تنها یک بار')
  bale.say('نامه به دبیرخانه')
  await press(bale, 'نامه به دبیرخانه', 'نوشتن نامه')
  await press(bale, 'یک بار', 'ادامه پیش‌نویس')
  await press(telegram, 'تنها یک بار', 'ارسال نامه')
  await shows(telegram, 'نامه ثبت شد')
  await press(bale, 'تنها یک بار', 'ارسال نامه')
  expect((await shows(bale, 'بار دیگر ثبت نشد')).text).toMatch(/با شماره \u2066/)
  const rows = await house.database.db.select().from(incoming).where(eq(incoming.subject, 'یک بار'))
  expect(rows).toHaveLength(1)
})

test('papers that stand stay when they are to be changed, until all are taken away by name', async () => {
  const user = await holder()
  const { actor } = await house.world.as('holder')
  const names = async () =>
    (
      await incomingDraft(house.database.db, actor, { office: house.world.offices[0]!.id, answers: null })
    )?.form.files.map(({ name }) => name)
  const send = (name: string) => user.sendDocument({ name, bytes: pdf() })
  await uptoPapers(user, 'پیوست‌دار', 'متن با پیوست')
  send('یک.pdf')
  await shows(user, '۱ از')
  await press(user, '۱ از', 'همین‌ها کافی است')
  await press(user, 'متن با پیوست', 'تغییر پیوست‌ها')
  send('دو.pdf')
  await shows(user, '۲ از')
  await press(user, '۲ از', 'همین‌ها کافی است')
  await expect.poll(names).toEqual(['یک.pdf', 'دو.pdf'])
  await press(user, 'متن با پیوست', 'تغییر پیوست‌ها')
  await press(user, '۲ از', 'بدون فایل')
  await expect.poll(names).toEqual([])
  // the next test begins once this one's last press is done with
  await user.until((chat) => chat.messages.at(-1)?.text.includes('متن با پیوست'))
})

test('a draft is thrown away only after one more question', async () => {
  const user = await holder()
  await uptoPapers(user, 'حذف شدنی', 'متنی که می‌ماند')
  await press(user, 'عکس یا فایل PDF', 'بدون فایل')
  await press(user, 'متنی که می‌ماند', 'پاک کردن پیش‌نویس')
  const asked = await press(user, 'پیش‌نویس حذف شود؟', 'پیش‌نویس بماند')
  const again = await press(user, 'متنی که می‌ماند', 'پاک کردن پیش‌نویس', asked)
  await press(user, 'پیش‌نویس حذف شود؟', 'بله، حذف شود', again)
  await expect.poll(() => house.database.db.$count(drafts)).toBe(0)
})
