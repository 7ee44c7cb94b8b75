import { and, desc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countTry } from '#actions/bindings/tries'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { askConsent } from '#actions/cases/consent'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { askCitizen } from '#actions/cases/question'
import { remindTasks } from '#actions/requests/remind'
import { bindings } from '#db/schema/bindings'
import { caseSteps, cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { identities } from '#db/schema/identities'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { ownDraft } from '#reads/drafts'
import { addDays, tehranInstant } from '#rules/calendar'
import type { CaseEnd } from '#rules/cases'
import { type Messenger, messengers } from '#rules/messages'
import { pdf } from '../pdf.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
const latin = (text: string) => text.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
const licenseOf = (nth: number) => house.world.offices[nth]!.license
const citizen = (messenger: Messenger, more = {}) => {
  const user = house.simulator[messenger].user(more)
  user.settle()
  return user
}
type User = ReturnType<typeof citizen>

/** A person of the registry with this chat and no other. */
async function only(who: keyof House['world']['people'], messenger: Messenger) {
  const person = house.world.people[who].id
  await house.database.db.update(bindings).set({ endedAt: house.world.now }).where(eq(bindings.personId, person))
  return boundUser(house, who, messenger)
}

/** One of the newest messages of the bot that says these words, once one does. */
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.slice(-4).findLast((message) => !message.mine && message.text.includes(words)))
/** Waits for the newest question and presses one of its buttons. */
async function press(user: User, words: string, button: string) {
  const message = await user.until((chat) =>
    chat.messages
      .slice(-2)
      .findLast((one) => one.text.includes(words) && one.buttons.flat().some(({ text }) => text === button)),
  )
  user.press(button, { on: message.id })
}
const buttonsOf = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map(({ text }) => text)

const caseOf = async (id: string) => (await house.database.db.select().from(cases).where(eq(cases.id, id)))[0]!
async function caseIn(user: User) {
  const [row] = await house.database.db
    .select({ case: cases })
    .from(cases)
    .innerJoin(identities, eq(identities.caseId, cases.id))
    .where(and(eq(identities.messenger, user.messenger), eq(identities.chatId, String(user.id))))
    .orderBy(desc(cases.filedAt))
  return row?.case ?? null
}
const stepsOf = async (id: string) =>
  (
    await house.database.db
      .select()
      .from(caseSteps)
      .where(eq(caseSteps.caseId, id))
      .orderBy(caseSteps.at, caseSteps.nth)
  ).map(({ what }) => what)

const text = 'دو برابر نرخ گرفتند و رسید ندادند.'

/** From the deep link to the question for photos. */
async function upToFiles(user: User, office = 0) {
  user.start(`c_${licenseOf(office)}`)
  await press(user, 'چه می‌خواهید بفرستید', 'شکایت')
  await press(user, 'درباره چیست', 'دریافت وجه بیش از تعرفه')
  await shows(user, 'چه شده است')
  user.say(text)
}

/** From the deep link to the summary, without name and photos. */
async function upToSummary(user: User, office = 0) {
  await upToFiles(user, office)
  await press(user, 'تا ۵ عکس', 'بدون فایل')
  await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
  return shows(user, 'پیش از فرستادن ببینید')
}

async function filed(user: User, office = 0) {
  await upToSummary(user, office)
  user.press('ثبت و گرفتن کد پیگیری')
  await shows(user, 'این کد را نگه دارید')
  const found = await caseIn(user)
  return found!
}

function value<O>(outcome: { ok: true; value: O } | { ok: false }): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const assign = async (id: string) =>
  value(
    await assignCase(await house.world.as('clerk'), newKey(), {
      case: id,
      examiner: 'kanoon',
      word: '',
      text: 'رفتار بدی داشتند.',
    }),
  )
const askOffice = async (id: string, word = 'نرخ آن روز چه بود؟') =>
  value(await examineCase(await house.world.as('kanoon'), newKey(), { case: id, to: 'ask', word }))
const close = async (id: string, end?: CaseEnd) => {
  const closing = { case: id, result: 'شکایت وارد بود.', ...(end ? { end } : {}) }
  return value(await closeCase(await house.world.as('clerk'), newKey(), closing))
}
async function resolve(id: string) {
  await assign(id)
  await askOffice(id)
  value(await answerCase(await house.world.as('holder'), newKey(), { case: id, word: 'مابه‌التفاوت پس داده شد.' }))
  await close(id)
}
const byWeb = async (over: Partial<FileCase> = {}) =>
  value(
    await fileCase(house.world.nobody(), newKey(), {
      license: licenseOf(0),
      kind: 'complaint',
      topic: 'conduct',
      text: 'رفتار بدی داشتند.',
      confidential: true,
      ...over,
    }),
  )
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()

