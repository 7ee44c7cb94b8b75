import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { voteSecretly } from '#actions/ballots/secret'
import { lapseBallot } from '#actions/ballots/vote'
import { ballots, votes } from '#db/schema/ballots'
import { bindings } from '#db/schema/bindings'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { addDays } from '#rules/calendar'
import type { Messenger } from '#rules/messages'
import { atVote, ballotOf, filed, reviewed, stationForm } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
type Who = Parameters<typeof boundUser>[1]

/** A person of the registry with this chat and no other. */
async function only(who: Who, messenger: Messenger = 'telegram') {
  const person = house.world.people[who].id
  await house.database.db.update(bindings).set({ endedAt: house.world.now }).where(eq(bindings.personId, person))
  return boundUser(house, who, messenger)
}

const shows = (user: User, ...words: string[]) =>
  user.until((chat) =>
    chat.messages.findLast((message) => !message.mine && words.every((word) => message.text.includes(word))),
  )
const buttonsOf = ({ buttons }: { buttons: { text: string }[][] }) => buttons.flat().map(({ text }) => text)
async function press(user: User, words: string, button: string) {
  const message = await user.until((chat) =>
    chat.messages.findLast((one) => !one.mine && one.text.includes(words) && buttonsOf(one).includes(button)),
  )
  user.press(button, { on: message.id })
}
const cardsAbout = (user: User, words: string) => user.chat().messages.filter(({ text }) => text.includes(words))

let nth = 0
/** A station of an office of its own days, at its vote; members in both messengers. */
async function ballot() {
  const [head, member, kanoon] = [await only('head'), await only('member', 'bale'), await only('memberKanoon')]
  nth += 1
  const id = await atVote(house.world, 'station', nth * 12, 5, house.world.offices[nth % 2 ? 1 : 2])
  const [row] = await house.database.db.select().from(requests).where(eq(requests.id, id))
  return { id, head, member, kanoon, number: persian(row!.number) }
}
const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
const castOn = async (id: string) =>
  house.database.db
    .select({ choice: votes.choice, reason: votes.reason, via: votes.via })
    .from(votes)
    .where(eq(votes.ballotId, await ballotOf(house.world, id)))
const stateOf = async (id: string) => {
  const [row] = await house.database.db.select().from(ballots).where(eq(ballots.requestId, id))
  return row!.state
}

