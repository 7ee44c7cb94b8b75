// Meetings in the bot: the invitation, whether one comes, an opinion, the file for a calendar, and the head's late one.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addItem } from '#actions/meetings/agenda'
import { callMeeting, cancelMeeting } from '#actions/meetings/call'
import { endMeeting } from '#actions/meetings/close-item'
import { addPapers } from '#actions/meetings/papers'
import { votes } from '#db/schema/ballots'
import { files } from '#db/schema/files'
import { meetingMembers, meetingOpinions, meetings } from '#db/schema/meetings'
import { sittingNow } from '#reads/meetings/sitting'
import { addDays } from '#rules/calendar'
import { newKey } from '#test/world'
import { meetingAtVote } from '../world/meetings-held.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
let secretary: User
let member: User
beforeAll(async () => {
  house = await openCarried()
  secretary = await boundUser(house, 'secretary')
  member = await boundUser(house, 'member')
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
/** Opens a meeting from the list that has just been asked for. */
async function open(user: User, nth: string) {
  user.say('جلسه‌های کارگروه')
  const list = await user.until((chat) =>
    chat.messages.findLast((message) => !message.mine && JSON.stringify(message).includes(`جلسه ${nth} ·`)),
  )
  await user.press(new RegExp(`جلسه ${nth} ·`), { on: list.id })
}
/** Presses a button of the last message with the words, once it has it: a card is edited as the meeting goes on. */
const press = async (user: User, words: string, button: string) => {
  const card = await user.until((chat) =>
    chat.messages.findLast(
      (message) =>
        !message.mine && message.text.includes(words) && JSON.stringify(message.buttons ?? []).includes(button),
    ),
  )
  await user.press(button, { on: card.id })
}

async function prepared(days: number, title: string): Promise<string> {
  const { world } = house
  const at = { heldOn: addDays(world.today, days), startsAt: '10:00', place: 'سالن استانداری' }
  const called = await callMeeting(await world.as('secretary'), newKey(), at)
  if (!called.ok) throw new Error(JSON.stringify(called))
  const meeting = called.value.id
  await addItem(await world.as('clerk'), newKey(), { meeting, request: null, title, body: '', guests: [] })
  return meeting
}
const db = () => house.database.db

test('the secretary invites; a member says that they come, writes an opinion, and puts the day into a calendar', async () => {
  const meeting = await prepared(10, 'بررسی تعرفه خدمات')
  await open(secretary, '۱')
  await press(secretary, 'آخرین روز دعوت', 'فرستادن دعوت‌نامه')
  const card = await shows(member, 'دعوت به جلسه ۱')
  expect(card.text).toContain('ساعت ۱۰:۰۰')
  expect(card.text).toContain('سالن استانداری')
  expect(card.text).toContain('بند ۱: بررسی تعرفه خدمات')
  await press(member, 'دعوت به جلسه ۱', 'می‌آیم')
  await expect
    .poll(async () => {
      const rows = await db().select().from(meetingMembers).where(eq(meetingMembers.meetingId, meeting))
      return rows.find(({ personId }) => personId === house.world.people.member.id)?.coming
    })
    .toBe(true)
  await press(member, 'دعوت به جلسه ۱', 'نوشتن نظر')
  await shows(member, 'پیش از جلسه، دیگر اعضا آن را می‌خوانند')
  member.say('با افزایش تعرفه موافق نیستم')
  await press(member, 'با افزایش تعرفه موافق نیستم', 'ثبت نظر')
  await shows(member, 'نظر شما ثبت شد')
  expect((await db().select().from(meetingOpinions)).map(({ body }) => body)).toEqual(['با افزایش تعرفه موافق نیستم'])
  await press(member, 'دعوت به جلسه ۱', 'افزودن به تقویم')
  const file = await member.until((chat) => chat.messages.find((message) => message.file?.name?.endsWith('.ics')))
  expect(file).toBeTruthy()
  const content = new TextEncoder().encode('x')
  const { province: provinceId, people, now: at } = house.world
  const [paper] = await db()
    .insert(files)
    .values({
      provinceId,
      uploadedBy: people.clerk.id,
      name: 'تعرفه.pdf',
      mime: 'application/pdf',
      size: 1,
      sha256: 'h',
      content,
      at,
    })
    .returning()
  house.clock.now = new Date(house.clock.now.getTime() + 1000)
  await addPapers(await house.world.as('clerk', { now: house.clock.now }), newKey(), {
    meeting,
    item: null,
    files: [paper!.id],
  })
  // no second tap, though a file has just come
  await press(member, 'پس از دعوت افزوده شد', 'دیدن مدارک جلسه')
  await member.until((chat) => chat.messages.find((message) => message.file?.name === 'تعرفه.pdf'))
  await cancelMeeting(await house.world.as('head'), newKey(), { meeting, reason: 'تعطیلی ناگهانی' })
  await shows(member, 'این جلسه برگزار نمی‌شود: تعطیلی ناگهانی')
})

test('too late for the secretary, not for the head, who says why', async () => {
  const meeting = await prepared(1, 'خسارت سیل')
  const head = await boundUser(house, 'head')
  await open(secretary, '۲')
  await shows(secretary, 'بود و گذشته است')
  await press(secretary, 'خسارت سیل', 'فرستادن دعوت‌نامه')
  await shows(secretary, 'دعوت‌نامه باید تا')
  await open(head, '۲')
  await press(head, 'خسارت سیل', 'دعوت با مهلت کوتاه‌تر')
  await shows(head, 'چرا دعوت دیرتر فرستاده می‌شود؟')
  head.say('سیل در راه است')
  await press(head, 'سیل در راه است', 'فرستادن دعوت‌نامه')
  await expect
    .poll(async () => (await db().select().from(meetings).where(eq(meetings.id, meeting)))[0]!.state)
    .toBe('called')
  await shows(secretary, 'با اجازه')
})

test('while it runs members see the item before it and vote by one press, or against with a reason', async () => {
  const { world } = house
  const { meeting, ballot } = await meetingAtVote(world, ['نرخ نوبت‌دهی'])
  await shows(member, 'در حال بررسی: بند ۱: نرخ نوبت‌دهی')
  const keys = () =>
    member
      .chat()
      .keyboard?.rows.flat()
      .map(({ text }) => text)
  member.say('/menu')
  await expect.poll(keys).toContain('جلسه‌های کارگروه (۱)')
  const sits = async (who: 'member' | 'holder') => sittingNow(db(), (await world.as(who)).actor)
  expect([await sits('member'), await sits('holder')]).toMatchObject([{ id: meeting }, null])
  await press(member, 'در حال بررسی: بند ۱: نرخ نوبت‌دهی', 'رأی موافق')
  await shows(member, 'رأی شما: موافق')
  await press(member, 'رأی شما: موافق', 'رأی مخالف')
  await shows(member, 'چرا مخالفید؟')
  member.say('هزینه آن روشن نیست')
  await press(member, 'هزینه آن روشن نیست', 'ثبت رأی مخالف')
  await expect
    .poll(async () => (await db().select().from(votes).where(eq(votes.ballotId, ballot))).map(({ choice }) => choice))
    .toEqual(['against'])
  await endMeeting(await world.as('secretary'), newKey(), { meeting })
  await shows(member, 'برگزار شده')
  expect(await sits('member')).toBeNull()
  member.say('/menu')
  await expect.poll(keys).toContain('جلسه‌های کارگروه')
})
