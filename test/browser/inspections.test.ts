// A checklist on a phone without a network: it opens, keeps answers and photographs over a closed page, and goes out by itself, once.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { files } from '#db/schema/files'
import { inspectionReports } from '#db/schema/inspections'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { addDays } from '#rules/calendar'
import { inspected, planned, twoReports } from '../world/inspections.ts'
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
afterEach(async () => {
  await site.up()
  await tabs.leave()
})
afterAll(() => site?.close())

const keptAnswers = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('person-'))
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().some(({ url }) => url.includes('/inspections/kit'))
  })

/** Whether the form and what it shows later are on the device, and nothing more has come since the look before. */
const keptPages = async (page: Page) => {
  const names = () =>
    page.evaluate(async () =>
      (await (await caches.open('pages')).keys()).map(({ url }) => /([a-z-]+)-[^/]*$/.exec(url)![1]!),
    )
  const before = await names()
  await page.waitForTimeout(1000)
  const now = await names()
  return now.length === before.length && ['fill', 'place', 'sign'].every((name) => now.includes(name))
}

const sign = async (page: Page, name: string) => {
  const glass = page.locator(`svg[data-field=${name}]`)
  await glass.scrollIntoViewIfNeeded()
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 70, { steps: 4 })
  await page.mouse.up()
}

test('is filled in without a network, outlives a closed page, and arrives once when the network is back', async () => {
  const { world } = site
  const inspection = await planned(world)
  const first = await tabs.open(world.people.inspector.id, '/app/inspections', { serviceWorkers: 'allow' })
  const context = first.context()
  await first.getByRole('button', { name: new RegExp(world.offices[0]!.name) }).waitFor()
  await expect
    .poll(() => first.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 })
    .toBe(true)
  await first.reload()
  await expect.poll(() => keptAnswers(first), { timeout: 10_000 }).toBe(true)
  // pages ahead of their need come a moment after the start, what they show later after them
  await expect.poll(() => keptPages(first), { timeout: 60_000, interval: 1000 }).toBe(true)
  await site.down()
  await first.reload()
  await first.getByRole('button', { name: new RegExp(world.offices[0]!.name) }).click()
  await first.locator('input[type=radio]').first().waitFor()
  expect(await widthOf(first)).toBe(360)
  for (const value of ['yes', 'present']) {
    const radios = first.locator(`input[type=radio][value=${value}]`)
    for (let nth = 0; nth < (await radios.count()); nth++) await radios.nth(nth).check()
  }
  await first.locator('input[type=radio][name=board][value=no]').check()
  await first.getByLabel('توضیح').fill('تابلو پشت در است')
  await first.locator('input[name=staff]').fill('۲')
  await first.locator('input[name=area]').fill('۵۵')
  const picture = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#0b5557' } })
    .jpeg()
    .toBuffer()
  await first
    .locator('input[data-field=board][type=file]')
    .setInputFiles({ name: 'board.jpg', mimeType: 'image/jpeg', buffer: picture })
  await first.locator('.taken img').waitFor()
  const at = first.url()
  await first.close()

  const again = await context.newPage()
  await again.goto(at)
  await expect.poll(() => again.locator('input[name=staff]').inputValue()).toBe('۲')
  await again.locator('.taken img').waitFor()
  await again.getByRole('button', { name: 'ثبت و ارسال گزارش' }).click()
  await again.locator('.field-error').first().waitFor()
  await sign(again, 'inspector')
  await again.getByLabel('از سوی دفتر کسی امضا نکرد').check()
  await again.getByLabel('علت امضا نکردن').fill('مسئول دفتر حاضر نبود')
  await again.getByRole('button', { name: 'ثبت و ارسال گزارش' }).click()
  await again.getByText('روی دستگاه مانده').waitFor()
  expect(await faultsOf(again)).toEqual([])
  await site.up()
  await again.evaluate(() => dispatchEvent(new Event('online')))
  await again.getByText('رسید، شماره').waitFor({ timeout: 20_000 })
  const reports = await world.db.select().from(inspectionReports).where(eq(inspectionReports.requestId, inspection))
  expect(reports).toMatchObject([{ state: 'counts', answers: { board: { answer: 'no', note: 'تابلو پشت در است' } } }])
  expect(await world.db.$count(files, eq(files.subjectId, reports[0]!.id))).toBe(1)
})

