import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { recordDelivery } from '#actions/notices/deliver'
import { remindNotice } from '#actions/notices/remind'
import type { CardKind } from '#bot/cards/card'
import { acknowledge, officeCard, reminderCard } from '#bot/notices/card'
import { signCard } from '#bot/notices/sign-card'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { actorOf } from '#reads/people/actors'
import { type Messenger, messengers } from '#rules/messages'
import { groupedReceiptCode } from '#rules/receipts'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

let house: Letters
beforeAll(async () => {
  house = await openLetters()
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(bindings))

type User = Awaited<ReturnType<typeof boundUser>>
const holder = (messenger: Messenger) => boundUser(house, 'holder', messenger)
const buttons = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map((one) => one.text)
const marksOf = async (recipient: string) =>
  (await house.database.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient)))[0]!

/** Presses «مشاهده متن نامه» on the next card and gives the message as it then stands. */
async function opened(user: User) {
  const card = await user.next()
  user.press('مشاهده متن نامه', { on: card.id })
  return user.nextEdit()
}

describe.each(messengers)('a holder in %s', (messenger) => {
  test('has the card edited once by an acknowledgment, and not once more by the courier', async () => {
    const user = await holder(messenger)
    const notice = await house.send()
    const recipient = await house.recipientOf(notice)
    const card = await user.next()
    user.press('مشاهده متن نامه', { on: card.id })
    await user.nextEdit()
    const edits = () =>
      house.simulator.calls().filter(({ method, chat }) => method === 'editMessageText' && chat === String(user.id))
        .length
    await expect.poll(edits).toBe(1)
    user.press('تأیید دریافت', { on: card.id })
    await user.until((chat) => chat.messages.find(({ text }) => text.includes('✅')))
    // the courier has had its turn with the card as well
    const refreshes = and(eq(outbox.kind, 'refresh'), eq(outbox.subjectId, recipient), eq(outbox.state, 'sent'))
    await expect.poll(() => house.database.db.$count(outbox, refreshes)).toBeGreaterThan(0)
    const queued = and(eq(outbox.subjectId, recipient), eq(outbox.state, 'queued'))
    await expect.poll(() => house.database.db.$count(outbox, queued)).toBe(0)
    expect(edits()).toBe(2)
  })

  test('gets a card, reads the whole letter in it, acknowledges, and keeps the receipt in its place', async () => {
    const user = await holder(messenger)
    const notice = await house.send({ subject: 'نرخ تازه خدمات', body: 'به آگاهی می‌رساند\nنرخ‌ها تغییر کرد.' })
    const recipient = await house.recipientOf(notice)
    const card = await user.next()
    expect(card.text).toContain('ابلاغیه')
    expect(card.text).toContain('نرخ تازه خدمات')
    expect(card.text).toMatch(/شماره: \u2066س\u200f\/\u200fالف\u200f\/\u200f۱۴۰۵\u200f\/\u200f[۰-۹]+\u2069/)
    expect(card.text).toContain('۱۸ مهر ۱۴۰۵')
    expect(card.text).not.toContain('نرخ‌ها تغییر کرد')
    expect(buttons(card)).toEqual(['مشاهده متن نامه'])
    expect(await marksOf(recipient)).toMatchObject({ openedAt: null })

    user.press('مشاهده متن نامه', { on: card.id })
    const open = await user.nextEdit()
    expect(open.id).toBe(card.id)
    expect(open.text).toContain('نرخ‌ها تغییر کرد.')
    expect(open.text).toContain(house.world.people.secretary.name)
    expect(buttons(open)).toEqual(['تأیید دریافت'])
    expect(await marksOf(recipient)).toMatchObject({ openedVia: messenger, acknowledgedAt: null })

    user.press('تأیید دریافت', { on: card.id })
    expect((await user.answered()).text).toBe('دریافت تأیید شد.')
    const done = await user.nextEdit()
    expect(done.id).toBe(card.id)
    expect(done.text).toMatch(/^\*?✅ دریافت تأیید شد: ۱۸ مهر ۱۴۰۵، ساعت ۱۲:۰۰/)
    expect(done.text).not.toContain('✉️')
    expect(done.text).toContain('شناسه اصالت متن')
    expect(done.text).toMatch(/تأیید دریافت: ۱۸ مهر ۱۴۰۵، ساعت ۱۲:۰۰:۰۰ · (تلگرام|بله)/)
    const { receiptCode } = await marksOf(recipient)
    expect(done.text).toContain(groupedReceiptCode(receiptCode!))
    expect(done.text).toContain(`/v/${receiptCode}`)
    expect(buttons(done)).toEqual(['مشاهده متن نامه', 'پاسخ به این نامه'])
    expect(await marksOf(recipient)).toMatchObject({ acknowledgedVia: messenger, acknowledgedAs: 'holder' })
    expect(user.chat().messages.filter((one) => !one.mine)).toHaveLength(1)
  })

  test('may tap as often as a thumb does: it counts once', async () => {
    const user = await holder(messenger)
    const recipient = await house.recipientOf(await house.send())
    const card = await opened(user)
    for (let tap = 0; tap < 4; tap++) user.press({ data: acknowledge.data({ recipient }) }, { on: card.id })
    await user.until((chat) => chat.messages.some((one) => one.text.includes('✅')))
    await expect.poll(async () => (await user.answered()).text).toContain('پیش‌تر')
    expect(await marksOf(recipient)).toMatchObject({ acknowledgedVia: messenger })
  })

  test('reads a long letter over several messages and acknowledges under the last', async () => {
    const user = await holder(messenger)
    const body = Array.from({ length: 300 }, (_, line) => `بند ${line + 1} از این نامه بلند است.`).join('\n')
    const recipient = await house.recipientOf(await house.send({ body }))
    const card = await user.next()
    user.press('مشاهده متن نامه', { on: card.id })
    const last = await user.until((chat) => chat.messages.find((one) => buttons(one).includes('تأیید دریافت')))
    const texts = user.chat().messages.filter((one) => one.id > card.id)
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.at(-1)).toEqual(last)
    for (const line of body.split('\n')) expect(texts.some((one) => one.text.includes(line))).toBe(true)
    await user.until((chat) => !chat.messages.some((one) => one.id === card.id))
    user.press('تأیید دریافت', { on: last.id })
    const receipt = await user.until((chat) =>
      chat.messages.find((one) => one.id === last.id && one.text.includes('✅')),
    )
    expect(await marksOf(recipient)).toMatchObject({ acknowledgedVia: messenger })
    // nothing of the text stays behind without its end, and the receipt says who signed
    await user.until((chat) => chat.messages.filter((one) => !one.mine).length === 1)
    expect(receipt.text).toContain(house.world.people.secretary.name)
    expect(receipt.text).not.toContain('بند ۱')
    user.press('مشاهده متن نامه', { on: receipt.id })
    const again = await user.until((chat) => chat.messages.find((one) => one.text.includes('بند 300 ')))
    expect(again.text).toContain('شناسه اصالت متن')
    await user.until((chat) => !chat.messages.some((one) => one.id === receipt.id))
  })

  test('reads a long letter, and the app’s acknowledgment leaves the receipt alone in the chat', async () => {
    const user = await holder(messenger)
    const body = Array.from({ length: 300 }, (_, line) => `بند ${line + 1} از این نامه بلند است.`).join('\n')
    const recipient = await house.recipientOf(await house.send({ body }))
    user.press('مشاهده متن نامه', { on: (await user.next()).id })
    await user.until((chat) => chat.messages.find((one) => buttons(one).includes('تأیید دریافت')))
    await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
    await user.until((chat) => {
      const [only, ...others] = chat.messages.filter((one) => !one.mine)
      return only?.text.includes('✅') && others.length === 0
    })
  })

  test('gets the files when they are asked for, once, whatever a thumb does', async () => {
    const user = await holder(messenger)
    await house.send({ files: [await house.file('الف.pdf', 'یک'), await house.file('ب.pdf', 'دو')] })
    const open = await opened(user)
    expect(buttons(open)).toEqual(['دریافت ۲ پیوست', 'تأیید دریافت'])
    const documents = () => user.chat().messages.flatMap((one) => (one.file ? [one.file.name] : []))
    expect(documents()).toEqual([])
    user.press('دریافت ۲ پیوست', { on: open.id })
    user.press('دریافت ۲ پیوست', { on: open.id })
    const [first, second] = [await user.next(), await user.next()]
    expect([first.file?.name, second.file?.name].sort()).toEqual(['الف.pdf', 'ب.pdf'])
    expect((await user.answered()).text).toContain('همین حالا')
    expect(documents()).toHaveLength(2)
    // later they come again to where one reads, and still stand there once
    house.clock.now = new Date(house.world.now.getTime() + 600_000)
    user.press('دریافت ۲ پیوست', { on: open.id })
    await user.until((chat) => chat.messages.filter((one) => one.file && one.id > second.id).length === 2)
    await user.until(() => documents().length === 2)
    house.clock.now = house.world.now
  })

  test('who acknowledges in the app sees it in the chat, and the other way round', async () => {
    const user = await holder(messenger)
    const recipient = await house.recipientOf(await house.send())
    const card = await user.next()
    await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
    const edited = await user.nextEdit()
    expect(edited.id).toBe(card.id)
    expect(edited.text).toContain('از راه برنامه')
  })

  test('is told of a delivery on paper in the same card', async () => {
    const user = await holder(messenger)
    const recipient = await house.recipientOf(await house.send())
    await user.next()
    const delivery = { recipient, way: 'hand' as const, on: house.world.today, evidence: 'امضای رسید', file: null }
    await recordDelivery(await house.world.as('clerk'), newKey(), delivery)
    expect((await user.nextEdit()).text).toContain('تحویل حضوری')
  })

  test('is reminded by a message that is heard, instead of the one before; not once it is done', async () => {
    const user = await holder(messenger)
    const notice = await house.send()
    const recipient = await house.recipientOf(notice)
    const card = await user.next()
    await expect.poll(async () => (await marksOf(recipient)).sentAt).not.toBeNull()
    await remindNotice(await house.world.as('clerk'), newKey(), { id: notice })
    const reminder = await user.next()
    expect(reminder.text).toContain('یادآوری')
    await user.until((chat) => !chat.messages.some((one) => one.id === card.id))
    user.press('مشاهده متن نامه', { on: reminder.id })
    await user.nextEdit()
    user.press('تأیید دریافت', { on: reminder.id })
    expect((await user.nextEdit()).text).toContain('✅')
    const later = new Date(house.world.now.getTime() + 2 * 86_400_000)
    expect(await remindNotice(await house.world.as('clerk', { now: later }), newKey(), { id: notice })).toMatchObject({
      value: { reminded: 0 },
    })
  })

  test('who has many letters finds those that wait first, page by page', async () => {
    const user = await holder(messenger)
    await house.database.db.delete(noticeRecipients)
    for (let nth = 1; nth <= 10; nth++) {
      const notice = await house.send({ subject: `نامه ${nth}` })
      const recipient = await house.recipientOf(notice)
      if (nth > 3) await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
    }
    await user.until((chat) => chat.messages.filter((one) => one.text.includes('✅')).length === 7)
    user.skip()
    user.say('ابلاغیه‌ها (۳)')
    const list = await user.next()
    expect(list.text).toContain('۱۰ نامه دارید')
    expect(list.text).toContain('۳ نامه که با ● نشان شده')
    expect(buttons(list).slice(0, 3).sort()).toEqual(['● نامه 1', '● نامه 2', '● نامه 3'])
    expect(buttons(list)).toHaveLength(8 + 2)
    user.press('صفحه بعد', { on: list.id })
    const second = await user.nextEdit()
    expect(buttons(second).filter((one) => one.startsWith('نامه ')).length).toBe(2)
    user.press('صفحه پیشین', { on: list.id })
    await user.nextEdit()
    user.press('● نامه 2', { on: list.id })
    const letter = await user.next()
    expect(letter.text).toContain('متن نامه')
    expect(buttons(letter)).toEqual(['تأیید دریافت'])
  })
})