describe.each(messengers)('a complaint in %s', (messenger) => {
  test('is filed without an account from the code on the poster, and gives code and link', async () => {
    const user = citizen(messenger)
    const summary = await upToSummary(user)
    expect(summary.text).toContain('نیلوفر')
    expect(summary.text).toContain(text)
    expect(summary.text).toContain('بی‌نام')
    user.press('ثبت و گرفتن کد پیگیری')
    const receipt = await shows(user, 'این کد را نگه دارید')
    const found = (await caseIn(user))!
    expect(found).toMatchObject({
      kind: 'complaint',
      topic: 'overcharge',
      text,
      state: 'registered',
      confidential: true,
    })
    expect(latin(receipt.text).replace(/[\s\u2066\u2069]/g, '')).toContain(found.trackingCode)
    expect(receipt.text).toMatch(new RegExp(`https://pishkhan.test/c/${found.trackingCode}/[\\w-]{22}`))
    const card = await shows(user, 'دبیرخانه تا')
    expect(buttonsOf(card)).toEqual(['افزودن توضیح', 'پس گرفتن پرونده', 'پرونده کامل در وب'])
    const keys = user
      .chat()
      .keyboard?.rows.flat()
      .map((key) => key.text)
    expect(keys).toContain('ثبت شکایت یا پیشنهاد')
  })

  test('is filed from the menu, with the office found by name, photos, a name and a shared number', async () => {
    const user = citizen(messenger, { phone: '09120001122' })
    user.say('منو')
    await user.next()
    user.tap('ثبت شکایت یا پیشنهاد')
    await press(user, 'چه می‌خواهید بفرستید', 'انتقاد')
    await shows(user, 'کدام دفتر')
    user.say('باران')
    await press(user, 'درباره چیست', 'رفتار نامناسب')
    await shows(user, 'چه شده است')
    user.say('.')
    await shows(user, 'این پاسخ چیزی نمی‌گوید')
    user.say('بی‌ادبی کردند.')
    await shows(user, 'تا ۵ عکس')
    user.sendPhoto({ name: 'a.jpg', bytes: await photo() })
    await shows(user, '۱ از ۵ فایل')
    user.press('همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'با نام، دفتر هم ببیند')
    await shows(user, 'نام و نام خانوادگی')
    user.say('کاوه شاکی‌نژاد')
    await shows(user, 'شماره را بنویسید یا')
    user.tap('ارسال شماره تلفن من')
    const summary = await shows(user, 'پیش از فرستادن ببینید')
    expect(summary.text).toContain('کاوه شاکی‌نژاد')
    user.press('ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    const found = (await caseIn(user))!
    expect(found).toMatchObject({ kind: 'criticism', topic: 'conduct', confidential: false })
    const [identity] = await house.database.db.select().from(identities).where(eq(identities.caseId, found.id))
    expect(identity).toMatchObject({ name: 'کاوه شاکی‌نژاد', mobile: '09120001122', messenger })
    const kept = await house.database.db.select().from(files).where(eq(files.subjectId, found.id))
    expect(kept).toMatchObject([{ subject: 'case', mime: 'image/jpeg' }])
  })

  test('may be about no office, and then only what can be', async () => {
    const user = citizen(messenger)
    user.say('منو')
    await user.next()
    user.tap('ثبت شکایت یا پیشنهاد')
    await press(user, 'چه می‌خواهید بفرستید', 'شکایت')
    await press(user, 'کدام دفتر', 'درباره دفتری نیست')
    const topics = await shows(user, 'درباره چیست')
    expect(buttonsOf(topics)).toEqual([
      'کوتاهی دستگاه خدمات‌دهنده',
      'فعالیت بدون پروانه',
      'شعبه یا باجه بدون مجوز',
      'موضوع دیگر',
      'بعداً ادامه می‌دهم',
    ])
    user.press('فعالیت بدون پروانه')
    await shows(user, 'آن‌جا کجاست')
    user.say('خیابان بازار، پلاک ۳')
    await shows(user, 'چه شده است')
    user.say('روبه‌روی شهرداری مهرآباد')
    await press(user, 'تا ۵ عکس', 'بدون فایل')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    expect(await caseIn(user)).toMatchObject({ officeId: null, topic: 'unlicensed', place: 'خیابان بازار، پلاک ۳' })
  })

  test('from a link whose code is nobody’s asks for the office itself', async () => {
    const user = citizen(messenger)
    user.start('c_11-11-1111')
    await shows(user, 'دفتری با این شماره پروانه پیدا نشد')
    await press(user, 'چه می‌خواهید بفرستید', 'شکایت')
    await shows(user, 'شماره پروانه دفتر را بنویسید')
  })

  test('can be changed part by part before it goes', async () => {
    const user = citizen(messenger)
    await upToSummary(user)
    user.press('اصلاح')
    await press(user, 'کدام بخش', 'متن')
    await shows(user, 'چه شده است')
    user.say('سه برابر نرخ گرفتند.')
    await user.until((chat) => chat.messages.findLast((one) => one.text.includes('سه برابر') && one.buttons.length > 0))
    user.press('اصلاح')
    await press(user, 'کدام بخش', 'دفتر')
    await press(user, 'کدام دفتر', 'درباره دفتری نیست')
    // overcharging needs an office, so the topic is asked anew
    await press(user, 'درباره چیست', 'موضوع دیگر')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    expect(await caseIn(user)).toMatchObject({
      text: 'سه برابر نرخ گرفتند.',
      officeId: null,
      topic: 'other',
    })
  })

  test('goes on after a restart in the middle', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    await house.restart()
    await press(user, 'تا ۵ عکس', 'بدون فایل')
    await house.restart()
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    expect(await caseIn(user)).toMatchObject({ text })
  })

  test('that was left is taken up where it stood, or begun anew', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    user.say('منو')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('خدمات مراجعه‌کنندگان'))
    user.tap('ثبت شکایت یا پیشنهاد')
    await press(user, 'نوشته پیشین شما هنوز هست', 'ادامه همان')
    await press(user, 'تا ۵ عکس', 'بدون فایل')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'بعداً ادامه می‌دهم')
    await shows(user, 'کنار گذاشته شد')
    user.start(`c_${licenseOf(1)}`)
    await press(user, 'نوشته پیشین شما هنوز هست', 'از نو')
    await shows(user, 'چه می‌خواهید بفرستید')
    house.clock.now = new Date(house.clock.now.getTime() + 8 * 86_400_000)
    user.start(`c_${licenseOf(1)}`)
    await press(user, 'چه می‌خواهید بفرستید', 'پیشنهاد')
    house.clock.now = house.world.now
  })

  test('pressed twice is filed once', async () => {
    const user = citizen(messenger)
    const summary = await upToSummary(user)
    user.press('ثبت و گرفتن کد پیگیری', { on: summary.id })
    user.press({ data: 't:yes' }, { on: summary.id })
    await shows(user, 'این کد را نگه دارید')
    await expect.poll(() => house.simulator[messenger].user({ id: user.id }).chat().answer?.waiting).toBe(false)
    const own = and(eq(identities.messenger, messenger), eq(identities.chatId, String(user.id)))
    expect(await house.database.db.$count(identities, own)).toBe(1)
  })

  test.each([
    ['a text too long', 'ا'.repeat(3900), null],
    ['a sticker’s place in the way', null, { latitude: 38, longitude: 48 }],
  ])('is patient with %s', async (_, long, place) => {
    const user = citizen(messenger)
    user.start(`c_${licenseOf(0)}`)
    await press(user, 'چه می‌خواهید بفرستید', 'شکایت')
    await press(user, 'درباره چیست', 'دیر انجام شدن کار')
    await shows(user, 'چه شده است')
    if (place) {
      user.sendLocation(place)
      await shows(user, 'با نوشته پاسخ داده می‌شود')
    }
    user.say(long ?? text)
    await shows(user, 'تا ۵ عکس')
  })

  test('with a file that is no picture says which at once, and goes on without it', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    user.sendDocument({ name: 'virus.exe', bytes: new Uint8Array([77, 90, 1, 2]) })
    // what is refused is told at once, and does not count
    expect((await shows(user, 'انجام نشد')).text).toContain('virus.exe')
    user.sendPhoto({ name: 'a.jpg', bytes: await photo() })
    await user.until((chat) => chat.messages.some((one) => one.text.includes('۱ از ۵ فایل')))
    user.press('همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
  })

  test('keeps the pictures that came when one leaves before the end of them', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    for (const name of ['a.jpg', 'b.jpg']) user.sendPhoto({ name, bytes: await photo() })
    await shows(user, '۲ از ۵ فایل')
    user.press('بعداً ادامه می‌دهم')
    await shows(user, 'برای بعد کنار گذاشته شد')
    user.start(`c_${licenseOf(0)}`)
    await press(user, 'نوشته پیشین شما هنوز هست', 'ادامه همان')
    await press(user, '۲ از ۵ فایل', 'همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    const found = await caseIn(user)
    expect(await house.database.db.$count(files, eq(files.subjectId, found!.id))).toBe(2)
  })

  test('keeps the pictures that were sent when they are changed: one is taken away, another added', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    for (const name of ['a.pdf', 'b.pdf']) user.sendDocument({ name, bytes: pdf(name) })
    await press(user, '۲ از ۵ فایل', 'همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'اصلاح')
    await press(user, 'کدام بخش', 'عکس و مدرک')
    const stands = await user.until((chat) =>
      chat.messages.at(-1)?.text.includes('۲ از ۵ فایل') ? chat.messages.at(-1) : undefined,
    )
    expect(buttonsOf(stands!)).toEqual([
      'همین‌ها کافی است',
      'بدون فایل',
      'برداشتن فایل ۱: a.pdf',
      'برداشتن فایل ۲: b.pdf',
      'بعداً ادامه می‌دهم',
    ])
    // the second of two taps takes no other
    const data = stands!.buttons[2]![0]!.data!
    for (const _ of [1, 2]) user.press({ data }, { on: stands!.id })
    await shows(user, '۱ از ۵ فایل')
    user.press('بعداً ادامه می‌دهم', { on: stands!.id })
    await shows(user, 'برای بعد کنار گذاشته شد')
    await house.restart()
    user.start(`c_${licenseOf(0)}`)
    await press(user, 'نوشته پیشین شما هنوز هست', 'ادامه همان')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۱ از ۵ فایل'))
    user.sendDocument({ name: 'c.pdf', bytes: pdf('c') })
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۲ از ۵ فایل'))
    user.press('همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    const found = await caseIn(user)
    const kept = await house.database.db.select().from(files).where(eq(files.subjectId, found!.id))
    expect(kept.map(({ name }) => name).sort()).toEqual(['b.pdf', 'c.pdf'])
  })

  test('takes the words below a picture with it: one that is refused, and one that is taken away', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    user.sendDocument({ name: 'virus.exe', bytes: new Uint8Array([77, 90, 1, 2]), caption: 'زیر آنچه نماند' })
    await shows(user, 'به متن افزوده نشد')
    user.sendDocument({ name: 'a.pdf', bytes: pdf('a'), caption: 'زیر برگه نخست' })
    await shows(user, '۱ از ۵ فایل')
    const second = user.sendDocument({ name: 'b.pdf', bytes: pdf('b'), caption: 'زیر برگه دوم' })
    await shows(user, '۲ از ۵ فایل')
    user.edit(second, 'زیر برگه بعدی')
    await shows(user, 'ویرایش شما')
    await press(user, '۲ از ۵ فایل', 'همین‌ها کافی است')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    expect((await shows(user, 'پیش از فرستادن')).text).toContain(`${text}\nزیر برگه نخست\nزیر برگه بعدی`)
    await press(user, 'پیش از فرستادن', 'اصلاح')
    await press(user, 'کدام بخش', 'عکس و مدرک')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۲ از ۵ فایل'))
    user.press('برداشتن فایل ۲: b.pdf')
    await shows(user, 'از متن برداشته شد')
    await user.until((chat) => chat.messages.findLast((one) => one.text.includes('۱ از ۵ فایل')))
    user.press('همین‌ها کافی است')
    await user.until((chat) => chat.messages.at(-1)?.text.match(/عکس و مدرک: ۱/))
    await press(user, 'عکس و مدرک: ۱', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    expect((await caseIn(user))!.text).toBe(`${text}\nزیر برگه نخست`)
  })

  test('changes pictures also where there are as many as are taken', async () => {
    const user = citizen(messenger)
    await upToFiles(user)
    await shows(user, 'تا ۵ عکس')
    for (const nth of [1, 2, 3, 4, 5]) user.sendDocument({ name: `${nth}.pdf`, bytes: pdf(`${nth}`) })
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'اصلاح')
    await press(user, 'کدام بخش', 'عکس و مدرک')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۵ از ۵ فایل'))
    user.press('برداشتن فایل ۵: 5.pdf')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۴ از ۵ فایل'))
    user.press('همین‌ها کافی است')
    await user.until((chat) => chat.messages.at(-1)?.text.match(/عکس و مدرک: ۴/))
  })

  test('of an account that files too many waits an hour, and what was written stays', async () => {
    const user = citizen(messenger)
    for (let nth = 0; nth < 10; nth++)
      await countTry(house.database.db, `case:${messenger}:${user.id}`, house.clock.now)
    await upToSummary(user)
    user.press('ثبت و گرفتن کد پیگیری')
    await shows(user, 'نوشته شما نگه داشته شد')
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
    user.start(`c_${licenseOf(0)}`)
    await press(user, 'نوشته پیشین شما هنوز هست', 'ادامه همان')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    house.clock.now = house.world.now
  })

  test('comes to its citizen at every step, and is judged with one tap', async () => {
    const user = citizen(messenger)
    const { id } = await filed(user)
    const first = await shows(user, 'دبیرخانه تا')
    await assign(id)
    const second = await user.until((chat) =>
      chat.messages.find((one) => one.id !== first.id && one.text.includes('کارشناس آن را بررسی می‌کند')),
    )
    await user.until((chat) => !chat.messages.some((one) => one.id === first.id))
    expect(second.text).toContain('دریافت وجه بیش از تعرفه')
    await askOffice(id)
    await shows(user, 'از دفتر پاسخ خواسته شده')
    value(await answerCase(await house.world.as('holder'), newKey(), { case: id, word: 'پول پس داده شد.' }))
    await shows(user, 'پول پس داده شد.')
    await close(id)
    const result = await shows(user, 'شکایت وارد بود.')
    expect(buttonsOf(result).slice(0, 3)).toEqual(['راضی هستم', 'راضی نیستم', 'درخواست رسیدگی دوباره'])
    user.press('راضی هستم', { on: result.id })
    user.press({ data: result.buttons[0]![0]!.data! }, { on: result.id })
    const judged = await shows(user, 'از نتیجه راضی بودید')
    expect(buttonsOf(judged)).toEqual(['پرونده کامل در وب'])
    expect(await caseOf(id)).toMatchObject({ satisfied: true })
    expect((await stepsOf(id)).filter((what) => what === 'satisfied')).toHaveLength(1)
  })

  test('that was not examined says so in the chat, and why', async () => {
    const user = citizen(messenger)
    const { id } = await filed(user)
    const closing = { case: id, result: 'این موضوع را اداره کار پیگیری می‌کند.', end: 'outside' } as const
    value(await closeCase(await house.world.as('clerk'), newKey(), closing))
    const result = await shows(user, 'این موضوع را اداره کار پیگیری می‌کند.')
    expect(result.text).toContain('رسیدگی نشد: در صلاحیت مرجع دیگری است')
  })

  test('may be found wanting, and is reopened with a reason', async () => {
    const user = citizen(messenger)
    const { id } = await filed(user)
    await resolve(id)
    await press(user, 'شکایت وارد بود.', 'راضی نیستم')
    await shows(user, 'از نتیجه راضی نبودید')
    await press(user, 'از نتیجه راضی نبودید', 'درخواست رسیدگی دوباره')
    await shows(user, 'چرا راضی نیستید')
    user.say('پول پس داده نشد.')
    await press(user, 'پول پس داده نشد.', 'درخواست رسیدگی دوباره')
    await shows(user, 'دوباره برای بررسی می‌فرستد')
    expect(await caseOf(id)).toMatchObject({ state: 'reopened', satisfied: false, reopenings: 1 })
    expect((await stepsOf(id)).filter((what) => what === 'dissatisfied')).toHaveLength(1)
  })

  test('takes a word on its way, and none after the result', async () => {
    const user = citizen(messenger)
    const { id } = await filed(user)
    await press(user, 'دبیرخانه تا', 'افزودن توضیح')
    await shows(user, 'دفتر نمی‌بیند')
    await house.restart()
    user.say('رسید را پیدا کردم.')
    await press(user, 'رسید را پیدا کردم.', 'ادامه')
    await press(user, 'با نوشته شما فرستاده می‌شود', 'بدون فایل')
    await shows(user, 'توضیح شما افزوده شد')
    expect(await stepsOf(id)).toEqual(['filed', 'word'])
    await press(user, 'دبیرخانه تا', 'افزودن توضیح')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('دفتر نمی‌بیند'))
    await close(id, 'repeated')
    user.say('دیگر دیر است.')
    await press(user, 'دیگر دیر است.', 'ادامه')
    await press(user, 'با نوشته شما فرستاده می‌شود', 'بدون فایل')
    await shows(user, 'ثبت نشد، زیرا پرونده پایان یافته است')
    await shows(user, 'در «درخواست رسیدگی دوباره» آمده است و هنوز فرستاده نشده')
    await press(user, 'از نتیجه راضی', 'درخواست رسیدگی دوباره')
    await shows(user, 'دیگر دیر است.')
  })
})

