import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDay } from '#actions/holidays/close'
import { giveRating } from '#actions/ratings/give'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { drafts } from '#db/schema/drafts'
import { holidays } from '#db/schema/holidays'
import { incoming } from '#db/schema/incoming'
import { messengers } from '#rules/messages'
import { incomingDraft } from '#test/world/drafts'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const table of [bindings, drafts, contacts]) await house.database.db.delete(table)
})

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const keysOf = (user: User) =>
  user
    .chat()
    .keyboard?.rows.flat()
    .map(({ text }) => text)
const rowsOf = (message: { buttons: { text: string }[][] }) => message.buttons.map((row) => row.map(({ text }) => text))

describe.each(messengers)('in %s', (messenger) => {
  test('a holder sees the own office: license and days left, leave, the customers’ score, the addresses', async () => {
    const user = await boundUser(house, 'holder', messenger)
    const [office] = house.world.offices
    await house.database.db.insert(contacts).values({
      provinceId: house.world.province,
      personId: house.world.people.holder.id,
      kind: 'email',
      value: 'daftar@example.ir',
      since: house.world.now,
    })
    user.say('دفتر من')
    const first = await shows(user, `دفتر پیشخوان ${office!.name}`)
    expect(first.text).toMatch(/روز تا پایان اعتبار/)
    expect(first.text).toMatch(/مرخصی سال ۱۴۰۵: .*روز از .*روز مانده/)
    expect(first.text).toContain('daftar@example.ir')
    for (let given = 0; given < 6; given++)
      await giveRating(house.world.nobody(), newKey(), { license: office!.license, service: 5, conduct: 4 })
    user.say('دفتر من')
    const rated = await shows(user, 'نظر در یک سال گذشته')
    expect(rated.text).toMatch(/رضایت مراجعه‌کنندگان: [\d۰-۹٫]+ از ۵/)
    expect(rated.text).toContain('رفتار کارکنان')
    expect(rowsOf(rated).flat()).toContain('صفحه عمومی دفتر من')
  })

  test('whoever works for an office and is not its holder sees neither leave nor addresses', async () => {
    const user = await boundUser(house, 'substitute', messenger)
    user.say('دفتر من')
    const shown = await user.next()
    expect(shown.text).not.toContain('اطلاعات تماس')
    expect(shown.text).not.toContain('مرخصی سال')
  })

  test('help says what can be done, by its key and by command, and leads to the app', async () => {
    const user = await boundUser(house, 'holder', messenger)
    user.say('راهنما')
    const help = await shows(user, 'دبیرخانه بفرستید')
    expect(help.buttons.flat()).toContainEqual(expect.objectContaining({ url: 'https://pishkhan.test/app/' }))
    user.skip()
    user.say('/help')
    expect((await user.next()).text).toBe(help.text)
    user.say('باز کردن برنامه')
    const app = await shows(user, 'کد ورود به همین گفت‌وگو می‌آید')
    expect(app.buttons.flat()).toEqual([{ text: 'باز کردن برنامه', url: 'https://pishkhan.test/app/' }])
    user.say('منو')
    await user.until(() => ['دفتر من', 'راهنما', 'باز کردن برنامه'].every((key) => keysOf(user)?.includes(key)))
  })

  test('a stranger is helped too, with what a citizen can do', async () => {
    const user = house.simulator[messenger].user()
    user.say('راهنما')
    expect((await user.next()).text).toContain('شکایت یا پیشنهاد بفرستید')
    user.say('منو')
    await user.next()
    expect(keysOf(user)).not.toContain('دفتر من')
    expect(keysOf(user)).not.toContain('باز کردن برنامه')
  })

  test('a text that no question asked for goes to the secretariat as it was typed', async () => {
    const user = await boundUser(house, 'holder', messenger)
    user.say('لطفاً نشانی تازه دفتر را در سامانه درست کنید.')
    const offer = await shows(user, 'برای دبیرخانه نوشته‌اید')
    user.press('فرستادن این نوشته به دبیرخانه', { on: offer.id })
    await shows(user, 'موضوع')
    user.say('اصلاح نشانی')
    const files = await shows(user, 'پیوست‌ها')
    user.press('بدون فایل', { on: files.id })
    const review = await shows(user, 'لطفاً نشانی تازه دفتر را')
    user.press('ارسال نامه', { on: review.id })
    await shows(user, 'نامه ثبت شد')
    const rows = await house.database.db.select().from(incoming)
    expect(rows.at(-1)).toMatchObject({
      subject: 'اصلاح نشانی',
      body: 'لطفاً نشانی تازه دفتر را در سامانه درست کنید.',
    })
  })

  test('a draft that stands is added to, never written over', async () => {
    const user = await boundUser(house, 'holder', messenger)
    const which = { office: house.world.offices[0]!.id, answers: null }
    for (const text of ['نخستین نوشته برای دبیرخانه', 'دومین نوشته برای دبیرخانه']) {
      const typed = user.say(text)
      const offer = await user.until((chat) => chat.messages.find((one) => one.replyTo === typed))
      user.press('فرستادن این نوشته به دبیرخانه', { on: offer.id })
      if (text.startsWith('دومین')) {
        const asked = await shows(user, 'نخستین نوشته')
        user.press('ادامه پیش‌نویس', { on: asked.id })
      }
      const subject = await user.until((chat) =>
        chat.messages.find((one) => one.id > offer.id && one.text.includes('موضوع') && one.buttons.length === 1),
      )
      user.press('بعداً ادامه می‌دهم', { on: subject.id })
      await user.until((chat) => chat.messages.find((one) => one.id > subject.id && one.text.includes('برای بعد')))
    }
    const { actor } = await house.world.as('holder')
    expect((await incomingDraft(house.database.db, actor, which))?.form.body).toBe(
      'نخستین نوشته برای دبیرخانه\nدومین نوشته برای دبیرخانه',
    )
  })

  test('what is too short to be meant for anybody is not offered', async () => {
    const user = await boundUser(house, 'holder', messenger)
    user.say('سلام')
    await user.next()
    user.say('منو')
    await user.next()
    expect(user.chat().messages.some(({ text }) => text.includes('برای دبیرخانه نوشته‌اید'))).toBe(false)
  })
})

