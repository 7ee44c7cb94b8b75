// Renewal and transfer in the bot: what is asked, what is said, and who answers.
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { warnOfRenewals } from '#actions/licenses/warn'
import { licenses } from '#db/schema/licenses'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { addDays } from '#rules/calendar'
import { pdf } from '../pdf.ts'
import { reviewed, stranger } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
async function press(user: User, words: string, button: string) {
  const offers = (one: { buttons: { text: string }[][] }) => one.buttons.flat().some(({ text }) => text === button)
  const message = await user.until((chat) =>
    chat.messages.findLast((one) => !one.mine && one.text.includes(words) && offers(one)),
  )
  user.press(button, { on: message.id })
}
async function last(kind: string) {
  const { db } = house.database
  const [row] = await db.select().from(requests).where(eq(requests.kind, kind)).orderBy(desc(requests.filedAt))
  return row!
}

const offered = (user: User, button: string) =>
  user.until((chat) => chat.messages.findLast(({ buttons }) => buttons.flat().some(({ text }) => text === button)))

/** Sends the file of a paper that the bot asks for, and goes on. */
async function sends(user: User, paper: string): Promise<void> {
  const asked = await shows(user, `${paper}\n`)
  user.sendDocument({ name: 'مدرک.pdf', bytes: pdf() })
  const counted = await user.until((chat) =>
    chat.messages.findLast(({ id, text }) => id > asked.id && text.includes('۱ از ۵ فایل')),
  )
  user.press('همین‌ها کافی است', { on: counted.id })
}

/** The papers that show who the transferee is. */
async function sendsOwn(user: User): Promise<void> {
  await sends(user, 'شناسنامه و کارت ملی انتقال‌گیرنده')
  await sends(user, 'دانش‌نامه یا گواهی تحصیلی انتقال‌گیرنده')
  await press(user, 'کارت پایان خدمت', 'بدون فایل')
}

