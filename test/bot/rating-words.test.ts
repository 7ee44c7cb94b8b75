import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveRating } from '#actions/ratings/give'
import { bindings } from '#db/schema/bindings'
import { ratingAnswers } from '#db/schema/rating-words'
import { ratingDays, ratings } from '#db/schema/ratings'
import { services } from '#db/schema/services'
import { publicAnswer } from '#reads/rating-answers'
import { ratingWords } from '#reads/rating-words'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.database.db
    .insert(services)
    .values({ provinceId: house.world.province, code: '10011', name: 'تعویض گواهینامه', agency: 'راهور' })
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const table of [bindings, ratings, ratingDays, ratingAnswers]) await house.database.db.delete(table)
})

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const rate = (nth: number, more: { comment?: string; about?: string } = {}, minute = 0) =>
  giveRating(house.world.nobody({ now: new Date(house.world.now.getTime() + minute * 60_000) }), newKey(), {
    license: house.world.offices[nth]!.license,
    service: 2,
    conduct: 5,
    ...more,
  })
const read = async (who: keyof House['world']['people'], office?: string) =>
  ratingWords(house.database.db, (await house.world.as(who)).actor, office ? { office } : {})

describe('what customers wrote', () => {
  test('is read with the service they came for: by the holder of the own office, by the secretariat of all', async () => {
    await rate(0, { comment: 'صف دراز بود' }, 1)
    await rate(0, { about: '10011' }, 2)
    await rate(0, {}, 3)
    await rate(1, { comment: 'دفتر دیگری' }, 4)
    expect((await read('holder')).map(({ comment, about }) => [comment, about])).toEqual([
      [null, 'تعویض گواهینامه'],
      ['صف دراز بود', null],
    ])
    for (const who of ['clerk', 'secretary', 'head'] as const) expect((await read(who)).found).toBe(3)
    expect((await read('clerk', house.world.offices[1]!.id)).map(({ comment }) => comment)).toEqual(['دفتر دیگری'])
    expect(await read('holder', house.world.offices[1]!.id)).toEqual([])
    for (const who of ['staff', 'substitute', 'member', 'association', 'inspector'] as const)
      expect(await read(who)).toEqual([])
  })

  test('carries the day and nothing nearer, or the office could tell whose it is', async () => {
    await rate(0, { comment: 'خوب بود' })
    expect(Object.keys((await read('holder'))[0]!).sort()).toEqual(
      ['about', 'comment', 'conduct', 'day', 'hidden', 'id', 'office', 'service'].sort(),
    )
  })
})

describe.each(messengers)('in %s', (messenger) => {
  test('the holder reads them from the own office, page by page', async () => {
    for (let nth = 1; nth <= 10; nth++) await rate(0, { comment: `نظر شماره ${nth}`, about: '10011' }, nth)
    const user = await boundUser(house, 'holder', messenger)
    user.say('دفتر من')
    const mine = await shows(user, 'رضایت مراجعه‌کنندگان')
    user.press('نظر مراجعه‌کنندگان', { on: mine.id })
    const words = await shows(user, 'نظر شماره 10')
    expect(words.text).toContain('برای تعویض گواهینامه')
    expect(words.text).toContain('خدمت ۲، رفتار ۵')
    expect(words.text).not.toContain('نظر شماره 2')
    user.press('صفحه بعد', { on: words.id })
    const next = await user.until((chat) =>
      chat.messages.find(({ id, text }) => id === words.id && text.includes('نظر شماره 2')),
    )
    expect(next.text).not.toContain('نظر شماره 3')
  })

  test('the holder answers in public, changes the answer and takes it back', async () => {
    const office = house.world.offices[0]!.id
    const standing = () => publicAnswer(house.database.db, office)
    const user = await boundUser(house, 'holder', messenger)
    const open = async (part: string) => {
      user.say('دفتر من')
      const mine = await shows(user, 'رضایت مراجعه‌کنندگان')
      user.press('نظر مراجعه‌کنندگان', { on: mine.id })
      return user.until((chat) => chat.messages.findLast(({ text }) => text.includes('💬') && text.includes(part)))
    }
    const answer = async (text: string) => {
      await shows(user, 'جای پاسخ پیشین را می‌گیرد')
      user.say(text)
      await shows(user, text)
      user.press('انتشار پاسخ')
      await shows(user, 'پاسخ منتشر شد')
    }
    user.press('نوشتن پاسخ', { on: (await open('پاسخی بر صفحه عمومی دفتر نیست')).id })
    await answer('صندلی افزودیم')
    expect((await standing())?.text).toBe('صندلی افزودیم')
    user.press('تغییر پاسخ', { on: (await open('صندلی افزودیم')).id })
    await answer('یک باجه هم افزودیم')
    const words = await open('یک باجه هم افزودیم')
    user.press('برداشتن پاسخ', { on: words.id })
    await user.until((chat) => chat.messages.find(({ id, text }) => id === words.id && text.includes('پاسخی بر صفحه')))
    expect(await standing()).toBe(null)
  })

  test('the secretariat reads them from its menu, with the office each is about', async () => {
    await rate(1, { comment: 'کارمند خوش‌رفتار بود' })
    const user = await boundUser(house, 'clerk', messenger)
    user.say('نظر مراجعه‌کنندگان')
    expect((await shows(user, 'کارمند خوش‌رفتار بود')).text).toContain(house.world.offices[1]!.name)
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