describe('a ballot', () => {
  test('comes to every member with the facts, the rules, the opinion and four buttons', async () => {
    const { head, member, kanoon, number } = await ballot()
    for (const user of [head, member, kanoon]) {
      const card = await shows(user, 'رأی‌گیری', number)
      expect(card.text).toContain('نمایشگاه سالانه')
      expect(card.text).toContain('✓ ایستگاه بیش از یک ماه پیاپی برپا نباشد')
      expect(card.text).toContain('تبصره ۲ ماده ۱۸')
      expect(card.text).toContain('انجمن صنفی موافق است')
      expect(card.text).toContain('از ۳ کرسی دارای حق رأی. برای تصمیم ۲ رأی لازم است')
      expect(new Set(buttonsOf(card))).toEqual(
        new Set(['رأی موافق', 'رأی مخالف', 'رأی ممتنع', 'اعلام ذی‌نفعی و خودداری از رأی']),
      )
    }
  })

  test('takes a vote by one press and shows the count to everybody, in place', async () => {
    const { id, head, member, number } = await ballot()
    const secretary = await only('secretary')
    const before = await shows(member, 'رأی‌گیری', number)
    secretary.say('رأی‌گیری')
    await secretary.next()
    const listed = await secretary.until((chat) => chat.messages.findLast((one) => one.buttons.length > 0))
    secretary.press({ data: listed.buttons.at(-1)![0]!.data! }, { on: listed.id })
    await press(head, number, 'رأی موافق')
    expect((await head.answered()).text).toBe('رأی شما ثبت شد: موافق.')
    await shows(head, number, 'رأی شما: موافق')
    const after = await shows(member, number, '● رئیس کارگروه: موافق', '۱ موافق و ۰ مخالف')
    expect(after.id).toBe(before.id)
    expect(cardsAbout(member, number)).toHaveLength(1)
    expect(await castOn(id)).toEqual([{ choice: 'for', reason: null, via: 'telegram' }])
  })

  test('asks why before it takes a vote against, and keeps the reason', async () => {
    const { id, member, number } = await ballot()
    await press(member, number, 'رأی مخالف')
    await shows(member, 'چرا مخالفید')
    member.sendLocation({ latitude: 38, longitude: 48 })
    await shows(member, 'با نوشته پاسخ')
    member.say('فاصله کم است')
    await press(member, 'آنچه ثبت می‌شود', 'ثبت رأی مخالف')
    await shows(member, 'رأی شما ثبت شد: مخالف')
    expect((await shows(member, number, 'رأی شما: مخالف')).text).toContain('فاصله کم است')
    expect(await castOn(id)).toEqual([{ choice: 'against', reason: 'فاصله کم است', via: 'bale' }])
  })

  test('keeps a reason that was not sent off, and shows it again at the next press', async () => {
    const { id, member, number } = await ballot()
    await press(member, number, 'رأی مخالف')
    await shows(member, 'چرا مخالفید')
    member.say('فاصله کم است')
    await press(member, 'آنچه ثبت می‌شود', 'بعداً ادامه می‌دهم')
    await shows(member, 'آنچه نوشتید نگه داشته شد')
    expect(await castOn(id)).toEqual([])
    await press(member, number, 'رأی مخالف')
    expect((await shows(member, 'پیش‌تر نوشته‌اید')).text).toContain('فاصله کم است')
    await press(member, 'پیش‌تر نوشته‌اید', 'همین متن')
    await member.until((chat) => chat.messages.filter(({ text }) => text.includes('آنچه ثبت می‌شود')).length === 2)
    await press(member, 'آنچه ثبت می‌شود', 'ثبت رأی مخالف')
    await shows(member, 'رأی شما ثبت شد: مخالف')
    expect(await castOn(id)).toMatchObject([{ choice: 'against', reason: 'فاصله کم است' }])
  })

  test('lets a vote be changed while it is open', async () => {
    const { id, head, number } = await ballot()
    await press(head, number, 'رأی ممتنع')
    await shows(head, number, 'رأی شما: ممتنع')
    await press(head, number, 'اعلام ذی‌نفعی و خودداری از رأی')
    // a recusal is seen by all and asked about once
    expect((await shows(head, number, 'رأی نمی‌دهید')).text).toContain('کرسی شما در شمار کل می‌ماند')
    expect(await castOn(id)).toMatchObject([{ choice: 'abstain' }])
    await press(head, number, 'تأیید خودداری از رأی')
    await shows(head, number, 'رأی شما: خودداری از رأی (ذی‌نفع)')
    expect(await castOn(id)).toMatchObject([{ choice: 'recuse' }])
  })

  test('asks the deciding member to confirm, takes nothing before, and then closes for everybody', async () => {
    const { id, head, member, kanoon, number } = await ballot()
    await press(head, number, 'رأی موافق')
    await shows(head, number, 'رأی شما: موافق')
    await press(member, number, 'رأی موافق')
    const asked = await shows(member, number, '۲ رأی موافق از ۳ کرسی')
    expect(buttonsOf(asked)).toEqual(['تأیید رأی موافق', 'هنوز نه'])
    expect(await stateOf(id)).toBe('open')
    member.press('هنوز نه', { on: asked.id })
    await press(member, number, 'رأی موافق')
    const deciding = await shows(member, number, '۲ رأی موافق از ۳ کرسی')
    member.press('تأیید رأی موافق', { on: deciding.id })
    member.press('تأیید رأی موافق', { on: deciding.id })
    for (const user of [head, member, kanoon]) expect((await shows(user, number, 'تصویب شد')).buttons).toEqual([])
    expect(await stateOf(id)).toBe('adopted')
    // the second of the two taps, or one on a card that stayed as it was
    const told = 'رأی شما (موافق) شمرده شد و رأی‌گیری پایان یافت: تصویب شد'
    await member.until(
      (chat) => chat.answer?.text?.includes(told) || chat.messages.some(({ text }) => text.includes(told)),
    )
  })

  test('asks likewise where a vote against decides', async () => {
    const { id, head, member, number } = await ballot()
    for (const user of [head, member]) {
      await press(user, number, 'رأی مخالف')
      await shows(user, 'چرا مخالفید')
      user.say('با برنامه شهر نمی‌خواند')
      await press(user, 'آنچه ثبت می‌شود', 'ثبت رأی مخالف')
    }
    await press(member, 'رأی تعیین‌کننده', 'هنوز نه')
    await shows(member, 'رأی ثبت نشد')
    expect(await stateOf(id)).toBe('open')
    await press(member, number, 'رأی مخالف')
    await shows(member, 'چرا مخالفید')
    member.say('با برنامه شهر نمی‌خواند')
    await press(member, 'آنچه ثبت می‌شود', 'ثبت رأی مخالف')
    await press(member, 'رأی تعیین‌کننده', 'تأیید رأی مخالف')
    await shows(member, number, 'رد شد')
    expect(await stateOf(id)).toBe('rejected')
  })

  test('is followed by the next request that waits, by itself', async () => {
    const { member, number } = await ballot()
    await shows(member, 'رأی‌گیری', number)
    nth += 1
    await atVote(house.world, 'station', nth * 12, 5, house.world.offices[0])
    await shows(member, 'رأی‌گیری', 'نیلوفر')
    const shownTo = () => member.chat().messages.findLast(({ mine }) => !mine)!.id
    const before = shownTo()
    await press(member, number, 'رأی ممتنع')
    await shows(member, number, 'رأی شما: ممتنع')
    await member.until((chat) => chat.messages.some(({ id, buttons }) => id > before && buttons.flat().length === 4))
    const after = shownTo()
    // whoever changes a vote is not sent on
    await press(member, number, 'رأی موافق')
    await shows(member, number, 'رأی شما: موافق')
    expect(shownTo()).toBe(after)
  })

  test('that is secret leads to the app and takes no vote in a chat', async () => {
    const { id, head, member, number } = await ballot()
    const card = await shows(head, 'رأی‌گیری', number)
    // made so a moment ago: the card in the chat does not show it yet
    await house.database.db.update(ballots).set({ secret: true }).where(eq(ballots.requestId, id))
    head.press('رأی موافق', { on: card.id })
    await head.answered()
    expect(await castOn(id)).toEqual([])
    const secret = await shows(head, number, 'رأی‌گیری غیرعلنی')
    expect(buttonsOf(secret)).toEqual(['رأی دادن در برنامه'])
    expect(secret.text).toContain('۰ نفر از ۳ رأی داده‌اند')
    const voter = await house.world.as('member', { via: 'app' })
    await voteSecretly(voter, newKey(), { ballot: await ballotOf(house.world, id), choice: 'against' })
    const marked = await shows(member, number, '۱ نفر از ۳ رأی داده‌اند')
    expect(marked.text).not.toContain('مخالف')
  })

  test('that has closed meanwhile says so, and the card shows how it stands', async () => {
    const { id, head, number } = await ballot()
    const card = await shows(head, 'رأی‌گیری', number)
    const closing = and(eq(ballots.requestId, id), eq(ballots.state, 'open'))
    await house.database.db.update(ballots).set({ state: 'lapsed' }).where(closing)
    head.press('رأی موافق', { on: card.id })
    expect(await head.answered()).toMatchObject({
      text: expect.stringMatching(/^این رأی‌گیری پایان یافته است\. .*\(.*۱۴۰۵/),
      alert: true,
    })
    expect((await shows(head, number, 'بی‌نتیجه ماند')).buttons).toEqual([])
  })

  test('that lapses is shown so in every chat', async () => {
    const { id, kanoon, number } = await ballot()
    await shows(kanoon, 'رأی‌گیری', number)
    const [row] = await house.database.db.select().from(ballots).where(eq(ballots.requestId, id))
    const now = new Date(`${addDays(row!.closesOn, 1)}T08:30:00Z`)
    await lapseBallot(house.world.system('clock', { now }), newKey(), { ballot: row!.id })
    // what the clock did tomorrow goes out today
    await house.database.db.update(outbox).set({ nextAt: house.world.now }).where(eq(outbox.subjectId, id))
    await shows(kanoon, number, 'بی‌نتیجه ماند')
  })
})

describe('the secretary', () => {
  test('finds the ballots in the menu and sees the count without buttons', async () => {
    // two of them: those of the tests before would fill the first page of the list, and one alone is shown at once
    await house.database.db.update(ballots).set({ state: 'lapsed' }).where(eq(ballots.state, 'open'))
    await ballot()
    const { number } = await ballot()
    const secretary = await only('secretary')
    secretary.say('رأی‌گیری')
    const list = await shows(secretary, 'برای دیدن شمارش')
    for (const row of list.buttons) secretary.press({ data: row[0]!.data! }, { on: list.id })
    const card = await shows(secretary, number, 'شما شمارش را می‌بینید')
    expect(card.buttons).toEqual([])
  })
})

describe('the association', () => {
  test('agrees with one press; the request goes on to the vote', async () => {
    const association = await only('association')
    const id = await filed(house.world, 'station', stationForm(house.world, 300, 3))
    const card = await shows(association, 'نظر انجمن', 'اگر تا آن روز نظری ثبت نشود')
    association.press('موافقت انجمن', { on: card.id })
    expect((await association.answered()).text).toContain('موافقت انجمن ثبت شد')
    expect((await shows(association, 'در انتظار رأی کارگروه')).buttons).toEqual([])
    const [row] = await house.database.db.select().from(requests).where(eq(requests.id, id))
    expect(row?.stage).toBe('vote')
  })

  test('disagrees with a reason, which the members read', async () => {
    const [association, head] = [await only('association', 'bale'), await only('head')]
    await filed(house.world, 'station', stationForm(house.world, 310, 3))
    await press(association, 'نظر انجمن', 'مخالفت با علت')
    await shows(association, 'چرا انجمن مخالف است')
    association.say('دفتر دیگری نزدیک است')
    await press(association, 'آنچه ثبت می‌شود', 'ثبت مخالفت')
    await shows(association, 'مخالفت انجمن ثبت شد')
    await shows(head, 'رأی‌گیری', 'دفتر دیگری نزدیک است')
  })

  test('takes its word back while nobody has voted, and a reason of one letter is no reason', async () => {
    const association = await only('association')
    const id = await filed(house.world, 'station', stationForm(house.world, 315, 3))
    await press(association, 'نظر انجمن', 'مخالفت با علت')
    await shows(association, 'چرا انجمن مخالف است')
    association.say('ن')
    await shows(association, 'دست‌کم')
    association.say('دفتر دیگری نزدیک است')
    await press(association, 'آنچه ثبت می‌شود', 'ثبت مخالفت')
    const offer = await shows(association, 'می‌توانید آن را پس بگیرید')
    for (const _ of [1, 2]) association.press('پس گرفتن پاسخ', { on: offer.id })
    expect(await association.answered()).toMatchObject({ text: expect.stringContaining('پس گرفته شد'), alert: false })
    await shows(association, 'پاسخ شما پس گرفته شد')
    const [row] = await house.database.db.select().from(requests).where(eq(requests.id, id))
    expect(row?.stage).toBe('association')
    const opinion = await shows(association, 'اگر تا آن روز نظری ثبت نشود')
    for (const _ of [1, 2]) association.press('موافقت انجمن', { on: opinion.id })
    expect((await association.answered()).alert).toBe(false)
    await expect
      .poll(async () => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]?.stage)
      .toBe('vote')
  })

  test('finds in the menu what waits, and sees it when somebody was quicker', async () => {
    const association = await only('association')
    const ids = [
      await filed(house.world, 'station', stationForm(house.world, 320, 3)),
      await filed(house.world, 'station', stationForm(house.world, 330, 3)),
    ]
    association.say('کارتابل')
    const list = await shows(association, 'نخست آمده است')
    expect(list.buttons).toHaveLength(2)
    association.press({ data: list.buttons[0]![0]!.data! }, { on: list.id })
    await shows(association, 'اگر تا آن روز نظری ثبت نشود')
    for (const id of ids) await reviewed(house.world, id)
    await association.until((chat) => !chat.messages.some((one) => buttonsOf(one).includes('موافقت انجمن')))
  })
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