test('a voice message goes with a complaint', async () => {
  const user = citizen('telegram')
  await upToFiles(user)
  await shows(user, 'پیام صوتی هم پذیرفته می‌شود')
  user.sendVoice(4)
  await shows(user, '۱ از ۵ فایل')
  await press(user, '۱ از ۵ فایل', 'همین‌ها کافی است')
  await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
  await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
  await shows(user, 'این کد را نگه دارید')
  const { id } = (await caseIn(user))!
  const kept = await house.database.db.select().from(files).where(eq(files.subjectId, id))
  expect(kept).toMatchObject([{ name: 'voice.ogg', mime: 'audio/ogg' }])
})

test('a complaint may name one of the services that its office holds, or none', async () => {
  const { db } = house.database
  const { id: officeId } = house.world.offices[1]!
  const of = { provinceId: house.world.province, agency: 'بیمه آزمون' }
  const made = ['بیمه‌نامه', 'گواهی سابقه'].map((name, nth) => ({ ...of, code: `9${nth}`, name }))
  const rows = await db.insert(services).values(made).returning()
  const held = rows.map(({ id: serviceId }) => ({
    provinceId: of.provinceId,
    officeId,
    serviceId,
    since: '2026-01-01',
  }))
  await db.insert(officeServices).values(held)
  const user = citizen('bale')
  user.start(`c_${licenseOf(1)}`)
  await press(user, 'چه می‌خواهید بفرستید', 'شکایت')
  await press(user, 'درباره چیست', 'دیر انجام شدن کار')
  const asked = await shows(user, 'کدام خدمت')
  expect(buttonsOf(asked).slice(0, 3)).toEqual(['هیچ‌کدام یا نمی‌دانم', 'بیمه‌نامه', 'گواهی سابقه'])
  user.press('گواهی سابقه', { on: asked.id })
  await shows(user, 'چه شده است')
  user.say(text)
  await press(user, 'تا ۵ عکس', 'بدون فایل')
  await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
  await press(user, 'گواهی سابقه', 'ثبت و گرفتن کد پیگیری')
  await shows(user, 'این کد را نگه دارید')
  expect((await caseIn(user))!.serviceId).toBe(rows.find(({ name }) => name === 'گواهی سابقه')!.id)
  await db.delete(officeServices).where(eq(officeServices.officeId, officeId))
})

