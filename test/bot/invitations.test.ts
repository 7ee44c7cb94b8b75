import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite } from '#actions/people/invite'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

test.each(messengers)('the administrator makes a lost invitation anew in %s', async (messenger) => {
  const name = messenger === 'bale' ? 'دبیر تازه' : 'بازرس تازه'
  const mobile = messenger === 'bale' ? '09140006301' : '09140006302'
  await invite(await house.world.as('admin'), newKey(), { role: 'inspector', mobile, name })
  const admin = await boundUser(house, 'admin', messenger)
  admin.say('دعوت‌نامه‌ها')
  const list = await admin.until((chat) => chat.messages.find(({ text }) => text.includes('پیوندهای پیشین')))
  expect(list.buttons.flat().map(({ text }) => text)).not.toContain(house.world.people.clerk.name)
  admin.press(name, { on: list.id })
  const link = await admin.until((chat) => chat.messages.find(({ text }) => /^https:.*\/login\/[\w-]{32}$/.test(text)))
  expect(link.text).toContain('https://pishkhan.test/login/')
  expect(house.faults).toEqual([])
})
