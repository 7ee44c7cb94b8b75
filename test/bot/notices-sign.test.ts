import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPin } from '#act/pin'
import { endDelegation } from '#actions/delegations/end'
import { makeDelegation } from '#actions/delegations/make'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { code } from '#locales/format'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

const pin = '482613'
let house: Letters
let pinHash: string
beforeAll(async () => {
  house = await openLetters()
  pinHash = await hashPin(pin)
})
afterAll(() => house?.close())
beforeEach(async () => {
  const { db } = house.database
  await db.delete(bindings)
  await db.delete(noticeRecipients)
  await db.delete(notices)
  await db.update(people).set({ pinHash, pinTries: 0 })
})

type User = Awaited<ReturnType<typeof boundUser>>
const buttons = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map((one) => one.text)
const stateOf = async (id: string) => (await house.database.db.select().from(notices).where(eq(notices.id, id)))[0]!

/** Taps the digits on the keypad that stands. */
async function tapPin(user: User, digits: string): Promise<void> {
  const keypad = await user.until((chat) => chat.messages.findLast((one) => buttons(one).includes('۷')))
  for (const digit of digits) {
    const before = user.chat().messages.find((one) => one.id === keypad.id)?.text
    user.press('۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!, { on: keypad.id })
    await user.until((chat) => chat.messages.find((one) => one.id === keypad.id)?.text !== before)
  }
}

describe.each(messengers)('a signer in %s', (messenger) => {
  test('sees the letter exactly as it will arrive, signs with the PIN, and nothing of the PIN stays', async () => {
    const user = await boundUser(house, 'head', messenger)
    const office = await boundUser(house, 'holder', messenger)
    const id = await house.submit({ body: 'متن کامل نامه', files: [await house.file('پیوست.pdf', 'یک')] })
    const card = await user.next()
    expect(card.text).toContain('نامه برای امضا')
    expect(card.text).toContain('متن کامل نامه')
    const { name, holder, license } = house.world.offices[0]!
    // the one whom it goes to is named, as in the letter's head
    expect(card.text).toContain(`گیرنده: ${holder.name}، دارنده محترم پروانه ${code('fa', license)}، دفتر ${name}`)
    expect(card.text).not.toContain('گیرندگان')
    expect(card.text).toContain(house.world.people.clerk.name)
    expect(buttons(card)).toEqual(['دریافت ۱ پیوست', 'فهرست ۱ گیرنده', 'امضا', 'بازگرداندن'])
    user.press('دریافت ۱ پیوست', { on: card.id })
    expect((await user.next()).file?.name).toBe('پیوست.pdf')

    user.press('امضا', { on: card.id })
    await tapPin(user, pin)
    const signed = await user.until((chat) => chat.messages.find((one) => one.text.includes('✅')))
    expect(signed.text).toMatch(/شماره: .*س\u200f\/\u200fالف/)
    expect(signed.text).toContain(house.world.people.head.name)
    expect(buttons(signed)).toEqual([])
    expect(await stateOf(id)).toMatchObject({ state: 'signed', signedRole: 'head' })
    await user.until((chat) => chat.messages.filter((one) => one.kind === 'text' && !one.mine).length === 1)
    expect(user.chat().messages.some((one) => one.text.includes(pin))).toBe(false)
    expect((await office.next()).text).toContain('ابلاغیه')
  })

  test('sees whom a letter goes to, page by page in one message, before it is signed', async () => {
    const user = await boundUser(house, 'head', messenger)
    const { offices } = house.world
    await house.submit({ to: offices.map(({ id }) => id) })
    const card = await user.next()
    const press = () => user.press(/^فهرست/, { on: card.id })
    press()
    const list = await user.next()
    expect(list.text).toContain('گیرندگان')
    for (const { name, license } of offices.slice(0, 25)) {
      expect(list.text).toContain(name)
      expect(list.text).toContain(code('fa', license))
    }
    // asked for again it stands there once
    press()
    const again = await user.next()
    await user.until((chat) => !chat.messages.some((one) => one.id === list.id))
    expect(again.text).toBe(list.text)
  })

  test('signs a long letter, and what stays is what became of it, alone', async () => {
    const user = await boundUser(house, 'head', messenger)
    const body = Array.from({ length: 300 }, (_, line) => `بند ${line + 1} از این نامه بلند است.`).join('\n')
    const id = await house.submit({ body })
    const last = await user.until((chat) => chat.messages.find((one) => buttons(one).includes('امضا')))
    user.press('امضا', { on: last.id })
    await tapPin(user, pin)
    await expect.poll(async () => (await stateOf(id)).state).toBe('signed')
    await user.until((chat) => {
      const [only, ...others] = chat.messages.filter((one) => !one.mine)
      return only?.text.includes('✅') && others.length === 0
    })
  })

  test('who mistypes the PIN is told how many tries are left, and may go on', async () => {
    const user = await boundUser(house, 'secretary', messenger)
    const id = await house.submit()
    user.press('امضا', { on: (await user.next()).id })
    await tapPin(user, '111111')
    expect((await user.until((chat) => chat.messages.find((one) => one.text.includes('نادرست')))).text).toContain('۴')
    expect(await stateOf(id)).toMatchObject({ state: 'awaiting' })
    await tapPin(user, pin)
    await expect.poll(async () => (await stateOf(id)).state).toBe('signed')
  })

  test('sends back with a word; the writer gets it, and the other signer’s card says so', async () => {
    const head = await boundUser(house, 'head', messenger)
    const secretary = await boundUser(house, 'secretary', messenger)
    const clerk = await boundUser(house, 'clerk', messenger)
    const id = await house.submit({ subject: 'نامه ناتمام' })
    const card = await head.next()
    const other = await secretary.next()
    head.press('بازگرداندن', { on: card.id })
    expect((await head.next()).text).toContain('چه چیزی باید درست شود')
    head.say('تاريخ را بنویسید')
    const check = await head.until((chat) =>
      chat.messages.find((one) => buttons(one).includes('بازگرداندن با این توضیح')),
    )
    expect(check.text).toContain('تاریخ را بنویسید')
    head.say('و پیوست ناقص است')
    const whole = await head.until((chat) =>
      chat.messages.find((one) => one.id > check.id && buttons(one).includes('بازگرداندن با این توضیح')),
    )
    expect((await stateOf(id)).state).toBe('awaiting')
    head.press('بازگرداندن با این توضیح', { on: whole.id })
    const told = await clerk.next()
    expect(told.text).toContain('نامه ناتمام')
    expect(told.text).toContain('تاریخ را بنویسید')
    expect(told.text).toContain(house.world.people.head.name)
    expect(told.buttons.flat()).toMatchObject([{ url: `https://pishkhan.test/app/notices/${id}/write` }])
    const edited = await secretary.nextEdit()
    expect(edited.id).toBe(other.id)
    expect(edited.text).toContain('بازگردانده شد')
    expect(buttons(edited)).toEqual([])
    expect(await stateOf(id)).toMatchObject({ state: 'draft', sentBackWord: 'تاریخ را بنویسید\nو پیوست ناقص است' })
  })

  test('hears of a letter that comes again after it was sent back', async () => {
    const user = await boundUser(house, 'head', messenger)
    const id = await house.submit()
    const card = await user.next()
    await sendBackNotice(await house.world.as('secretary'), newKey(), { id, word: 'کوتاه‌تر' })
    await user.nextEdit()
    await submitNotice(await house.world.as('clerk'), newKey(), { id, version: 2 })
    const again = await user.next()
    expect(buttons(again)).toEqual(['فهرست ۱ گیرنده', 'امضا', 'بازگرداندن'])
    await user.until((chat) => !chat.messages.some((one) => one.id === card.id))
  })

  test('signs all that waits with one PIN, each an act of its own', async () => {
    const ids = [
      await house.submit({ subject: 'یک', body: 'متن نخست', files: [await house.file('یک.pdf', 'یک')] }),
      await house.submit({ subject: 'دو', body: 'متن دوم' }),
      await house.submit(),
    ]
    const user = await boundUser(house, 'head', messenger)
    user.say('امضا')
    const list = await user.next()
    expect(list.text).toContain('۳ نامه در انتظار امضای شماست')
    user.press('امضای هر ۳ نامه', { on: list.id })
    const asked = await user.until((chat) => chat.messages.find((one) => one.text.includes('یک — ۱ گیرنده')))
    for (const body of ['متن نخست', 'متن دوم', 'متن نامه']) {
      const shown = user.chat().messages.find((one) => one.text.includes(body))!
      const files = body === 'متن نخست' ? ['دریافت ۱ پیوست'] : []
      expect([body, buttons(shown)]).toEqual([body, [...files, 'فهرست ۱ گیرنده']])
    }
    user.press('دریافت ۱ پیوست')
    await user.until((chat) => chat.messages.some((one) => one.file?.name === 'یک.pdf'))
    user.press('امضای هر ۳ نامه', { on: asked.id })
    await tapPin(user, pin)
    const result = await user.until((chat) => chat.messages.find((one) => one.text.includes('۳ نامه امضا شد')))
    expect(result.text.match(/س\u200f\/\u200fالف/g)).toHaveLength(3)
    await user.until((chat) => chat.messages.some((one) => one.text.includes('۳ از ۳')))
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ state: 'signed', signedRole: 'head' })
  })

  test('leaves a letter out of a batch, and signs the others', async () => {
    const [first, second] = [await house.submit({ subject: 'یک' }), await house.submit({ subject: 'دو' })]
    const user = await boundUser(house, 'head', messenger)
    user.say('امضا')
    user.press('امضای هر ۲ نامه', { on: (await user.next()).id })
    const asked = await user.until((chat) => chat.messages.find((one) => buttons(one).includes('☑ یک')))
    expect(buttons(asked).slice(0, 3).sort()).toEqual(['امضای هر ۲ نامه', '☑ دو', '☑ یک'].sort())
    user.press('☑ یک', { on: asked.id })
    await user.until((chat) => chat.messages.find((one) => buttons(one).includes('☐ یک')))
    user.press('امضای این نامه')
    await tapPin(user, pin)
    await expect.poll(async () => (await stateOf(second)).state).toBe('signed')
    expect((await stateOf(first)).state).toBe('awaiting')
  })

  test('who taps «sign» twice is asked once', async () => {
    const user = await boundUser(house, 'head', messenger)
    await house.submit()
    const card = await user.next()
    user.press('امضا', { on: card.id })
    user.press('امضا', { on: card.id })
    await user.answered()
    await user.until((chat) => chat.messages.find((one) => buttons(one).includes('۷')))
    await tapPin(user, pin)
    await user.until((chat) => chat.messages.find((one) => one.text.includes('✅')))
    expect(user.chat().messages.some((one) => buttons(one).includes('۷'))).toBe(false)
  })

  test('is told which letter of a batch was not signed, while the others were', async () => {
    const [first, second] = [await house.submit({ subject: 'یک' }), await house.submit({ subject: 'دو' })]
    const user = await boundUser(house, 'head', messenger)
    user.say('امضا')
    user.press('امضای هر ۲ نامه', { on: (await user.next()).id })
    const asked = await user.until((chat) => chat.messages.find((one) => one.text.includes('یک — ۱ گیرنده')))
    // it comes back changed between the showing and the signing
    await sendBackNotice(await house.world.as('secretary'), newKey(), { id: first, word: 'کوتاه‌تر' })
    const { version } = await stateOf(first)
    await submitNotice(await house.world.as('clerk'), newKey(), { id: first, version })
    user.press('امضای هر ۲ نامه', { on: asked.id })
    await tapPin(user, pin)
    const result = await user.until((chat) => chat.messages.find((one) => one.text.includes('امضا نشد: «یک»')))
    expect(result.text).toContain('تغییر کرده است')
    expect((await stateOf(first)).state).toBe('awaiting')
    expect((await stateOf(second)).state).toBe('signed')
  })

  test('reads and signs in the app what is not for everybody; a chat never says what it is about', async () => {
    const user = await boundUser(house, 'head', messenger)
    const id = await house.submit({ subject: 'موضوع پنهان', body: 'متن پنهان', confidentiality: 'confidential' })
    const card = await user.next()
    expect(card.text).toContain('محرمانه')
    expect(buttons(card)).toEqual(['باز کردن در برنامه'])
    await house.submit({ subject: 'نامه آشکار' })
    await user.next()
    user.say('امضا')
    const list = await user.next()
    expect(buttons(list)).not.toContain('امضای هر ۲ نامه')
    const forged = await signNotice(await house.world.as('head', { via: messenger }), newKey(), { id })
    expect(forged).toMatchObject({ ok: false, refusals: [{ key: 'refusal-sign-in-app' }] })
    expect((await stateOf(id)).state).toBe('awaiting')
    expect(JSON.stringify(user.chat().messages)).not.toMatch(/پنهان/)
  })

  test('who is overtaken by the other signer sees what became of the letter', async () => {
    const head = await boundUser(house, 'head', messenger)
    const id = await house.submit()
    const card = await head.next()
    head.press('امضا', { on: card.id })
    const secretary = await boundUser(house, 'secretary', messenger)
    secretary.say('امضا')
    secretary.press(/^ساعت کار/, { on: (await secretary.next()).id })
    secretary.press('امضا', { on: (await secretary.next()).id })
    await tapPin(secretary, pin)
    await expect.poll(async () => (await stateOf(id)).state).toBe('signed')
    await tapPin(head, pin)
    expect(
      (await head.until((chat) => chat.messages.find((one) => one.text.includes('دیگر در انتظار')))).text,
    ).toContain('⛔')
    const last = await head.until((chat) => chat.messages.find((one) => one.text.includes('✅')))
    expect(last.text).toContain(house.world.people.secretary.name)
  })
})

