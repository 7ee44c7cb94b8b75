import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '#test/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const letter = `<!doctype html><html lang="fa" dir="rtl"><body style="font-size:32px">
  <p id="line"><span id="first">ابلاغیهٔ</span> <span id="second">دفتر</span></p>
  <p><span id="apart">ب‌ی‌م‌ه</span> <span id="together">بیمه</span></p></body></html>`

test('Persian is drawn from right to left, in joined letters of Vazirmatn', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 240 } })
  await page.setContent(letter)
  const box = (id: string) => page.locator(id).evaluate((element) => element.getBoundingClientRect().toJSON())
  const [first, second, apart, together] = [
    await box('#first'),
    await box('#second'),
    await box('#apart'),
    await box('#together'),
  ]
  // what is read first stands on the right, at the edge of the page
  expect(second.right).toBeLessThan(first.left)
  expect(first.right).toBeGreaterThan(340)
  // joined letters are narrower than each by itself
  expect(together.width).toBeLessThan(apart.width * 0.9)
  // a font that is not there is no other than the one of the house, which has the letters
  const widthIn = (family: string) =>
    page.locator('#together').evaluate((element: HTMLElement, name) => {
      element.style.fontFamily = name
      return element.getBoundingClientRect().width
    }, family)
  expect(await widthIn('Nowhere, sans-serif')).toBe(await widthIn('Vazirmatn'))
  await page.close()
})
