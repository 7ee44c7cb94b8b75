import { eq } from 'drizzle-orm'
import { Composer } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPin } from '#act/pin'
import { tables } from '#bot/bot'
import type { BotContext, MenuEntry } from '#bot/context'
import { say } from '#bot/say'
import { askChoice, askContact, askText, confirm } from '#bot/talk/ask'
import { askFiles, download } from '#bot/talk/files'
import { askDigits, withPin } from '#bot/talk/keypad'
import { askDay, askRange } from '#bot/talk/month'
import { askPlace } from '#bot/talk/place'
import { begin, type Talk, tell } from '#bot/talk/talk'
import { askWritten } from '#bot/talk/written'
import { conversations } from '#db/schema/conversations'
import { people } from '#db/schema/people'
import { messengers } from '#rules/messages'
import { boundUser, type House, openHouse } from './house.ts'

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const ask = () => [{ title: 'پرسش' }]
const label = (words: string) => () => words
const report = (talk: Talk, answer: unknown) => tell(talk, () => [`پاسخ: ${JSON.stringify(answer)}`])

const questions: Record<string, (talk: Talk) => Promise<unknown>> = {
  text: (talk) => askText(talk, { ask, least: 3, most: 10 }),
  written: (talk) => askWritten(talk, { what: 'test', ask, least: 3, most: 60, send: label('ثبت نظر') }),
  reason: (talk) => askText(talk, { ask, most: 60, reason: true }),
  optional: (talk) => askText(talk, { ask, optional: true }),
  choice: (talk) =>
    askChoice(talk, {
      ask,
      options: [
        { value: 'a', label: label('گزینه الف') },
        { value: 'b', label: label('گزینه ب') },
      ],
    }),
  confirm: (talk) => confirm(talk, { ask, yes: label('ارسال درخواست'), no: label('ویرایش') }),
  contact: (talk) => askContact(talk, { ask }),
  place: (talk) => askPlace(talk, { ask }),
  digits: (talk) => askDigits(talk, { ask, count: 4 }),
  day: (talk) => askDay(talk, { ask, first: '2026-10-11', last: '2026-11-05' }),
  range: (talk) => askRange(talk, { ask, first: '2026-10-11', last: '2027-03-25', said: () => ['مانده: ۷۵ روز'] }),
  files: async (talk) => {
    const files = await askFiles(talk, { ask, most: 2 })
    const sizes = await talk.external(async (ctx) => {
      const all = await Promise.all(files.map((file) => download(ctx, file)))
      return all.map((bytes) => bytes.length)
    })
    return files.map(({ name }, index) => `${name} ${sizes[index]}`)
  },
  papers: async (talk) => {
    const files = await askFiles(talk, { ask, most: 3 })
    return [files.length, await askText(talk, { ask: () => [{ title: 'و بعد؟' }] })]
  },
  pin: (talk) =>
    withPin(talk, async (ctx, act) => {
      const { checkPin } = await import('#act/pin')
      const pin = act.stepUp && 'pin' in act.stepUp ? act.stepUp.pin : ''
      return (await checkPin(act, pin)) ?? { ok: true, value: `امضا شد ${ctx.key().length > 0}` }
    }),
  fails: async () => {
    throw new Error('a bug')
  },
}

const talks = Object.fromEntries(
  Object.entries(questions).map(([name, question]) => [
    name,
    async (talk: Talk) => report(talk, (await question(talk)) ?? null),
  ]),
)
const entry: MenuEntry = { label: 'nav-votes', for: ['bound'], open: (ctx) => begin(ctx, 'digits') }
const starter = new Composer<BotContext>()
starter.hears(/^ask (\w+)$/, (ctx) => begin(ctx, String(ctx.match[1])))
starter.hears('by the way', (ctx) => say(ctx, ['بله؟']))

let house: House
beforeAll(async () => {
  const features = [starter, ...tables.features]
  house = await openHouse({
    tables: { ...tables, talks: { ...tables.talks, ...talks }, menu: [...tables.menu, entry], features },
  })
})
afterAll(() => house?.close())
beforeEach(() => {
  house.faults.length = 0
})

type User = Awaited<ReturnType<typeof boundUser>>

async function asked(question: string, messenger: (typeof messengers)[number] = 'telegram') {
  const user = await boundUser(house, 'holder', messenger)
  user.say(`ask ${question}`)
  const message = await user.next()
  return { user, message }
}

