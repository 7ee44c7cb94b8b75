// A citizen is told on their phone that a case moved: turned on by a tap at the link, shown without a word of it, and led to its page.
import { eq } from 'drizzle-orm'
import type { Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { caseBrowsers } from '#db/schema/push'
import { vapidOf } from '#outside/vapid'
import { openPushEmulator, type PushEmulator } from '#test/emulators/push'
import { newKey } from '#test/world'
import { faultsOf } from './axe.ts'
import { type CitizenSite, openCitizenSite } from './citizens.ts'
import { standIn } from './stand-in.ts'
import { widthOf } from './width.ts'

let site: CitizenSite
let service: PushEmulator
const { publicKey } = vapidOf('a secret of tests alone', {}, '')

beforeAll(async () => {
  site = await openCitizenSite({ pushKey: publicKey })
  service = await openPushEmulator()
})
afterAll(async () => {
  await site.close()
  await service.close()
})

test('a tap turns it on, a push says only that the case moved and leads to it, and a tap turns it off', async () => {
  const made = await fileCase(site.world.nobody(), newKey(), {
    license: site.world.offices[0]!.license,
    kind: 'complaint',
    topic: 'delay',
    text: 'دیر شد.',
    confidential: true,
  })
  if (!made.ok) throw new Error('not filed')
  const { id: caseId, trackingCode, secret } = made.value
  const context = await site.visitor(null, { reducedMotion: 'reduce' })
  await context.addInitScript(standIn, service.subscribe(publicKey))
  const page = await context.newPage()
  await page.goto(`${site.url}/c/${trackingCode}/${secret}`)
  await page.getByText('خبر از پرونده').click()
  await page.getByRole('button', { name: 'خبرم کنید' }).click()
  await page.getByText('خبرها روی همین گوشی می‌آید').waitFor()
  expect([await faultsOf(page), await widthOf(page)]).toEqual([[], 360])
  const rows = () => site.world.db.select().from(caseBrowsers).where(eq(caseBrowsers.caseId, caseId))
  const [row] = await rows()
  expect(row).toMatchObject({ endedAt: null, locale: 'fa' })
  await page.goto(`${site.url}/o`)
  const worker = await workerAt('/c')
  const pushed = { title: 'خبری از پرونده شما', body: 'پیش رفت', url: '/c', tag: row!.id, lang: 'fa' }
  const shown = await worker.evaluate(`(async () => {
    self.registration.showNotification = async (title, options) => void (self.shown = { title, ...options })
    self.clients.openWindow = async (url) => void (self.opened = url)
    const json = () => (${JSON.stringify(pushed)})
    self.dispatchEvent(Object.assign(new ExtendableEvent('push'), { data: { json } }))
    return self.shown
  })()`)
  expect(shown).toMatchObject({ title: pushed.title, tag: row!.id, dir: 'rtl', data: '/c' })
  const press = (tag: string) =>
    worker.evaluate(`self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
      notification: { close() {}, tag: ${JSON.stringify(tag)}, data: '/c' } }))`)
  await press(row!.id)
  await expect.poll(() => worker.evaluate('self.opened')).toBe(`/c/${trackingCode}/${secret}`)
  // what this browser does not know leads to the page that asks for the code
  await press('another')
  await expect.poll(() => worker.evaluate('self.opened')).toBe('/c')
  await page.goBack()
  await page.getByText('خبر از پرونده').click()
  await page.getByRole('button', { name: 'دیگر روی این گوشی خبر ندهید' }).click()
  await page.getByRole('button', { name: 'خبرم کنید' }).waitFor()
  expect((await rows()).map(({ endedAt }) => endedAt === null)).toEqual([false])
  await context.close()

  async function workerAt(scope: string): Promise<Worker> {
    const scopes = await Promise.all(context.serviceWorkers().map((one) => one.evaluate('self.registration.scope')))
    return context.serviceWorkers()[scopes.indexOf(site.url + scope)]!
  }
})