describe('what is asked of a citizen', () => {
  test('comes to the chat, where the answer goes with a photo while the clocks stand', async () => {
    const user = citizen('telegram')
    const { id } = await filed(user)
    await assign(id)
    value(await askCitizen(await house.world.as('kanoon'), newKey(), { case: id, question: 'کدام روز رفتید؟' }))
    const card = await shows(user, 'کدام روز رفتید؟')
    expect(card.text).toContain('مهلت‌ها متوقف است')
    await press(user, 'کدام روز رفتید؟', 'پاسخ به پرسش')
    await shows(user, 'دفتر و دستگاه آن را نمی‌بینند')
    user.say('روز شنبه رفتم.')
    await press(user, 'روز شنبه رفتم.', 'ادامه')
    await shows(user, 'با نوشته شما فرستاده می‌شود')
    user.sendPhoto({ name: 'a.jpg', bytes: await photo() })
    await press(user, 'فایل', 'همین‌ها کافی است')
    await shows(user, 'رسیدگی از سر گرفته شد')
    expect(await stepsOf(id)).toEqual(['filed', 'text-passed', 'assigned-kanoon', 'questioned', 'replied'])
    expect(await house.database.db.$count(files, and(eq(files.subject, 'case'), eq(files.subjectId, id)))).toBe(1)
    const again = await shows(user, 'کارشناس آن را بررسی می‌کند')
    expect(buttonsOf(again)).not.toContain('پاسخ به پرسش')
  })

  test('to agree to is one tap, and a case is taken back with two', async () => {
    const user = citizen('bale')
    const { id } = await filed(user)
    await house.database.db.update(identities).set({ name: 'کاوه شاکی‌نژاد' }).where(eq(identities.caseId, id))
    value(await askConsent(await house.world.as('clerk'), newKey(), { case: id, name: true, files: [] }))
    await press(user, 'اجازه می‌خواهد که دفتر این را ببیند', 'اجازه می‌دهم')
    await user.until((chat) =>
      chat.messages.every((one) => !one.buttons.flat().some(({ text }) => text === 'اجازه می‌دهم')),
    )
    expect(await caseOf(id)).toMatchObject({ confidential: false })
    await press(user, 'دبیرخانه تا', 'پس گرفتن پرونده')
    await press(user, 'رسیدگی به درخواست شما پایان می‌یابد', 'پس می‌گیرم')
    const card = await shows(user, 'آن را پس گرفته‌اید')
    expect(card.text).toContain('پس گرفته شد')
    expect(buttonsOf(card).slice(0, -1)).toEqual(['دوباره رسیدگی شود'])
    expect((await stepsOf(id)).at(-1)).toBe('ended-withdrawn')
  })
})