test('a letter that was signed before it could be announced is not announced', async () => {
  const id = await house.send()
  const user = await boundUser(house, 'head')
  const channel = house.bots.channels.find(({ name }) => name === 'telegram')!
  const row = { person: house.world.people.head.id, chat: String(user.id), kind: 'sign' as const, params: {} }
  expect(await channel.deliver({ ...row, subjectId: id }, new AbortController().signal)).toEqual({ result: 'dropped' })
  expect(user.chat().messages).toEqual([])
})

test('who has set no PIN is told where to set one', async () => {
  await house.database.db.update(people).set({ pinHash: null })
  const user = await boundUser(house, 'head')
  await house.submit()
  user.press('امضا', { on: (await user.next()).id })
  await tapPin(user, pin)
  const told = await user.until((chat) => chat.messages.find((one) => one.text.includes('هنوز رمز شش‌رقمی نگذاشته‌اید')))
  expect(told.buttons.flat()).toMatchObject([{ url: 'https://pishkhan.test/app/settings' }])
})

test('a signature is left by a button, and the letter waits on', async () => {
  const user = await boundUser(house, 'head')
  const id = await house.submit()
  user.press('امضا', { on: (await user.next()).id })
  await user.until((chat) => chat.messages.findLast((one) => buttons(one).includes('۷')))
  user.press('بعداً ادامه می‌دهم')
  // no draft of it is kept, and none is promised
  await user.until((chat) => chat.messages.find((one) => one.text.includes('کنار گذاشته شد و چیزی ثبت نشد')))
  expect(await stateOf(id)).toMatchObject({ state: 'awaiting' })
})

