import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '#test/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const letter = `<!doctype html><html lang="fa" dir="rtl"><body style="font-size:32px">
  <p id="joined">ابلاغیهٔ شمارهٔ ۱۲۳ دفترهای پیشخوان خوانده می‌شود.</p>
  <p><span id="apart">ب‌ی‌م‌ه</span> <span id="together">بیمه</span></p></body></html>`

test('Persian is drawn from right to left, in joined letters', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 240 } })
  await page.setContent(letter)
  await page.screenshot({ path: join(import.meta.dirname, 'output/persian.png') })
  const width = (id: string) => page.locator(id).evaluate((element) => element.getBoundingClientRect().width)
  expect(await width('#together')).toBeLessThan(await width('#apart'))
  const edge = await page.locator('#together').evaluate((element) => element.getBoundingClientRect().right)
  expect(edge).toBeLessThan(
    await page.locator('#apart').evaluate((element) => element.getBoundingClientRect().left + 1),
  )
  await page.close()
})
