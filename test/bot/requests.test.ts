import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { askApplicant } from '#actions/requests/question'
import { bindings } from '#db/schema/bindings'
import { drafts } from '#db/schema/drafts'
import { licenses } from '#db/schema/licenses'
import { overrides } from '#db/schema/parameters'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { code } from '#locales/format'
import { text } from '#locales/text'
import { addDays } from '#rules/calendar'
import { type Messenger, messengers } from '#rules/messages'
import { requestDraft, saveRequestDraft } from '#test/world/drafts'
import { atVote, filed, leaveForm, signed, stationForm, stranger, voted } from '../world/requests.ts'
import { addPerson, newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())
beforeEach(async () => {
  const open = and(isNull(requests.outcome), eq(requests.provinceId, house.world.province))
  await house.database.db.update(requests).set({ stage: 'closed', outcome: 'withdrawn' }).where(open)
  await house.database.db.delete(drafts)
})

type User = Awaited<ReturnType<typeof boundUser>>
type Who = Parameters<typeof boundUser>[1]

/** A person of the registry with this chat and no other. */
async function only(who: Who, messenger: Messenger = 'telegram') {
  const person = house.world.people[who].id
  await house.database.db.update(bindings).set({ endedAt: house.world.now }).where(eq(bindings.personId, person))
  return boundUser(house, who, messenger)
}

/** The newest message of the bot that says these words, once one does. */
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const buttonsOf = ({ buttons }: { buttons: { text: string }[][] }) => buttons.flat().map(({ text }) => text)
/** Presses a button of the newest message with these words, once it is there. */
async function press(user: User, words: string, button: string | { data: string }) {
  const offers = (one: { buttons: { text: string; data?: string }[][] }) =>
    one.buttons.flat().some(({ text, data }) => (typeof button === 'string' ? text === button : data === button.data))
  const message = await user.until((chat) =>
    chat.messages.findLast((one) => !one.mine && one.text.includes(words) && offers(one)),
  )
  user.press(button, { on: message.id })
}
const day = (from: number) => ({ data: `t:d${addDays(house.world.today, from).replaceAll('-', '')}` })
async function pick(user: User, from: number, to: number) {
  await press(user, 'نخستین روز را انتخاب کنید', day(from))
  await press(user, 'اکنون آخرین روز', day(to))
}
// numbers are texts: 1405-10 comes after 1405-9
const last = async () => {
  const newest = [desc(sql`length(${requests.number})`), desc(requests.number)]
  return (
    await house.database.db
      .select()
      .from(requests)
      .orderBy(...newest)
      .limit(1)
  )[0]!
}
const office = () => house.world.offices[0]!.id
const draft = async (kind: string) =>
  requestDraft(house.database.db, (await house.world.as('holder')).actor, office(), kind)

async function begun(user: User, kind: string) {
  user.say('درخواست تازه')
  await press(user, 'کدام درخواست؟', kind)
}

test('a number of somebody else is refused where it is given, and what is begun stands among the requests', async () => {
  const user = await only('holder')
  const { name, nationalId, mobile } = stranger()
  await addPerson(house.world, { nationalId, mobile })
  await begun(user, 'مرخصی')
  await pick(user, 3, 7)
  await shows(user, '(۵ روز)')
  user.press('همین روزها درست است')
  await shows(user, 'مخاطب او را')
  user.say(mobile)
  await shows(user, 'چنان‌که در کارت ملی')
  user.say(name)
  await shows(user, 'کد ملی او را')
  user.say(stranger().nationalId)
  await shows(user, 'به نام شخصی با کد ملی دیگری است')
  // only what was refused is asked again, with what stands above it
  const again = await user.until((chat) =>
    chat.messages.at(-1)?.text.includes('کد ملی او را') ? chat.messages.at(-1) : undefined,
  )
  expect(again.text).toContain(name)
  expect(buttonsOf(again)).toContain('شخص دیگر')
  user.say(nationalId)
  await shows(user, 'توضیح')
  user.say('درخواست‌ها')
  const list = await shows(user, 'آغاز کرده و نفرستاده‌اید')
  expect(buttonsOf(list)).toContain('پیش‌نویس مرخصی')
  user.press('پیش‌نویس مرخصی', { on: list.id })
  await shows(user, 'ادامه')
})