test('a letter of warning shows what it is', async () => {
  const user = await holder('telegram')
  await house.send({ kind: 'warning' })
  const card = await user.next()
  expect(card.text).toMatch(/^⚠️ اخطاریه/)
  // and that it does not count, by the article with its standing
  expect(card.text).toContain('نیست و در شمار اخطارهایی که به لغو پروانه می‌انجامد به حساب نمی‌آید')
  expect(card.text).toContain('بند ۶ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)')
})

test('marks of formatting in a letter stay what they are', async () => {
  const user = await holder('telegram')
  await house.send({ subject: 'الف <b>ب</b> & *پ*', body: '<a href="x">متن</a> _زیر_' })
  const open = await opened(user)
  expect(open.text).toContain('الف <b>ب</b> & *پ*')
  expect(open.text).toContain('<a href="x">متن</a> _زیر_')
})

test('staff read, and are not offered what is the holder’s', async () => {
  const user = await boundUser(house, 'staff')
  await house.database.db.delete(noticeRecipients)
  const recipient = await house.recipientOf(await house.send({ subject: 'برای دفتر' }))
  user.say('ابلاغیه‌ها')
  const list = await user.next()
  user.press('● برای دفتر', { on: list.id })
  const letter = await user.next()
  expect(letter.text).toContain('تأیید دریافت با دارنده پروانه')
  expect(buttons(letter)).toEqual([])
  expect(await marksOf(recipient)).toMatchObject({ openedVia: 'telegram', acknowledgedAt: null })
})

