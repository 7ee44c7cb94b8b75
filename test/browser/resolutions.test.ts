// A resolution in a real browser: recorded from its words at the desk, sent, acknowledged and reported by the agency on a phone.
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { resolutionOwners } from '#db/schema/resolutions'
import { closedDays } from '#reads/parameters'
import { addDays, nextOpen } from '#rules/calendar'
import { faultsOf } from './axe.ts'
import { choose } from './days.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  const { db, province, today, now, people } = site.world
  const at = { provinceId: province, since: today, updatedAt: now }
  const [row] = await db
    .insert(bodies)
    .values({ ...at, kind: 'agency', name: 'شرکت مخابرات' })
    .returning()
  await db.update(memberships).set({ bodyId: row!.id }).where(eq(memberships.personId, people.agency.id))
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const desk = { viewport: { width: 1280, height: 800 } }
const words = 'با توجه به بند ۱۰ سیزدهمین جلسه، شرکت مخابرات ظرف دو هفته ماژول دفترهای تازه را برساند.'

test('a resolution goes from the minutes to its report', async () => {
  const { clerk, secretary, agency } = site.world.people
  const page = await tabs.open(clerk.id, '/app/resolutions/new', desk)
  await page.getByLabel('شماره جلسه').fill('۱۴')
  await page.getByRole('button', { name: 'روز جلسه' }).click()
  await page.getByRole('dialog').locator('[aria-current="date"], .today').first().click()
  await page.getByLabel('شماره بند').fill('۹')
  await page.getByLabel('متن مصوبه').fill(words)
  await page.getByText('در متن آمده است: بند ۱۰ جلسه ۱۳').waitFor()
  await page.getByRole('button', { name: 'همین مهلت' }).click()
  await page.getByLabel('شرکت مخابرات').check()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ثبت و بند بعدی' }).click()
  await page.getByText('بند ۹ جلسه ۱۴ ثبت شد.').waitFor()
  expect(await page.getByLabel('شماره بند').inputValue()).toBe('۱۰')

  const signer = await tabs.open(secretary.id, '/app/resolutions', desk)
  await signer.getByText('ابلاغ‌نشده').last().waitFor()
  expect(await widthOf(signer)).toBeLessThanOrEqual(1280)
  await signer.getByRole('button', { name: 'ابلاغ مصوبه‌های جلسه ۱۴' }).click()
  await signer.getByRole('button', { name: 'ابلاغ', exact: true }).click()
  await signer.getByText('۱ مصوبه ابلاغ شد.').waitFor()

  const phone = await tabs.open(agency.id, '/app/queue')
  await phone.locator('.places').getByRole('link', { name: 'مصوبه‌ها' }).waitFor()
  await phone.getByRole('link', { name: /۱ مصوبه در انتظار شماست/ }).click()
  await phone.getByRole('link', { name: /ماژول دفترهای تازه/ }).click()
  await phone.getByRole('button', { name: 'تأیید دریافت' }).click()
  await phone.getByText('دریافت مصوبه ثبت شد.').waitFor()
  await phone.getByText('بند ۱۰ جلسه ۱۳ هنوز ثبت نشده است').waitFor()
  expect(await widthOf(phone)).toBeLessThanOrEqual(360)
  await phone.getByRole('button', { name: 'گزارش اجرا' }).click()
  await phone.getByLabel('شرح گزارش').fill('ماژول همه دفترها تحویل شد.')
  await phone.getByRole('button', { name: 'ارسال گزارش' }).click()
  await phone.getByText('گزارش در دست بررسی').waitFor()
  expect(await faultsOf(phone)).toEqual([])
  const [part] = await site.world.db.select().from(resolutionOwners)
  expect(part!.state).toBe('reported')
})

test('the head gives a committee a task on a phone, which is kept while it is written', async () => {
  const { db, province, today, now, people } = site.world
  const [body] = await db
    .insert(bodies)
    .values({ provinceId: province, since: today, updatedAt: now, kind: 'committee', name: 'کمیته فنی' })
    .returning()
  const page = await tabs.open(people.head.id, '/app/resolutions', { colorScheme: 'dark' })
  await page.getByRole('link', { name: 'سپردن کار به کمیته' }).click()
  await page.getByRole('button', { name: 'سپردن کار' }).click()
  await page.getByText('روز را انتخاب کنید').first().waitFor()
  await page.getByLabel('کار', { exact: true }).fill('نرخ خدمات را با استان‌های هم‌جوار بسنجد.')
  await choose(page, 'day', 8)
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBeLessThanOrEqual(360)
  await page.getByText('پیش‌نویس ذخیره شد').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('کار', { exact: true }).inputValue()).toContain('هم‌جوار')
  await page.getByRole('button', { name: 'سپردن کار' }).click()
  await page.getByRole('heading', { name: 'کار ۱' }).waitFor()
  const [part] = await db.select().from(resolutionOwners).where(eq(resolutionOwners.bodyId, body!.id))
  // the day that was chosen, or the next open one: the world of the browser is of the day on which it runs
  const dueOn = nextOpen(addDays(today, 9), await closedDays(db, province))
  expect(part).toMatchObject({ state: 'open', dueOn })
})
