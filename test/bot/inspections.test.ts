// An inspection in the bot: whoever is sent has a card that leads to the checklist; the office reads what was found, and replies.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#db/schema/requests'
import { answersOf, planned, reportOf, sent } from '../world/inspections.ts'
import { notified } from '../world/requests.ts'
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
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!

test('from the plan to the office’s reply', async () => {
  const { world } = house
  const holder = await boundUser(house, 'holder')
  const inspector = await boundUser(house, 'inspector')
  const inspection = await planned(world)
  await shows(inspector, 'چک‌لیست را در برنامه پر کنید')
  await sent(world, reportOf(world, { inspection, answers: answersOf(world, { board: 'no' }) }))
  await notified(world, inspection)
  const asked = await shows(holder, 'گزارش بازرسی دفتر شما ابلاغ شده است')
  await holder.press('پاسخ می‌دهم', { on: asked.id })
  await shows(holder, 'پاسخ شما به گزارش')
  holder.say('تابلو همان روز نصب شد')
  const said = await shows(holder, 'تابلو همان روز')
  await holder.press('ثبت پاسخ', { on: said.id })
  await expect.poll(async () => (await rowOf(inspection)).stage).toBe('compliance')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
