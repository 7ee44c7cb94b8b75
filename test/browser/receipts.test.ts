// A letter that stays unanswered in the messengers: slips are printed, one is scanned and signed for on the glass, the
// desk sees it, and anybody verifies the receipt.
import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { noticeRecipients } from '#db/schema/notices'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let letter: string
beforeAll(async () => {
  site = await openSite()
  letter = await send()
})
afterAll(() => site?.close())

/** The worker has no part in any of it. */
const plain = { serviceWorkers: 'block' } as const

/** A letter to the first three offices. */
async function send(): Promise<string> {
  const { world } = site
  const id = newKey()
  const draft = {
    kind: 'notice' as const,
    subject: 'نصب تابلوی تعرفه',
    body: 'تابلو را نصب کنید.',
    answerBy: null,
    files: [],
  }
  const selection = { offices: world.offices.slice(0, 3).map((office) => office.id) }
  const clerk = await world.as('clerk')
  await saveDraft(clerk, newKey(), { id, version: null, ...draft, selection })
  await submitNotice(clerk, newKey(), { id, version: 1 })
  const signed = await signNotice(await world.as('secretary'), newKey(), { id })
  if (!signed.ok) throw new Error(JSON.stringify(signed))
  return id
}

const recordOf = async (nth: number, notice = letter) => {
  const own = and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, site.world.offices[nth]!.id))
  const [row] = await site.world.db.select().from(noticeRecipients).where(own)
  return row!
}

/** Pictures for whoever builds the pages; tests take none. */
const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