describe('the month', () => {
  const asked = async () => {
    const user = await boundUser(house, 'holder')
    user.say('تغییر شماره یا نشانی')
    const kind = await shows(user, 'چه چیزی تغییر کرده است')
    user.press('پست الکترونیکی', { on: kind.id })
    await user.until((chat) => chat.messages.filter(({ mine }) => !mine).length > 1)
    user.say('daftar@example.ir')
    const when = await shows(user, 'از چه زمانی تغییر کرده است')
    user.press('روز دیگر', { on: when.id })
    return { user, month: await user.until((chat) => chat.messages.findLast((one) => one.text.includes('کدام روز'))) }
  }

  test('of a change in the past begins at today, and goes back', async () => {
    const { user, month } = await asked()
    const rows = rowsOf(month)
    expect(rows[0]).toEqual([' ', 'مهر ۱۴۰۵', 'ماه پیش'])
    user.skip()
    user.press('ماه پیش', { on: month.id })
    const before = await user.nextEdit()
    expect(rowsOf(before)[0]).toEqual(['ماه بعد', 'شهریور ۱۴۰۵', 'ماه پیش'])
  })

  test('marks holidays and announced closures, and names them below', async () => {
    const { provinceId, at } = { provinceId: house.world.province, at: house.world.now }
    await house.database.db
      .insert(holidays)
      .values({ provinceId, at, day: '2026-10-04', title: 'یک مناسبت', kind: 'fixed' })
      .onConflictDoNothing()
    await closeDay(await house.world.as('clerk'), newKey(), { day: '2026-10-10', title: 'سرمای شدید' })
    const { month } = await asked()
    const days = rowsOf(month).flat()
    expect(days).toContain('۱۲°')
    expect(days).toContain('۱۸°')
    expect(days).toContain('۱۴')
    expect(month.text).toContain('۱۲ مهر ۱۴۰۵: یک مناسبت')
    expect(month.text).toContain('۱۸ مهر ۱۴۰۵: سرمای شدید')
    expect(month.text).toContain('تعطیل هفتگی: ')
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
