// The desk on a wide screen: its frame and the one search. A phone gets none of it.

import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { registerPaper } from '#actions/incoming/paper'
import { incoming } from '#db/schema/incoming'
import { atVote, filed, reviewed } from '../world/requests.ts'
import { newKey, type World } from '../world.ts'
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

  test('has its counts at the end of their line', async () => {
    await atVote(site.world, 'station', 30, 3, office(1))
    const page = await open('member', '/app/queue')
    const gaps = await page.locator('.side .places a:has(.count)').evaluateAll((places) =>
      places.map((place) => {
        const [line, count] = [place, place.querySelector('.count')!].map((one) => one.getBoundingClientRect())
        return [
          Math.round(count!.left - line!.left) < 24,
          Math.abs(count!.top + count!.height / 2 - line!.top - line!.height / 2) < 4,
        ]
      }),
    )
    expect(gaps.flat()).not.toContain(false)
    expect(gaps.length).toBeGreaterThan(0)
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

describe('a list', () => {
  const rows = (page: Page) => page.locator('.lines tbody tr')
  const address = (page: Page) => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search)

  test('shows twelve lines or more at once, sorts by its headings, and keeps that in the address', async () => {
    const page = await open('clerk', '/app/offices')
    const seen = await rows(page).evaluateAll(
      (all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length,
    )
    expect(seen).toBeGreaterThanOrEqual(Math.min(12, await rows(page).count()))
    expect(
      await rows(page)
        .first()
        .evaluate((row) => row.getBoundingClientRect().height),
    ).toBeLessThanOrEqual(41)
    const heading = page.getByRole('columnheader', { name: 'پروانه', exact: true })
    await heading.getByRole('button').click()
    await expect.poll(() => address(page)).toBe('/app/offices?order=license')
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    await heading.getByRole('button').click()
    await expect.poll(() => address(page)).toBe('/app/offices?order=-license')
    const codes = () => page.locator('.lines tbody td .code').allInnerTexts()
    const sorted = async () => {
      const all = await codes()
      return all.length > 1 && all.join() === all.toSorted().reverse().join()
    }
    await expect.poll(sorted).toBe(true)
  })

  test('is gone through with j, k, x and Enter; what is ticked brings a bar that says how many', async () => {
    const page = await open('clerk', '/app/offices')
    expect(await page.locator('.bulk').count()).toBe(0)
    for (const key of ['j', 'x', 'j', 'x', 'j', 'k']) await page.keyboard.press(key)
    expect(await page.locator('.bulk').innerText()).toContain('۲ از')
    expect(await faultsOf(page)).toEqual([])
    const name = await page.locator('.lines tr:focus-within th').innerText()
    await page.locator('.bulk').getByRole('button', { name: 'برداشتن نشان‌ها' }).click()
    expect(await page.locator('.bulk').count()).toBe(0)
    await page.locator('.lines th a', { hasText: name }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  test('is ticked beyond its page: all that was found is meant, named, and dealt with', async () => {
    const clerk = await site.world.as('clerk')
    const paper = { office: null, sender: 'شهرداری', senderNumber: '', senderDate: null, body: 'متن', files: [] }
    for (let nth = 0; nth < 53; nth++) {
      const letter = { ...paper, subject: `نامه ${nth}`, refersTo: '', confidentiality: 'ordinary' as const }
      expect(await registerPaper(clerk, newKey(), letter)).toMatchObject({ ok: true })
    }
    const page = await open('clerk', '/app/incoming')
    const bar = page.locator('.bulk')
    await page.locator('[data-row] .tick input').first().check()
    expect(await bar.getByRole('button', { name: 'همه ۵۳ ردیف' }).count()).toBe(0)
    await page.getByRole('checkbox', { name: 'نشان‌دار کردن همه ردیف‌های این صفحه' }).check()
    await bar.getByText('۵۰ از ۵۳ ردیف نشان‌دار است').waitFor()
    await bar.getByRole('button', { name: 'همه ۵۳ ردیف' }).click()
    await bar.getByText('۵۳ از ۵۳ ردیف نشان‌دار است').waitFor()
    await bar.getByRole('button', { name: /۵۳/ }).first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('و ۴۵ مورد دیگر').waitFor()
    await sheet.getByRole('textbox').fill('بایگانی شد')
    await sheet.locator('button[type=submit], form .button.whole').click()
    await sheet.waitFor({ state: 'detached' })
    expect(await site.world.db.$count(incoming, eq(incoming.state, 'new'))).toBe(0)
  })

  test('has the columns that one chose, also the next time', async () => {
    const page = await open('clerk', '/app/offices')
    const heads = () => page.locator('.lines thead th').allInnerTexts()
    expect(await heads()).toContain('دارنده پروانه')
    await page.locator('.choosing summary').click()
    await page.getByRole('group', { name: 'انتخاب ستون‌ها' }).getByLabel('دارنده پروانه').uncheck()
    expect(await heads()).not.toContain('دارنده پروانه')
    await page.reload()
    await rows(page).first().waitFor()
    expect(await heads()).not.toContain('دارنده پروانه')
  })

  test('stands beside what is opened from it: own address, back, and the same after a reload', async () => {
    const page = await open('clerk', '/app/offices?order=-license')
    const name = await rows(page).nth(1).locator('th').innerText()
    await rows(page).nth(1).locator('td').nth(3).click({ force: true })
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(address(page)).toMatch(/^\/app\/offices\/[\w-]{36}$/)
    const marked = page.locator('.beside-list [aria-current=true]')
    expect(await marked.innerText()).toContain(name)
    expect(await page.locator('.beside-list li').nth(1).innerText()).toContain(name)
    expect(await faultsOf(page)).toEqual([])
    await page.reload()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await expect.poll(() => page.locator('.beside-list li').nth(1).innerText()).toContain(name)
    await page.goBack()
    await rows(page).first().waitFor()
    expect(address(page)).toBe('/app/offices?order=-license')
    expect(await page.locator('.beside-list').count()).toBe(0)
  })

  test('beside what is open follows what is done there', async () => {
    const form = {
      ...{ place: 'گلدشت', address: 'خیابان بهار، پلاک ۲۲', position: { lat: 38.18, lon: 48.22 } },
      ...{ area: 60, reason: 'پایان اجاره' },
    }
    const id = await filed(site.world, 'relocation', form)
    await reviewed(site.world, id)
    const page = await open('clerk', `/app/requests/${id}`)
    const line = page.locator('.beside-list li', { hasText: 'جابه‌جایی دفتر' })
    const before = await line.innerText()
    await page.getByRole('button', { name: 'درخواست کامل است' }).click()
    await expect.poll(() => line.innerText(), { timeout: 10_000 }).not.toBe(before)
  })

  test('a copy that was kept of a slow server is no missing network, and is renewed by itself', async () => {
    const page = await open('clerk', '/app/offices')
    let asked = 0
    await page.route(`**/api/app/offices/${office().id}`, async (route) => {
      const response = await route.fetch()
      const kept = { 'x-kept-at': new Date().toUTCString(), 'x-kept-for': 'slow' }
      asked++
      await route.fulfill({ response, headers: { ...response.headers(), ...(asked === 1 ? kept : {}) } })
    })
    await page.goto(new URL(`/app/offices/${office().id}`, page.url()).href)
    await expect.poll(() => asked).toBe(1)
    expect(await page.getByText('اینترنت در دسترس نیست').count()).toBe(0)
    await expect.poll(() => asked, { timeout: 15_000 }).toBe(2)
  })

  test('beside what is open neither a long kind nor a number is cut', async () => {
    const form = {
      ...{ province: 'گیلان', county: 'رشت', place: 'رشت', address: 'خیابان دریا، پلاک ۴' },
      ...{ position: { lat: 37.28, lon: 49.58 }, area: 70, reason: 'کوچ خانواده' },
    }
    const id = await filed(site.world, 'departure', form, site.world.offices[1]!)
    const page = await open('clerk', `/app/requests/${id}`, { viewport: { width: 1280, height: 800 } })
    const line = page.locator('.beside-list [aria-current=true]')
    const cut = (of: string) => line.locator(of).evaluate((one) => one.scrollWidth > one.clientWidth)
    expect([await cut('div > span:has(> .code)'), await cut('div > span:first-child')]).toEqual([false, false])
  })

  test('comes back to the place it was left at', async () => {
    const page = await open('clerk', '/app/offices', { viewport: { width: 1100, height: 430 } })
    const view = page.locator('.view')
    await view.evaluate((one) => one.scrollTo(0, 180))
    await page.waitForTimeout(200)
    const left = await view.evaluate((one) => one.scrollTop)
    expect(left).toBeGreaterThan(50)
    await rows(page)
      .last()
      .locator('th a')
      .evaluate((link) => (link as HTMLElement).click())
    await page.locator('.back').first().waitFor()
    await page.goBack()
    await expect.poll(() => view.evaluate((one) => one.scrollTop), { timeout: 8000 }).toBe(left)
  })

  test('prints without anything to press, its head on every page', async () => {
    const page = await open('clerk', '/app/offices')
    await rows(page).first().locator('.tick input').check()
    await page.emulateMedia({ media: 'print' })
    for (const away of ['.side', '.top', '.bulk', '.narrowing .chip', '.lines .tick', '.acts'])
      expect([away, await page.locator(away).filter({ visible: true }).count()]).toEqual([away, 0])
    expect(await page.locator('.lines thead').evaluate((one) => getComputedStyle(one).display)).toBe(
      'table-header-group',
    )
    expect(await rows(page).last().isVisible()).toBe(true)
  })
})
