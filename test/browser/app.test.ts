// The built app on the real server: signing in, two languages, axe, and what is left without a network.
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { people } from '#db/schema/people'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
/** Of a case that no tab can be taken for. */
let context: BrowserContext | undefined

beforeAll(async () => {
  site = await openSite({ ownFiles: true })
  tabs = tabsOf(site)
})
afterEach(async () => {
  await Promise.all([tabs.leave(), context?.close()])
  context = undefined
})
afterAll(() => site.close())

async function open(person: string | null, path = '/app/settings', options: BrowserContextOptions = {}): Promise<Page> {
  if (options.serviceWorkers === 'block') return tabs.open(person, path, options)
  context = await site.visitor(person, options)
  const page = await context.newPage()
  await page.goto(site.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** For cases that have no part in what the worker does. */
const plain = { serviceWorkers: 'block' } as const

const main = (page: Page) => page.locator('#main')
const cacheNames = (page: Page) => page.evaluate(() => caches.keys())
const workerReady = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready))

describe('somebody who is not signed in', () => {
  test('is asked to sign in, and comes back to where they wanted to go', async () => {
    const page = await open(null)
    expect(new URL(page.url()).pathname).toBe('/app/login')
    expect(new URL(page.url()).searchParams.get('next')).toBe('/app/settings')
    expect(await page.title()).toContain('ورود')
  })

  test('is told at the field that a number is not a mobile number', async () => {
    const page = await open(null, undefined, plain)
    const field = page.locator('input[name=mobile]')
    await field.fill('۰۲۱۱۲۳۴۵۶۷')
    await page.keyboard.press('Enter')
    await page.locator('.field-error').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  test('gets the boxes for the code, whoever the number belongs to', async () => {
    const page = await open(null, undefined, plain)
    await page.locator('input[name=mobile]').fill('09140000000')
    await page.keyboard.press('Enter')
    await page.locator('.digit-boxes').waitFor()
    await page.keyboard.type('۱۱۱۱۱۱')
    await page.getByRole('alert').waitFor()
    expect(await page.locator('.digit-boxes span').allInnerTexts()).toEqual(['', '', '', '', '', ''])
  })

  test.each([
    ['fa', 'light'],
    ['en', 'dark'],
  ] as const)('sees a page that axe finds nothing on (%s, %s)', async (lang, colorScheme) => {
    context = await site.visitor(null, { ...plain, colorScheme, reducedMotion: 'reduce' })
    await context.addInitScript((locale) => localStorage.setItem('locale', locale), lang)
    const page = await context.newPage()
    await page.goto(`${site.url}/app/login`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'fa' ? 'rtl' : 'ltr')
  })

  test('loads no words of the language they did not choose', async () => {
    context = await site.visitor(null)
    const page = await context.newPage()
    const loaded: string[] = []
    page.on('response', async (response) => {
      if (response.url().includes('/assets/')) loaded.push(await response.text())
    })
    await page.goto(`${site.url}/app/login`, { waitUntil: 'networkidle' })
    const has = (words: string) => loaded.some((text) => text.includes(words))
    // a machine that is busy is idle between one file and the next
    await expect.poll(() => has('شماره همراه')).toBe(true)
    expect(has('Mobile number')).toBe(false)
  })
})

describe('somebody who is signed in', () => {
  test.each([
    ['fa', 'light', 360],
    ['fa', 'dark', 1280],
    ['en', 'dark', 360],
    ['en', 'light', 1280],
  ] as const)('has settings that axe finds nothing on (%s, %s, %d pixels)', async (lang, colorScheme, width) => {
    const holder = site.world.people.secretary.id
    await site.world.db.update(people).set({ locale: lang }).where(eq(people.id, holder))
    const page = await open(holder, '/app/settings', {
      ...plain,
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    })
    await page.locator('.list .row').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(lang)
    expect(await faultsOf(page)).toEqual([])
    expect(await widthOf(page)).toBe(width)
    await site.world.db.update(people).set({ locale: 'fa' }).where(eq(people.id, holder))
  })

  test('changes the language for good, and the page mirrors', async () => {
    const person = site.world.people.association.id
    const page = await open(person, undefined, plain)
    await page.getByText('English').click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('ltr')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Account and settings')
    const [row] = await site.world.db.select({ locale: people.locale }).from(people).where(eq(people.id, person))
    expect(row?.locale).toBe('en')
  })

  test('sets a PIN', async () => {
    const page = await open(site.world.people.head.id, undefined, plain)
    await page.getByRole('button', { name: 'گذاشتن رمز' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('۴۸۲۹۱۷')
    await page.keyboard.press('Enter')
    await page.getByText('رمز ثبت شد.').waitFor()
    await page.getByRole('button', { name: 'تغییر رمز' }).waitFor()
  })

  test('signs out, and nothing of theirs is left on the device', async () => {
    const page = await open(site.world.people.clerk.id)
    await expect.poll(() => cacheNames(page)).toContain(`person-${site.world.people.clerk.id}`)
    await page.getByRole('button', { name: 'خروج از این دستگاه' }).click()
    await page.waitForURL('**/app/login**')
    expect((await cacheNames(page)).filter((name) => name.startsWith('person-'))).toEqual([])
    await page.goto(`${site.url}/app/settings`)
    await page.waitForURL('**/app/login**')
  })

  test('sends another device away', async () => {
    const person = site.world.people.kanoon.id
    const other = await site.visitor(person, plain)
    const page = await open(person, undefined, plain)
    const devices = page.getByRole('list', { name: 'دستگاه‌هایی که وارد شده‌اند' }).locator('.row')
    await expect.poll(() => devices.count()).toBe(2)
    await page.getByRole('button', { name: 'بیرون کردن' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'بیرون کردن' }).click()
    await expect.poll(() => devices.count()).toBe(1)
    const turned = await other.newPage()
    await turned.goto(`${site.url}/app/settings`)
    await turned.waitForURL('**/app/login**')
    await other.close()
  })
})

describe('without a network', () => {
  test('the app opens after one visit from what it kept, says so, and is itself again when the network is back', async () => {
    const page = await open(site.world.people.member.id)
    await expect.poll(() => cacheNames(page)).toContain(`person-${site.world.people.member.id}`)
    await site.down()
    try {
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.banner').getByText('اینترنت در دسترس نیست').waitFor()
      expect(await main(page).innerText()).toContain(site.world.people.member.name)
    } finally {
      await site.up()
    }
    await page.reload()
    await page.locator('.list .row').first().waitFor()
    expect(await page.locator('.banner').count()).toBe(0)
  })
})

describe('at a shared device', () => {
  test('the next person finds nothing of the one before', async () => {
    const { clerk, inspector } = site.world.people
    const page = await open(clerk.id)
    await expect.poll(() => cacheNames(page)).toContain(`person-${clerk.id}`)
    const [name, value] = (await site.web.cookieOf(inspector.id)).split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: site.url }])
    await page.reload()
    await main(page).getByText(inspector.name).waitFor()
    await expect.poll(() => cacheNames(page)).not.toContain(`person-${clerk.id}`)
    expect(await page.getByText(clerk.name).count()).toBe(0)
  })
})

describe('a new version', () => {
  test('is offered, and comes at the person’s word', async () => {
    const page = await open(site.world.people.agency.id)
    await workerReady(page)
    const worker = join(site.web.parts.appDir, 'sw.js')
    await appendFile(worker, '\n// younger')
    // the build's compressed copies are of the older one
    await Promise.all(['.br', '.gz'].map((coding) => rm(worker + coding, { force: true })))
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
    const offer = page.getByRole('button', { name: 'به‌روزرسانی' })
    await offer.waitFor()
    await Promise.all([page.waitForEvent('load'), offer.click()])
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await offer.count()).toBe(0)
  })
})

describe('on the home screen', () => {
  test('the app can be installed: a manifest in Persian, icons that are there, and one to be masked', async () => {
    const page = await open(null, '/app/login')
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await (await page.context().request.get(site.url + address)).json()
    expect(manifest).toMatchObject({ id: '/app/', start_url: '/app/', lang: 'fa', dir: 'rtl', display: 'standalone' })
    expect(manifest.icons.some((icon: { purpose: string }) => icon.purpose === 'maskable')).toBe(true)
    for (const { src, type } of manifest.icons) {
      const icon = await page.context().request.get(site.url + src)
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
    }
  })
})
