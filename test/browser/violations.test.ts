// An examiner's report on a phone: the ladder proposes while it is filled in, and another row asks for its reason; then as the
// office reads its own part.
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { requests } from '#db/schema/requests'
import { answered, put, putText, reported } from '../world/violations.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const phone = { viewport: { width: 360, height: 740 } }

test('the secretariat writes the committee’s report by what the ladder proposes, and the office reads what was put to it', async () => {
  const { world } = site
  const id = await reported(world)
  await put(world, id)
  await answered(world, id, false)
  const desk = await tabs.open(world.people.clerk.id, `/app/requests/${id}`, phone)
  await desk.getByRole('button', { name: 'پرسش از گزارش‌دهنده' }).waitFor()
  await desk.getByText('خطای عمدی', { exact: true }).click()
  await desk.locator('input[data-field=damage], input[name=damage]').first().fill('۵۰۰۰۰۰۰')
  await desk.getByText('بند ۳: خطای عمدی، بار نخست').first().waitFor()
  await desk.getByText('جبران خسارت: ۵٬۰۰۰٬۰۰۰ ریال').waitFor()
  await desk.getByText('اگر تکرار شود: بند ۴').waitFor()
  await desk.getByLabel('یافته‌ها و مستندات').fill('کمیته رسیدها را دید و خطا را احراز کرد.')
  await desk.getByLabel('پیشنهاد شما').selectOption('2')
  await desk.getByRole('button', { name: 'ثبت گزارش و ارسال برای رأی' }).click()
  await desk.getByText('دلیل پیشنهاد دیگر را بنویسید').waitFor()
  expect(await faultsOf(desk)).toEqual([])
  expect(await widthOf(desk)).toBe(360)
  await desk.getByLabel('دلیل پیشنهاد دیگر').fill('خسارت همان روز جبران شده است')
  await desk.getByRole('button', { name: 'ثبت گزارش و ارسال برای رأی' }).click()
  const stage = async () => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!.stage
  await expect.poll(stage).toBe('vote')
  await desk.getByText('پیشنهاد نردبان مجازات بند ۳').waitFor()

  const own = await tabs.open(world.people.holder.id, `/app/requests/${id}`, phone)
  await own.getByText(putText).first().waitFor()
  expect(await own.content()).not.toContain('همسایه دفتر')
  expect(await faultsOf(own)).toEqual([])
  expect(await widthOf(own)).toBe(360)
})