test('a clerk has no list to sign', async () => {
  const user = await boundUser(house, 'clerk')
  user.say('امضا')
  expect((await user.next()).text).toContain('پرسشی در میان نیست')
})

test('nothing waits: the list says so', async () => {
  const user = await boundUser(house, 'head')
  user.say('امضا')
  expect((await user.next()).text).toContain('نامه‌ای در انتظار امضا نیست')
})

test('nothing of all that was a fault, and no message was lost', async () => {
  expect(house.faults).toEqual([])
  const rows = await house.database.db.select({ state: outbox.state }).from(outbox).where(eq(outbox.state, 'failed'))
  expect(rows).toEqual([])
})

test('a delegate is told whose signature was lent and for which days, signs in the chat, and is told of its end', async () => {
  const { world } = house
  const { head, member } = world.people
  const user = await boundUser(house, 'member')
  const lent = { id: newKey(), delegate: member.id, firstDay: world.today, lastDay: world.today, reason: 'مأموریت' }
  expect(await makeDelegation(await world.as('head'), newKey(), lent)).toMatchObject({ ok: true })
  const told = await user.next()
  expect(told.text).toContain(`امضا از طرف ${head.name}`)
  expect(told.text).toContain('مأموریت')
  const id = await house.submit({ subject: 'نامه جانشین' })
  const card = await user.until((chat) => chat.messages.find((one) => one.text.includes('نامه جانشین')))
  user.press('امضا', { on: card.id })
  await tapPin(user, pin)
  const signed = await user.until((chat) => chat.messages.find((one) => one.text.includes('✅')))
  expect(signed.text).toContain(`${member.name}، از طرف ${head.name}، رئیس کارگروه`)
  expect(await stateOf(id)).toMatchObject({ state: 'signed', signedBy: member.id, signedFor: head.id })
  await endDelegation(await world.as('head'), newKey(), { id: lent.id })
  await user.until((chat) => chat.messages.find((one) => one.id === told.id)?.text.includes('پایان یافته است'))
})
