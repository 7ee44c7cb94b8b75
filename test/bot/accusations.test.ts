// A violation of an agency in the bot: the holder reports it with buttons, the agency answers once the letter is notified, and appeals;
// the committee overturns. What the kanoon writes of its meeting it writes in the app.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#db/schema/requests'
import { verdicts } from '#db/schema/verdicts'
import { accusedNames, accusingText, bodyExamined, bodyFor, bodyNotified, putToBody } from '../world/accusations.ts'
import { signed, voted } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
  await bodyFor(house.world, 'agency')
  await bodyFor(house.world, 'kanoon')
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })
const rowOf = async () => (await house.database.db.select().from(requests).where(eq(requests.kind, 'accusation')))[0]

test('from the holder’s report to the overturned verdict', async () => {
  const { world, database } = house
  const holder = await boundUser(house, 'holder')
  const agency = await boundUser(house, 'agency')
  const supervision = await boundUser(house, 'supervision')
  holder.say('درخواست تازه')
  await press(holder, 'رسیدگی به تخلف دستگاه یا انجمن', 'رسیدگی به تخلف دستگاه یا انجمن')
  await press(holder, 'کدام دستگاه', accusedNames.agency)
  await press(holder, 'چه رخ داده است', 'خطایی که به دفتر هزینه تحمیل کرده است')
  await shows(holder, 'چه روزی دیده شد')
  holder.say('۱۴۰۵/۰۷/۱۸')
  await shows(holder, 'شرح گزارش')
  holder.say('سامانه دستگاه دو روز بسته بود و سی پرونده برگشت خورد')
  await press(holder, 'شماره نامه یا کد پیگیری', 'بدون پاسخ')
  await press(holder, 'این مدرک را همین‌جا بفرستید', 'بدون فایل')
  await press(holder, 'سی پرونده', 'ارسال درخواست')
  await expect.poll(async () => (await rowOf())?.stage).toBe('check')
  const { id } = (await rowOf())!

  // the agency reads what was let through, and the office that it concerns, but not who said so
  await putToBody(world, id, 'agency')
  const asked = await shows(agency, accusingText)
  expect(asked.text).toContain('نهاد شما')
  expect(asked.text).not.toContain('سی پرونده')
  expect(asked.text).not.toContain(world.people.holder.name)
  await agency.press('پاسخ می‌دهیم', { on: asked.id })
  await shows(agency, 'پاسخ شما')
  agency.say('به‌روزرسانی سامانه پیش‌تر اعلام شده بود')
  await press(agency, 'به‌روزرسانی سامانه', 'ثبت پاسخ')
  await expect.poll(async () => (await rowOf())!.stage).toBe('proposal')

  expect((await bodyExamined(world, id, 'kanoon')).ok).toBe(true)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await bodyNotified(world, id, 'agency')
  const verdict = await shows(agency, 'درباره نهاد شما رأی صادر شده است')
  await agency.press('به رأی اعتراض دارم', { on: verdict.id })
  await shows(agency, 'به چه چیز رأی اعتراض دارید؟')
  agency.say('هزینه‌ای به دفتر تحمیل نشده است')
  await press(agency, 'هزینه‌ای به دفتر', 'ثبت اعتراض')

  const appeal = await shows(supervision, 'به این رأی اعتراض شده است')
  expect(appeal.text).toContain('هزینه‌ای به دفتر تحمیل نشده است')
  expect(appeal.text).toContain('بند ۹')
  await supervision.press('بی‌اثر کردن رأی', { on: appeal.id })
  await shows(supervision, 'چرا رأی بی‌اثر می‌شود؟')
  supervision.say('هزینه ثابت نشده است')
  await press(supervision, 'هزینه ثابت', 'ثبت و بی‌اثر کردن رأی')
  await expect.poll(async () => (await rowOf())!.stage).toBe('letter')
  const [row] = await database.db.select().from(verdicts).where(eq(verdicts.requestId, id))
  expect(row!.overturnedOn).toBe(world.today)
  await signed(world, id)
  expect(await rowOf()).toMatchObject({ stage: 'closed', outcome: 'refused' })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