describe('the holder', () => {
  test('asks for the renewal from its warning with hardly a word, and sees its course', async () => {
    const holder = await boundUser(house, 'holder')
    const { world, database } = house
    const soon = { expiresOn: addDays(world.today, 150) }
    await database.db.update(licenses).set(soon).where(eq(licenses.id, world.offices[0]!.licenseId))
    await warnOfRenewals(world.system('clock'), null, null)
    await press(holder, 'یادآوری تمدید پروانه', 'درخواست تمدید پروانه')
    // what lateness does, and the last day, before anything is asked
    const rule = await shows(holder, 'آخرین روز درخواست: ')
    expect(rule.text).toContain('درخواست دیرتر یا ناقص انصراف شمرده می‌شود و پروانه باطل خواهد شد')
    await sends(holder, 'پروانه کنونی')
    await press(holder, 'مدارک دیگر', 'بدون فایل')
    await press(holder, 'توضیح', 'بدون پاسخ')
    const review = await shows(holder, 'بازبینی درخواست تمدید پروانه')
    expect(review.text).toContain('✓')
    expect(review.text).toMatch(/پروانه: .*نیلوفر؛ پایان اعتبار: /)
    expect(review.text).toContain('مدارک: پروانه کنونی')
    expect(review.text).not.toContain('یادآوری تمدید از')
    await press(holder, 'بازبینی درخواست تمدید پروانه', 'ارسال درخواست')
    await shows(holder, 'در انتظار استعلام‌ها')
    const { id } = await last('renewal')
    await reviewed(house.world, id)
    await shows(holder, 'در انتظار رأی کارگروه')
  })

  test('is told ahead that the years of a transfer are not over, and led to what may mend it', async () => {
    const holder = await boundUser(house, 'holder')
    const { world, database } = house
    const { db } = database
    await db
      .update(licenses)
      .set({ issuedOn: addDays(world.today, -300) })
      .where(eq(licenses.id, world.offices[0]!.licenseId))
    const person = stranger('رعنا نوآور')
    holder.say('درخواست تازه')
    await press(holder, 'به شخص حقیقی واجد شرایط', 'انتقال پروانه')
    const begun = (await shows(holder, 'مرحله‌ها')).text
    expect(begun).toContain('جز به بستگان درجه اول')
    // what has to be brought is known before anything is asked, each with its original and its article, in one message
    expect(begun).toMatch(
      /مدارکی که باید بفرستید:\n+شناسنامه و کارت ملی انتقال‌گیرنده: اصل آن هم در دبیرخانه دیده می‌شود. .*پیوست ۲/,
    )
    expect(begun).toMatch(/شناسنامه‌هایی که نسبت را نشان می‌دهد \(در صورت لزوم\): /)
    expect(begun.length).toBeLessThan(2500)
    await shows(holder, 'مخاطب او را')
    holder.shareContact({ phone: person.mobile, firstName: person.name })
    await press(holder, 'چنان‌که در کارت ملی', person.name)
    await shows(holder, 'کد ملی او را')
    holder.say(person.nationalId)
    await press(holder, 'نسبت با دارنده پروانه', 'از بستگان درجه اول نیست')
    await shows(holder, 'زودتر آغاز شده است')
    await press(holder, 'تنها اگر پیش از تاریخی', 'بدون پاسخ')
    await shows(holder, 'روز را با سال بنویسید')
    holder.say('۱ فروردین ۱۳۷۰')
    await press(holder, 'مدرک تحصیلی انتقال‌گیرنده', 'کارشناسی یا بالاتر')
    await sendsOwn(holder)
    await press(holder, 'توضیح', 'بدون پاسخ')
    const review = await shows(holder, 'بازبینی درخواست انتقال پروانه')
    expect(review.text).toContain('✗ انتقال این پروانه از')
    expect(review.buttons.flat().map(({ text }) => text)).not.toContain('ارسال درخواست')
    await press(holder, 'بازبینی درخواست انتقال پروانه', 'تغییر آغاز فعالیت با این پروانه')
    // typed at once
    await shows(holder, 'تنها اگر پیش از تاریخی')
    holder.say('۱ فروردین ۱۳۹۵')
    // what is said now has a paper of its own, and nothing else is asked for again
    await sends(holder, 'نخستین پروانه دفتر یا سند آغاز فعالیت')
    // it goes out, and rests on the holder's word until the paper was seen: nothing says that all is met
    expect((await offered(holder, 'ارسال درخواست')).text).not.toContain('✓')
    holder.press('پاک کردن پیش‌نویس')
    await press(holder, 'پیش‌نویس حذف شود؟', 'بله، حذف شود')
    await shows(holder, 'پیش‌نویس پاک شد')
  })

  test('asks for the transfer, is told what does not do at its question, and the transferee is asked', async () => {
    const holder = await boundUser(house, 'holder')
    const person = stranger('پریسا تازه‌نفس')
    holder.say('درخواست تازه')
    await press(holder, 'به شخص حقیقی واجد شرایط', 'انتقال پروانه')
    await shows(holder, 'مخاطب او را')
    holder.shareContact({ phone: person.mobile, firstName: person.name })
    await press(holder, 'چنان‌که در کارت ملی', person.name)
    await shows(holder, 'کد ملی او را')
    holder.say(person.nationalId)
    await press(holder, 'نسبت با دارنده پروانه', 'از بستگان درجه اول است')
    await shows(holder, 'روز را با سال بنویسید')
    holder.say('۱ فروردین ۱۳۹۰')
    await shows(holder, '۲۵ ساله می‌شود')
    holder.say('۱ فروردین ۱۳۷۰')
    await press(holder, 'مدرک تحصیلی انتقال‌گیرنده', 'کارشناسی یا بالاتر')
    await press(holder, 'آغاز فعالیت با این پروانه', 'بدون پاسخ')
    await sendsOwn(holder)
    await sends(holder, 'شناسنامه‌هایی که نسبت را نشان می‌دهد')
    await press(holder, 'توضیح', 'بدون پاسخ')
    await press(holder, 'بازبینی درخواست انتقال پروانه', 'ارسال درخواست')
    await shows(holder, 'در انتظار رضایت')
    expect(await last('transfer')).toMatchObject({
      stage: 'consent',
      form: { kin: 'first-degree', born: '1991-03-21', education: 'bachelor' },
    })
  })
})

test('a company that holds a license is refused where it is named, and another is asked for', async () => {
  const holder = await boundUser(house, 'holder')
  const { world, database } = house
  await database.db
    .update(people)
    .set({ kind: 'legal', nationalId: '10380284790' })
    .where(eq(people.id, world.offices[1]!.holder.id))
  holder.say('درخواست تازه')
  await press(holder, 'کدام درخواست', 'تبدیل ماهیت دفتر')
  await shows(holder, 'نام شرکت یا مؤسسه را')
  holder.say('شرکت پیشخوان سرو')
  await shows(holder, 'شناسه ملی آن را')
  holder.say('۱۰۳۸۰۲۸۴۷۹۰')
  expect((await shows(holder, 'دارنده پروانه دفتر دیگری است')).text).toContain('پیوست ۲')
  expect((await shows(holder, 'شناسه ملی آن را')).text).toContain('شرکت پیشخوان سرو')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