describe.each(messengers)('a holder in %s', (messenger) => {
  test('asks for a leave by buttons, a shared contact and few words, and sees its course', async () => {
    const user = await only('holder', messenger)
    await begun(user, 'مرخصی')
    await pick(user, 3, 7)
    const chosen = await shows(user, '(۵ روز)')
    expect(chosen.text).toContain('۹۰ روز مانده است')
    expect(chosen.text).toContain('تبصره ۲ بند ۱۸ پیوست ۱')
    user.press('همین روزها درست است')
    await shows(user, 'مخاطب او را')
    const { name, nationalId, mobile } = stranger()
    user.shareContact({ phone: mobile.replace(/^0/, '+98'), firstName: 'عمو', lastName: 'علی' })
    expect(buttonsOf(await shows(user, 'چنان‌که در کارت ملی'))).toContain('عمو علی')
    user.say(mobile)
    await shows(user, 'این نام نیست')
    user.say(name)
    await shows(user, 'کد ملی او را')
    user.say('۱۲۳۴۵۶۷۸۹۰')
    await shows(user, 'کد ملی درست نیست')
    user.say(nationalId)
    await press(user, 'توضیح', 'بدون پاسخ')
    const review = await shows(user, 'بازبینی درخواست مرخصی')
    expect(review.text).toContain('همه قواعد رعایت شده است')
    expect(review.text).toContain(name)
    user.press('ارسال درخواست')
    const card = await shows(user, `در انتظار رضایت ${name}`)
    expect(card.text).toMatch(/مهلت: تا [۰-۹]+ مهر/)
    expect(card.text).toContain('○ رأی کارگروه')
    const forward = await shows(user, 'این پیوند را باز کنید')
    for (const address of ['https://t.me/', 'https://ble.ir/']) expect(forward.text).toContain(address)
    expect(forward.text).toContain('?start=consent')
    user.press('فرستادن پیوند رضایت', { on: card.id })
    await user.until((chat) => chat.messages.filter(({ text }) => text.includes('این پیوند را باز کنید')).length === 2)
    expect(await last()).toMatchObject({
      kind: 'leave',
      stage: 'consent',
      form: { days: { from: addDays(house.world.today, 3) }, substitute: { name, nationalId, mobile } },
    })
    expect(await draft('leave')).toBeNull()
  })

  test('asks for a station by sending where it will stand', async () => {
    const user = await only('holder', messenger)
    await begun(user, 'ایستگاه موقت')
    await pick(user, 4, 6)
    await press(user, '(۳ روز)', 'همین روزها درست است')
    await shows(user, 'جای ایستگاه')
    user.say('بازار روز، در شمالی')
    await shows(user, 'دکمه زیر جای کنونی')
    user.tap('ارسال جای کنونی', { latitude: 38.2512345, longitude: 48.29 })
    await shows(user, 'بنویسید چرا در این روزها')
    user.say('نمایشگاه بهاره')
    await press(user, 'بازبینی درخواست ایستگاه موقت', 'ارسال درخواست')
    await shows(user, 'در انتظار نظر انجمن صنفی')
    expect(await last()).toMatchObject({ kind: 'station', form: { position: { lat: 38.25123, lon: 48.29 } } })
  })

  test('edits what was answered, before the review and in it, and what was shown last is sent', async () => {
    const user = await only('holder', messenger)
    await begun(user, 'ایستگاه موقت')
    await pick(user, 4, 6)
    await press(user, '(۳ روز)', 'همین روزها درست است')
    await shows(user, 'جای ایستگاه')
    const place = user.say('بازار روز')
    await shows(user, 'دکمه زیر جای کنونی')
    user.edit(place, 'بازار روز، در شمالی')
    await shows(user, 'مطابق ویرایش شما')
    user.tap('ارسال جای کنونی', { latitude: 38.25, longitude: 48.29 })
    await shows(user, 'بنویسید چرا در این روزها')
    const why = user.say('نمایشگاه')
    await shows(user, 'بازبینی درخواست ایستگاه موقت')
    user.edit(why, 'نمایشگاه بهاره')
    await user.until((chat) =>
      chat.messages.at(-1)?.buttons.length && chat.messages.at(-1)?.text.includes('نمایشگاه بهاره') ? true : undefined,
    )
    await press(user, 'نمایشگاه بهاره', 'ارسال درخواست')
    await shows(user, 'در انتظار نظر انجمن صنفی')
    expect(await last()).toMatchObject({ form: { place: 'بازار روز، در شمالی', circumstances: 'نمایشگاه بهاره' } })
  })

  test('withdraws after one more question, or lets the request be', async () => {
    const user = await only('holder', messenger)
    const id = await filed(house.world, 'station', stationForm(house.world, 20, 3))
    await press(user, 'ایستگاه موقت', 'پس گرفتن درخواست')
    await press(user, 'درخواست پس گرفته شود؟', 'درخواست بماند')
    await press(user, 'ایستگاه موقت', 'پس گرفتن درخواست')
    // where the first tap fell a second one finds the way back
    expect(buttonsOf(await shows(user, 'درخواست پس گرفته شود؟'))).toEqual(['درخواست بماند', 'بله، پس گرفته شود'])
    // a second tap gets the answer of the first
    const sure = await shows(user, 'درخواست پس گرفته شود؟')
    for (const _ of [1, 2]) user.press('بله، پس گرفته شود', { on: sure.id })
    expect(await user.answered()).toMatchObject({ text: 'درخواست پس گرفته شد.', alert: false })
    expect(buttonsOf(await shows(user, 'پس گرفته شد'))).toEqual(['درخواست دوباره با همین نوشته'])
    const [row] = await house.database.db.select().from(requests).where(eq(requests.id, id))
    expect(row).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
  })

  test('withdraws while it is asked something, without an answer', async () => {
    const user = await only('holder', messenger)
    const id = await filed(house.world, 'station', stationForm(house.world, 26, 3))
    await askApplicant(await house.world.as('clerk'), newKey(), { request: id, question: 'تا کی برپاست؟' })
    const card = await user.until((chat) =>
      chat.messages.findLast(({ text }) => text.includes('ایستگاه موقت: در انتظار پاسخ شما')),
    )
    expect(card.text).toContain('تا کی برپاست؟')
    expect(buttonsOf(card)).toEqual([text('fa', 'question-answer'), 'پس گرفتن درخواست'])
    user.press('پس گرفتن درخواست', { on: card.id })
    await press(user, 'درخواست پس گرفته شود؟', 'بله، پس گرفته شود')
    await shows(user, 'ایستگاه موقت: پس گرفته شد')
  })
})