test('an old button in hands that it is not for any more does nothing', async () => {
  const user = await holder('telegram')
  const recipient = await house.recipientOf(await house.send())
  const open = await opened(user)
  await house.database.db.update(bindings).set({ personId: house.world.people.staff.id })
  user.press('تأیید دریافت', { on: open.id })
  expect((await user.next()).text).toContain('در اختیار نقش شما نیست')
  await house.database.db.update(bindings).set({ personId: house.world.offices[1]!.holder.id })
  user.press('تأیید دریافت', { on: open.id })
  expect((await user.next()).text).toContain('پیدا نشد')
  expect(await marksOf(recipient)).toMatchObject({ acknowledgedAt: null })
})

test('an office without letters is told what will come', async () => {
  const user = await boundUser(house, 'substitute')
  await house.database.db.delete(noticeRecipients)
  user.say('ابلاغیه‌ها')
  expect((await user.next()).text).toContain('هر نامه‌ای که دبیرخانه برای دفتر شما بفرستد')
})

test('who chose English reads the card in English and the letter as it was written', async () => {
  const user = await boundUser(house, 'holder')
  const { id } = house.world.people.holder
  await house.database.db.update(people).set({ locale: 'en' }).where(eq(people.id, id))
  await house.send({ body: 'متن فارسی' })
  const card = await user.next()
  expect(card.text).toContain('Notice')
  user.press('Show the letter', { on: card.id })
  const open = await user.nextEdit()
  expect(open.text).toContain('متن فارسی')
  expect(buttons(open)).toEqual(['Acknowledge receipt'])
  await house.database.db.update(people).set({ locale: 'fa' }).where(eq(people.id, id))
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})

