// What services cost, as a holder asks it in the bot: today's whole and its parts, what comes, in rials and in tomans.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeServices, prices, services } from '#db/schema/services'
import { addDays } from '#rules/calendar'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

type User = Awaited<ReturnType<typeof boundUser>>
let house: House
let holder: User
beforeAll(async () => {
  house = await openCarried()
  const { db } = house.database
  const { province, offices, today } = house.world
  const [service] = await db
    .insert(services)
    .values({ provinceId: province, code: '9001', name: 'صدور گواهی نمونه', agency: 'بیمه آزمون', days: 3 })
    .returning()
  const of = { provinceId: province, serviceId: service!.id }
  await db.insert(officeServices).values({ ...of, officeId: offices[0]!.id, since: addDays(today, -30) })
  const sum = (name: 'tariff' | 'fee' | 'remuneration', amount: number, firstDay: string) => ({
    ...{ ...of, sum: name, amount, firstDay, approvedBy: 'هیئت آزمون', document: '۱۲' },
  })
  await db
    .insert(prices)
    .values([
      sum('tariff', 200_000, addDays(today, -20)),
      sum('fee', 55_000, addDays(today, -20)),
      sum('remuneration', 7_000, addDays(today, -20)),
      sum('fee', 70_000, addDays(today, 10)),
    ])
  holder = await boundUser(house, 'holder')
})
afterAll(() => house?.close())

const shows = (user: User, ...words: string[]) =>
  user.until((chat) =>
    chat.messages.findLast((message) => !message.mine && words.every((word) => message.text.includes(word))),
  )
const labels = (message: Awaited<ReturnType<typeof shows>>) => message.buttons.flat().map(({ text }) => text)

test('a holder finds what a customer pays, of which sums, and what comes', async () => {
  holder.say('نرخ خدمات')
  const list = await shows(holder, 'یک خدمت را انتخاب کنید')
  const line = labels(list).find((label) => label.includes('صدور گواهی نمونه'))
  expect(line).toContain('۲۵۵٬۰۰۰')
  holder.press(line!, { on: list.id })
  const one = await shows(holder, 'صدور گواهی نمونه', 'پرداخت مراجعه‌کننده')
  expect(one.id).toBe(list.id)
  for (const said of ['۲۵۵٬۰۰۰ ریال', '۲۵٬۵۰۰ تومان', '۲۰۰٬۰۰۰', '۵۵٬۰۰۰', '۷٬۰۰۰', 'هیئت آزمون', '۷۰٬۰۰۰'])
    expect(one.text).toContain(said)
  expect(one.text.indexOf('۷۰٬۰۰۰')).toBeGreaterThan(one.text.indexOf('نرخ آینده'))
  holder.press('همه خدمات', { on: one.id })
  expect((await shows(holder, 'یک خدمت را انتخاب کنید')).id).toBe(list.id)
})

test('whoever has no office does not find the key', async () => {
  const clerk = await boundUser(house, 'clerk')
  clerk.say('/menu')
  const menu = await clerk.until((chat) => chat.keyboard)
  expect(JSON.stringify(menu)).not.toContain('نرخ خدمات')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