describe('before sending', () => {
  test('a rule that is not met is told with its figures and its article, and the answer asked for again', async () => {
    await filed(house.world, 'leave', leaveForm(house.world, 20, 75))
    const user = await only('holder')
    await begun(user, 'مرخصی')
    await shows(user, '۷۵ روز استفاده یا درخواست شده و ۱۵ روز از ۹۰ روز مانده است')
    await press(user, 'نخستین روز را انتخاب کنید', day(1))
    await press(user, 'اکنون آخرین روز', { data: `t:m${1405 * 12 + 7}` })
    await press(user, 'اکنون آخرین روز', day(16))
    const told = await shows(user, '(۱۶ روز)')
    expect(told.text).toContain('۱۵ روز مانده است، اما ۱۶ روز خواسته‌اید')
    expect(told.text).toContain('تبصره ۲ بند ۱۸ پیوست ۱')
    // what no rule allows cannot be confirmed, and other days are picked on the same month
    expect(told.text).toContain('این روزها پذیرفته نمی‌شود')
    expect(buttonsOf(told)).toEqual([])
    // the refusal is the last thing said, and the days are chosen no longer
    const month = await shows(user, 'نخستین روز را انتخاب کنید')
    expect(month.id).toBeLessThan(told.id)
    expect(buttonsOf(month).filter((label) => label.startsWith('['))).toEqual([])
    expect(buttonsOf(month)).not.toContain('همین روزها درست است')
    await press(user, 'نخستین روز را انتخاب کنید', { data: `t:m${1405 * 12 + 6}` })
    await press(user, 'نخستین روز را انتخاب کنید', day(1))
    await press(user, 'اکنون آخرین روز', day(5))
    await press(user, '(۵ روز)', 'همین روزها درست است')
    await shows(user, 'مخاطب او را')
    expect((await draft('leave'))?.form.days).toEqual({
      from: addDays(house.world.today, 1),
      to: addDays(house.world.today, 5),
    })
  })

  test.each(messengers)(
    'in %s the holder cannot be named: said at the number, and at the national ID',
    async (messenger) => {
      const own = house.world.people.holder
      const user = await only('holder', messenger)
      await begun(user, 'مرخصی')
      await pick(user, 3, 7)
      await press(user, '(۵ روز)', 'همین روزها درست است')
      await shows(user, 'مخاطب او را')
      user.shareContact({ phone: own.mobile, firstName: own.name })
      const told = await shows(user, 'نماینده نمی‌تواند خود دارنده پروانه باشد')
      expect(told.text).toContain('تبصره ۲ بند ۱۸ پیوست ۱')
      expect((await draft('leave'))?.form.substitute).toBeUndefined()
      const { name, nationalId, mobile } = stranger()
      user.say(mobile)
      await shows(user, 'چنان‌که در کارت ملی')
      user.say(name)
      await shows(user, 'کد ملی او را')
      user.say(own.nationalId)
      await user.until((chat) => chat.messages.filter(({ text }) => text.includes('خود دارنده پروانه')).length === 2)
      user.say(nationalId)
      await shows(user, 'توضیح')
      expect((await draft('leave'))?.form.substitute).toEqual({ name, nationalId, mobile })
    },
  )

  test('a number of the holder’s own that the app kept is asked for anew', async () => {
    const own = house.world.people.holder
    const user = await only('holder')
    const form = { ...leaveForm(house.world, 3, 2), substitute: { name: '', nationalId: '', mobile: own.mobile } }
    const context = await house.world.as('holder')
    await saveRequestDraft(context, newKey(), { office: office(), kind: 'leave', form, version: 0 })
    await begun(user, 'پیش‌نویس مرخصی')
    await press(user, 'پیش‌نویس این درخواست', 'ادامه پیش‌نویس')
    const asked = await shows(user, 'مخاطب او را')
    expect(asked.buttons.flat().map(({ text }) => text)).toEqual(['بعداً ادامه می‌دهم'])
  })

  test('an office whose license is suspended is told at once, before any question', async () => {
    const { holder } = house.world.offices[4]!
    const chat = await house.world.bind(holder.id)
    const user = house.simulator.telegram.user({ id: Number(chat), firstName: holder.name })
    user.settle()
    await begun(user, 'مرخصی')
    const told = await shows(user, 'تنها با پروانه فعال')
    expect(told.text).toContain('در تعلیق')
    user.say('سلام')
    await shows(user, 'اکنون پرسشی در میان نیست')
  })

  test('everything can be changed in the review, and what would be refused is said there', async () => {
    const known = house.world.people.staff
    const user = await only('holder')
    const substitute = { name: known.name, nationalId: known.nationalId, mobile: '09147770077' }
    const form = { ...leaveForm(house.world, 3, 2), substitute, reason: 'سفر' }
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'leave',
      form,
      version: 0,
    })
    await begun(user, 'پیش‌نویس مرخصی')
    await press(user, 'پیش‌نویس این درخواست', 'ادامه پیش‌نویس')
    const review = await shows(user, 'شماره همراه این شخص در سامانه شماره دیگری است')
    expect(review.text).not.toContain('همه قواعد رعایت شده است')
    expect(buttonsOf(review)).not.toContain('ارسال درخواست')
    await press(user, 'بازبینی', 'تغییر نماینده دوره مرخصی')
    await shows(user, 'مخاطب او را')
    user.say(known.mobile)
    await shows(user, 'چنان‌که در کارت ملی')
    user.say(known.name)
    await shows(user, 'کد ملی او را')
    user.say(known.nationalId)
    await press(user, 'بازبینی', 'ارسال درخواست')
    await shows(user, 'در انتظار رضایت')
    expect((await last()).consentPersonId).toBe(known.id)
  })

  test('the draft can be thrown away', async () => {
    const user = await only('holder')
    const form = stationForm(house.world)
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'station',
      form,
      version: 0,
    })
    await begun(user, 'پیش‌نویس ایستگاه موقت')
    // beginning anew throws it away too
    await press(user, 'پیش‌نویس این درخواست', 'از نو')
    await press(user, 'پیش‌نویس حذف شود؟', 'پیش‌نویس بماند')
    expect((await draft('station'))?.form).toMatchObject({ place: form.place })
    await user.until((chat) => chat.messages.at(-1)?.text.includes('پیش‌نویس این درخواست'))
    user.press('ادامه پیش‌نویس')
    await press(user, 'بازبینی', 'پاک کردن پیش‌نویس')
    await press(user, 'پیش‌نویس حذف شود؟', 'بله، حذف شود')
    await shows(user, 'پیش‌نویس پاک شد')
    expect(await draft('station')).toBeNull()
  })
})

