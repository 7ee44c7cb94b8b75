// Every part of the app in a browser: for axe in both languages and schemes, by keys, and in Persian digits.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { borrow, giveBack } from '#test/browser'
import { faultsOf, putAxe } from './axe.ts'
import { widthOf } from './width.ts'

let browser: Browser
let folder: string
let server: PreviewServer
let address: string
let page: Page

beforeAll(async () => {
  // in a test's environment the parts are in the build; the many files of a server for development take long to load
  folder = await mkdtemp(join(tmpdir(), 'kit-'))
  const options = { logLevel: 'error', build: { outDir: folder } } as const
  await build(options)
  putAxe(folder)
  server = await preview({ ...options, preview: { port: 0, proxy: {} } })
  address = `${server.resolvedUrls!.local[0]}kit`
  browser = await borrow()
  page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.goto(address)
})
afterAll(async () => {
  await giveBack(browser)
  await server.close()
  await rm(folder, { recursive: true })
})

type Look = { lang?: 'fa' | 'en'; scheme?: 'light' | 'dark'; width?: number }

/** The page anew, in the one tab of all cases. */
async function open({ lang = 'fa', scheme = 'light', width = 360 }: Look = {}): Promise<void> {
  await page.setViewportSize({ width, height: 740 })
  await page.emulateMedia({ colorScheme: scheme, media: null })
  await page.evaluate((locale) => localStorage.setItem('locale', locale), lang)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const sheet = () => page.getByRole('dialog')

describe.each([
  ['fa', 'light'],
  ['fa', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (lang, scheme) => {
  test('axe finds nothing, on a phone and on a wide screen, in a page and in a sheet', async () => {
    await open({ lang, scheme })
    expect(await faultsOf(page)).toEqual([])
    await page.locator('button[name=from]').click()
    await sheet().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.button.danger').first().click()
    await sheet().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('tab').nth(1).click()
    expect(await faultsOf(page)).toEqual([])
  })

  test('nothing is wider than the screen at 360 pixels', async () => {
    await open({ lang, scheme })
    expect(await widthOf(page)).toBe(360)
  })
})

test('targets one touches are at least 44 pixels high, buttons and links 48', async () => {
  await open()
  const small = await page
    .locator('.page :is(.button, .input, .row, .chip, [role=tab], .back):visible')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 47.9).map((one) => one.className))
  expect(small).toEqual([])
  await page.locator('button[name=from]').click()
  await sheet().waitFor()
  const days = await page.locator('.month button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(Math.min(...days.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
})

test('a day is chosen by keys alone, and the focus goes back to its field', async () => {
  await open()
  const field = page.locator('button[name=from]')
  await field.focus()
  await page.keyboard.press('Enter')
  await sheet().waitFor()
  const today = sheet().locator('[aria-current=date]')
  const before = await today.getAttribute('aria-label')
  await today.focus()
  // Right to left: the left arrow goes on to tomorrow.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await sheet().waitFor({ state: 'detached' })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  const chosen = await field.innerText()
  expect(chosen).toMatch(/[۰-۹]/)
  expect(chosen).not.toContain(before)
})

test('Persian, Arabic and Latin digits are all taken, and shown as Persian', async () => {
  await open()
  const mobile = page.locator('input[name=mobile]')
  await mobile.pressSequentially('+98 914 ۱۲۳ ٤٥٦٧')
  expect(await mobile.inputValue()).toBe('۰۹۱۴۱۲۳۴۵۶۷')
  const days = page.locator('input[name=days]')
  await days.pressSequentially('a1٢۳')
  expect(await days.inputValue()).toBe('۱۲۳')
})

test('a field in error says so with the field', async () => {
  await open()
  const field = page.locator('input[name=nationalId]')
  const described = await field.getAttribute('aria-describedby')
  const words = await Promise.all(described!.split(' ').map((id) => page.locator(`[id="${id}"]`).innerText()))
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(words.join(' ')).toContain('این تاریخ پیش از امروز است.')
})

test('a table shows as cards on a phone, each value with the name of its column', async () => {
  await open()
  await page.getByRole('tab').nth(1).click()
  const cell = page.locator('td').first()
  expect(await cell.evaluate((one) => getComputedStyle(one).display)).toBe('flex')
  expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('پروانه')
  await page.setViewportSize({ width: 900, height: 800 })
  expect(await cell.evaluate((one) => getComputedStyle(one).display)).toBe('table-cell')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('.lines tbody tr').first().waitFor()
})

test('the PIN goes in by one field, is hidden, and takes six digits', async () => {
  await open()
  await page.getByRole('button', { name: 'امضا با رمز' }).click()
  await sheet().waitFor()
  await page.keyboard.type('۱۲٣4')
  const boxes = sheet().locator('.digit-boxes span')
  await expect.poll(() => boxes.allInnerTexts()).toEqual(['•', '•', '•', '•', '', ''])
  await page.keyboard.type('56')
  // six digits alone sign nothing
  await expect.poll(() => boxes.allInnerTexts()).toEqual(Array(6).fill('•'))
  await page.keyboard.press('Enter')
  await sheet().waitFor({ state: 'detached' })
})

test('on paper there is only the letter', async () => {
  await open()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.page-act').isVisible()).toBe(false)
  expect(await page.locator('.letter').isVisible()).toBe(true)
  expect(await page.locator('.letter .no-print').isVisible()).toBe(false)
})
