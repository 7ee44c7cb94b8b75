import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/people'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const muted = async () => {
  const [row] = await house.database.db.select().from(people).where(eq(people.id, house.world.people.holder.id))
  return row!.muted
}

test('official letters only is a press away, and so are all news again', async () => {
  const holder = await boundUser(house, 'holder')
  holder.start()
  await holder.next()
  holder.tap('چه خبرهایی می‌خواهید')
  expect((await holder.next()).text).toContain('اکنون همه خبرها به شما می‌رسد.')
  holder.press('فقط نامه‌های رسمی')
  expect((await holder.nextEdit()).text).toContain('اکنون تنها نامه‌های رسمی به شما می‌رسد.')
  expect(await muted()).toBe(true)
  holder.press('همه خبرها')
  expect((await holder.nextEdit()).text).toContain('اکنون همه خبرها')
  expect(await muted()).toBe(false)
})