describe('a conversation', () => {
  test('is left with its draft kept, and taken up after a restart, with what the app changed meanwhile', async () => {
    const user = await only('holder')
    await begun(user, 'ایستگاه موقت')
    await pick(user, 4, 6)
    await press(user, '(۳ روز)', 'همین روزها درست است')
    await press(user, 'جای ایستگاه', 'بعداً ادامه می‌دهم')
    await shows(user, 'کنار گذاشته شد')
    await house.restart()
    const kept = (await draft('station'))!
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'station',
      form: { ...kept.form, place: 'از برنامه' },
      version: kept.version,
    })
    await begun(user, 'پیش‌نویس ایستگاه موقت')
    expect((await shows(user, 'پیش‌نویس این درخواست')).text).toContain('از برنامه')
    user.press('ادامه پیش‌نویس')
    await shows(user, 'دکمه زیر جای کنونی')
    user.sendLocation({ latitude: 38.2, longitude: 48.2 })
    await shows(user, 'بنویسید چرا در این روزها')
    expect((await draft('station'))?.form).toMatchObject({ place: 'از برنامه', position: { lat: 38.2, lon: 48.2 } })
  })

  test('goes on in the middle of a question after a restart', async () => {
    const user = await only('holder', 'bale')
    await begun(user, 'ایستگاه موقت')
    await press(user, 'نخستین روز را انتخاب کنید', day(4))
    await shows(user, 'اکنون آخرین روز')
    await house.restart()
    await press(user, 'اکنون آخرین روز', day(9))
    await press(user, '(۶ روز)', 'همین روزها درست است')
    await shows(user, 'جای ایستگاه')
  })

  test('goes on from what stands in the app when that moved on meanwhile', async () => {
    const user = await only('holder')
    await begun(user, 'ایستگاه موقت')
    await pick(user, 4, 6)
    await press(user, '(۳ روز)', 'همین روزها درست است')
    await shows(user, 'جای ایستگاه')
    const form = { ...stationForm(house.world, 8, 2), place: 'از برنامه' }
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'station',
      form,
      version: 1,
    })
    user.say('از ربات')
    const review = await shows(user, 'بازبینی درخواست ایستگاه موقت')
    expect(review.text).toContain('از ربات')
    expect(review.text).toContain('نمایشگاه سالانه')
    expect(review.text).toContain('(۲ روز)')
  })

  test.each(messengers)(
    'in %s a correction that is left leads back to the review with the old answer',
    async (messenger) => {
      const user = await only('holder', messenger)
      const { name, nationalId, mobile } = stranger()
      await begun(user, 'مرخصی')
      await pick(user, 3, 7)
      await press(user, '(۵ روز)', 'همین روزها درست است')
      await shows(user, 'مخاطب او را')
      user.say(mobile)
      await shows(user, 'چنان‌که در کارت ملی')
      user.say(name)
      await shows(user, 'کد ملی او را')
      user.say(nationalId)
      await press(user, 'توضیح', 'بدون پاسخ')
      const reviews = (chat: { messages: { text: string; mine?: boolean }[] }) =>
        chat.messages.filter(({ text, mine }) => !mine && text.includes('بازبینی درخواست مرخصی'))
      const review = await shows(user, 'بازبینی درخواست مرخصی')
      const whole = (await draft('leave'))!.form
      for (const [nth, leave] of [() => user.say('لغو'), () => user.press('بدون تغییر')].entries()) {
        const change = buttonsOf(review).find((label) => label.includes('نماینده'))!
        user.press(change)
        await user.until((chat) => (buttonsOf(chat.messages.at(-1)!).includes('بدون تغییر') ? true : undefined))
        if (nth === 1) {
          user.say(stranger().mobile)
          await user.until((chat) => (chat.messages.at(-1)?.text.includes('چنان‌که در کارت ملی') ? true : undefined))
        }
        leave()
        await user.until((chat) => (reviews(chat).length === nth + 2 ? true : undefined))
        await shows(user, 'پاسخ پیشین سر جایش است')
        expect((await draft('leave'))?.form).toEqual(whole)
      }
      user.press('ارسال درخواست')
      await shows(user, `در انتظار رضایت ${name}`)
    },
  )

  test.each(messengers)(
    'in %s keeps the number and the name of somebody whose national ID is still missing',
    async (messenger) => {
      const user = await only('holder', messenger)
      const { name, nationalId, mobile } = stranger()
      await begun(user, 'مرخصی')
      await pick(user, 3, 7)
      await press(user, '(۵ روز)', 'همین روزها درست است')
      await shows(user, 'مخاطب او را')
      user.shareContact({ phone: mobile.replace(/^0/, '+98'), firstName: 'عمو' })
      await shows(user, 'چنان‌که در کارت ملی')
      user.say('لغو')
      await shows(user, 'کنار گذاشته شد')
      expect((await draft('leave'))?.form.substitute).toEqual({ name: '', nationalId: '', mobile })
      await begun(user, 'پیش‌نویس مرخصی')
      await press(user, 'پیش‌نویس این درخواست', 'ادامه پیش‌نویس')
      await user.until((chat) => chat.messages.at(-1)?.text.includes('چنان‌که در کارت ملی'))
      user.say(name)
      await press(user, 'کد ملی او را', 'بعداً ادامه می‌دهم')
      await shows(user, 'کنار گذاشته شد')
      await house.restart()
      await begun(user, 'پیش‌نویس مرخصی')
      await press(user, 'پیش‌نویس این درخواست', 'ادامه پیش‌نویس')
      const asked = await user.until((chat) =>
        chat.messages.at(-1)?.text.includes('کد ملی او را') ? chat.messages.at(-1) : undefined,
      )
      expect(asked!.text).toContain(name)
      user.say(nationalId)
      await press(user, 'توضیح', 'بدون پاسخ')
      await press(user, 'بازبینی درخواست مرخصی', 'ارسال درخواست')
      await shows(user, `در انتظار رضایت ${name}`)
      expect(await last()).toMatchObject({ form: { substitute: { name, nationalId, mobile } } })
    },
  )

  test('goes on with what the app knows of a person, or with somebody else, and offers what stands where it is changed', async () => {
    const user = await only('holder')
    const [first, other] = [stranger(), stranger()]
    const form = { ...leaveForm(house.world, 3, 2), substitute: { ...first, nationalId: '' }, reason: 'سفر' }
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'leave',
      form,
      version: 0,
    })
    await begun(user, 'پیش‌نویس مرخصی')
    await press(user, 'پیش‌نویس این درخواست', 'ادامه پیش‌نویس')
    await press(user, 'کد ملی او را', 'شخص دیگر')
    await shows(user, 'مخاطب او را')
    user.say(other.mobile)
    await user.until((chat) => chat.messages.at(-1)?.text.includes('چنان‌که در کارت ملی'))
    user.say(other.name)
    await user.until((chat) => chat.messages.at(-1)?.text.includes('کد ملی او را'))
    user.say(other.nationalId)
    await press(user, 'بازبینی', 'تغییر نماینده دوره مرخصی')
    // only the name is to be mended: the number and the national ID are taken as they are
    const number = await user.until((chat) =>
      chat.messages.at(-1)?.text.includes('مخاطب او را') ? chat.messages.at(-1) : undefined,
    )
    user.press(number!.buttons[0]![0]!.text)
    await user.until((chat) => chat.messages.at(-1)?.text.includes('چنان‌که در کارت ملی'))
    user.say('نام درست')
    await press(user, 'کد ملی او را', code('fa', other.nationalId))
    await shows(user, 'بازبینی')
    await expect.poll(async () => (await draft('leave'))?.form.substitute).toEqual({ ...other, name: 'نام درست' })
  })

  test('begins anew if one wishes, and the old draft is gone', async () => {
    const user = await only('holder')
    const form = stationForm(house.world)
    await saveRequestDraft(await house.world.as('holder'), newKey(), {
      office: office(),
      kind: 'station',
      form,
      version: 0,
    })
    await begun(user, 'پیش‌نویس ایستگاه موقت')
    await press(user, 'پیش‌نویس این درخواست', 'از نو')
    await press(user, 'پیش‌نویس حذف شود؟', 'بله، حذف شود')
    await shows(user, 'نخستین روز را انتخاب کنید')
    expect(await draft('station')).toBeNull()
  })
})

