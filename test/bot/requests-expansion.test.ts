// An office becomes larger: asked for in the holder's chat, permitted in the secretary's, signed, and on file.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history } from '#db/schema/history'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { webOf } from '../web.ts'
import { signed } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
let house: House
beforeAll(async () => {
  house = await openCarried()
  const { db, offices: all } = house.world
  await db.update(offices).set({ area: 52 }).where(eq(offices.id, all[0]!.id))
})
afterAll(() => house?.close())

const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })
const rowOf = async () => (await house.database.db.select().from(requests).where(eq(requests.kind, 'expansion')))[0]!

test('from the holder’s chat to the office’s file', async () => {
  const { world, database } = house
  const office = world.offices[0]!
  const holder = await boundUser(house, 'holder')
  const secretary = await boundUser(house, 'secretary')
  holder.say('درخواست تازه')
  await press(holder, 'بزرگ‌تر کردن دفتر', 'توسعه دفتر')
  await press(holder, 'جای توسعه', 'در جوار دفتر')
  await shows(holder, 'مساحت پس از توسعه')
  holder.say('۵۲')
  await shows(holder, 'هم‌اکنون ۵۲ متر مربع است')
  holder.say('۷۰')
  await shows(holder, 'شرح توسعه')
  holder.say('اتاق کنار دفتر برای بایگانی و انتظار مردم')
  await press(holder, 'بازبینی درخواست توسعه دفتر', 'ارسال درخواست')
  await shows(holder, 'در انتظار تصمیم دبیرخانه کارگروه')

  await press(secretary, 'تصمیم درباره این درخواست با شماست', 'موافقت')
  await expect.poll(async () => (await rowOf()).stage).toBe('letter')
  const { id } = await rowOf()
  await signed(world, id)
  expect(await rowOf()).toMatchObject({ stage: 'closed', outcome: 'granted' })
  const [row] = await database.db.select().from(offices).where(eq(offices.id, office.id))
  expect(row!.area).toBe(70)
  const [entry] = await database.db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, office.id), eq(history.field, 'area')))
  expect(entry).toMatchObject({ was: '52', became: '70' })
  const told = await (await webOf(world).visit(`/api/app/requests/${id}`, { as: office.holder.id })).json()
  expect(told.timeline.at(-1)).toMatchObject({ what: 'effect', state: 'done' })
  expect(told.timeline.at(-1).words).toContain('۷۰ متر مربع است (با فضای افزوده در جوار آن)')
  await shows(holder, '۷۰ متر مربع')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