describe.each(messengers)('following in %s', (messenger) => {
  test('by the page’s link brings the news here', async () => {
    const made = await byWeb()
    const user = citizen(messenger)
    user.start(`case_${made.trackingCode}_${made.secret}`)
    const card = await shows(user, 'رفتار نامناسب')
    expect(buttonsOf(card)).toContain('افزودن توضیح')
    await assign(made.id)
    await shows(user, 'کارشناس آن را بررسی می‌کند')
  })

  test('by the whole link pasted, from the menu or just so', async () => {
    const user = citizen(messenger)
    const [one, other] = [await byWeb(), await byWeb({ topic: 'delay' })]
    user.say(`https://pishkhan.test/c/${one.trackingCode}/${one.secret}`)
    await shows(user, 'رفتار نامناسب')
    user.say('منو')
    await user.until((chat) => chat.keyboard)
    user.tap('پیگیری پرونده')
    const question = await shows(user, 'در همین گفت‌وگو دنبال می‌شود')
    expect(buttonsOf(question)).toHaveLength(2)
    user.say(`پیوند من: https://pishkhan.test/c/${other.trackingCode}/${other.secret}`)
    await shows(user, 'دیر انجام شدن کار')
    user.tap('پیگیری پرونده')
    await press(user, 'در همین گفت‌وگو', question.buttons[0]![0]!.text)
    await user.until((chat) => chat.messages.at(-1)?.text.includes('رفتار نامناسب'))
  })

  test('by the code alone shows how it stands, and nothing only the citizen may see', async () => {
    const made = await byWeb({ name: 'کاوه شاکی‌نژاد', mobile: '09140007766' })
    await resolve(made.id)
    const user = citizen(messenger)
    user.say(persian(made.trackingCode.replace(/(\d{4})/g, '$1 ')))
    const shown = await shows(user, 'شکایت وارد بود.')
    expect(shown.text).not.toContain('رفتار بدی داشتند')
    expect(shown.text).not.toContain('نیلوفر')
    expect(shown.buttons).toEqual([])
    await assignedNews(user)
  })

  /** Nothing more comes: with the code alone nothing is followed. */
  async function assignedNews(user: User) {
    const [row] = await house.database.db
      .select()
      .from(identities)
      .where(eq(identities.chatId, String(user.id)))
    expect(row).toBeUndefined()
  }

  test.each([
    ['a code with a wrong digit', '۱۲۳۴ ۵۶۷۸ ۱۲۳۴ ۵۶۷۱', 'رقم آخر آن'],
    ['a code that is cut short', '۱۲۳۴ ۵۶۷۸ ۱۲۳۴ ۵۶۷', 'شما ۱۵ رقم نوشته‌اید'],
    ['a code nobody has', '۰۰۰۰ ۰۰۰۰ ۰۰۰۰ ۰۰۰۰', 'پیدا نشد'],
    ['a link with a wrong secret', '/c/0000000000000000/AAAAAAAAAAAAAAAAAAAAAA', 'پیدا نشد'],
    ['words', 'پرونده من چه شد', 'رقم آخر آن'],
  ])('helps with %s', async (_, typed, help) => {
    const user = citizen(messenger)
    user.say('منو')
    await user.next()
    user.tap('پیگیری پرونده')
    await user.next()
    user.say(typed)
    expect((await user.next()).text).toContain(help)
  })

  test('limits the tries of an account', async () => {
    const user = citizen(messenger)
    const made = await byWeb()
    for (let nth = 0; nth < 30; nth++) {
      user.say('0000 0000 0000 0000')
      await user.next()
    }
    user.say(made.trackingCode)
    expect((await user.next()).text).toContain('یک ساعت دیگر')
    user.start(`case_${made.trackingCode}_${made.secret}`)
    expect((await user.next()).text).toContain('یک ساعت دیگر')
  })

  test('by the page’s link with a wrong secret says so', async () => {
    const made = await byWeb()
    const user = citizen(messenger)
    user.start(`case_${made.trackingCode}_${'A'.repeat(22)}`)
    expect((await user.next()).text).toContain('پیدا نشد')
  })

  test('moves to the chat that asked last; buttons of the one before do nothing any more', async () => {
    const made = await byWeb()
    const [first, second] = [citizen(messenger), citizen(messenger)]
    for (const user of [first, second]) {
      user.start(`case_${made.trackingCode}_${made.secret}`)
      await shows(user, 'رفتار نامناسب')
    }
    await close(made.id, 'repeated')
    const result = await shows(second, 'شکایت وارد بود.')
    expect(first.chat().messages.some((one) => one.text.includes('شکایت وارد بود.'))).toBe(false)
    // the data of the button is copied by the chat that follows no more
    const data = result.buttons[0]![0]!.data!
    expect(data).toMatch(/^c:judge:/)
    await press(first, 'رفتار نامناسب', 'افزودن توضیح')
    expect((await first.answered()).text).toContain('در گفت‌وگوی دیگری دنبال می‌شود')
    expect(await stepsOf(made.id)).not.toContain('word')
  })
})