/** A leave whose substitute is a stranger with a phone. */
async function named(nth: number) {
  const substitute = stranger()
  const id = await filed(house.world, 'leave', { ...leaveForm(house.world, 40 + nth * 10, 4), substitute })
  const user = house.simulator[nth % 2 ? 'bale' : 'telegram'].user({
    id: 810_000_000 + nth,
    firstName: substitute.name,
    phone: substitute.mobile,
  })
  return { id, substitute, user }
}

describe('whoever is named to stand in', () => {
  test.each([0, 1])('comes by the forwarded link, shares the number, and consents with one press (%d)', async (nth) => {
    const holder = await only('holder')
    const { id, substitute, user } = await named(nth)
    const before = await shows(holder, `در انتظار رضایت ${substitute.name}`)
    user.start('consent')
    expect((await user.next()).text).toContain('رضایت شما لازم است')
    user.shareContact()
    await shows(user, 'چهار رقم آخر')
    user.say(substitute.nationalId.slice(-4))
    const card = await shows(user, 'شما را معرفی کرده است')
    expect(card.text).toContain('بر عهده شماست')
    expect(buttonsOf(card)).toEqual(['رضایت می‌دهم', 'نمی‌پذیرم'])
    user.press('رضایت می‌دهم', { on: card.id })
    expect((await user.answered()).text).toBe('رضایت شما ثبت شد.')
    expect((await shows(user, 'در انتظار نظر انجمن صنفی')).buttons).toEqual([])
    const told = await shows(holder, `${substitute.name} رضایت داد.`)
    expect(told.text).toContain('در انتظار نظر انجمن صنفی')
    expect(told.id, 'comes as a message that is heard').not.toBe(before.id)
    const [row] = await house.database.db.select().from(requests).where(eq(requests.id, id))
    expect(row).toMatchObject({ stage: 'association' })
  })

  test('declines after one more question; the holder is told', async () => {
    const holder = await only('holder')
    const { user, substitute } = await named(2)
    user.start('consent')
    await user.next()
    user.shareContact()
    await shows(user, 'چهار رقم آخر')
    user.say(substitute.nationalId.slice(-4))
    await press(user, 'شما را معرفی کرده است', 'نمی‌پذیرم')
    await press(user, 'نمایندگی را نمی‌پذیرید؟', 'بازگشت به پرسش')
    await press(user, 'شما را معرفی کرده است', 'نمی‌پذیرم')
    await press(user, 'نمایندگی را نمی‌پذیرید؟', 'نمی‌پذیرم')
    await shows(holder, 'بدون رضایت پایان یافت')
  })

  test.each(messengers)(
    'who is bound in %s already gets the question by the link, in the middle of something else too',
    async (messenger) => {
      const user = await only('inspector', messenger)
      const { name, nationalId, mobile } = house.world.people.inspector
      const form = { ...leaveForm(house.world, 80, 2), substitute: { name, nationalId, mobile } }
      await filed(house.world, 'leave', form)
      const first = await shows(user, 'شما را معرفی کرده است')
      // in the middle of another question, and once more
      user.say('ثبت شکایت یا پیشنهاد')
      for (const _ of [1, 2]) {
        user.start('consent')
        const card = await user.until((chat) => {
          const newest = chat.messages.findLast((one) => !one.mine)
          return newest && newest.id > first.id && newest.text.includes('شما را معرفی کرده است') && newest
        })
        expect(buttonsOf(card)).toEqual(['رضایت می‌دهم', 'نمی‌پذیرم'])
      }
      await press(user, 'شما را معرفی کرده است', 'رضایت می‌دهم')
      await shows(user, 'در انتظار نظر انجمن صنفی')
      // answered already: what has come of it, and no greeting
      user.start('consent')
      await shows(user, 'اکنون درخواستی در انتظار رضایت شما نیست')
      await user.until((chat) => chat.messages.findLast((one) => !one.mine)?.text.includes('رضایت داده شد'))
      expect(user.chat().messages.some(({ text }) => text.includes('برای شناسایی، با دکمه'))).toBe(false)
    },
  )

  test('has a key in the menu only while it waits', async () => {
    const user = await only('inspector')
    user.say('منو')
    await user.next()
    const keys = () =>
      user
        .chat()
        .keyboard?.rows.flat()
        .map((key) => key.text)
    expect(keys()).not.toContain('کارتابل')
    const { name, nationalId, mobile } = house.world.people.inspector
    const form = { ...leaveForm(house.world, 60, 2), substitute: { name, nationalId, mobile } }
    await filed(house.world, 'leave', form)
    await shows(user, 'شما را معرفی کرده است')
    user.say('منو')
    await user.until(() => keys()?.includes('کارتابل (۱)'))
    user.tap('کارتابل (۱)')
    await press(user, 'شما را معرفی کرده است', 'رضایت می‌دهم')
    await shows(user, 'در انتظار نظر انجمن صنفی')
  })

  test('the secretariat always has: what is late with others stands behind it', async () => {
    const clerk = await only('clerk')
    clerk.say('منو')
    await clerk.next()
    const keys = clerk.chat().keyboard?.rows.flat() ?? []
    expect(keys.some(({ text }) => text.startsWith('کارتابل'))).toBe(true)
    clerk.tap('کارتابل')
    await shows(clerk, 'کاری در انتظار شما نیست')
  })
})