const answered = async (user: User) =>
  (await user.until((chat) => chat.messages.find(({ text }) => text.startsWith('پاسخ:')))).text
/** The row of a chat's conversation with the bot of this house. */
const keyOf = (messenger: User['messenger'], user: number) =>
  `${messenger}:${house.simulator[`${messenger}Token`].split(':')[0]}:${user}`

const stateOf = (user: User) =>
  house.database.db.$count(conversations, eq(conversations.key, keyOf(user.messenger, user.id)))

describe.each(messengers)('a question in %s', (messenger) => {
  test('for a text says what does not fit and takes what does', async () => {
    const { user, message } = await asked('text', messenger)
    user.say('دو')
    expect((await user.next()).text).toContain('دست‌کم ۳')
    user.say('یازده نویسه است این')
    expect((await user.next()).text).toContain('حداکثر ۱۰')
    user.sendLocation({ latitude: 1, longitude: 1 })
    expect((await user.next()).text).toContain('با نوشته پاسخ')
    user.say('كتاب  ٣')
    expect(await answered(user)).toBe('پاسخ: "کتاب ۳"')
    expect(user.chat().messages.find(({ id }) => id === message.id)?.buttons).toEqual([])
    await expect.poll(() => stateOf(user)).toBe(0)
  })

  test('for a reason takes words only', async () => {
    const { user } = await asked('reason', messenger)
    user.say('ن')
    expect((await user.next()).text).toContain('دست‌کم ۳')
    for (const nothing of ['۱۲۳۴', '...']) {
      user.say(nothing)
      expect((await user.next()).text).toContain('علت را با کلمات بنویسید')
    }
    user.say('نشد')
    expect(await answered(user)).toBe('پاسخ: "نشد"')
  })

  /** The newest message under which the text can be sent off, once it shows the words. */
  const check = (user: User, ...said: string[]) =>
    user.until((chat) =>
      chat.messages.findLast(
        ({ text, buttons }) =>
          buttons.flat().some((one) => one.text === 'ثبت نظر') && said.every((words) => text.includes(words)),
      ),
    )

  test('for a text that goes off at once takes all that is written on, and waits for the press', async () => {
    const { user } = await asked('written', messenger)
    user.say('بخش نخست')
    await check(user, 'بخش نخست')
    user.say('بخش دوم')
    const whole = await check(user, 'بخش نخست', 'بخش دوم')
    user.say('ن'.repeat(60))
    expect((await user.until((chat) => chat.messages.find(({ text }) => text.includes('افزوده نشد')))).text).toContain(
      'حداکثر ۶۰',
    )
    await user.until((chat) => chat.messages.some(({ id, buttons }) => id > whole.id && buttons.length > 0))
    user.press('ثبت نظر')
    expect(await answered(user)).toBe(`پاسخ: ${JSON.stringify('بخش نخست\nبخش دوم')}`)
  })

  test('for a text counts the words below a picture, and says that the picture stays behind', async () => {
    const { user } = await asked('written', messenger)
    user.sendPhoto({ name: 'a.png', bytes: onePixel, caption: 'زیر عکس' })
    await user.until((chat) => chat.messages.find(({ text }) => text.includes('خود آن همراه این متن')))
    await check(user, 'زیر عکس')
    user.sendPhoto({ name: 'b.png', bytes: onePixel, caption: 'زیر عکس دوم' })
    await check(user, 'زیر عکس', 'زیر عکس دوم')
    user.press('ثبت نظر')
    expect(await answered(user)).toBe(`پاسخ: ${JSON.stringify('زیر عکس\nزیر عکس دوم')}`)
  })

  test('for a text takes edits of what was sent, each in its place', async () => {
    const { user } = await asked('written', messenger)
    const first = user.say('یک دو سه')
    await check(user, 'یک دو سه')
    const photo = user.sendPhoto({ name: 'a.png', bytes: onePixel, caption: 'چهار پنج' })
    await check(user, 'چهار پنج')
    user.edit(first, 'الف ب پ')
    await check(user, 'الف ب پ', 'چهار پنج')
    user.edit(photo, 'ت ث ج')
    await check(user, 'الف ب پ', 'ت ث ج')
    user.edit(first, 'خ')
    await check(user, 'خ', 'ت ث ج')
    user.press('ثبت نظر')
    expect(await answered(user)).toBe(`پاسخ: ${JSON.stringify('خ\nت ث ج')}`)
  })

  test.each(['لغو', 'لغو.', 'انصراف', '/cancel'])('for a text is left by «%s», before and after', async (word) => {
    const { user } = await asked('written', messenger)
    user.say(word)
    await user.until((chat) => chat.messages.find(({ text }) => text.includes('کنار گذاشته شد')))
    await expect.poll(() => stateOf(user)).toBe(0)
    user.say('ask written')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('پرسش'))
    user.say('نظر من')
    await check(user, 'نظر من')
    user.say(word)
    await expect.poll(() => stateOf(user)).toBe(0)
    expect(user.chat().messages.some(({ text }) => text.startsWith('پاسخ:'))).toBe(false)
  })

  test('is not answered by an edit of what answered the one before', async () => {
    const { user } = await asked('text', messenger)
    const before = user.say('پنج حرف')
    await answered(user)
    user.say('ask confirm')
    await user.until((chat) => chat.messages.at(-1)!.buttons.length)
    user.edit(before, 'شش حرف')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('چیزی را تغییر نداد'))
    user.say('لغو')
    await expect.poll(() => stateOf(user)).toBe(0)
    user.say('ask text')
    await expect.poll(() => stateOf(user)).toBe(1)
    user.edit(before, 'هفت حرف')
    await user.until((chat) => chat.messages.filter(({ text }) => text.includes('چیزی را تغییر نداد')).length === 2)
    expect(user.chat().messages.filter(({ text }) => text.startsWith('پاسخ:'))).toHaveLength(1)
    expect(await stateOf(user)).toBe(1)
  })

  test('may be passed over where it is optional', async () => {
    const { user } = await asked('optional', messenger)
    user.press('بدون پاسخ')
    expect(await answered(user)).toBe('پاسخ: ""')
  })

  test('for a choice wants one of the buttons', async () => {
    const { user, message } = await asked('choice', messenger)
    user.say('گزینه ب')
    expect((await user.next()).text).toContain('یکی از دکمه‌ها')
    user.press('گزینه ب')
    expect(await answered(user)).toBe('پاسخ: "b"')
    expect(user.chat().messages.find(({ id }) => id === message.id)?.text).toContain('گزینه ب')
  })

  test.each([
    ['ارسال درخواست', true],
    ['ویرایش', false],
  ])('to confirm takes «%s» as %s', async (button, answer) => {
    const { user } = await asked('confirm', messenger)
    user.press(button)
    expect(await answered(user)).toBe(`پاسخ: ${answer}`)
  })

  test('for a contact takes one from the address book, or a number', async () => {
    const first = await asked('contact', messenger)
    first.user.shareContact({ phone: '+1 555', firstName: 'x' })
    expect((await first.user.next()).text).toContain('همراه ایران نیست')
    first.user.shareContact({ phone: '989141112233', firstName: 'سارا', lastName: 'نیک' })
    expect(await answered(first.user)).toBe('پاسخ: {"mobile":"09141112233","name":"سارا نیک"}')
    const second = await asked('contact', messenger)
    second.user.say('۰۹۱۴ ۱۱۱ ۲۲۳۳')
    expect(await answered(second.user)).toBe('پاسخ: {"mobile":"09141112233","name":""}')
  })

  test('for a place has a key of its own, and the menu comes back', async () => {
    const { user } = await asked('place', messenger)
    await user.next()
    user.say('کنار دریاچه')
    await user.next()
    user.tap('ارسال جای کنونی', { latitude: 38.25, longitude: 48.3 })
    expect(await answered(user)).toBe('پاسخ: {"lat":38.25,"lon":48.3}')
    expect(
      user
        .chat()
        .keyboard?.rows.flat()
        .map(({ text }) => text),
    ).toContain('منو')
  })

  test('for digits takes taps and erases', async () => {
    const { user, message } = await asked('digits', messenger)
    for (const key of ['۱', '۲', 'پاک کردن', '۳', '۴']) {
      user.press(key, { on: message.id })
      await user.nextEdit()
    }
    expect(user.chat().messages.find(({ id }) => id === message.id)?.text).toContain('۱ ۳ ۴ ○')
    user.say('12')
    expect((await user.next()).text).toContain('۴ رقم')
    user.press('۰', { on: message.id })
    expect(await answered(user)).toBe('پاسخ: "1340"')
  })

  test('for files fetches what was sent, and takes no more than asked', async () => {
    const { user } = await asked('files', messenger)
    user.sendDocument({ name: 'one.pdf', bytes: new Uint8Array(10) })
    await user.nextEdit()
    user.sendDocument({ name: 'two.pdf', bytes: new Uint8Array(20) })
    expect(await answered(user)).toBe('پاسخ: ["one.pdf 10","two.pdf 20"]')
    const none = await asked('files', messenger)
    none.user.say('ندارم')
    expect((await none.user.next()).text).toContain('فایل یا عکس')
    none.user.press('بدون فایل')
    expect(await answered(none.user)).toBe('پاسخ: []')
  })

  test('for files counts below the last one, once for an album, and tells of one too many by what stands', async () => {
    const { user } = await asked('papers', messenger)
    const [counts, full] = ['از ۳ فایل دریافت شد', 'حداکثر ۳ فایل']
    const told = (words: string) => user.chat().messages.filter(({ mine, text }) => !mine && text.includes(words))
    user.sendPhoto({ name: 'a.png', bytes: onePixel })
    await user.until((chat) => chat.messages.at(-1)!.text.includes('۱ از ۳ فایل دریافت شد'))
    const album = `${messenger} album`
    for (const name of ['b', 'c', 'd', 'e']) user.sendPhoto({ name: `${name}.png`, bytes: onePixel, album })
    await user.until(() => told(full).length > 0)
    user.sendPhoto({ name: 'f.png', bytes: onePixel })
    await user.until(() => told(full).length > 1)
    expect(told(full)[0]!.text).toContain('آنچه پیش از این فرستادید سر جای خود است')
    expect(told(counts).map(({ text }) => text.slice(0, 1))).toEqual(['۱', '۳'])
    expect(told(counts).flatMap(({ buttons }) => buttons)).toEqual([])
    user.say('همین')
    expect(await answered(user)).toBe('پاسخ: [3,"همین"]')
  })

  test('for files refuses what is too big', async () => {
    const { user } = await asked('files', messenger)
    user.sendDocument({ name: 'big.zip', bytes: new Uint8Array(21 * 1024 * 1024) })
    expect((await user.next()).text).toContain('این فایل بزرگ است')
  })
})

