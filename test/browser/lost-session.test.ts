// A session that is lost in the midst of work: what was typed and not yet sent waits on the device for the same person.
import { desc, eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { drafts } from '#db/schema/drafts'
import { outbox } from '#db/schema/outbox'
import { sessions } from '#db/schema/sessions'
import { openSite, type Site } from './site.ts'

let site: Site
let context: BrowserContext
let page: Page
beforeAll(async () => {
  site = await openSite()
})
beforeEach(async () => {
  await site.world.db.delete(drafts)
  const { id } = site.world.people.holder
  context = await site.visitor(null, { reducedMotion: 'reduce', serviceWorkers: 'block' })
  const [name, value] = (await site.web.cookieOf(id)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: site.url }])
  page = await context.newPage()
  await page.goto(`${site.url}/app/secretariat/new`)
  await text().fill('پیش از پایان نشست')
  await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
})
afterEach(() => context.close())
afterAll(() => site.close())

const text = () => page.getByLabel('متن نامه')
const bodies = async () =>
  (await site.world.db.select().from(drafts)).map(({ form }) => (form as { body: string }).body)

/** The session's time is over; the next word that is saved meets a 401. */
async function runOut(): Promise<void> {
  await site.world.db.update(sessions).set({ expiresAt: new Date(0) })
  await text().fill('در میان کار نوشته')
  await page.getByText('زمان نشست شما به پایان رسید').waitFor()
  expect(await bodies()).toEqual(['پیش از پایان نشست'])
}

async function signIn({ id, mobile }: { id: string; mobile: string }): Promise<void> {
  await page.getByLabel('شماره همراه').fill(mobile)
  await page.getByRole('button', { name: 'دریافت کد ورود' }).click()
  await page.getByText('کد ورود را وارد کنید').waitFor()
  const [row] = await site.world.db.select().from(outbox).where(eq(outbox.personId, id)).orderBy(desc(outbox.createdAt))
  await page.keyboard.type(String(row!.params.code))
}

test('signing in again leads back to the page, and what was typed is there and goes out', async () => {
  await runOut()
  await signIn(site.world.people.holder)
  await page.waitForURL('**/app/secretariat/new')
  await expect.poll(() => text().inputValue()).toBe('در میان کار نوشته')
  await expect.poll(bodies, { timeout: 9000 }).toEqual(['در میان کار نوشته'])
})

/** Everything that the app keeps in the device's store. */
const onDevice = () =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const { name, version } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!, version)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames)
        found.push(
          await new Promise<string>((resolve) => {
            const all = db.transaction(store).objectStore(store).getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }),
        )
      db.close()
    }
    return found.join()
  })

test('another person who signs in there wipes it', async () => {
  await runOut()
  expect(await onDevice()).toContain('در میان کار نوشته')
  await signIn(site.world.people.clerk)
  await page.waitForURL((url) => !url.pathname.startsWith('/app/login'))
  await expect.poll(onDevice).not.toContain('نوشته')
  expect(await bodies()).toEqual(['پیش از پایان نشست'])
})

test('a session ended on purpose elsewhere wipes it', async () => {
  const { holder } = site.world.people
  const app = site.web
  await app.visit('/api/app/sessions', { as: holder.id, method: 'DELETE', headers: { origin: site.url } })
  await text().fill('در میان کار نوشته')
  await page.getByText('نشست شما بسته شده').waitFor()
  await expect.poll(onDevice).not.toContain('نوشته')
})
