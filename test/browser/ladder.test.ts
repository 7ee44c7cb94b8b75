// The country is cut off and a channel is ill: who is told so, who turns the switch, and what is left to bring on paper.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings } from '#db/schema/bindings'
import { health } from '#db/schema/health'
import { noticeRecipients, notices } from '#db/schema/notices'
import { addDays, tehranInstant } from '#rules/calendar'
import { place } from '#rules/ladder'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  const { world } = site
  const { db, now, today, province: provinceId, offices } = world
  const since = new Date(now.getTime() - 3 * 3_600_000)
  const ill = { fault: 'tokenExpired', facts: {}, since, toldAt: null, checkedAt: now }
  await db.insert(health).values([
    { name: 'telegram', ...ill },
    { name: 'bale', ...ill, fault: null },
    { name: 'sms', ...ill, fault: 'quiet', facts: { waiting: 42 } },
    { name: 'disk', ...ill, fault: null },
  ])
  const before = tehranInstant(addDays(today, -20), '10:00')
  const said = {
    kind: 'notice' as const,
    state: 'signed' as const,
    body: 'متن',
    selection: {},
    number: 'ش/الف/1405/12',
  }
  const dated = { createdAt: before, updatedAt: before, signedAt: before, answerBy: addDays(today, -10) }
  const [letter] = await db
    .insert(notices)
    .values({ provinceId, ...said, ...dated, subject: 'نصب تابلوی تعرفه' })
    .returning()
  const marks = [
    { rung: place('clerk'), sentAt: before, sentVia: 'telegram' as const },
    { failedAt: before, failure: 'blocked' },
    { sentAt: before, acknowledgedAt: before },
  ]
  await db.insert(noticeRecipients).values(
    marks.map((mark, nth) => {
      const { id: officeId, holder } = offices[nth + 1]!
      return { provinceId, noticeId: letter!.id, officeId, personId: holder.id, ...mark }
    }),
  )
  await world.bind(offices[2]!.holder.id)
  await db.update(bindings).set({ blockedAt: before }).where(eq(bindings.personId, offices[2]!.holder.id))
})
afterAll(() => site?.close())

/** Pictures for whoever builds the pages; tests take none. */
const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

async function seen(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${site.url}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .bones'))
  await shoot(page, name)
  expect([name, ...(await faultsOf(page))]).toEqual([name])
}

const wide = { viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' } as const

test('the secretary learns what is ill and switches to the channels inside the country; everybody sees it', async () => {
  const { world } = site
  const secretary = await (await site.visitor(world.people.secretary.id, { serviceWorkers: 'block' })).newPage()
  await seen(secretary, '/app/desk', 'desk-banner')
  await secretary.getByText('تلگرام: توکن پذیرفته نمی‌شود').waitFor()
  await secretary.getByRole('link', { name: 'جزئیات' }).first().click()
  await secretary.getByRole('heading', { name: 'سلامت راه‌های ارسال' }).waitFor()
  await seen(secretary, '/app/health', 'health-phone')
  await secretary.getByRole('button', { name: 'روشن کردن حالت قطع اینترنت' }).click()
  const sheet = secretary.getByRole('dialog')
  await sheet.getByText('تنها راه‌های داخلی به کار روند؟').waitFor()
  await shoot(secretary, 'shutdown-sheet')
  await sheet.getByRole('button', { name: 'روشن کردن حالت قطع اینترنت' }).click()
  await secretary.getByText('اینترنت بین‌الملل از').waitFor()

  const holder = await (await site.visitor(world.people.holder.id, { serviceWorkers: 'block' })).newPage()
  await seen(holder, '/app/today', 'shutdown-holder')
  await holder.getByText('اینترنت بین‌الملل از').waitFor()
  expect(await holder.getByText('نشانه دسترسی').count()).toBe(0)

  await secretary.getByRole('button', { name: 'بازگشت به حالت عادی' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'بازگشت به حالت عادی' }).click()
  await secretary.getByText('اکنون همه راه‌ها به کار می‌روند').waitFor()
})

test('the clerk goes from the desk to the letters for paper, the late answers and those who blocked the bot', async () => {
  const { world } = site
  const clerk = await (await site.visitor(world.people.clerk.id, wide)).newPage()
  await seen(clerk, '/app/desk', 'desk-wide')
  await clerk.getByRole('link', { name: /گیرندگان نیازمند تحویل/ }).click()
  await clerk.getByText(world.offices[1]!.name, { exact: true }).waitFor()
  await seen(clerk, '/app/ladder?tab=paper', 'ladder-paper')
  await clerk.getByText('ربات را در تلگرام بسته است').waitFor()
  await clerk.getByRole('tab', { name: 'پاسخ‌نداده' }).click()
  await clerk.getByRole('columnheader', { name: 'مهلت پاسخ' }).waitFor()
  await seen(clerk, '/app/ladder?tab=unanswered', 'ladder-unanswered')
  await clerk.getByRole('tab', { name: 'بی‌پیام‌رسان' }).click()
  await clerk.getByText(/ربات را در تلگرام از/).waitFor()
  const phone = await (await site.visitor(world.people.clerk.id, { serviceWorkers: 'block' })).newPage()
  await seen(phone, '/app/ladder?tab=people', 'ladder-people-phone')
  await seen(phone, '/app/ladder?tab=paper', 'ladder-paper-phone')
  // what waits is said below what is in sight, in words that only a screen reader hears
  await phone.setViewportSize({ width: 360, height: 480 })
  await seen(phone, '/app/desk', 'desk-low')
})