test('the result comes as a new message, heard, and the card before goes', async () => {
  const holder = await only('holder')
  const id = await atVote(house.world, 'leave', 30, 5)
  await voted(house.world, id, 'head', 'for')
  await voted(house.world, id, 'member', 'for')
  const before = await shows(holder, 'در انتظار امضای نامه نتیجه')
  await signed(house.world, id)
  const result = await shows(holder, 'موافقت شد')
  expect(result.text).toContain('در مرخصی است و')
  await expect.poll(() => holder.chat().messages.some((message) => message.id === before.id)).toBe(false)
  // and leads to the letter, which stands in a message of its own
  const card = await shows(holder, 'موافقت شد')
  expect(buttonsOf(card)).toEqual(['مشاهده نامه نتیجه'])
  holder.press('مشاهده نامه نتیجه', { on: card.id })
  await holder.until((chat) =>
    chat.messages.find(({ id: message, text }) => message > card.id && text.includes('دبیر کارگروه')),
  )
  expect(buttonsOf(await shows(holder, 'دبیر کارگروه'))).toContain('تأیید دریافت')
})

test('whoever chose English is asked and told in English, with the days still Jalali', async () => {
  const { holder } = house.world.people
  await house.database.db.update(people).set({ locale: 'en' }).where(eq(people.id, holder.id))
  const user = await only('holder')
  user.say('New request')
  await press(user, 'Which request?', 'Temporary station')
  await press(user, 'first day', day(4))
  await press(user, 'last day', day(6))
  expect((await shows(user, '(3 days)')).text).toMatch(/2[0-9] Mehr 1405/)
  user.press('Later')
  await shows(user, 'nothing was recorded')
  await filed(house.world, 'station', stationForm(house.world, 50, 3))
  const card = await shows(user, 'Temporary station: With the association')
  expect(card.text).toContain("◉ Awaiting the association's opinion")
  expect(buttonsOf(card)).toEqual(['Withdraw request'])
  await house.database.db.update(people).set({ locale: 'fa' }).where(eq(people.id, holder.id))
})

