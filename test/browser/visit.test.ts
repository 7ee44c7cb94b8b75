// The report of a visit on a phone: an answer an item, where one stands, and the result; then as everybody reads it.
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { overrides } from '#db/schema/parameters'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { addDays } from '#rules/calendar'
import { filed, reviewed } from '../world/requests.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  const { province: provinceId, today, now: at } = site.world
  const inspector = { parameter: 'visit.by', value: 'inspector', resolution: 'مصوبه ۷' }
  await site.world.db.insert(overrides).values({ provinceId, firstDay: addDays(today, -30), at, ...inspector })
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const form = {
  place: 'گلدشت',
  address: 'خیابان بهار، پلاک ۲۲',
  position: { lat: 38.18, lon: 48.22 },
  area: 60,
  reason: 'پایان اجاره',
}

test('the secretariat looks a request through, the inspector visits the place with a thumb, and both are read', async () => {
  const { world } = site
  const id = await filed(world, 'relocation', form)
  await reviewed(world, id)
  const desk = await tabs.open(world.people.clerk.id, `/app/requests/${id}`)
  await desk.getByRole('button', { name: 'درخواست کامل است' }).click()
  const waits = and(eq(tasks.requestId, id), eq(tasks.task, 'visit'), eq(tasks.state, 'open'))
  await expect.poll(() => world.db.$count(tasks, waits)).toBe(1)
  const page = await tabs.open(world.people.inspector.id, `/app/requests/${id}`, {
    viewport: { width: 360, height: 740 },
    geolocation: { latitude: 38.18, longitude: 48.22 },
    permissions: ['geolocation'],
  })
  await page.getByText('بازدید از این محل با شماست').waitFor()
  await page.getByRole('button', { name: 'محل مناسب است' }).click()
  await expect.poll(() => page.locator('.field-error').count()).toBe(11)
  await page.getByLabel('حاضران در بازدید').fill('کاوه نمونه‌نیا، نماینده کارگروه\nژاله آزموده، نماینده انجمن')
  await page.getByLabel('مساحت اندازه‌گیری‌شده به متر مربع').fill('۶۱')
  const items = page.locator('.looked-at:has(input[type=radio])')
  for (let nth = 0; nth < (await items.count()); nth++)
    await items
      .nth(nth)
      .getByText(nth === 1 ? 'خیر' : 'بله', { exact: true })
      .click()
  await page.getByLabel('توضیح').fill('تابلو باید جابه‌جا شود')
  await page.getByRole('button', { name: 'موقعیت همین‌جا' }).click()
  await expect.poll(() => page.locator('input[name=position]').inputValue()).toContain('۳۸.۱۸')
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  await page.getByRole('button', { name: 'محل مناسب است' }).click()
  await page.getByText('گزارش بازدید ثبت شد').waitFor()
  await page.getByRole('link', { name: 'صورت‌جلسه بازدید از محل' }).click()
  expect(await page.locator('.letter').innerText()).toContain('ژاله آزموده، نماینده انجمن')
  expect(await page.locator('.to-sign').count()).toBe(2)
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  const rowOf = async () => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
  await expect.poll(async () => (await rowOf()).stage).toBe('vote')
  const member = await tabs.open(world.people.member.id, `/app/votes/${id}`)
  await member.getByText('تابلو باید جابه‌جا شود').waitFor()
  expect(await member.locator('main').innerText()).toContain('درخواست کامل است')
  expect(await faultsOf(member)).toEqual([])
})
