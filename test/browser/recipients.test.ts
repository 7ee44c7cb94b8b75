// Choosing whom a letter is for, and a letter to a body: from the clerk's sheets to the agency's receipt.
import { eq } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { signNotice } from '#actions/notices/sign'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { officeServices, services } from '#db/schema/services'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  const { db, province, offices, today } = site.world
  const [service] = await db
    .insert(services)
    .values({ provinceId: province, code: '1', name: 'کارت سوخت', agency: 'پخش' })
    .returning()
  const held = { provinceId: province, serviceId: service!.id, since: today }
  await db.insert(officeServices).values([0, 2].map((nth) => ({ ...held, officeId: offices[nth]!.id })))
  await db.update(licenses).set({ state: 'revoked' }).where(eq(licenses.officeId, offices[3]!.id))
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const open = (who: keyof Site['world']['people'], path: string, options: BrowserContextOptions = {}) =>
  tabs.open(site.world.people[who].id, path, options)

const wide = { viewport: { width: 1280, height: 800 } }
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const sheet = (page: Page) => page.getByRole('dialog')
const counts = (page: Page, words: string) => page.locator('#main').getByText(words, { exact: true }).first().waitFor()
const idOf = (page: Page) => new URL(page.url()).pathname.split('/')[3]!
const rowOf = async (id: string) => (await site.world.db.select().from(notices).where(eq(notices.id, id)))[0]

test('a clerk narrows by conditions on a phone, sees them as chips, and keeps them as a list for the next letter', async () => {
  const page = await open('clerk', '/app/notices/new')
  await page.getByLabel('با شرط').check()
  await button(page, 'شرط‌های گیرندگان').click()
  await sheet(page).getByLabel('مهرآباد').first().check()
  await sheet(page).getByLabel('روستای سپیدار').check()
  await sheet(page).getByLabel('کارت سوخت').check()
  await sheet(page).getByText('۱ دفتر این نامه را دریافت می‌کنند').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await button(page, 'تأیید شرط‌ها').click()
  await button(page, 'برداشتن روستای سپیدار').click()
  await counts(page, '۲ دفتر این نامه را دریافت می‌کنند')

  await button(page, 'افزودن نهادها و دستگاه‌ها').click()
  await sheet(page).getByLabel(site.world.people.kanoon.name).check()
  expect(await faultsOf(page)).toEqual([])
  await button(page, 'تأیید ۱ نهاد').click()
  await counts(page, '۲ دفتر و ۱ نهاد این نامه را دریافت می‌کنند')

  await button(page, 'فهرست‌های ذخیره‌شده').click()
  await sheet(page).getByLabel('نام فهرست').fill('سوخت مهرآباد')
  await button(page, 'ذخیره فهرست').click()
  await button(page, 'انتخاب سوخت مهرآباد').waitFor()
  await sheet(page).getByText('۱ شهرستان · ۱ خدمت · ۱ نهاد').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await sheet(page).getByLabel('نام فهرست').fill('سوخت مهرآباد')
  await button(page, 'ذخیره فهرست').click()
  await sheet(page).getByText('فهرست دیگری همین نام را دارد').waitFor()

  const next = await open('secretary', '/app/notices/new', wide)
  await button(next, 'فهرست‌های ذخیره‌شده').click()
  await button(next, 'انتخاب سوخت مهرآباد').click()
  await counts(next, '۲ دفتر و ۱ نهاد این نامه را دریافت می‌کنند')
  await button(next, 'برداشتن کارت سوخت').waitFor()

  await button(next, 'فهرست‌های ذخیره‌شده').click()
  await button(next, 'ویرایش فهرست «سوخت مهرآباد»').click()
  await sheet(next).getByLabel('نام فهرست').fill('سوخت')
  await button(next, 'ذخیره فهرست').click()
  await button(next, 'ویرایش فهرست «سوخت»').waitFor()
  // the clerk's sheet still shows the list as it was, and must not end what it has not seen
  await button(page, 'برداشتن فهرست «سوخت مهرآباد»').click()
  await button(page, 'برداشتن فهرست').last().click()
  await sheet(page).last().getByText('در این فاصله کس دیگری تغییر داده است').waitFor()
})

test('a clerk pastes a column of codes and is told of every row what became of it', async () => {
  const [first, second, third, revoked] = site.world.offices
  const page = await open('clerk', '/app/notices/new')
  await page.getByLabel('دفترهای دلخواه').check()
  await button(page, 'افزودن با شماره پروانه').click()
  const spelt = [first!.license, second!.license.replaceAll('-', ' '), third!.license.replaceAll('-', '–')]
  const text = ['شماره پروانه', ...spelt, first!.license, revoked!.license, '1-1-1'].join('\n')
  await sheet(page).getByLabel('شماره پروانه‌ها').fill(text)
  await button(page, 'بررسی شماره‌ها').click()
  const said = sheet(page).getByRole('status')
  await said.getByText('۳ دفتر پیدا شد.').waitFor()
  for (const words of [
    '۱ ردیف تکراری',
    '۱ پروانه لغوشده',
    '۱ شماره در این استان پیدا نشد',
    '۱ نوشته شماره پروانه نیست',
  ])
    expect(await said.innerText()).toContain(words)
  expect(await sheet(page).innerText()).toContain('ردیف ۷')
  expect(await faultsOf(page)).toEqual([])
  await button(page, 'افزودن ۳ دفتر').click()
  // what is left stays to be put right
  await said.getByText('۳ دفتر از پیش در فهرست شما بود.').waitFor()
  await sheet(page).getByRole('button', { name: 'بستن' }).click()
  await counts(page, '۳ دفتر این نامه را دریافت می‌کنند')
  await button(page, 'افزودن با شماره پروانه').click()
  expect(await sheet(page).getByLabel('شماره پروانه‌ها').inputValue()).toBe(text)
})

test('a letter to an agency alone is written, signed, read and acknowledged in its app', async () => {
  const page = await open('clerk', '/app/notices/new', wide)
  await page.locator('input[name=subject]').fill('گزارش سه‌ماهه')
  await page.locator('textarea[name=body]').fill('گزارش را تا پایان ماه بفرستید.')
  await page.getByLabel('فقط نهادها و دستگاه‌ها').check()
  await button(page, 'افزودن نهادها و دستگاه‌ها').click()
  await sheet(page).getByLabel(site.world.people.agency.name).check()
  await button(page, 'تأیید ۱ نهاد').click()
  await counts(page, '۱ نهاد این نامه را دریافت می‌کنند')
  const id = idOf(page)
  await button(page, 'ارسال برای امضا').click()
  await page.waitForURL('**/notices?tab=awaiting')
  expect(await rowOf(id)).toMatchObject({ state: 'awaiting', recipientCount: 1 })
  expect(await signNotice(await site.world.as('secretary'), newKey(), { id })).toMatchObject({ ok: true })

  const agency = await open('agency', '/app/')
  expect(new URL(agency.url()).pathname).toBe('/app/notices')
  expect(await agency.getByRole('heading', { level: 1 }).innerText()).toBe('نامه‌ها')
  await agency.getByText('گزارش سه‌ماهه').click()
  await agency.locator('.letter').waitFor()
  expect(await agency.locator('.letter').innerText()).toContain(`${site.world.people.agency.name}، دستگاه خدمات‌دهنده`)
  await button(agency, 'تأیید دریافت').click()
  await agency.locator('.receipt').waitFor()
  const [row] = await site.world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  expect(row).toMatchObject({ officeId: null, acknowledgedAs: 'agency', acknowledgedVia: 'app' })
  expect(await faultsOf(agency)).toEqual([])
})
