// Minutes in the bot: a member reads what was resolved, objects, and reads the answer; the head signs them as every letter.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerObjection, showMinutes } from '#actions/minutes/show'
import { submitMinutes } from '#actions/minutes/submit'
import { meetingObjections, meetings } from '#db/schema/meetings'
import { post } from '#messages/send'
import { minutesOf } from '#reads/minutes/one'
import { newKey } from '#test/world'
import { endedMeeting } from '#test/world/minutes'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })

test('an objection by buttons, its answer on the same card, and the letter before who signs', async () => {
  const { world } = house
  const db = house.database.db
  const owners = [{ of: 'secretariat' as const }]
  const deadline = { is: 'period' as const, within: { months: 1 }, from: 'meeting' as const }
  const item = { title: 'خطوط', outcome: 'adopted' as const, resolution: 'خط دفترها واگذار شود.', owners, deadline }
  const made = await endedMeeting(world, { number: 14, items: [item] })
  const member = await boundUser(house, 'member')
  await showMinutes(await world.as('clerk'), newKey(), { meeting: made.id })
  const card = await shows(member, 'صورت‌جلسه جلسه ۱۴')
  expect(card.text).toContain('۱. خط دفترها واگذار شود.')
  expect(card.text).toContain('مسئول اجرا: دبیرخانه کارگروه\nمهلت: ظرف ۱ ماه')
  await press(member, 'صورت‌جلسه جلسه ۱۴', 'اعتراض به صورت‌جلسه')
  await shows(member, 'کدام بند چگونه باید نوشته می‌شد')
  member.say('بند ۱ مهلت یک‌ماهه داشت')
  await press(member, 'بند ۱ مهلت یک‌ماهه داشت', 'ارسال اعتراض')
  await shows(member, 'اعتراض شما به دبیرخانه رسید')
  const [objection] = await db.select().from(meetingObjections)
  await answerObjection(await world.as('clerk'), newKey(), { objection: objection!.id, answer: 'مهلت افزوده شد.' })
  await shows(member, 'پاسخ دبیرخانه: مهلت افزوده شد.')

  const head = await boundUser(house, 'head')
  const before = new Date(world.now.getTime() - 5 * 86_400_000)
  await db.update(meetings).set({ minutesShownAt: before }).where(eq(meetings.id, made.id))
  const secretary = await world.as('secretary')
  const { version } = (await minutesOf(db, secretary.actor, made.id, world.now))!
  expect(await submitMinutes(secretary, newKey(), { meeting: made.id, version })).toMatchObject({ ok: true })
  const letter = await shows(head, 'صورت‌جلسه شماره ۱۴')
  expect(JSON.stringify(letter)).toContain('امضا')
})

test('the secretariat is reminded of minutes that are due, once and in words of their own', async () => {
  const { world } = house
  const made = await endedMeeting(world, { number: 15, items: [] })
  const secretary = await boundUser(house, 'secretary')
  const reminder = {
    kind: 'minutes',
    subjectId: made.id,
    params: { remind: 'minutes-soon', due: world.today },
  } as const
  const reach = { province: world.province, now: world.now, channels: ['telegram'] } as const
  await house.database.db.transaction((tx) =>
    post(tx, reach, [{ to: { person: world.people.secretary.id }, ...reminder }]),
  )
  const { text } = await shows(secretary, 'صورت‌جلسه جلسه ۱۵')
  expect(text).toMatch(/^🔔 یادآوری: صورت‌جلسه تا .* باید برای اعضا فرستاده شود/)
  expect(text.match(/باید برای اعضا فرستاده شود|مهلت پاسخ/g)).toHaveLength(1)
})
