// A changed mobile in a real browser: reported in two taps, proved by the code that came to it; and one that is somebody
// else's, decided by the clerk.
import { and, desc, eq } from 'drizzle-orm'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let tabs: Tabs

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  site.web.parts.channels = ['telegram', 'sms']
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

const visit = (person: string, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(person, `/app${path}`, options)

const mobileOf = async (person: string) =>
  (await site.world.db.select({ mobile: people.mobile }).from(people).where(eq(people.id, person)))[0]!.mobile

test('the holder reports a new mobile and proves it by its code', async () => {
  const { holder } = site.world.people
  const page = await visit(holder.id, '/office')
  await page.getByRole('link', { name: 'تغییر تلفن همراه' }).click()
  await page.locator('input[name=value]').fill('۰۹۱۷۲۲۲۰۰۰۱')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'اعلام تغییر' }).click()
  await page.getByRole('dialog').getByText('به دبیرخانه و کانون اعلام می‌شود').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await mobileOf(holder.id)).toBe(holder.mobile)
  await page.getByRole('button', { name: 'ثبت و اعلام' }).click()
  await page.getByRole('heading', { level: 1, name: 'تأیید شماره تازه' }).waitFor()
  await page.locator('.digit-boxes').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const [sent] = await site.world.db
    .select({ params: outbox.params })
    .from(outbox)
    .where(and(eq(outbox.kind, 'mobileCode'), eq(outbox.chatId, '989172220001')))
    .orderBy(desc(outbox.createdAt))
  const code = String(sent!.params.code)
  await page.keyboard.type(code === '111111' ? '222222' : '111111')
  await page.getByRole('alert').waitFor()
  expect(await mobileOf(holder.id)).toBe(holder.mobile)
  await page.locator('.digit-boxes input').fill(code)
  await page.getByText('شماره تازه تأیید شد').waitFor()
  expect(await mobileOf(holder.id)).toBe('09172220001')
})

test('the clerk sees both names of a disputed mobile and decides with words about the proof', async () => {
  const [, one, other] = site.world.offices
  const reported = await reportContact(await site.world.as(one!.holder.id), newKey(), {
    office: one!.id,
    kind: 'mobile',
    value: other!.holder.mobile,
    changedAt: new Date(site.world.now.getTime() - 3_600_000).toISOString(),
  })
  expect(reported).toMatchObject({ ok: true, value: { state: 'disputed' } })
  const page = await visit(site.world.people.clerk.id, '/offices', { viewport: { width: 1280, height: 800 } })
  await page.locator('.reported summary').click()
  await page.getByRole('button', { name: new RegExp(one!.holder.name) }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(other!.holder.name).waitFor()
  await sheet.getByRole('button', { name: 'پذیرش شماره' }).click()
  await sheet.locator('.field-error').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await sheet.locator('textarea[name=evidence]').fill('کارت ملی و قبض خط دیده شد')
  await sheet.getByRole('button', { name: 'پذیرش شماره' }).click()
  await page.getByText('تصمیم ثبت شد').waitFor()
  expect(await mobileOf(one!.holder.id)).toBe(other!.holder.mobile)
  expect(await mobileOf(other!.holder.id)).toBeNull()
})