describe.each(messengers)('the office in %s', (messenger) => {
  async function put(over: Partial<FileCase> = {}) {
    const made = await byWeb({ name: 'کاوه شاکی‌نژاد', mobile: '09140007766', ...over })
    await assign(made.id)
    await askOffice(made.id)
    return made
  }
  const everything = (user: User) => JSON.stringify(user.chat().messages)

  test('gets a complaint as a card, answers with words and a paper, and never sees who complained', async () => {
    const user = await only('holder', messenger)
    const made = await put({ files: [{ bytes: await photo(), name: 'IMG.jpg' }] })
    const card = await shows(user, 'رفتار بدی داشتند.')
    expect(card.text).toContain('نرخ آن روز چه بود؟')
    expect(card.text).toMatch(/مهلت: تا/)
    expect(buttonsOf(card)).toEqual(['پاسخ به شکایت', 'رسیدگی در برنامه'])
    user.press('پاسخ به شکایت', { on: card.id })
    await shows(user, 'پاسخ دفتر را بنویسید')
    await house.restart()
    user.say('با همکار گفت‌وگو شد.')
    await shows(user, 'اگر مدرکی دارید')
    user.sendPhoto({ name: 'p.jpg', bytes: await photo() })
    await shows(user, '۱ از ۵ فایل')
    user.press('همین‌ها کافی است')
    await press(user, 'پاسخ را پیش از فرستادن ببینید', 'ارسال پاسخ')
    expect((await shows(user, 'پاسخ رسیده است')).text).toContain('عکس و مدرک پاسخ: ۱')
    expect(await caseOf(made.id)).toMatchObject({ state: 'answered', answer: 'با همکار گفت‌وگو شد.' })
    const kept = await house.database.db.select().from(files).where(eq(files.subjectId, made.id))
    expect(kept.map(({ subject }) => subject).sort()).toEqual(['answer', 'case'])
    expect(everything(user)).not.toContain('کاوه')
    expect(latin(everything(user))).not.toContain('7766')
  })

  test('may look at its answer and write it again, and a paper that does not fit is told', async () => {
    const user = await only('holder', messenger)
    const made = await put()
    await press(user, 'رفتار بدی', 'پاسخ به شکایت')
    await shows(user, 'پاسخ دفتر را بنویسید')
    user.say('نخست')
    await press(user, 'اگر مدرکی دارید', 'بدون فایل')
    await press(user, 'پاسخ را پیش از فرستادن ببینید', 'نوشتن دوباره')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('پاسخ دفتر را بنویسید'))
    user.say('دوم')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('اگر مدرکی دارید'))
    user.sendDocument({ name: 'x.exe', bytes: new Uint8Array([1, 2, 3]) })
    expect((await shows(user, 'x.exe')).text).toContain('پذیرفته نمی‌شود')
    expect(await caseOf(made.id)).toMatchObject({ state: 'office' })
    user.press('بدون فایل')
    await press(user, 'دوم', 'ارسال پاسخ')
    await expect.poll(async () => (await caseOf(made.id)).answer).toBe('دوم')
  })

  test('writes its answer again over what stands, and keeps its papers', async () => {
    const user = await only('holder', messenger)
    const made = await put()
    await press(user, 'رفتار بدی', 'پاسخ به شکایت')
    await shows(user, 'پاسخ دفتر را بنویسید')
    user.say('نخست')
    await shows(user, 'اگر مدرکی دارید')
    user.sendPhoto({ name: 'p.jpg', bytes: await photo() })
    await press(user, '۱ از ۵ فایل', 'همین‌ها کافی است')
    await press(user, 'پاسخ را پیش از فرستادن ببینید', 'نوشتن دوباره')
    const again = await user.until((chat) =>
      chat.messages.at(-1)?.text.includes('پاسخ دفتر را بنویسید') ? chat.messages.at(-1) : undefined,
    )
    expect(again!.text).toContain('نخست')
    user.press('همین متن')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۱ از ۵ فایل'))
    user.press('همین‌ها کافی است')
    await user.until((chat) => chat.messages.at(-1)?.text.includes('پاسخ را پیش از فرستادن ببینید'))
    user.press('ارسال پاسخ')
    await expect.poll(async () => (await caseOf(made.id)).answer).toBe('نخست')
    const kept = await house.database.db.select().from(files).where(eq(files.subjectId, made.id))
    expect(kept.map(({ subject }) => subject)).toEqual(['answer'])
  })

  test('that leaves an answer goes on from what was written, and its papers', async () => {
    const user = await only('holder', messenger)
    const made = await put()
    const card = await shows(user, 'رفتار بدی')
    user.press('پاسخ به شکایت', { on: card.id })
    await shows(user, 'پاسخ دفتر را بنویسید')
    user.say('پیگیری شد.')
    await shows(user, 'اگر مدرکی دارید')
    user.sendPhoto({ name: 'p.jpg', bytes: await photo() })
    await shows(user, '۱ از ۵ فایل')
    user.say('لغو')
    await shows(user, 'برای بعد کنار گذاشته شد')
    const name = { kind: `case:answer:${made.id}`, office: null }
    const draft = await ownDraft<{ word: string; files: { name: string }[] }>(
      house.database.db,
      { person: house.world.people.holder.id },
      name,
    )
    expect(draft!.form, 'the app finds it').toMatchObject({ word: 'پیگیری شد.', files: [{ name: expect.any(String) }] })
    await house.restart()
    user.press('پاسخ به شکایت', { on: card.id })
    await user.until((chat) => chat.messages.at(-1)?.text.includes('۱ از ۵ فایل'))
    user.press('همین‌ها کافی است')
    await press(user, 'پاسخ را پیش از فرستادن ببینید', 'ارسال پاسخ')
    await expect.poll(async () => (await caseOf(made.id)).answer).toBe('پیگیری شد.')
  })

  test('that lets its last day pass is reminded aloud, and the examiner hears that the way is free', async () => {
    const [user, examiner] = [await only('holder', messenger), await only('kanoon', messenger)]
    const made = await put()
    await shows(user, 'رفتار بدی داشتند.')
    const { today } = house.world
    await house.database.db
      .update(tasks)
      .set({ openedAt: tehranInstant(addDays(today, -9), '10:00'), dueOn: addDays(today, -2) })
      .where(and(eq(tasks.caseId, made.id), eq(tasks.state, 'open')))
    await remindTasks(house.world.system('clock'), null, null)
    expect(buttonsOf(await shows(user, '🔔 یادآوری: مهلت پاسخ'))).toContain('پاسخ به شکایت')
    await shows(examiner, 'می‌توانید بدون آن گزارش دهید')
  })

  test('that answers too late is told that the case has moved on', async () => {
    const user = await only('holder', messenger)
    const made = await put()
    const card = await shows(user, 'رفتار بدی')
    const data = card.buttons[0]![0]!.data!
    value(
      await examineCase(await house.world.as('kanoon'), newKey(), { case: made.id, to: 'report', word: 'پاسخ نداد' }),
    )
    user.press({ data }, { on: card.id })
    expect((await user.answered()).text).toContain('از این مرحله گذشته است')
  })

  test('sees nothing of another office’s complaint, whatever the button says', async () => {
    const own = await only('holder', messenger)
    await put()
    const card = await shows(own, 'رفتار بدی')
    const chat = await house.world.bind(house.world.offices[1]!.holder.id, messenger)
    const other = house.simulator[messenger].user({ id: Number(chat) })
    other.settle()
    other.say('شکایت‌های دفتر')
    expect((await other.next()).text).toContain('پرونده‌ای در انتظار شما نیست')
    expect(everything(other)).not.toContain('رفتار بدی')
    expect(card.buttons[0]![0]!.data).toMatch(/^c:answer:/)
  })

  test('finds what waits in its menu, with the count', async () => {
    const user = await only('substitute', messenger)
    await put({ topic: 'damage' })
    await shows(user, 'اشتباه یا خسارت')
    user.say('منو')
    const key = await user.until((chat) =>
      chat.keyboard?.rows.flat().find(({ text }) => text.startsWith('شکایت‌های دفتر')),
    )
    expect(key.text).toMatch(/\([۰-۹]+\)/)
    user.tap(key.text)
    const list = await shows(user, 'پرونده را برای دیدن بزنید')
    user.press(list.buttons[0]![0]!.text, { on: list.id })
    await user.until((chat) =>
      chat.messages
        .at(-1)
        ?.buttons.flat()
        .some(({ text }) => text === 'پاسخ به شکایت'),
    )
  })
})