async function seen(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path.startsWith('http') ? path : `${site.url}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .bones'))
  await shoot(page, name)
  expect([name, ...(await faultsOf(page))]).toEqual([name])
}

test('a slip is made at the desk, signed for on the glass of a phone, and proved by its receipt', async () => {
  const { world } = site
  const desk = await site.visitor(world.people.clerk.id, { ...plain, viewport: { width: 1280, height: 800 } })
  const wall = await desk.newPage()
  await seen(wall, `/app/notices/${letter}`, 'wall')
  await wall.getByLabel('نشان‌دار کردن همه ردیف‌های این صفحه').check()
  await wall.getByRole('button', { name: 'ساخت برگه تحویل' }).click()
  await wall.getByLabel('چه کسی می‌برد؟').fill('بهرام پیک‌زاده')
  await shoot(wall, 'make-slips')
  await wall.getByRole('button', { name: 'ساخت و نمایش برگه‌ها' }).click()
  await wall.waitForURL('**/slips')
  await wall.locator('.slip').nth(2).waitFor()
  await seen(wall, `/app/notices/${letter}/slips`, 'slips')
  const { slips } = await wall.evaluate(async (id) => {
    const answer = await fetch(`/api/app/notices/${id}/slips`)
    return { slips: (await answer.json()) as { recipient: string; link: string }[] }
  }, letter)
  const record = await recordOf(1)
  const { link } = slips.find((one) => one.recipient === record.id)!

  const phone = await site.visitor(null, plain)
  const page = await phone.newPage()
  await seen(page, link, 'slip')
  await page.getByLabel('نام و نام خانوادگی تحویل‌گیرنده').fill('سارا تحویل‌گیرنده')
  const glass = (await page.locator('canvas').boundingBox())!
  await page.mouse.move(glass.x + 20, glass.y + 30)
  await page.mouse.down()
  for (let step = 1; step <= 20; step++) await page.mouse.move(glass.x + 20 + step * 12, glass.y + 60 + (step % 5) * 14)
  await page.mouse.up()
  await page.getByLabel('این نامه را تحویل گرفتم').check()
  await shoot(page, 'slip-signed')
  await page.getByRole('button', { name: 'ثبت تحویل' }).click()
  await page.getByText('تحویل ثبت شد').waitFor()
  await seen(page, link, 'slip-done')
  const delivered = await recordOf(1)
  expect(delivered).toMatchObject({
    deliveredBy: 'hand',
    deliveryEvidence: 'سارا تحویل‌گیرنده',
    slipFor: 'بهرام پیک‌زاده',
  })
  expect(delivered.deliveryFileId).not.toBeNull()

  await page.locator('a.code').click()
  await page.getByText('این رسید درست است').waitFor()
  await seen(page, `/v/${delivered.receiptCode}`, 'verify')
  await seen(page, `/v/${delivered.receiptCode}?lang=en`, 'verify-en')
  await seen(page, '/v', 'verify-form')
  await phone.close()

  await wall.goto(`${site.url}/app/notices/${letter}`)
  await wall.getByRole('button', { name: 'دریافت‌شده' }).click()
  await wall.getByText('سارا تحویل‌گیرنده').waitFor()
  await wall.getByRole('button', { name: 'مسیر' }).click()
  await wall.getByText('با برگه تحویل داده شد').waitFor()
  await shoot(wall, 'steps')
  await wall.keyboard.press('Escape')
  await wall.getByRole('tab', { name: 'سابقه نامه' }).click()
  await wall.getByText('امضا شد و شماره گرفت').waitFor()
  await shoot(wall, 'trail')
  expect(await faultsOf(wall)).toEqual([])
  await desk.close()
})

test('the holder prints the receipt of what was acknowledged', async () => {
  const { world } = site
  await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: (await recordOf(0)).id })
  const { id, receiptCode } = await recordOf(0)
  const holder = await site.visitor(world.people.holder.id, plain)
  const page = await holder.newPage()
  await seen(page, `/app/notices/${id}`, 'letter')
  await page.getByRole('link', { name: 'چاپ رسید' }).click()
  await page.getByText(receiptCode!.slice(0, 4)).first().waitFor()
  await seen(page, `/app/notices/inbox/${id}/receipt`, 'receipt')
  await page.emulateMedia({ media: 'print' })
  await shoot(page, 'receipt-print')
  expect(await page.locator('.masthead, .page-act').first().isVisible()).toBe(false)
  await holder.close()
})

test('a delivery by post wants the item’s number, and one by hand can be signed for on the clerk’s phone', async () => {
  const { world } = site
  const clerk = await site.visitor(world.people.clerk.id, plain)
  const page = await clerk.newPage()
  await seen(page, `/app/notices/${letter}`, 'wall-phone')
  await page.getByRole('button', { name: 'ثبت تحویل' }).first().click()
  await page.getByLabel('چگونه تحویل شد؟').selectOption('post')
  await page.getByLabel('شماره مرسوله پستی').fill('۱۲۳۴')
  const send = page.locator('dialog').getByRole('button', { name: 'ثبت تحویل' })
  await send.click()
  await page.getByText('دست‌کم ۸ رقم').waitFor()
  await page.getByLabel('چگونه تحویل شد؟').selectOption('hand')
  await page.getByLabel('تحویل‌گیرنده', { exact: true }).fill('حسین دریافتی')
  await page.getByRole('button', { name: 'امضا روی صفحه' }).click()
  const canvas = page.locator('canvas.glass')
  await canvas.scrollIntoViewIfNeeded()
  const glass = (await canvas.boundingBox())!
  await page.mouse.move(glass.x + 20, glass.y + 30)
  await page.mouse.down()
  await page.mouse.move(glass.x + 150, glass.y + 90, { steps: 8 })
  await page.mouse.up()
  await shoot(page, 'glass')
  await send.click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  const record = await recordOf(2)
  expect(record).toMatchObject({ deliveredBy: 'hand', deliveryEvidence: 'حسین دریافتی' })
  expect(record.deliveryFileId).not.toBeNull()
  await clerk.close()
})

test('a glass that is blank sends no signature, and a lost answer sends none twice', async () => {
  const notice = await send()
  const clerk = await site.visitor(site.world.people.clerk.id, { ...plain, reducedMotion: 'reduce' })
  const page = await clerk.newPage()
  await page.goto(`${site.url}/app/notices/${notice}`)
  const press = page.locator('dialog').getByRole('button', { name: 'ثبت تحویل' })
  const begin = async () => {
    await page.getByRole('button', { name: 'ثبت تحویل' }).first().click()
    await page.getByLabel('تحویل‌گیرنده', { exact: true }).fill('حسین دریافتی')
    await page.getByRole('button', { name: 'امضا روی صفحه' }).click()
    const canvas = page.locator('canvas.glass')
    await canvas.scrollIntoViewIfNeeded()
    const glass = (await canvas.boundingBox())!
    await page.mouse.move(glass.x + 20, glass.y + 30)
    await page.mouse.down()
    await page.mouse.move(glass.x + 150, glass.y + 90, { steps: 8 })
    await page.mouse.up()
  }
  const files = async () => {
    const records = await Promise.all([0, 1, 2].map((nth) => recordOf(nth, notice)))
    return records.filter(({ deliveredOn }) => deliveredOn).map(({ deliveryFileId }) => deliveryFileId !== null)
  }
  const toDeliver = page.getByRole('button', { name: 'ثبت تحویل' })
  await toDeliver.first().waitFor()
  const before = await toDeliver.count()
  await begin()
  await page.getByLabel('چگونه تحویل شد؟').selectOption('post')
  await page.getByText('افزودن عکس یا فایل').waitFor()
  await page.getByLabel('چگونه تحویل شد؟').selectOption('hand')
  // the list does not come back for a while: whoever presses on meets the next one's button, and not this one's again
  let comesBack = () => {}
  const late = new Promise<void>((resolve) => (comesBack = resolve))
  await page.route('**/recipients?*', (route) => late.then(() => route.continue()))
  await press.click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(await files()).toEqual([false])
  await page.getByRole('button', { name: 'اصلاح تحویل' }).waitFor()
  expect(await toDeliver.count()).toBe(before - 1)
  comesBack()
  await page.unrouteAll({ behavior: 'wait' })

  let uploads = 0
  page.on('request', (asked) => {
    if (asked.method() === 'POST' && asked.url().endsWith('/api/app/files')) uploads++
  })
  await page.route(
    '**/deliver',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await begin()
  await press.click()
  await page.locator('dialog [role=alert], dialog .note').first().waitFor()
  await press.click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(uploads).toBe(1)
  expect((await files()).sort()).toEqual([false, true])
  await clerk.close()
})