test('a conversation of somebody who is not bound any more ends with a welcome', async () => {
  const user = await only('holder')
  await begun(user, 'ایستگاه موقت')
  await press(user, 'نخستین روز را انتخاب کنید', day(4))
  await press(user, 'اکنون آخرین روز', day(5))
  const question = await shows(user, '(۲ روز)')
  const bound = eq(bindings.chatId, String(user.id))
  await house.database.db.update(bindings).set({ endedAt: house.world.now }).where(bound)
  user.press('همین روزها درست است', { on: question.id })
  await shows(user, 'ارسال شماره تلفن من')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})

test('the first line of a request tells the figure and the place of the province’s law, not the default’s', async () => {
  const { database, world } = house
  const own = { parameter: 'leave.perYear', value: { months: 2 }, resolution: 'بند ۴ جلسه ۲۱' }
  const [made] = await database.db
    .insert(overrides)
    .values({ ...own, provinceId: world.province, firstDay: addDays(world.today, -1), at: world.now })
    .returning()
  const user = await only('holder')
  await begun(user, 'مرخصی')
  const first = await shows(user, 'بند ۴ جلسه ۲۱')
  expect(first.text).toContain('تا سقف ۲ ماه در هر سال شمسی')
  expect(first.text).not.toContain('تا سقف ۳ ماه')
  await database.db.delete(overrides).where(eq(overrides.id, made!.id))
})