describe.each(messengers)('those who handle cases in %s', (messenger) => {
  test('the kanoon gets what was given to it, with the way to the app', async () => {
    const user = await only('kanoon', messenger)
    const made = await byWeb({ text: 'برای کانون' })
    await assign(made.id)
    const card = await shows(user, 'برای کانون')
    expect(card.buttons.flat().map(({ url }) => url)).toEqual([`https://pishkhan.test/app/cases/${made.id}`])
    await askOffice(made.id)
    await shows(user, 'در انتظار پاسخ دفتر')
  })

  test('the clerk sees in the menu what waits for the desk', async () => {
    const user = await only('clerk', messenger)
    await byWeb({ text: 'تازه رسیده' })
    user.say('پرونده‌ها')
    const list = await shows(user, 'پرونده را برای دیدن بزنید')
    expect(list.buttons.length).toBeGreaterThan(0)
    user.press(list.buttons[0]![0]!.text, { on: list.id })
    await shows(user, 'موضوع:')
  })

  test('a person of the registry who filed a case gets its news as its citizen', async () => {
    const user = await only('inspector', messenger)
    user.start(`c_${licenseOf(1)}`)
    await press(user, 'چه می‌خواهید بفرستید', 'پیشنهاد')
    await press(user, 'درباره چیست', 'موضوع دیگر')
    await shows(user, 'چه شده است')
    user.say('صندلی بیشتر بگذارید.')
    await press(user, 'تا ۵ عکس', 'بدون فایل')
    await press(user, 'می‌خواهید نام بدهید', 'بی‌نام')
    await press(user, 'پیش از فرستادن', 'ثبت و گرفتن کد پیگیری')
    await shows(user, 'این کد را نگه دارید')
    const found = (await caseIn(user))!
    await close(found.id, 'noted')
    await press(user, 'شکایت وارد بود.', 'راضی هستم')
    await shows(user, 'از نتیجه راضی بودید')
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
