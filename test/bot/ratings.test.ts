import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiptDigest } from '#actions/ratings/name-receipt'
import { ratingReceipts } from '#db/schema/rating-checks'
import { ratingDays, ratings } from '#db/schema/ratings'
import { officeServices, services } from '#db/schema/services'
import { systemKeys } from '#db/schema/systems'
import { type Messenger, messengers } from '#rules/messages'
import { commentMax } from '#rules/ratings'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
const licenseOf = (nth: number) => house.world.offices[nth]!.license
const citizen = (messenger: Messenger) => house.simulator[messenger].user()
type User = ReturnType<typeof citizen>

const ratingsOf = (nth: number) =>
  house.database.db
    .select()
    .from(ratings)
    .where(eq(ratings.officeId, house.world.offices[nth]!.id))
    .orderBy(desc(ratings.at))
const countOf = async (nth: number) => (await ratingsOf(nth)).length

async function scan(user: User, payload: string) {
  user.start(payload)
  return user.next()
}

/** Opens the menu and its entry; the question and the hint with the key for the place have come. */
async function fromMenu(user: User) {
  user.start()
  await user.next()
  user.tap('امتیاز به دفتر')
  await user.next()
  await user.next()
}

/** The message that says these words, once one does. */
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const secondQuestion = 'رفتار کارکنان چطور بود'

const keys = (user: User) =>
  user
    .chat()
    .keyboard?.rows.flat()
    .map(({ text }) => text)

