// An office entered and corrected by form, in a browser.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { presentOffices } from '#reads/registry'
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
afterAll(() => site.close())

async function open(path: string, options = {}): Promise<Page> {
  const page = await tabs.open(site.world.people.clerk.id, path, { serviceWorkers: 'block', ...options })
  await page.locator('.bones').first().waitFor({ state: 'detached' })
  return page
}

const registry = () => presentOffices(site.world.db, { provinces: [site.world.province], offices: [] })
const mobile = (page: Page) => page.getByRole('textbox', { name: 'تلفن همراه' })

async function pickFirst(page: Page, field: string, year: string): Promise<void> {
  await page.getByRole('button', { name: field }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('سال').selectOption({ label: year })
  await sheet.locator('td button').first().click()
}

test.each([
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const)(
  'axe finds nothing, and nothing is wider than the screen at $width',
  async ({ colorScheme, ...viewport }) => {
    for (const path of ['/app/offices/new', `/app/offices/${site.world.offices[0]!.id}/row`]) {
      const page = await open(path, { viewport, colorScheme })
      expect(await faultsOf(page)).toEqual([])
      expect(await widthOf(page)).toBe(viewport.width)
      await tabs.leave()
    }
  },
)

test('an office is added without a sheet and corrected; what is wrong is said at its field, an emptied mobile is removed', async () => {
  const page = await open('/app/offices')
  await page.getByRole('link', { name: 'افزودن دفتر' }).click()
  await page.getByLabel('شماره پروانه').fill('۷۲-۱۴-۹۱۰۱')
  await page.getByLabel('نام دفتر').fill('کیان')
  await page.getByLabel('شهرستان').selectOption('مهرآباد')
  await mobile(page).fill('۰۹۱۴۵۵۵')
  await page.getByRole('button', { name: 'ثبت دفتر' }).click()
  await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(4)
  expect((await registry()).some(({ name }) => name === 'کیان')).toBe(false)

  await page.getByLabel('دارنده پروانه').fill('یکتا کریمی')
  await mobile(page).fill('۰۹۱۴۵۵۵۰۰۷۷')
  await pickFirst(page, 'صدور', '۱۴۰۴')
  await pickFirst(page, 'پایان اعتبار', '۱۴۰۸')
  await page.getByRole('button', { name: 'ثبت دفتر' }).click()
  await page.waitForURL(/offices\?q=/)
  await page.locator('a.row').filter({ hasText: 'کیان' }).click()
  await page.getByRole('link', { name: 'اصلاح دارنده، دوره و شهرستان' }).click()
  await expect.poll(() => mobile(page).inputValue()).toBe('۰۹۱۴۵۵۵۰۰۷۷')
  await mobile(page).fill('')
  await page.getByLabel('شهرستان').selectOption('گلدشت')
  expect(await mobile(page).inputValue()).toBe('')
  await page.getByRole('button', { name: 'ثبت اصلاح' }).click()
  await page.waitForURL(/offices\/[0-9a-f-]{36}$/)
  const entered = (await registry()).find(({ name }) => name === 'کیان')
  expect(entered).toMatchObject({ holder: 'یکتا کریمی', mobile: null, county: 'گلدشت', code: '72-14-9101' })
})