test('two reports stand side by side until the secretariat says which counts', async () => {
  const { world } = site
  const two = await twoReports(world)
  const page = await tabs.open(world.people.clerk.id, `/app/inspections/${two.inspection}`)
  await expect.poll(() => page.getByRole('heading', { name: 'گزارش بازرسی' }).count()).toBe(2)
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  await page.getByLabel('دلیل').fill('عکس‌ها کامل است')
  await page
    .getByRole('button', { name: /گزارش .*،/ })
    .last()
    .click()
  await page.getByText('به شمار نمی‌آید').waitFor()
})

test('is begun from its own page and signed from the keyboard', async () => {
  const { world } = site
  const inspection = await planned(world)
  const page = await tabs.open(world.people.inspector.id, `/app/inspections/${inspection}`)
  await page.getByRole('button', { name: 'آغاز بازرسی' }).click()
  const typed = page.getByRole('button', { name: 'نوشتن نام به جای امضا' }).first()
  await typed.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('امضای بازرس').focus()
  await page.keyboard.type('بازرس نمونه')
  await page.getByLabel('این نام به جای امضای من ثبت شود').focus()
  await page.keyboard.press('Space')
  expect(await page.getByLabel('این نام به جای امضای من ثبت شود').isChecked()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
})

test('is read by its office, and a violation is begun from it at the desk', async () => {
  const { world } = site
  const inspection = await inspected(world, { board: 'no' })
  const own = await tabs.open(world.offices[0]!.holder.id, `/app/inspections/${inspection}`)
  await own.getByText('تابلوی خدمات و تعرفه‌ها در دید مشتریان است').first().waitFor()
  expect(await own.getByRole('button', { name: /آغاز گزارش تخلف/ }).count()).toBe(0)
  expect(await faultsOf(own)).toEqual([])
  expect(await widthOf(own)).toBe(360)
  const desk = await tabs.open(world.people.clerk.id, `/app/inspections/${inspection}`)
  await desk.getByRole('button', { name: /آغاز گزارش تخلف/ }).click()
  await desk.waitForURL(/requests\/new\/violation/)
  await expect.poll(() => desk.locator('textarea[name=account]').inputValue()).toContain('تابلوی خدمات و تعرفه‌ها')
})

test('a province makes its own checklist from the one it has', async () => {
  const { world } = site
  const page = await tabs.open(world.people.clerk.id, '/app/inspections/checklist')
  await page.getByRole('link', { name: 'ساختن نسخه تازه' }).click()
  await page.getByRole('button', { name: /تابلوی خدمات و تعرفه‌ها/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('متن مورد').fill('تابلوی تعرفه‌ها خوانا و در دید است')
  await sheet.getByLabel('اهمیت').selectOption('grave')
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  await sheet.getByRole('button', { name: 'پایان ویرایش این مورد' }).click()
  await page.getByRole('button', { name: 'ثبت نسخه تازه' }).click()
  await page.getByLabel('علت یا شماره مصوبه').fill('مصوبه ۱۲')
  await page.getByRole('button', { name: 'ثبت نسخه تازه' }).click()
  await page.getByText('مصوبه ۱۲').waitFor()
  await page.getByText('تابلوی تعرفه‌ها خوانا و در دید است').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
})

test('what the program proposes is ticked and planned together', async () => {
  const { world } = site
  const office = world.offices[1]!
  await world.db
    .update(licenses)
    .set({ issuedOn: addDays(world.today, -900) })
    .where(eq(licenses.officeId, office.id))
  const page = await tabs.open(world.people.clerk.id, '/app/inspections/plan', {
    viewport: { width: 1280, height: 800 },
  })
  await page.getByText('تاکنون بازرسی نشده است').first().waitFor()
  await page.getByRole('checkbox', { name: office.name }).check()
  await page.getByRole('button', { name: /برنامه‌ریزی بازرسی/ }).click()
  await page.getByRole('dialog').getByText('با اعلام قبلی').click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ثبت در برنامه' }).click()
  await expect
    .poll(() => world.db.select({ form: requests.form }).from(requests).where(eq(requests.officeId, office.id)))
    .toMatchObject([{ form: { by: 'inspector', manner: 'announced', cause: 'long-unseen' } }])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await widthOf(page)).toBe(360)
})