describe('a month', () => {
  const rowsOf = (user: User, id: number) =>
    user
      .chat()
      .messages.find((one) => one.id === id)!
      .buttons.map((row) => row.map(({ text }) => text))

  test('begins with Saturday at the right, and offers only the days asked for', async () => {
    const { user, message } = await asked('day')
    const rows = rowsOf(user, message.id)
    expect(rows[0]).toEqual(['ماه بعد', 'مهر ۱۴۰۵', ' '])
    expect(rows[1]).toEqual(['ج', 'پ', 'چ', 'س', 'د', 'ی', 'ش'])
    // 1 Mehr 1405 is a Wednesday; 19 Mehr (11 October) is the first day that may be picked
    expect(rows[2]).toEqual(['·', '·', '·', ' ', ' ', ' ', ' '])
    expect(rows[4]).toEqual(['·', '·', '·', '·', '·', '·', '·'])
    expect(rows[5]).toEqual(['۲۴', '۲۳', '۲۲', '۲۱', '۲۰', '۱۹', '·'])
    user.press('ماه بعد')
    await user.nextEdit()
    // 14 Aban (5 November) is the last
    expect(rowsOf(user, message.id)[0]).toEqual([' ', 'آبان ۱۴۰۵', 'ماه پیش'])
    user.press('۱۴')
    expect(await answered(user)).toBe('پاسخ: "2026-11-05"')
    expect(user.chat().messages.find((one) => one.id === message.id)?.text).toContain('۱۴ آبان ۱۴۰۵')
  })

  test('answers taps on what is no day, and forged days, with nothing', async () => {
    const { user, message } = await asked('day')
    user.press('·')
    await user.answered()
    user.press('ش')
    await user.answered()
    expect(user.chat().messages).toHaveLength(2)
    user.press('۱۹', { on: message.id })
    expect(await answered(user)).toBe('پاسخ: "2026-10-11"')
  })

  test('takes a range over the end of a year, can be begun anew, and says what it means', async () => {
    const { user, message } = await asked('range')
    const tap = async (button: string) => {
      user.press(new RegExp(`^\\[?${button}\\]?$`), { on: message.id })
      return (await user.nextEdit()).text
    }
    expect(await tap('۲۵')).toContain('آخرین روز')
    expect(await tap('۲۰')).toContain('نخستین روز: ۲۰ مهر')
    expect(await tap('۳۰')).toContain('۲۰ مهر ۱۴۰۵ تا ۳۰ مهر ۱۴۰۵ (۱۱ روز)')
    expect(await tap('۲۱')).toContain('نخستین روز: ۲۱ مهر')
    for (let month = 0; month < 5; month++) await tap('ماه بعد')
    expect(await tap('۲۹')).toContain('۲۱ مهر ۱۴۰۵ تا ۲۹ اسفند ۱۴۰۵ (۱۵۹ روز)')
    expect(user.chat().messages.find((one) => one.id === message.id)?.text).toContain('مانده: ۷۵ روز')
    user.press('همین روزها درست است')
    expect(await answered(user)).toBe('پاسخ: {"first":"2026-10-13","last":"2027-03-20"}')
  })

  test('takes a day that is typed and says which it was, or asks which month is meant', async () => {
    const { user } = await asked('day')
    user.say('سلام')
    expect((await user.next()).text).toContain('از تقویم بالا انتخاب کنید')
    user.say('۱۵ آذر')
    expect((await user.next()).text).toContain('پذیرفته نمی‌شود')
    user.say('دهم')
    await user.until((chat) => chat.messages.find(({ text }) => text.includes('روز انتخاب‌شده: یکشنبه ۱۰ آبان ۱۴۰۵')))
    expect(await answered(user)).toBe('پاسخ: "2026-11-01"')
  })

  test('takes typed days for a range, and keeps its buttons below them', async () => {
    const { user, message } = await asked('range')
    user.press('ماه بعد', { on: message.id })
    await user.nextEdit()
    user.press('ماه بعد', { on: message.id })
    await user.nextEdit()
    user.say('۱۵')
    const which = await user.until((chat) => chat.messages.findLast(({ text }) => text.includes('منظور کدام روز است')))
    expect(which.buttons.slice(0, 2).map((row) => row[0]!.text)).toEqual(['یکشنبه ۱۵ آذر ۱۴۰۵', 'جمعه ۱۵ آبان ۱۴۰۵'])
    user.press('جمعه ۱۵ آبان ۱۴۰۵')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('نخستین روز: ۱۵ آبان ۱۴۰۵'))
    user.say('بیستم')
    await user.until((chat) => chat.messages.at(-1)!.text.includes('۱۵ آبان ۱۴۰۵ تا ۲۰'))
    user.press('همین روزها درست است')
    expect(await answered(user)).toMatch(/^پاسخ: /)
  })

  test.each([
    ['۱۵ تا ۲۰ آبان', '2026-11-06', '2026-11-11'],
    ['از ۲۸ آذر تا ۳ دی', '2026-12-19', '2026-12-24'],
  ])('takes two days that are typed in one message: %s', async (typed, first, last) => {
    const { user } = await asked('range')
    user.say(typed)
    expect((await user.next()).text).toContain('(۶ روز)')
    user.press('همین روزها درست است')
    expect((await user.next()).text).toBe(`پاسخ: {"first":"${first}","last":"${last}"}`)
  })

  test('tells of typed days that are outside, and what can be typed', async () => {
    const { user } = await asked('range')
    user.say('۱۸ مهر تا ۲۵ مهر ۱۴۰۵')
    expect((await user.next()).text).toContain('پذیرفته نمی‌شود')
    user.say('به‌زودی')
    expect((await user.next()).text).toContain('«۱۵ تا ۲۰»')
  })

  test('takes one day as a range by two taps', async () => {
    const { user, message } = await asked('range')
    for (const _tap of [1, 2]) {
      user.press(/^\[?۲۵\]?$/, { on: message.id })
      await user.nextEdit()
    }
    user.press('همین روزها درست است')
    expect(await answered(user)).toBe('پاسخ: {"first":"2026-10-17","last":"2026-10-17"}')
  })
})

