// What is typed is kept: on a device that keeps nothing, through a server in trouble, and when the page is left at once.
import { eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { drafts } from '#db/schema/drafts'
import { notices } from '#db/schema/notices'
import { lettersOf } from './letters.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let contexts: BrowserContext[] = []
beforeAll(async () => {
  site = await openSite()
})
beforeEach(() => site.world.db.delete(drafts))
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(() => site.close())

type Who = keyof Site['world']['people']

async function open(who: Who, path: string, before: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const context = await site.visitor(site.world.people[who].id, { reducedMotion: 'reduce', serviceWorkers: 'block' })
  contexts.push(context)
  await before(context)
  const page = await context.newPage()
  await page.goto(site.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

// As a private window, or a phone that has closed the connection behind the app's back.
const keepsNothing = (context: BrowserContext) =>
  context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no store', 'InvalidStateError')
    }
  })

const failing = (page: Page, status: number | 'away') => {
  let tried = 0
  const path = /\/api\/app\/(drafts$|notices\/[0-9a-f-]{36}$)/
  const ready = page.route(path, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    tried++
    if (status === 'away') return route.abort()
    await route.fulfill({ status, contentType: 'application/problem+json', body: '{"code":"x","title":"x"}' })
  })
  return { ready, tried: () => tried, over: () => page.unroute(path) }
}

const bodies = async () =>
  (await site.world.db.select().from(drafts)).map(({ form }) => (form as { body: string }).body)

for (const trouble of ['away', 503, 429] as const)
  test(`a letter to the secretariat is saved after one failed save (${trouble}) where the device keeps nothing`, async () => {
    const page = await open('holder', '/app/secretariat/new', keepsNothing)
    const down = failing(page, trouble)
    await down.ready
    await page.getByLabel('متن نامه').fill('نخست')
    await page.getByText('این دستگاه هم چیزی نگه نمی‌دارد').waitFor()
    expect(down.tried()).toBe(1)
    await down.over()
    await page.getByLabel('متن نامه').fill('نخست و دوم')
    await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
    expect(await bodies()).toEqual(['نخست و دوم'])
  })

test('it is tried again by itself, without another word typed', async () => {
  const page = await open('holder', '/app/secretariat/new', keepsNothing)
  const down = failing(page, 503)
  await down.ready
  await page.getByLabel('متن نامه').fill('یک بار نوشته')
  await page.getByText('این دستگاه هم چیزی نگه نمی‌دارد').waitFor()
  await down.over()
  await expect.poll(bodies, { timeout: 9000 }).toEqual(['یک بار نوشته'])
})

test('a store whose connection the browser has closed is opened again', async () => {
  const page = await open('holder', '/app/secretariat/new', (context) =>
    context.addInitScript(() => {
      const opening = indexedDB.open.bind(indexedDB)
      indexedDB.open = (name, version) => {
        const request = opening(name, version)
        request.addEventListener('success', () => Object.assign(window, { store: request.result }))
        return request
      }
    }),
  )
  await page.getByLabel('متن نامه').fill('پیش')
  await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
  await page.evaluate('window.store.close()')
  const down = failing(page, 'away')
  await down.ready
  await page.getByLabel('متن نامه').fill('پس از بستن')
  await page.getByText('پیش‌نویس روی همین دستگاه نگه داشته شد').waitFor()
})

test('what is left within a second is at the server, on a device that keeps nothing', async () => {
  const page = await open('holder', '/app/secretariat', keepsNothing)
  await page.goto(`${site.url}/app/secretariat/new`)
  await page.getByLabel('متن نامه').fill('نوشته و رها شده')
  await page.getByRole('link', { name: 'بازگشت' }).or(page.locator('a.back')).first().click()
  await expect.poll(bodies, { timeout: 9000 }).toEqual(['نوشته و رها شده'])
})

test('a page that is reloaded or closed within a second has sent its last words, on a device that keeps nothing', async () => {
  const page = await open('holder', '/app/secretariat/new', keepsNothing)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('متن نامه').fill('نوشته و دوباره بار شده')
  await page.waitForTimeout(300)
  await page.reload()
  await expect.poll(bodies, { timeout: 9000 }).toEqual(['نوشته و دوباره بار شده'])
  await page.getByLabel('متن نامه').fill('نوشته و بسته')
  await page.waitForTimeout(300)
  await page.close({ runBeforeUnload: true })
  await expect.poll(bodies, { timeout: 9000 }).toEqual(['نوشته و بسته'])
})

test("the secretariat's own letter too, and it says so while neither side has it", async () => {
  const id = await lettersOf(site).draft({ subject: 'پیش‌نویس', body: 'متن' })
  const page = await open('clerk', `/app/notices/${id}/write`, keepsNothing)
  const down = failing(page, 'away')
  await down.ready
  await page.getByLabel('متن', { exact: true }).fill('متن دیگر')
  await page.getByText('این دستگاه هم چیزی نگه نمی‌دارد').waitFor()
  await down.over()
  await page.getByLabel('متن', { exact: true }).fill('متن سوم')
  const saved = async () => (await site.world.db.select().from(notices).where(eq(notices.id, id)))[0]?.body
  await expect.poll(saved, { timeout: 9000 }).toBe('متن سوم')
})

test('what went wrong comes into view and is read out, wherever the button was pressed', async () => {
  const id = await lettersOf(site).draft({ subject: 'نامه بلند', body: 'بند\n'.repeat(80) })
  const page = await open('clerk', `/app/notices/${id}/write`, async () => undefined)
  await page.getByRole('button', { name: 'ارسال برای امضا' }).waitFor()
  await page.locator('.view').evaluate((view) => view.scrollTo(0, view.scrollHeight))
  await page.route(`**/api/app/notices/${id}/submit`, (route) => route.abort())
  await page.getByRole('button', { name: 'ارسال برای امضا' }).click()
  const told = page.getByRole('alert').filter({ hasText: 'اتصال برقرار نشد' })
  await told.waitFor()
  const box = (await told.boundingBox())!
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height)
})
