// Being told on a device: turned on by a tap, a letter's notification, a press on it, and turned off again.
import { eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/people'
import { pushSubscriptions } from '#db/schema/push'
import { openPush } from '#outside/push'
import { vapidOf } from '#outside/vapid'
import { type Browser, openPushEmulator, type PushEmulator } from '#test/emulators/push'
import { letterIn } from '../outside/house.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { standIn } from './stand-in.ts'

let site: Site
let service: PushEmulator
let context: BrowserContext
let page: Page
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  service = await openPushEmulator()
  const vapid = vapidOf(site.world.secret, {}, site.url)
  site.web.parts.pushKey = vapid.publicKey
  browser = service.subscribe(vapid.publicKey)
  context = await site.visitor(site.world.offices[0]!.holder.id)
  // the browser's own push service is far away, and without a screen it shows nothing: ours stand in for both
  await context.addInitScript(standIn, browser)
  page = await context.newPage()
  await page.goto(`${site.url}/app/settings`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
})
afterAll(async () => {
  await context?.close()
  await site.close()
  await service.close()
})

const button = (name: string) => page.getByRole('button', { name })
const section = () => page.locator('section', { has: page.getByRole('heading', { name: 'اعلان روی این دستگاه' }) })

/** Pushes what the channel really sends to the app's worker, as the browser would. */
async function pushLetter(subjectId: string): Promise<void> {
  const { world } = site
  const [device] = (await (await page.request.get(`${site.url}/api/app/push`)).json()).devices
  const channel = openPush({ db: world.db, now: () => new Date() }, vapidOf(world.secret, {}, site.url))
  const row = {
    id: subjectId,
    person: world.offices[0]!.holder.id,
    chat: device.id,
    kind: 'notice' as const,
    subjectId,
  }
  const rest = { params: {}, createdAt: world.now }
  expect(await channel.deliver({ ...row, ...rest }, AbortSignal.timeout(10_000))).toMatchObject({ result: 'sent' })
  const client = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    })
  })
  await client.send('ServiceWorker.enable')
  const data = JSON.stringify(service.received.at(-1)!.message)
  await client.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId: await registered, data })
}

const worker = () => context.serviceWorkers()[0]!
/** What the worker shows, from now on. */
const watch = () =>
  worker().evaluate(`self.shown = []
    self.registration.showNotification = async (title, options) => void self.shown.push({ title, ...options })`)
const shown = () => worker().evaluate<Record<string, unknown>[]>('self.shown')
/** A press on the notification that was shown first. */
const press = () =>
  worker().evaluate(`self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
    notification: { close: () => self.shown.shift(), data: self.shown[0].data },
  }))`)

test('a tap turns it on, and the device stands in the list as this one', async () => {
  await button('روشن کردن اعلان').click()
  await section().getByText('اعلان این دستگاه روشن است').waitFor()
  await button('خاموش کردن اعلان').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('a letter shows a notification in Persian, and a press on it opens the letter', async () => {
  const subjectId = await letterIn(site.world)
  await watch()
  await pushLetter(subjectId)
  const body = expect.stringContaining('موضوع:')
  await expect.poll(shown).toMatchObject([{ tag: subjectId, dir: 'rtl', lang: 'fa', renotify: true, body }])
  await press()
  await page.waitForURL(`${site.url}/app/notices/${subjectId}`)
  await page.getByText('ساعت کار دفترها').first().waitFor()
  expect(await shown()).toEqual([])
})

test('a subscription that the browser changed renews itself', async () => {
  const { endpoint, p256dh, auth } = service.subscribe(site.web.parts.pushKey)
  const fresh = JSON.stringify({ endpoint, keys: { p256dh, auth } })
  await worker().evaluate(`self.dispatchEvent(Object.assign(new ExtendableEvent('pushsubscriptionchange'), {
    newSubscription: { toJSON: () => (${fresh}) },
  }))`)
  const known = async () => (await site.world.db.select().from(pushSubscriptions)).map((one) => one.endpoint)
  await expect.poll(known).toContain(endpoint)
})

test('official letters only is one tick, kept for every device', async () => {
  await page.goto(`${site.url}/app/settings`)
  const tick = page.getByLabel('فقط نامه‌های رسمی')
  await tick.check()
  const muted = async () => {
    const [row] = await site.world.db.select().from(people).where(eq(people.id, site.world.offices[0]!.holder.id))
    return row!.muted
  }
  await expect.poll(muted).toBe(true)
  await tick.uncheck()
  await expect.poll(muted).toBe(false)
})

test('it is turned off here, and leaving takes the browser’s own subscription along', async () => {
  await button('خاموش کردن اعلان').click()
  await button('روشن کردن اعلان').waitFor()
  await button('روشن کردن اعلان').click()
  await button('خاموش کردن اعلان').waitFor()
  await worker().evaluate(`self.registration.pushManager.getSubscription = async () => ({
    unsubscribe: async () => (self.left = true),
  })`)
  await button('خروج از این دستگاه').click()
  await page.waitForURL(/\/app\/login/)
  await expect.poll(() => worker().evaluate('self.left')).toBe(true)
  const other = await site.web.visit('/api/app/push', { as: site.world.offices[0]!.holder.id })
  expect((await other.json()).devices).toEqual([])
})