describe('a PIN', () => {
  const setPin = async (pin: string | null) =>
    house.database.db
      .update(people)
      .set({ pinHash: pin && (await hashPin(pin)), pinTries: 0 })
      .where(eq(people.id, house.world.people.holder.id))

  test.each(messengers)(
    'in %s leaves no trace in the chat, tapped or typed, and nothing readable in the database',
    async (messenger) => {
      await setPin('482915')
      const { user, message } = await asked('pin', messenger)
      for (const key of '۴۸۲۹۱') {
        user.press(key, { on: message.id })
        await user.nextEdit()
      }
      expect(user.chat().messages.at(-1)?.text).toContain('● ● ● ● ● ○')
      const [row] = await house.database.db
        .select()
        .from(conversations)
        .where(eq(conversations.key, keyOf(messenger, user.id)))
      expect(Object.keys(row?.value ?? {}).sort()).toEqual(['data', 'iv', 'tag'])
      user.press('۰', { on: message.id })
      expect((await user.next()).text).toContain('رمز نادرست است')
      await user.next()
      user.say('۴۸۲۹۱۵')
      expect(await answered(user)).toBe('پاسخ: {"ok":true,"value":"امضا شد true"}')
      const texts = user.chat().messages.map(({ text }) => text)
      expect(texts.filter((text) => /●|۴۸۲۹۱۵|شش‌رقمی خود/.test(text))).toEqual([])
    },
  )

  test('that was never set ends the question with the reason', async () => {
    await setPin(null)
    const { user } = await asked('pin')
    user.say('482915')
    expect((await user.next()).text).toContain('نگذاشته‌اید')
    expect(await answered(user)).toBe('پاسخ: null')
  })
})

