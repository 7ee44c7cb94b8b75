import { eq } from 'drizzle-orm'
import { Composer } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { disagree } from '#bot/ballots/card'
import { tables } from '#bot/bot'
import { showCard } from '#bot/cards/show'
import type { BotContext } from '#bot/context'
import { seal, unseal } from '#bot/talk/seal'
import { conversations } from '#db/schema/conversations'
import { drafts } from '#db/schema/drafts'
import { requests } from '#db/schema/requests'
import { text } from '#locales/text'
import { type Messenger, messengers } from '#rules/messages'
import { saveRequestDraft } from '#test/world/drafts'
import { filed, stationForm } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

/** Shows a request to whoever may give an opinion: `open ID`. */
const opener = new Composer<BotContext>()
opener.hears(/^open (\S+)$/, (ctx) => showCard(ctx, 'opinion', ctx.match[1]!))

let house: House
beforeAll(async () => {
  house = await openHouse({ tables: { ...tables, features: [opener, ...tables.features] } })
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(drafts))

type User = Awaited<ReturnType<typeof boundUser>>

/** The newest message of the bot that says these words, once one does. */
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const labels = ({ buttons }: { buttons: { text: string }[][] }) => buttons.flat().map(({ text }) => text)
const count = (user: User, words: string) =>
  user.chat().messages.filter(({ text, mine }) => !mine && text.includes(words)).length

/** A holder before the question whether the draft of a station is gone on with. */
async function askedAboutDraft(messenger: Messenger) {
  const user = await boundUser(house, 'holder', messenger)
  const form = stationForm(house.world)
  const context = await house.world.as('holder')
  const office = house.world.offices[0]!.id
  await saveRequestDraft(context, newKey(), { office, kind: 'station', form, version: 0 })
  user.say('درخواست تازه')
  await shows(user, 'کدام درخواست؟')
  user.press('پیش‌نویس ایستگاه موقت')
  return { user, form, question: await shows(user, 'پیش‌نویس این درخواست') }
}

describe.each(messengers)('a question that was left in %s', (messenger) => {
  test.each(['منو', 'بعداً ادامه می‌دهم'])('by «%s»: its button takes the draft up', async (way) => {
    const { user, question } = await askedAboutDraft(messenger)
    user.say(way)
    await user.until((chat) => chat.messages.at(-1)?.id !== question.id)
    user.press('ادامه پیش‌نویس', { on: question.id })
    await shows(user, 'بازبینی درخواست ایستگاه موقت')
    // the old question shows what was answered, as if it had never been left
    const old = await user.until((chat) =>
      chat.messages.find(({ id, buttons }) => id === question.id && !buttons.length),
    )
    expect(old.text).toContain('ادامه پیش‌نویس')
    expect(count(user, 'پیش‌نویس این درخواست')).toBe(1)
  })

  test('for the menu: the menu comes, and below it the way on with the draft', async () => {
    const { user, question } = await askedAboutDraft(messenger)
    user.say('منو')
    const left = await shows(user, 'به‌صورت پیش‌نویس مانده است')
    const menu = user.chat().messages.findLast(({ mine, id }) => !mine && id < left.id)!
    expect(menu.id).toBeGreaterThan(question.id)
    expect(menu.text).toContain('در انتظار شما نیست')
    expect(labels(left)).toEqual(['ادامه پیش‌نویس'])
    user.press('ادامه پیش‌نویس', { on: left.id })
    await shows(user, 'بازبینی درخواست ایستگاه موقت')
    // an entry of the menu leaves the question standing, and what it begins says that this one waits
    user.say('درخواست تازه')
    user.press('مرخصی', {
      on: (
        await user.until((chat) =>
          chat.messages.findLast(({ text, id }) => id > left.id && text.includes('کدام درخواست؟')),
        )
      ).id,
    })
    await shows(user, 'پرسش پیشین کنار گذاشته شد')
  })

  test('for the menu, with nothing kept: it says that nothing was recorded', async () => {
    const user = house.simulator[messenger].user({ firstName: 'رهگذر' })
    user.say('/start')
    await user.next()
    user.say(text('fa', 'complain-entry-follow'))
    await user.until((chat) => chat.messages.findLast(({ buttons }) => buttons.length))
    user.say('منو')
    const left = await shows(user, 'چیزی از آن ثبت نشد')
    expect(labels(left)).toEqual([])
    expect(user.chat().messages.at(-1)?.id).toBe(left.id)
  })

  test('after its first day alone was pressed: nothing is kept, and nobody is told otherwise', async () => {
    const user = await boundUser(house, 'holder', messenger)
    user.say('درخواست تازه')
    await shows(user, 'کدام درخواست؟')
    user.press('مرخصی')
    const days = await shows(user, 'نخستین روز را انتخاب کنید')
    const last = days.buttons.flat().findLast(({ text }) => /^[۰-۹]+$/.test(text))!
    user.press(last.text, { on: days.id })
    await shows(user, 'اکنون آخرین روز را انتخاب کنید')
    user.say('منو')
    const left = await shows(user, 'چیزی از آن ثبت نشد')
    expect(labels(left)).toEqual([])
    expect(count(user, 'به‌صورت پیش‌نویس مانده است')).toBe(0)
    expect(await house.database.db.select().from(drafts)).toEqual([])
  })

  test('«از نو» of it asks once more before anything is thrown away', async () => {
    const { user, question } = await askedAboutDraft(messenger)
    user.say('منو')
    await user.until((chat) => chat.messages.at(-1)?.id !== question.id)
    user.press('از نو', { on: question.id })
    await user.until(() => count(user, 'پیش‌نویس این درخواست') === 2)
    user.press('ادامه پیش‌نویس')
    await shows(user, 'بازبینی درخواست ایستگاه موقت')
  })

  test('is over once the draft was thrown away', async () => {
    const { user, question } = await askedAboutDraft(messenger)
    user.press('ادامه پیش‌نویس', { on: question.id })
    const review = await shows(user, 'بازبینی درخواست ایستگاه موقت')
    user.say('منو')
    await user.until((chat) => chat.messages.at(-1)?.id !== review.id)
    user.press('پاک کردن پیش‌نویس', { on: review.id })
    const again = await user.until((chat) =>
      chat.messages.findLast(({ id, text }) => id > review.id && text.includes('بازبینی درخواست')),
    )
    user.press('پاک کردن پیش‌نویس', { on: again.id })
    await shows(user, 'پیش‌نویس حذف شود؟')
    user.press('بله، حذف شود')
    await shows(user, 'پیش‌نویس پاک شد')
    user.press('ارسال درخواست', { on: review.id })
    expect((await user.answered()).text).toContain('زمان آن گذشته است')
  })

  test('what was written to be sent off is before its writer again at once', async () => {
    const id = await filed(house.world, 'station', stationForm(house.world, messenger === 'bale' ? 40 : 30, 2))
    const user = await boundUser(house, 'association', messenger)
    user.say(`open ${id}`)
    user.press({ data: disagree.data({ request: id }) }, { on: (await shows(user, 'نظر انجمن:')).id })
    await shows(user, text('fa', 'queue-disagree-title'))
    user.say('مسیر بسته است')
    const check = await user.until((chat) =>
      chat.messages.findLast(({ buttons }) => labels({ buttons }).includes(text('fa', 'queue-disagree-send'))),
    )
    user.say('منو')
    await user.until((chat) => chat.messages.at(-1)?.id !== check.id)
    user.press(text('fa', 'queue-disagree-send'), { on: check.id })
    const again = await user.until((chat) =>
      chat.messages.find(({ id, text }) => id > check.id && text.includes('مسیر بسته است')),
    )
    user.press(text('fa', 'queue-disagree-send'), { on: again.id })
    await expect
      .poll(async () => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]?.stage)
      .toBe('vote')
  })
})