describe.each(messengers)('rating in %s', (messenger) => {
  const office = messenger === 'telegram' ? 0 : 1

  test('takes two taps from the code on the poster, and no account', async () => {
    const user = citizen(messenger)
    const before = await countOf(office)
    const question = await scan(user, `r_${licenseOf(office)}`)
    expect(question.text).toContain(house.world.offices[office]!.name)
    expect(question.buttons[0]!.map(({ text }) => text)).toEqual(['عالی', 'خوب', 'متوسط', 'بد', 'خیلی بد'])
    user.press('خوب')
    expect((await user.nextEdit()).text).toContain('رفتار کارکنان چطور بود')
    user.press('عالی')
    expect((await user.answered()).text).toContain('سپاسگزاریم')
    const thanks = await user.nextEdit()
    expect(thanks.id).toBe(question.id)
    expect(thanks.text).toContain('کیفیت خدمت: خوب')
    const [kept] = await ratingsOf(office)
    expect(await countOf(office)).toBe(before + 1)
    expect(kept).toMatchObject({ service: 4, conduct: 5, comment: null, via: messenger, day: house.world.today })
    const [sums] = await house.database.db
      .select()
      .from(ratingDays)
      .where(and(eq(ratingDays.officeId, house.world.offices[office]!.id), eq(ratingDays.day, house.world.today)))
    expect(sums!.count).toBe(before + 1)
  })

  test('counts once however often it is tapped, and once a day for an account', async () => {
    const user = citizen(messenger)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('بد')
    await user.nextEdit()
    const before = await countOf(office)
    const data = user.last()!.buttons[0]![0]!.data!
    user.press({ data })
    user.press({ data })
    await user.until((chat) => chat.messages.find(({ text }) => text.includes('سپاسگزاریم')))
    // said before anything is asked
    await scan(user, `r_${licenseOf(office)}`)
    const told = await shows(user, 'روزی یک بار')
    expect(told!.buttons.flat().map(({ text }) => text)).not.toContain('عالی')
    expect(user.chat().messages.filter(({ text }) => text.includes(secondQuestion))).toHaveLength(0)
    expect(await countOf(office)).toBe(before + 1)
    house.clock.now = new Date(house.clock.now.getTime() + 86_400_000)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('عالی')
    await shows(user, secondQuestion)
    user.press('عالی')
    await expect.poll(() => countOf(office)).toBe(before + 2)
    house.clock.now = house.world.now
  })

  test('may be followed by a word, which stands by the rating', async () => {
    const user = citizen(messenger)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('عالی')
    await user.nextEdit()
    user.press('متوسط')
    await user.nextEdit()
    user.press('نوشتن توضیح')
    expect((await user.next()).text).toContain('در چند کلمه')
    user.say('خیلي زود انجام شد')
    await user.next()
    user.press('فرستادن توضیح')
    expect((await user.next()).text).toContain('ثبت شد')
    expect((await ratingsOf(office)).map(({ comment }) => comment)).toContain('خیلی زود انجام شد')
    user.press('نوشتن توضیح')
    await user.next()
    user.say('چیز دیگر')
    await user.next()
    user.press('فرستادن توضیح')
    expect((await user.next()).text).toContain('پیش‌تر توضیحی نوشته‌اید')
  })

  test('takes words that are typed after the thanks as its word, once, and on the same day alone', async () => {
    const user = citizen(messenger)
    const rated = async () => {
      user.start(`r_${licenseOf(office)}`)
      await shows(user, 'کیفیت خدمت چطور بود')
      user.press('خوب')
      await shows(user, secondQuestion)
      user.press('خوب')
      await user.until((chat) => !chat.messages.some(({ text }) => text.includes(secondQuestion)))
    }
    await rated()
    user.say('نوبت را زود دادند')
    expect((await shows(user, 'نوبت را زود دادند')).text).toContain('نوبت را زود دادند')
    user.press('فرستادن توضیح')
    await shows(user, 'توضیح شما هم ثبت شد')
    expect((await ratingsOf(office)).map(({ comment }) => comment)).toContain('نوبت را زود دادند')
    user.say('چیز دیگر')
    await shows(user, 'به شناسایی نیاز ندارند')
    // the next day the rating is changed no more
    house.clock.now = new Date(house.clock.now.getTime() + 86_400_000)
    await rated()
    house.clock.now = new Date(house.clock.now.getTime() + 86_400_000)
    const before = user.chat().messages.length
    user.say('دیر رسید')
    await user.until((chat) => chat.messages.slice(before).find(({ mine }) => !mine))
    expect(JSON.stringify(user.chat().messages.slice(before))).not.toContain('فرستادن توضیح')
    house.clock.now = house.world.now
  })

  test('a word with somebody’s number is kept, and whoever wrote it hears that it is covered and how to complain', async () => {
    const user = citizen(messenger)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('خوب')
    await user.nextEdit()
    user.press('خوب')
    await user.nextEdit()
    user.say('تماس بگیرید ۰۹۱۲ ۳۴۵ ۶۷۸۹')
    await shows(user, 'تماس بگیرید')
    user.press('فرستادن توضیح')
    const said = await shows(user, 'توضیح شما هم ثبت شد')
    expect(said.text).toContain('پوشیده است')
    user.press('شکایت یا پیشنهاد دارم', { on: said.id })
    await user.until((chat) => chat.messages.findLast(({ id, mine }) => id > said.id && !mine))
  })

  test('asks for a word anew that is too long to be one', async () => {
    const user = citizen(messenger)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('خوب')
    await user.nextEdit()
    user.press('خوب')
    await user.nextEdit()
    user.say('بد '.repeat(commentMax))
    await shows(user, 'در چند کلمه')
    user.say('کوتاه‌تر گفتم')
    await shows(user, 'کوتاه‌تر گفتم')
    user.press('فرستادن توضیح')
    await shows(user, 'توضیح شما هم ثبت شد')
  })

  test('names the receipt where an agency confirms any, by its number in any digits', async () => {
    const { province: provinceId, offices, now, people } = house.world
    const user = citizen(messenger)
    const doors = { provinceId, bodyId: offices[0]!.id, token: `door ${messenger}`, at: now, by: people.clerk.id }
    await house.database.db.insert(systemKeys).values(doors)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('خوب')
    await user.nextEdit()
    user.press('عالی')
    await user.nextEdit()
    user.press('شماره رسید یا تراکنش')
    await shows(user, 'خود شماره نگه داشته نمی‌شود')
    user.say('۱۲')
    await shows(user, 'از شش تا چهل')
    user.say(`۹۸۷۶۵۴${office}`)
    await shows(user, 'شماره رسید هم ثبت شد')
    const digest = receiptDigest(house.world.secret, offices[office]!.id, `987654${office}`)
    const kept = await house.database.db.select().from(ratingReceipts).where(eq(ratingReceipts.digest, digest))
    const speaksFor = (await ratingsOf(office)).find(({ id }) => id === kept[0]!.ratingId)
    expect(speaksFor).toMatchObject({ service: 4, conduct: 5, via: messenger, day: house.world.today })
    user.press('شماره رسید یا تراکنش')
    expect((await user.answered()).text).toContain('پیش‌تر ثبت شده است')
    await house.database.db.delete(systemKeys)
  })

  test('may be followed by the service one came for, a page at a time', async () => {
    const { province, offices, today } = house.world
    const at = { provinceId: province, agency: 'راهور' }
    const made = Array.from({ length: 9 }, (_, nth) => ({
      ...at,
      code: `${office}70${nth}`,
      name: `خدمت شماره ${nth}`,
    }))
    const rows = await house.database.db.insert(services).values(made).returning()
    const held = rows.map(({ id }) => ({
      provinceId: province,
      officeId: offices[office]!.id,
      serviceId: id,
      since: today,
    }))
    await house.database.db.insert(officeServices).values(held)
    const user = citizen(messenger)
    await scan(user, `r_${licenseOf(office)}`)
    user.press('عالی')
    await user.nextEdit()
    user.press('متوسط')
    await user.nextEdit()
    user.press('برای کدام خدمت آمدید؟')
    const list = await user.until((chat) =>
      chat.messages.find(({ buttons }) => buttons.flat().at(-1)?.text === 'بازگشت'),
    )
    expect(list.buttons.flat().map(({ text }) => text)).not.toContain('اصلاح پاسخ نخست')
    await user.nextEdit()
    user.press('صفحه بعد')
    await user.nextEdit()
    user.press('خدمت شماره 8')
    const thanks = await user.nextEdit()
    expect(thanks.text).toContain('خدمتی که برای آن آمدید هم ثبت شد')
    expect(thanks.buttons.flat().map(({ text }) => text)).not.toContain('برای کدام خدمت آمدید؟')
    expect((await ratingsOf(office)).filter(({ serviceId }) => serviceId === rows[8]!.id)).toHaveLength(1)
  })

  test('lets the first answer be changed', async () => {
    const user = citizen(messenger)
    const first = await scan(user, `r_${licenseOf(office)}`)
    user.press('بد')
    await user.nextEdit()
    user.press('اصلاح پاسخ نخست')
    const anew = await user.nextEdit()
    expect(anew).toMatchObject({ id: first.id, text: first.text })
  })

  test.each([
    ['its code in Persian digits', () => persian(licenseOf(0)), 'نیلوفر'],
    ['its code without dashes', () => licenseOf(0).replaceAll('-', ''), 'نیلوفر'],
    ['its name and town', () => 'باران مهرآباد', 'باران'],
  ])('finds the office by %s', async (_, typed, name) => {
    const user = citizen(messenger)
    await fromMenu(user)
    user.say(typed())
    expect((await user.next()).text).toContain(`دفتر ${name}`)
    expect((await user.next()).text).toContain('کیفیت خدمت چطور بود')
    expect(keys(user)).toContain('پیگیری پرونده')
  })

  test('offers the nearest offices by where one is, nearest first', async () => {
    const user = citizen(messenger)
    await fromMenu(user)
    user.tap('ارسال جای کنونی', { latitude: 38.321, longitude: 48.421 })
    const list = await user.next()
    expect(list.buttons[0]![0]!.text).toMatch(/آفتاب|شبنم|سرو/)
    expect(list.buttons[0]![0]!.text).toContain('متر')
    expect(list.buttons).toHaveLength(6)
    user.press(/آفتاب/)
    expect((await user.next()).text).toContain('دفتر آفتاب')
    expect((await user.next()).text).toContain('کیفیت خدمت چطور بود')
  })

  test('offers offices of one town to choose from', async () => {
    const user = citizen(messenger)
    await fromMenu(user)
    user.say('گلدشت')
    const list = await user.next()
    expect(list.text).toContain('کدام دفتر')
    expect(list.buttons.slice(0, -1).flat()).toHaveLength(3)
    user.say('باران')
    expect((await user.next()).text).toContain('دفتر باران')
  })

  test.each([
    ['a code nobody has', '۹۹-۹۹-۹۹۹۹۹۹', 'سه گروه رقم'],
    ['a name nobody has', 'ناکجاآباد', 'ناکجاآباد'],
    ['the name of a holder', 'هومن', 'پیدا نشد'],
    ['a name with a slip, which is asked about and not taken', 'نیلفر', 'منظورتان یکی از این‌هاست'],
  ])('helps with %s', async (_, typed, help) => {
    const user = citizen(messenger)
    await fromMenu(user)
    user.say(typed)
    expect((await user.next()).text).toContain(help)
    user.say('باران')
    expect((await user.next()).text).toContain('دفتر باران')
  })

  test('says that nothing is near, and what a sticker or a contact cannot do here', async () => {
    const user = house.simulator[messenger].user({ phone: '09120000001' })
    await fromMenu(user)
    user.sendLocation({ latitude: 27, longitude: 57 })
    expect((await user.next()).text).toContain('۵۰ کیلومتری')
    user.shareContact()
    expect((await user.next()).text).toContain('شماره پروانه یا نام')
  })

  test('limits how many codes one account tries in an hour', async () => {
    const user = citizen(messenger)
    await fromMenu(user)
    for (let nth = 0; nth < 40; nth++) {
      user.say(`99-99-${nth}`)
      await user.next()
    }
    user.say(licenseOf(0))
    expect((await user.next()).text).toContain('یک ساعت دیگر')
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
    user.say(licenseOf(0))
    expect((await user.next()).text).toContain('دفتر نیلوفر')
    house.clock.now = house.world.now
  })

  test('takes no rating for an office that may not serve, and offers to complain', async () => {
    const user = citizen(messenger)
    const said = await scan(user, `r_${licenseOf(4)}`)
    expect(said.text).toContain('در خدمت مراجعه‌کنندگان نیست')
    expect(said.buttons.flat().map(({ text }) => text)).toEqual(['شکایت یا پیشنهاد دارم'])
  })

  test('asks for the office where the code of the link is nobody’s', async () => {
    const user = citizen(messenger)
    expect((await scan(user, 'r_11-11-1111')).text).toContain('پیدا نشد')
    expect((await user.next()).text).toContain('شماره پروانه دفتر را بنویسید')
  })

  test('goes on after a restart between the two taps, and while the office is being found', async () => {
    const user = citizen(messenger)
    await fromMenu(user)
    await house.restart()
    user.say('نیلوفر')
    await user.next()
    await user.next()
    user.press('خوب')
    await shows(user, secondQuestion)
    await house.restart()
    const before = await countOf(0)
    user.press('خوب')
    await shows(user, 'سپاسگزاریم')
    expect(await countOf(0)).toBe(before + 1)
  })

  test('is open to people of the registry too, and does not say who they are', async () => {
    const user = await boundUser(house, 'kanoon', messenger)
    user.say('منو')
    await user.next()
    user.tap('خدمات مراجعه‌کنندگان')
    await user.next()
    user.press('امتیاز به دفتر')
    await user.next()
    await user.next()
    user.say(licenseOf(office))
    await user.next()
    await user.next()
    user.press('عالی')
    await shows(user, secondQuestion)
    const before = await countOf(office)
    user.press('عالی')
    await shows(user, 'سپاسگزاریم')
    const rows = await ratingsOf(office)
    expect(rows).toHaveLength(before + 1)
    expect(JSON.stringify(rows)).not.toContain(house.world.people.kanoon.id)
  })

  test('a license code that is simply typed leads to rating and complaining', async () => {
    const user = citizen(messenger)
    user.settle()
    user.say(persian(licenseOf(0)))
    const found = await user.next()
    expect(found.buttons.flat().map(({ text }) => text)).toEqual(['امتیاز به دفتر', 'شکایت یا پیشنهاد دارم'])
    user.press('امتیاز به دفتر')
    expect((await user.next()).text).toContain('کیفیت خدمت چطور بود')
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
