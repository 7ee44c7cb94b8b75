// The library in a real browser: the whole set on an office's device, found and opened without a network, and gone with
// the sign-out; the secretariat enters, and sees who has it.
import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addDocument } from '#actions/documents/add'
import { uploadFile } from '#actions/files/upload'
import { documentSets } from '#db/schema/documents'
import { pdf } from '../pdf.ts'
import { newKey } from '../world.ts'
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

const visit = (person: string, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(person, `/app${path}`, options)

async function add(title: string, words: string | null, agency = 'سازمان نمونه'): Promise<void> {
  const ctx = await site.world.as('clerk', { now: new Date() })
  const file = words && { bytes: pdf(words), name: `${words}.pdf` }
  const kept = file ? await uploadFile(ctx, newKey(), file) : null
  const outcome = await addDocument(ctx, newKey(), {
    kind: 'directive',
    title,
    agency,
    number: '۱۲',
    firstDay: '2026-01-01',
    body: `متن ${title}`,
    file: kept?.ok ? kept.value.id : null,
  })
  expect(outcome.ok).toBe(true)
}

const whole = (page: Page, figures: string) => page.getByText(`نسخه کامل روی همین گوشی یا رایانه: ${figures}`)
const kept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('-library')).length)

/** How many documents the device knows to have been looked at. */
const seen = (page: Page) =>
  page.evaluate(async () => {
    const index = await caches.match('/app/library.json')
    return ((await index?.json()) as { seen: string[] } | undefined)?.seen.length
  })

test('an office has all of it without a network, until it signs out', async () => {
  await add('دستورالعمل پذیرش گواهی', 'first')
  await add('بخشنامه بدون پرونده', null, 'شرکت نمونه')
  const page = await visit(site.world.people.holder.id, '/today', { serviceWorkers: 'allow' })
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto(`${site.url}/app/documents`)
  await whole(page, '۲ از ۲').waitFor()
  await expect
    .poll(async () => (await site.world.db.select().from(documentSets)).map(({ count }) => count))
    .toEqual([2])

  await add('نرخ‌نامه تازه', 'second')
  await page.reload()
  await whole(page, '۳ از ۳').waitFor()
  await page.getByText('۱ سند از بار پیش تازه است').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  await expect.poll(() => seen(page)).toBe(3)
  await page.goto(`${site.url}/app/documents`)
  await whole(page, '۳ از ۳').waitFor()
  expect(await page.getByText('از بار پیش تازه').count()).toBe(0)
  // the pages themselves are fetched ahead
  await page.getByRole('link', { name: 'نرخ‌نامه تازه' }).click()
  await page.getByRole('button', { name: /باز کردن فایل/ }).waitFor()

  await site.down()
  try {
    await page.goto(`${site.url}/app/documents`)
    await page.getByText('آنچه می‌بینید نسخه همین گوشی یا رایانه است').waitFor()
    await page.getByRole('searchbox').fill('گواهي')
    await expect.poll(() => page.locator('.list .row-title').allInnerTexts()).toEqual(['دستورالعمل پذیرش گواهی'])
    await page.getByRole('link', { name: 'دستورالعمل پذیرش گواهی' }).click()
    await page.getByText('متن دستورالعمل پذیرش گواهی').waitFor()
    const [given] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /باز کردن فایل/ }).click(),
    ])
    expect(await readFile(await given.path(), 'utf8')).toBe(pdf('first').toString())
  } finally {
    await site.up()
  }
  expect(await kept(page)).toBe(1)
  await page.goto(`${site.url}/app/settings`)
  await page.getByRole('button', { name: 'خروج از این دستگاه' }).click()
  await page.locator('input[name=mobile]').waitFor()
  expect(await kept(page)).toBe(0)
})

test('the secretariat enters a document and a repeal, and sees which offices have the set', async () => {
  const page = await visit(site.world.people.clerk.id, '/documents/new', { viewport: { width: 1280, height: 800 } })
  await page.getByRole('button', { name: 'ثبت سند' }).click()
  await page.locator('.field-error').first().waitFor()
  await page.locator('input[name=title]').fill('بخشنامه ساعت کار')
  await page.locator('input[name=agency]').fill('سازمان نمونه')
  await page.locator('textarea[name=body]').fill('ساعت کار از ۷ تا ۱۹ است.')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ثبت سند' }).click()
  await page.getByRole('heading', { level: 1, name: 'بخشنامه ساعت کار' }).waitFor()
  await page.getByRole('button', { name: 'لغو سند' }).click()
  await page.locator('input[name=by]').fill('مصوبه ۱۴')
  await page.getByRole('button', { name: 'ثبت لغو' }).click()
  await page.getByText('لغو شده است: مصوبه ۱۴').waitFor()
  await page.goto(`${site.url}/app/documents/offices`)
  await page.getByRole('table').waitFor()
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(3)
  expect(await faultsOf(page)).toEqual([])
})
