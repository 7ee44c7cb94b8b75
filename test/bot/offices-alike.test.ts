import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offices } from '#db/schema/offices'
import { memberships } from '#db/schema/people'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const { db } = house.database
  const [first, second] = house.world.offices
  const [like] = await db.select().from(offices).where(eq(offices.id, first!.id))
  const { name, place, countyId, search } = like!
  await db.update(offices).set({ address: 'خیابان یکم' }).where(eq(offices.id, first!.id))
  await db
    .update(offices)
    .set({ name, place, countyId, search, address: 'خیابان دوم' })
    .where(eq(offices.id, second!.id))
})
afterAll(() => house?.close())

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)

describe.each(messengers)('in %s', (messenger) => {
  test('offices that read alike are told apart by code and address, on the button and above it', async () => {
    const [first, second] = house.world.offices
    const user = house.simulator[messenger].user()
    user.start()
    await user.next()
    user.tap('امتیاز به دفتر')
    await user.next()
    await user.next()
    user.say((await nameOf(first!.id))!)
    const list = await user.until((chat) => chat.messages.find(({ text }) => text.includes('کدام دفتر')))
    const buttons = list.buttons.flat().map(({ text }) => bare(text))
    for (const [{ license }, address] of [
      [first!, 'خیابان یکم'],
      [second!, 'خیابان دوم'],
    ] as const) {
      expect(buttons.filter((one) => one.includes(persian(license)) && one.includes(address))).toHaveLength(1)
      expect(bare(list.text)).toContain(`(${persian(license)}): ${address}`)
    }
  })
})

test('whoever holds two of one name is asked for which by its code', async () => {
  const [, second] = house.world.offices
  const { holder } = house.world.people
  const place = { provinceId: house.world.province, personId: holder.id, officeId: second!.id }
  await house.database.db
    .insert(memberships)
    .values({ ...place, id: newKey(), role: 'holder', since: house.world.today })
  const user = await boundUser(house, 'holder')
  user.say('درخواست تازه')
  const asked = await user.until((chat) => chat.messages.find(({ text }) => text.includes('برای کدام دفتر')))
  const words = asked.buttons.flat().map(({ text }) => bare(text))
  expect(new Set(words).size).toBe(words.length)
  expect(words[1]).toContain(persian(second!.license))
})

async function nameOf(id: string) {
  const [row] = await house.database.db.select({ name: offices.name }).from(offices).where(eq(offices.id, id))
  return row?.name
}