describe('a conversation', () => {
  test.each<[string, (user: User) => unknown]>([
    ['its button', (user) => user.press('بعداً ادامه می‌دهم')],
    ['in words', (user) => user.say('بعداً ادامه می‌دهم')],
  ])('can be left by %s', async (_way, leave) => {
    const { user } = await asked('text')
    leave(user)
    expect((await user.next()).text).toContain('کنار گذاشته شد')
    user.say('پاسخی که دیگر پرسیده نیست')
    expect((await user.next()).text).toContain('پرسشی در میان نیست')
    await expect.poll(() => stateOf(user)).toBe(0)
  })

  test('ends when one goes to the menu, and waits on when one does something else', async () => {
    const { user } = await asked('range')
    user.say('English')
    await user.next()
    user.say('فارسی')
    await user.next()
    user.press('۲۵')
    await user.nextEdit()
    user.say('/start')
    expect((await user.next()).text).toContain(house.world.people.holder.name)
    user.press('۲۶')
    expect((await user.answered()).text).toContain('ثبت شده')
    await expect.poll(() => stateOf(user)).toBe(0)
  })

  test('gives way to a new one that is begun from the menu', async () => {
    const { user } = await asked('text')
    user.say('رأی‌گیری')
    await user.next()
    user.say('1234')
    expect(await answered(user)).toBe('پاسخ: "1234"')
    user.say('پاسخ به پرسش نخست')
    expect((await user.until((chat) => chat.messages.find(({ text }) => /در میان نیست/.test(text)))).mine).toBe(false)
  })

  test('goes on after a restart, even in the middle of a question', async () => {
    const { user, message } = await asked('range')
    user.press('۲۵', { on: message.id })
    await user.nextEdit()
    await house.restart()
    user.press('۲۸', { on: message.id })
    expect((await user.nextEdit()).text).toContain('(۴ روز)')
    await house.restart()
    user.press('همین روزها درست است')
    expect(await answered(user)).toContain('2026-10-17')
  })

  test('is not stirred by the buttons of an older question', async () => {
    const { user, message } = await asked('digits')
    user.press('بعداً ادامه می‌دهم', { on: message.id })
    await user.next()
    user.say('ask digits')
    const second = await user.next()
    user.press('۱', { on: message.id })
    expect((await user.answered()).text).toContain('ثبت شده')
    user.say('4321')
    await user.until((chat) => chat.messages.some(({ text }) => text === 'پاسخ: "4321"'))
    expect(second.id).toBeGreaterThan(message.id)
  })

  test('with a bug in it ends with an apology', async () => {
    const { user, message } = await asked('fails')
    expect(message.text).toContain('خطایی در سامانه')
    user.say('چه شد؟')
    expect((await user.next()).text).toContain('پرسشی در میان نیست')
    expect(house.faults).toHaveLength(1)
  })
})