test('the list of requests says at a kind’s line what stands against it today, and cites nothing twice', async () => {
  const { database } = house
  const { offices } = house.world
  const user = await only('holder')
  user.say('درخواست تازه')
  const open = await shows(user, 'کدام درخواست؟')
  // what a natural person has no use for is not in it, nor a report about whom nobody has entered as a body
  for (const none of ['✗', 'اعلام تغییر سهام‌داران', 'رسیدگی به تخلف کانون']) expect(open.text).not.toContain(none)
  expect(open.text).not.toMatch(/\((?:تبصره|ماده)/)
  const at = eq(licenses.id, offices[0]!.licenseId)
  await database.db.update(licenses).set({ state: 'suspended' }).where(at)
  user.say('درخواست تازه')
  const closed = await shows(user, '✗ مرخصی')
  expect(closed.text).toContain('این درخواست تنها با پروانه فعال پذیرفته می‌شود')
  await database.db.update(licenses).set({ state: 'active' }).where(at)
})

test('a former holder is greeted by what they were, and finds what they filed', async () => {
  const { db, offices, today } = house.world
  const office = offices[3]!
  await filed(house.world, 'station', stationForm(house.world, 300, 2), office)
  const theirs = and(eq(memberships.personId, office.holder.id), eq(memberships.role, 'holder'))
  await db
    .update(memberships)
    .set({ until: addDays(today, -1) })
    .where(theirs)
  onTestFinished(async () => void (await db.update(memberships).set({ until: null }).where(theirs)))
  const user = house.simulator.telegram.user({ id: Number(await house.world.bind(office.holder.id, 'telegram')) })
  user.settle()
  user.say('منو')
  const greeting = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('بودید')))
  expect(greeting.text).toContain(office.name)
  user.tap('پیشینه من')
  const list = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('برای دیدن روند')))
  expect(
    list.buttons
      .flat()
      .map(({ text }) => text)
      .join(),
  ).toContain('ایستگاه موقت')
  expect(house.faults).toEqual([])
})