test.each(messengers)(
  'of a confidential letter %s says kind, number and date, and where to read it',
  async (messenger) => {
    const user = await holder(messenger)
    const files = [await house.file('فهرست پنهان.pdf', 'یک')]
    const secret = { subject: 'موضوع پنهان', body: 'متن پنهان', files, confidentiality: 'confidential' as const }
    const notice = await house.send(secret)
    const recipient = await house.recipientOf(notice)
    const card = await user.next()
    expect(card.text).toContain('ابلاغیه')
    expect(card.text).toContain('طبقه‌بندی: محرمانه')
    expect(card.text).toMatch(/شماره: \u2066س/)
    expect(card.text).toContain('۱۸ مهر ۱۴۰۵')
    expect(card.buttons.flat()).toMatchObject([{ url: `https://pishkhan.test/app/notices/${recipient}` }])
    user.say('ابلاغیه‌ها')
    const list = await user.until((chat) =>
      chat.messages.find((one) => buttons(one).some((label) => label.includes('محرمانه'))),
    )
    user.press(/محرمانه/, { on: list.id })
    await user.until((chat) => chat.messages.findLast((one) => one.id > list.id && one.text.includes('طبقه‌بندی')))
    for (const act of [openNotice, acknowledgeNotice])
      expect(await act(await house.world.as('holder', { via: messenger }), newKey(), { recipient })).toMatchObject({
        ok: false,
        refusals: [{ key: 'refusal-read-in-app' }],
      })
    expect(JSON.stringify(user.chat().messages)).not.toContain('پنهان')

    await acknowledgeNotice(await house.world.as('holder'), newKey(), { recipient })
    await user.until((chat) => chat.messages.find((one) => one.text.includes('دریافت تأیید شد')))
    expect(JSON.stringify(user.chat().messages)).not.toContain('پنهان')
  },
)

test('of a letter that is read in the app the address stands in the text where messengers refuse its button', async () => {
  const { database, world } = house
  const body = { body: 'متن پنهان', confidentiality: 'confidential' as const }
  const notice = await house.send(body)
  const recipient = await house.recipientOf(notice)
  const publicUrl = 'http://192.168.1.7:3000'
  const seen = async (kind: CardKind, who: 'holder' | 'head', subjectId: string) => {
    const person = await actorOf(database.db, world.people[who].id, world.today)
    const place = { messenger: 'telegram', chat: '1' } as const
    const view = { subjectId, person, params: {}, locale: 'fa' as const, now: world.now, place, publicUrl, secret: '' }
    return kind.render(database.db, view)
  }
  const page = `${publicUrl}/app/notices/${recipient}`
  for (const kind of [officeCard, reminderCard]) {
    const card = await seen(kind, 'holder', recipient)
    expect(card!.buttons).toEqual([])
    expect(card!.blocks.at(-1)).toContainEqual({ link: page, url: page })
  }
  const waiting = await house.submit(body)
  const toSign = `${publicUrl}/app/sign/${waiting}`
  expect((await seen(signCard, 'head', waiting))!.blocks.at(-1)).toContainEqual({ link: toSign, url: toSign })
})
