// Resolutions in the chat: the agency acknowledges and reports with a file, the secretariat sends back and accepts.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordResolution } from '#actions/resolutions/record'
import { reportResolution } from '#actions/resolutions/report'
import { sendResolutions } from '#actions/resolutions/send'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { resolutionOwners } from '#db/schema/resolutions'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

let house: Letters
let agency: string
beforeAll(async () => {
  house = await openLetters()
  const { db } = house.database
  const { province, today, now, people } = house.world
  const at = { provinceId: province, since: today, updatedAt: now }
  const [row] = await db
    .insert(bodies)
    .values({ ...at, kind: 'agency', name: 'شرکت مخابرات' })
    .returning()
  agency = row!.id
  await db.update(memberships).set({ bodyId: agency }).where(eq(memberships.personId, people.agency.id))
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
async function press(user: User, words: string, button: string) {
  const message = await user.until((chat) =>
    chat.messages.findLast(
      (one) => !one.mine && one.text.includes(words) && one.buttons.flat().some(({ text }) => text === button),
    ),
  )
  user.press(button, { on: message.id })
}

async function resolved(item: number, text: string, body = agency) {
  const id = newKey()
  const { world } = house
  const deadline = { is: 'period', within: { weeks: 2 }, from: 'notification' } as const
  const of = { meeting: 14, meetingOn: '2026-10-03', item, text, internal: false, deadline, refers: '' }
  const made = await recordResolution(await world.as('clerk'), newKey(), {
    id,
    ...of,
    owners: [{ of: 'body', body }],
  })
  expect(made.ok).toBe(true)
  expect((await sendResolutions(await world.as('secretary'), newKey(), { meeting: 14 })).ok).toBe(true)
  return id
}
const partOf = async (id: string) =>
  (await house.database.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id)))[0]!

test('a resolution comes to its owner, is acknowledged and reported, sent back, reported again and accepted', async () => {
  const user = await boundUser(house, 'agency', 'telegram')
  const clerk = await boundUser(house, 'clerk', 'bale')
  const id = await resolved(9, 'شرکت مخابرات ظرف دو هفته ماژول دفترهای تازه را برساند.')
  const came = await shows(user, 'بند ۹ جلسه ۱۴')
  expect(came.text).toContain('مهلت با تأیید دریافت آغاز می‌شود.')
  await press(user, 'بند ۹ جلسه ۱۴', 'تأیید دریافت')
  // Saturday 10 October 2026 and fourteen days, the day of notification and that of the action left out
  await shows(user, '۳ آبان ۱۴۰۵')
  expect(await partOf(id)).toMatchObject({ dueOn: '2026-10-25', state: 'open' })

  await press(user, 'بند ۹ جلسه ۱۴', 'گزارش اجرا')
  await press(user, 'کار به کجا رسیده است؟', 'انجام شد')
  await shows(user, 'شرح گزارش')
  user.say('ماژول همه دفترها تحویل شد')
  await press(user, 'ماژول همه دفترها تحویل شد', 'ادامه')
  await press(user, 'پیوست‌های گزارش', 'بدون فایل')
  await press(user, 'ماژول همه دفترها تحویل شد', 'ارسال گزارش')
  await shows(user, 'گزارش ثبت شد.')
  expect((await partOf(id)).state).toBe('reported')

  const told = await shows(clerk, 'گزارش شرکت مخابرات را بررسی کنید.')
  expect(told.text).toContain('ماژول همه دفترها تحویل شد')
  await press(clerk, 'گزارش شرکت مخابرات را بررسی کنید.', 'برگشت گزارش')
  await shows(clerk, 'چه چیزی کم است؟')
  clerk.say('رسید تحویل را بفرستید')
  await press(clerk, 'رسید تحویل را بفرستید', 'برگشت گزارش')
  await shows(clerk, 'گزارش برگشت داده شد.')
  await shows(user, 'رسید تحویل را بفرستید')
  expect((await partOf(id)).state).toBe('open')
})

test('a list shows what one is responsible for, and only that', async () => {
  await resolved(10, 'شرکت مخابرات خط دفترها را بدهد.')
  const user = await boundUser(house, 'agency', 'bale')
  user.say('مصوبه‌ها')
  await press(user, 'مسئول اجرای آن‌ها هستید', 'بند ۱۰ جلسه ۱۴، شرکت مخابرات خط دفترها را بد…')
  await shows(user, 'شرکت مخابرات خط دفترها را بدهد.')
  const kanoon = await boundUser(house, 'kanoon', 'telegram')
  kanoon.say('مصوبه‌ها')
  await shows(kanoon, 'مصوبه‌هایی که دبیرخانه ثبت و ابلاغ کند')
})

test('a committee’s member reports, and its chair signs off before the secretariat sees it', async () => {
  const { db } = house.database
  const { province, today, now, people } = house.world
  const at = { provinceId: province, since: today, updatedAt: now }
  const [row] = await db
    .insert(bodies)
    .values({ ...at, kind: 'committee', name: 'کمیته فنی' })
    .returning()
  const seated = { bodyId: row!.id, chairs: true }
  await db.update(memberships).set(seated).where(eq(memberships.personId, people.committee.id))
  const member = { provinceId: province, personId: people.inspector.id, role: 'committee' as const, since: today }
  await db.insert(memberships).values({ ...member, bodyId: row!.id })
  const chair = await boundUser(house, 'committee', 'telegram')
  const id = await resolved(11, 'کمیته فنی درباره تجهیزات گزارش دهد.', row!.id)
  await shows(chair, 'بند ۱۱ جلسه ۱۴')
  const { id: part } = await partOf(id)
  const report = { owner: part, word: 'تجهیزات ده دفتر کافی است', files: [], finished: true }
  expect((await reportResolution(await house.world.as('inspector'), newKey(), report)).ok).toBe(true)
  await press(chair, 'گزارش کمیته فنی را بررسی کنید.', 'برگشت گزارش')
  await shows(chair, 'چه چیزی کم است؟')
  chair.say('نام دفترها را هم بنویسید')
  await press(chair, 'نام دفترها را هم بنویسید', 'برگشت گزارش')
  await shows(chair, 'گزارش برگشت داده شد.')
  expect((await partOf(id)).state).toBe('open')
  expect((await reportResolution(await house.world.as('inspector'), newKey(), report)).ok).toBe(true)
  await press(chair, 'گزارش کمیته فنی را بررسی کنید.', 'پذیرش گزارش')
  await expect.poll(async () => (await partOf(id)).state).toBe('reported')
})
