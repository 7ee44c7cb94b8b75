// The desk on a wide screen: its frame and the one search. A phone gets none of it.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let tabs: Tabs

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site.close())

type Who = keyof World['people']
const wide = { viewport: { width: 1280, height: 800 } }
const office = (index = 0) => site.world.offices[index]!

async function open(who: Who, path: string, options = {}): Promise<Page> {
  const page = await tabs.open(site.world.people[who].id, path, { serviceWorkers: 'block', ...wide, ...options })
  await page.locator('.bones').first().waitFor({ state: 'detached' })
  return page
}

describe('the frame', () => {
  const places = (page: Page) => page.locator('.side .places a > span:first-of-type').allInnerTexts()

  test('has every place that one gets to, in groups, and marks where one is', async () => {
    const page = await open('clerk', '/app/offices')
    expect(await places(page)).toEqual(
      expect.arrayContaining([
        'میز کار',
        'ابلاغیه‌ها',
        'نامه‌های رسیده',
        'دفتر نامه‌ها',
        'درخواست‌ها',
        'پرونده‌ها',
        'اشخاص',
      ]),
    )
    expect(await page.locator('.side [aria-current]').innerText()).toContain('دفترها')
    await tabs.leave()
    const holders = await places(await open('holder', '/app/office'))
    expect(holders).toContain('دفتر من')
    expect(holders).not.toContain('اشخاص')
  })

  test('goes and comes with the room for it; a phone fetches nothing of it', async () => {
    const phone = await open('clerk', '/app/offices', { viewport: { width: 360, height: 740 } })
    const fetched = () =>
      phone.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /\/frame-[^/]*\.css/.test(name)).length,
      )
    expect(await fetched()).toBe(0)
    expect(await phone.locator('.side').count()).toBe(0)
    await phone.setViewportSize(wide.viewport)
    await phone.locator('.side').waitFor()
    expect(await fetched()).toBe(1)
    await phone.setViewportSize({ width: 360, height: 740 })
    await phone.locator('.masthead').waitFor()
  })
})

describe('the search', () => {
  const box = (page: Page) => page.getByRole('combobox')
  const options = (page: Page) => page.getByRole('option')

  test('is reached by a key, moved through by the arrows, and leads to an office by its code', async () => {
    const page = await open('clerk', '/app/desk')
    await page.keyboard.press('/')
    expect(await box(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type(office(3).license)
    await options(page)
      .filter({ hasText: office(3).name })
      .first()
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/app/offices/${office(3).id}`)
  })

  test('finds acts and places at once, says when nothing is found, and lets go with Escape', async () => {
    const page = await open('clerk', '/app/desk')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('نامه')
    await options(page).filter({ hasText: 'نوشتن نامه تازه' }).waitFor()
    const chosen = () => page.locator('[role=option][aria-selected=true]').innerText()
    const first = await chosen()
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).not.toBe(first)
    await box(page).fill('قققققق')
    await page.getByText('چیزی پیدا نشد').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => options(page).count()).toBe(0)
    expect(await box(page).inputValue()).toBe('')
  })

  test('offers a holder nothing of other offices', async () => {
    const page = await open('holder', '/app/office')
    await page.keyboard.press('/')
    await page.keyboard.type(office(3).name)
    await page.getByText('چیزی پیدا نشد').waitFor()
  })
})