/** Makes what stands of a chat's conversation that of an older edition of the questions. */
async function older(user: User) {
  const key = `${user.messenger}:${house.simulator[`${user.messenger}Token`].split(':')[0]}:${user.id}`
  const read = async () =>
    (await house.database.db.select().from(conversations).where(eq(conversations.key, key)))[0]?.value ?? null
  // it is written once the update is carried out, a moment after the question stands in the chat
  await house.restart()
  const value = await read()
  const state = unseal(house.world.secret, value) as { version: [number, number] }
  const old = seal(house.world.secret, { ...state, version: [0, state.version[1] - 1] })
  await house.database.db.update(conversations).set({ value: old }).where(eq(conversations.key, key))
}
const dropped = 'پرسشی که در میان بود باید دوباره پرسیده شود'

describe.each(messengers)('a question that a new edition dropped in %s', (messenger) => {
  async function halfway() {
    const { user, question } = await askedAboutDraft(messenger)
    user.press('ادامه پیش‌نویس', { on: question.id })
    const review = await shows(user, 'بازبینی درخواست ایستگاه موقت')
    user.press('تغییر جای ایستگاه', { on: review.id })
    await user.until((chat) => chat.messages.at(-1)?.text.includes('نشانی را چنان'))
    await older(user)
    return { user, review }
  }

  test('is told of once, at the next message, and taken up by the button', async () => {
    const { user, review } = await halfway()
    user.say('بازار روز')
    const told = await shows(user, dropped)
    expect(told.text).toContain('به‌صورت پیش‌نویس نگه داشته شده است')
    expect(told.text).toContain('پیام اخیر شما ثبت نشد')
    expect(labels(told)).toEqual(['ادامه پیش‌نویس'])
    expect(user.chat().messages.at(-1)?.id).toBe(told.id)
    user.say('سلام')
    await shows(user, 'اکنون پرسشی در میان نیست')
    expect(count(user, dropped)).toBe(1)
    user.press('ادامه پیش‌نویس', { on: told.id })
    await user.until((chat) => chat.messages.some(({ id, text }) => id > told.id && text.includes('بازبینی درخواست')))
    expect(review.id).toBeLessThan(told.id)
  })

  test('is told of at a press on its buttons, and at the menu, which is shown all the same', async () => {
    const { user } = await halfway()
    user.press('بدون تغییر')
    await shows(user, dropped)
    expect((await user.answered()).text ?? '').toBe('')
    const next = await halfway()
    next.user.say('منو')
    const told = await next.user.until((chat) =>
      chat.messages.find(({ id, text }) => id > next.review.id && text.includes(dropped)),
    )
    expect(told.text).not.toContain('پیام اخیر')
    await next.user.until((chat) =>
      chat.messages.find(({ id, text }) => id > told.id && text.includes('در انتظار شما نیست')),
    )
  })

  test('of which nothing is kept says so, and is asked again', async () => {
    const user = house.simulator[messenger].user({ firstName: 'رهگذر' })
    user.say('/start')
    await user.next()
    user.say(text('fa', 'complain-entry-follow'))
    const asked = await user.until((chat) => chat.messages.findLast(({ buttons }) => buttons.length))
    await older(user)
    user.say('۱۲۳۴')
    const told = await shows(user, dropped)
    expect(told.text).toContain('چیزی ثبت نشده است')
    user.press('طرح دوباره پرسش', { on: told.id })
    const again = await user.until((chat) => chat.messages.find(({ id }) => id > told.id))
    expect(again.text).toBe(asked.text)
  })
})
