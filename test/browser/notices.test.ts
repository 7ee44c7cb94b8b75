// Letters in the app: the office reads and acknowledges, the desk writes and follows, the signers sign.
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPin } from '#act/pin'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { sendBackNotice } from '#actions/notices/submit'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { number } from '#locales/format'
import { pdf } from '../pdf.ts'
import { atVote, filed, leaveForm } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { lettersOf } from './letters.ts'
import { looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let letters: ReturnType<typeof lettersOf>
let tabs: Tabs

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  letters = lettersOf(site)
  const signers = [site.world.people.head.id, site.world.people.secretary.id]
  const pinHash = await hashPin('482613')
  for (const id of signers) await site.world.db.update(people).set({ pinHash }).where(eq(people.id, id))
})
beforeEach(async () => {
  await site.world.db.delete(noticeRecipients)
  await site.world.db.delete(notices)
})
afterEach(() => tabs.leave())
afterAll(() => site.close())

type Who = keyof Site['world']['people']

const open = (who: Who, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(site.world.people[who].id, path, options)

/** With the worker, as on a device that may lose its network. */
const kept = { serviceWorkers: 'allow' } as const
const wide = { viewport: { width: 1280, height: 800 } }
const main = (page: Page) => page.locator('#main')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const sheet = (page: Page) => page.getByRole('dialog')
const rowOf = async (id: string) => (await site.world.db.select().from(notices).where(eq(notices.id, id)))[0]!

describe('a holder', () => {
  test('finds what waits first, reads it as a letter, acknowledges with the one main button, and keeps the receipt', async () => {
    const old = await letters.send({ subject: 'نامه خوانده' })
    await acknowledgeNotice(await site.world.as('holder'), newKey(), {
      recipient: (await letters.recipientOf(old)).id,
    })
    const id = await letters.send({ subject: 'نامه تازه', body: 'بند یک\nبند دو' })
    const page = await open('holder', '/app/notices')
    await main(page).locator('.row-title').first().waitFor()
    expect(await main(page).locator('.row-title').allInnerTexts()).toEqual(['نامه تازه', 'نامه خوانده'])
    await main(page).getByText('نامه تازه').click()
    await page.locator('.letter').waitFor()
    expect(await page.locator('.letter').innerText()).toContain('بند یک\nبند دو')
    expect(await page.locator('.letter .signature').innerText()).toContain(site.world.people.secretary.name)
    await expect.poll(async () => (await letters.recipientOf(id)).openedVia).toBe('app')
    expect((await letters.recipientOf(id)).acknowledgedAt).toBeNull()
    const act = page.locator('.page-act .button')
    expect(await act.allInnerTexts()).toEqual(['تأیید دریافت'])
    await act.click()
    await page.locator('.receipt').waitFor()
    expect(await page.locator('.receipt').innerText()).toContain('برنامه')
    expect(await page.locator('bdi.code.small').innerText()).toBe(
      (await rowOf(id)).hash!.replace(/(.{4})(?=.)/g, '$1 '),
    )
    expect(await act.count()).toBe(0)
    expect(await letters.recipientOf(id)).toMatchObject({ acknowledgedVia: 'app', acknowledgedAs: 'holder' })
    await expect.poll(() => page.locator('.places .count').count()).toBe(0)
  })

  test('who acknowledged in a chat sees it here without doing anything', async () => {
    const { id } = await letters.recipientOf(await letters.send())
    const page = await open('holder', `/app/notices/${id}`)
    await button(page, 'تأیید دریافت').waitFor()
    await acknowledgeNotice(await site.world.as('holder', { via: 'bale' }), newKey(), { recipient: id })
    await page.locator('.receipt').waitFor({ timeout: 15_000 })
    expect(await page.locator('.receipt').innerText()).toContain('بله')
  })

  test('keeps the button when the network is away, and is told what to do', async () => {
    const { id } = await letters.recipientOf(await letters.send())
    const page = await open('holder', `/app/notices/${id}`, kept)
    await button(page, 'تأیید دریافت').waitFor()
    await page.route('**/acknowledge', (route) => route.abort())
    await button(page, 'تأیید دریافت').click()
    await main(page).getByText('اتصال برقرار نشد').waitFor()
    await page.unroute('**/acknowledge')
    await button(page, 'تأیید دریافت').click()
    await page.locator('.receipt').waitFor()
  })

  test('prints the letter and its receipt, nothing else', async () => {
    const { id } = await letters.recipientOf(await letters.send())
    await acknowledgeNotice(await site.world.as('holder'), newKey(), { recipient: id })
    const page = await open('holder', `/app/notices/${id}`)
    await page.locator('.receipt').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const seen of ['.letter .letter-body', '.receipt .code.small'])
      expect(await page.locator(seen).isVisible(), seen).toBe(true)
    for (const unseen of ['.masthead', '.places', '.page-head'])
      expect(await page.locator(unseen).isVisible(), unseen).toBe(false)
  })

  test('sees the day: what waits, the license, the leave', async () => {
    await letters.send({ subject: 'نامه امروز' })
    const page = await open('holder', '/app/')
    await main(page).getByText('نامه امروز').waitFor()
    expect(new URL(page.url()).pathname).toBe('/app/today')
    expect(await main(page).innerText()).toContain('۹۰ از ۹۰')
    expect(await main(page).innerText()).toContain('۳۶۵ روز مانده')
  })
})

test('staff read the letter and are told whose the acknowledgment is', async () => {
  const { id } = await letters.recipientOf(await letters.send())
  const page = await open('staff', `/app/notices/${id}`)
  await main(page).getByText('تأیید دریافت با دارنده پروانه').waitFor()
  expect(await button(page, 'تأیید دریافت').count()).toBe(0)
})

describe('a clerk who writes', () => {
  const subject = (page: Page) => page.locator('input[name=subject]')
  const text = (page: Page) => page.locator('textarea[name=body]')
  const saved = (page: Page) => main(page).getByText('ذخیره شد', { exact: true }).waitFor()
  const idOf = (page: Page) => new URL(page.url()).pathname.split('/')[3]!

  test('has every word saved, sees the count live and the preview beside, and submits', async () => {
    const page = await open('clerk', '/app/notices/new', { ...wide, ...kept })
    await subject(page).fill('نرخ تازه')
    await text(page).fill('متن نامه درباره نرخ تازه')
    await saved(page)
    const id = idOf(page)
    expect(await rowOf(id)).toMatchObject({ subject: 'نرخ تازه', state: 'draft' })
    const bubble = page.locator('aside .bubble')
    expect(await bubble.first().innerText()).toContain('نرخ تازه')
    expect(await bubble.first().innerText()).not.toContain('متن نامه درباره')
    expect(await bubble.nth(1).innerText()).toContain('متن نامه درباره نرخ تازه')

    await page.getByLabel('همه دفترهای استان').check()
    await main(page).getByText('۶ دفتر این نامه را دریافت می‌کنند').waitFor()
    await page.getByLabel('با شرط', { exact: true }).check()
    await button(page, 'شرط‌های گیرندگان').click()
    await page.getByLabel('مهرآباد').first().check()
    await sheet(page).getByText('۳ دفتر این نامه را دریافت می‌کنند').waitFor()
    await page.getByLabel('روستایی').check()
    await button(page, 'تأیید شرط‌ها').click()
    await main(page).getByText('۱ دفتر این نامه را دریافت می‌کنند').waitFor()
    await button(page, 'فهرست گیرندگان').click()
    await sheet(page).getByText('سپیدار', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    await subject(page).waitFor()
    expect(await subject(page).inputValue()).toBe('نرخ تازه')
    await button(page, 'برداشتن مهرآباد').waitFor()
    await button(page, 'برداشتن روستایی').waitFor()
    await button(page, 'ارسال برای امضا').click()
    await page.waitForURL('**/notices?tab=awaiting')
    await main(page).getByText('نرخ تازه').waitFor()
    expect(await rowOf(id)).toMatchObject({ state: 'awaiting', recipientCount: 1 })
  })

  test('is told at the fields what is missing', async () => {
    const page = await open('clerk', '/app/notices/new')
    await button(page, 'ارسال برای امضا').click()
    await main(page).getByText('موضوع نامه را بنویسید.').waitFor()
    await main(page).getByText('متن نامه را بنویسید.').waitFor()
    await expect.poll(() => subject(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await subject(page).fill('الف')
    await text(page).fill('ب')
    await page.getByLabel('دفترهای دلخواه').check()
    await button(page, 'ارسال برای امضا').click()
    await main(page).getByText('هیچ دفتری در این فهرست گیرندگان نیست. گیرندگان را بازبینی کنید.').waitFor()
  })

  test('picks offices by name, each once', async () => {
    const page = await open('clerk', '/app/notices/new')
    await page.getByLabel('دفترهای دلخواه').check()
    await page.getByRole('searchbox').fill('نيلوفر')
    await button(page, /افزودن نیلوفر/).click()
    await main(page).getByText('۱ دفتر این نامه را دریافت می‌کنند').waitFor()
    expect(await button(page, /افزودن نیلوفر/).count()).toBe(0)
    await page.getByRole('searchbox').fill('سرو')
    await button(page, /افزودن سرو/).click()
    await main(page).getByText('۲ دفتر این نامه را دریافت می‌کنند').waitFor()
    await button(page, 'برداشتن دفتر نیلوفر').click()
    await main(page).getByText('۱ دفتر این نامه را دریافت می‌کنند').waitFor()
  })

  test('loses nothing when a colleague writes too, and decides whose text goes on', async () => {
    const id = await letters.draft({ subject: 'آغاز' })
    const page = await open('clerk', `/app/notices/${id}/write`, kept)
    await subject(page).waitFor()
    const theirs = { kind: 'notice' as const, body: 'متن همکار', answerBy: null, selection: {}, files: [] }
    await saveDraft(await site.world.as('secretary'), newKey(), { ...theirs, id, version: 1, subject: 'از همکار' })
    await subject(page).fill('از من')
    await main(page).getByText('در جای دیگری تغییر کرده است').waitFor()
    expect(await subject(page).inputValue()).toBe('از من')
    expect((await rowOf(id)).subject).toBe('از همکار')
    await button(page, 'نسخه ذخیره‌شده').click()
    expect(await sheet(page).innerText()).toContain('متن همکار')
    await page.keyboard.press('Escape')
    await button(page, 'نگه داشتن نوشته من').click()
    await saved(page)
    expect(await rowOf(id)).toMatchObject({ subject: 'از من', body: 'متن نامه', version: 3 })

    await saveDraft(await site.world.as('secretary'), newKey(), { ...theirs, id, version: 3, subject: 'باز از همکار' })
    await subject(page).fill('باز از من')
    await button(page, 'نسخه ذخیره‌شده').click()
    await button(page, 'برداشتن نسخه ذخیره‌شده').click()
    await expect.poll(() => subject(page).inputValue()).toBe('باز از همکار')
    expect(await text(page).inputValue()).toBe('متن همکار')
  })

  test('goes on without a network; the words are kept through a closed tab and saved later', async () => {
    const id = await letters.draft({ subject: 'آغاز' })
    const page = await open('clerk', `/app/notices/${id}/write`, kept)
    await subject(page).waitFor()
    await page.route('**/api/app/notices/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await subject(page).fill('بی‌شبکه')
    await main(page).getByText('روی همین دستگاه نگه داشته شد').waitFor()
    await button(page, 'ارسال برای امضا').click()
    await main(page).getByText('اتصال برقرار نشد').waitFor()
    expect((await rowOf(id)).subject).toBe('آغاز')
    const context = page.context()
    await page.close()
    const again = await context.newPage()
    await again.goto(`${site.url}/app/notices/${id}/write`)
    await expect.poll(() => subject(again).inputValue()).toBe('بی‌شبکه')
    await expect.poll(async () => (await rowOf(id)).subject).toBe('بی‌شبکه')
  })

  test('reads the signer’s word above a letter that was sent back', async () => {
    const id = await letters.submit({ subject: 'برگشتی' })
    await sendBackNotice(await site.world.as('head'), newKey(), { id, word: 'تاریخ را بنویسید' })
    const page = await open('clerk', '/app/desk')
    await main(page).getByText('بازگردانده‌شده برای اصلاح').click()
    await main(page).getByText('برگشتی').click()
    await main(page).getByText('تاریخ را بنویسید').waitFor()
    expect(await main(page).innerText()).toContain(site.world.people.head.name)
  })

  test('is told at the field of a blank that is left, in the preview, and when the letter is to go', async () => {
    const id = await letters.draft({ subject: 'مهلت' })
    const page = await open('clerk', `/app/notices/${id}/write`)
    await text(page).fill('تا {…} بفرستید')
    const told = 'جای خالی «…» هنوز پر نشده است'
    const field = page.locator('.field', { has: text(page) })
    await field.getByText(told).waitFor()
    const described = (await text(page).getAttribute('aria-describedby'))!.split(' ')
    expect(await page.locator(described.map((one) => `[id="${one}"]`).join()).allInnerTexts()).toContainEqual(
      expect.stringContaining(told),
    )
    await button(page, 'پیش‌نمایش').click()
    await sheet(page).getByText(told).waitFor()
    await page.keyboard.press('Escape')
    await button(page, 'ارسال برای امضا').click()
    await expect.poll(() => text(page).getAttribute('aria-invalid')).toBe('true')
    expect((await rowOf(id)).state).toBe('draft')
    await text(page).fill('تا {} بفرستید')
    await field.getByText('جای خالی «{}» هنوز پر نشده است').waitFor()
    await text(page).fill('تا شنبه بفرستید')
    await expect.poll(() => field.innerText()).not.toContain('جای خالی')
  })

  test('throws a draft away after a question', async () => {
    const id = await letters.draft()
    const page = await open('clerk', `/app/notices/${id}/write`)
    await button(page, 'پاک کردن پیش‌نویس').click()
    await sheet(page).getByRole('button', { name: 'پاک کردن پیش‌نویس' }).click()
    await main(page).getByText('پیش‌نویسی نیست').waitFor()
    expect(await rowOf(id)).toBeUndefined()
  })

  test('who comes to a letter that was submitted meanwhile sees the letter', async () => {
    const id = await letters.submit({ subject: 'رفته برای امضا' })
    const page = await open('clerk', `/app/notices/${id}/write`)
    await page.locator('.letter').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/app/notices/${id}`)
  })
})

describe('a clerk who follows a letter', () => {
  test('sees it live by county, finds who is missing, reminds, and records delivery with its scan', async () => {
    const { world } = site
    for (const office of world.offices.slice(0, 2)) await world.bind(office.holder.id)
    const id = await letters.send({ selection: {} })
    const first = await letters.recipientOf(id)
    await world.db
      .update(noticeRecipients)
      .set({ sentAt: new Date(), sentVia: 'telegram' })
      .where(eq(noticeRecipients.id, first.id))
    const page = await open('clerk', `/app/notices/${id}`, wide)
    const tile = page.locator('.wall button', { hasText: 'مهرآباد' })
    await tile.waitFor()
    expect(await tile.innerText()).toContain('۰ از ۳')
    expect(await main(page).innerText()).toContain('۴ گیرنده در پیام‌رسان خارج از دسترس است')
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: first.id })
    await expect.poll(() => tile.innerText(), { timeout: 15_000 }).toContain('۱ از ۳')
    const rows = page.locator('.table tbody tr')
    await expect.poll(() => rows.count()).toBe(5)

    await tile.click()
    await expect.poll(() => rows.count()).toBe(2)
    const spidar = rows.filter({ hasText: 'سپیدار' })
    await spidar.getByRole('button', { name: 'ثبت تحویل' }).click()
    await sheet(page).getByRole('button', { name: 'ثبت تحویل' }).click()
    await sheet(page).getByText('بنویسید چه کسی تحویل گرفت').waitFor()
    await page.locator('input[name=evidence]').fill('تحویل به مسئول دفتر')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'رسید.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await sheet(page).getByText('رسید.pdf').waitFor()
    await sheet(page).getByRole('button', { name: 'ثبت تحویل' }).click()
    await sheet(page).waitFor({ state: 'detached' })
    await expect.poll(() => tile.innerText(), { timeout: 15_000 }).toContain('۲ از ۳')
    const delivered = await letters.recipientOf(id, world.offices[2]!.id)
    expect(delivered).toMatchObject({ deliveredBy: 'hand', deliveryEvidence: 'تحویل به مسئول دفتر' })
    const [scan] = await world.db.select().from(files).where(eq(files.id, delivered.deliveryFileId!))
    expect(scan).toMatchObject({ subject: 'delivery', subjectId: delivered.id })
    await button(page, 'دریافت‌شده').click()
    await expect.poll(() => rows.filter({ hasText: 'سپیدار' }).innerText()).toContain('تحویل به مسئول دفتر')

    const second = await letters.recipientOf(id, world.offices[1]!.id)
    await world.db.update(noticeRecipients).set({ sentAt: new Date() }).where(eq(noticeRecipients.id, second.id))
    await button(page, 'یادآوری به همه مانده‌ها').click()
    // four are silent, and one of them has the letter
    await sheet(page).getByRole('heading', { name: 'به ۱ گیرنده یادآوری شود؟' }).waitFor()
    await sheet(page).getByRole('button', { name: 'فرستادن یادآوری' }).click()
    await page.getByText('یادآوری برای ۱ گیرنده فرستاده می‌شود.').waitFor()
    await button(page, 'یادآوری به همه مانده‌ها').click()
    await page.getByText('اکنون کسی برای یادآوری نیست').waitFor()
    expect(await sheet(page).count()).toBe(0)
  })

  test('reminds of several letters from the list, to the end: who has them, each once, and it can be taken back', async () => {
    const { world } = site
    const ids = [
      await letters.send({ selection: {}, subject: 'یک' }),
      await letters.send({ selection: {}, subject: 'دو' }),
    ]
    const inAll = inArray(noticeRecipients.noticeId, ids)
    await world.db.update(noticeRecipients).set({ sentAt: new Date() }).where(inAll)
    const page = await open('clerk', '/app/notices?tab=signed', wide)
    await page.locator('.lines tbody tr').first().waitFor()
    for (const subject of ['یک', 'دو'])
      await page.locator('.lines tbody tr', { hasText: subject }).first().locator('.tick input').check()
    await button(page, 'یادآوری به مانده‌های ۲ نامه').click()
    const all = 2 * world.offices.length
    await sheet(page)
      .getByRole('heading', { name: `به ${number('fa', all)} گیرنده یادآوری شود؟` })
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    await sheet(page).getByRole('button', { name: 'فرستادن یادآوری' }).click()
    await page.getByText(`یادآوری برای ${number('fa', all)} گیرنده فرستاده می‌شود.`).waitFor()
    await expect.poll(() => page.locator('.bulk').count()).toBe(0)
    const reminded = () => world.db.$count(noticeRecipients, and(inAll, gt(noticeRecipients.reminders, 0)))
    expect(await reminded()).toBe(all)
    // held for a while, so that a slip can be undone at the letter
    await page.goto(`${site.url}/app/notices/${ids[0]}`)
    await button(page, 'لغو یادآوری').click()
    await expect.poll(reminded).toBe(all / 2)
  })

  test('sees who owes the answer that the letter wants, and reminds them of it', async () => {
    const { world } = site
    const id = await letters.send({ answerBy: '2030-01-05' })
    const { id: recipient } = await letters.recipientOf(id)
    await world.db.update(noticeRecipients).set({ sentAt: new Date() }).where(eq(noticeRecipients.id, recipient))
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient })
    const page = await open('clerk', `/app/notices/${id}`, wide)
    await main(page).getByText('۱ گیرنده هنوز پاسخ نداده است.').waitFor()
    await button(page, 'پاسخ نداده').click()
    await expect.poll(() => page.locator('.table tbody tr').count()).toBe(1)
    await button(page, 'یادآوری پاسخ به همه').click()
    await sheet(page).getByText('۱ گیرنده برای فرستادن پاسخ').waitFor()
    await sheet(page).getByRole('button', { name: 'فرستادن یادآوری' }).click()
    await page.getByText('یادآوری برای ۱ گیرنده فرستاده می‌شود.').waitFor()
    const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient))
    expect(row).toMatchObject({ reminders: 0, answerRemindedAt: expect.any(Date) })
  })

  test('reminds those who are ticked, asks with their number, and prints the letter from the wall', async () => {
    const { world } = site
    const id = await letters.send({ selection: {} })
    await world.db.update(noticeRecipients).set({ sentAt: new Date() }).where(eq(noticeRecipients.noticeId, id))
    const page = await open('clerk', `/app/notices/${id}?show=all`, wide)
    await page.locator('.wall').waitFor()
    const ticks = main(page).locator('.table tbody input[type=checkbox]')
    await ticks.nth(0).check()
    await button(page, 'یادآوری به ۱ گیرنده انتخاب‌شده').click()
    await sheet(page).getByRole('heading', { name: 'به ۱ گیرنده یادآوری شود؟' }).waitFor()
    await sheet(page).getByRole('button', { name: 'فرستادن یادآوری' }).click()
    await page.getByText('یادآوری برای ۱ گیرنده فرستاده می‌شود.').waitFor()
    const rows = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    expect(rows.filter(({ reminders }) => reminders > 0)).toHaveLength(1)
    // as the address says, so it stands after a reload
    await button(page, 'همه').and(page.locator('[aria-pressed=true]')).waitFor()

    await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }))
    await page.getByRole('button', { name: 'چاپ نامه' }).click()
    await expect.poll(() => page.evaluate('window.printed'), { timeout: 15_000 }).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.wall').isVisible()).toBe(false)
    // a copy for each, addressed to them
    const copies = page.locator('.letter')
    expect(await copies.count()).toBe(world.offices.length)
    for (const [nth, { name }] of world.offices.entries())
      expect([nth, await copies.filter({ hasText: name }).count()]).toEqual([nth, 1])
    expect(await copies.filter({ hasText: 'گیرندگان محترم' }).count()).toBe(0)
  })

  test('prints the wall, or under its tab the letter alone', async () => {
    const page = await open('clerk', `/app/notices/${await letters.send({ selection: {} })}`, wide)
    await page.locator('.wall').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.wall').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('tab', { name: 'متن نامه' }).click()
    await page.locator('.letter .letter-body').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.letter .letter-body').isVisible()).toBe(true)
    expect(await page.locator('.tabs:visible').count()).toBe(0)
  })

  test('finds a sent letter by its number, and begins a correction that refers to it', async () => {
    const id = await letters.send({ subject: 'نامه نخست' })
    await letters.send({ subject: 'نامه دوم' })
    const { number } = await rowOf(id)
    const page = await open('clerk', '/app/notices?tab=signed', wide)
    await main(page).getByText('نامه دوم').waitFor()
    await page.getByRole('searchbox').fill(number!.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!))
    await expect.poll(() => page.locator('.table tbody tr').count()).toBe(1)
    await main(page).getByText('نامه نخست').click()
    await page.getByRole('tab', { name: 'متن نامه' }).click()
    await page.getByRole('link', { name: 'نامه اصلاحی' }).click()
    await main(page)
      .getByText(/پیرو نامه شماره .* — نامه نخست/)
      .waitFor()
    await page.locator('input[name=subject]').fill('اصلاح')
    await main(page).getByText('ذخیره شد', { exact: true }).waitFor()
    expect(await rowOf(new URL(page.url()).pathname.split('/')[3]!)).toMatchObject({ refersTo: id })
  })
})

describe('a signer', () => {
  const pin = async (page: Page, digits: string) => {
    await sheet(page).waitFor()
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
  }

  test('signs several letters with one PIN, in figures, each an act of its own', async () => {
    const ids = [
      await letters.submit({ subject: 'یک' }),
      await letters.submit({ subject: 'دو' }),
      await letters.submit(),
    ]
    const page = await open('head', '/app/sign')
    expect(await page.locator('.places .count').first().innerText()).toContain('۳')
    await button(page, 'انتخاب همه').click()
    await page.getByLabel('انتخاب «دو»').uncheck()
    await button(page, 'امضای ۲ نامه').click()
    await pin(page, '111111')
    await sheet(page).getByText('رمز نادرست است').waitFor()
    await expect.poll(() => sheet(page).locator('.digit-boxes').innerText()).toBe('')
    await pin(page, '482613')
    await page.getByText('۲ نامه امضا شد').waitFor()
    await expect.poll(() => main(page).locator('.row-title').allInnerTexts()).toEqual(['دو'])
    const states = await Promise.all(ids.map(async (id) => (await rowOf(id)).state))
    expect(states).toEqual(['signed', 'awaiting', 'signed'])
  })

  test('reads the letter exactly as it will arrive and signs it', async () => {
    const id = await letters.submit({ subject: 'نامه', body: 'متن کامل' })
    const page = await open('secretary', '/app/sign')
    await main(page).getByText('نامه', { exact: true }).click()
    await page.locator('.letter').waitFor()
    expect(await page.locator('.letter').innerText()).toContain('متن کامل')
    // the only one whom it goes to is named in its head, as it will arrive
    expect(await page.locator('.letter').innerText()).toMatch(/دارنده محترم پروانه .*، دفتر نیلوفر/)
    expect(await page.locator('.letter').innerText()).not.toContain('گیرندگان محترم')
    await button(page, '۱ گیرنده').click()
    await sheet(page).getByText('نیلوفر', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    // a double press opens the question, which is the one that takes the PIN, and answers nothing
    await button(page, 'امضا و ارسال').dblclick()
    await sheet(page).getByText('۱ گیرنده').waitFor()
    expect(await rowOf(id)).toMatchObject({ state: 'awaiting' })
    await pin(page, '482613')
    await main(page).getByText('نامه‌ای در انتظار امضا نیست').waitFor()
    expect(await rowOf(id)).toMatchObject({ state: 'signed', signedRole: 'secretary' })
  })

  test('is told when the other one was faster, and what became of the rest', async () => {
    const ids = [await letters.submit({ subject: 'یک' }), await letters.submit({ subject: 'دو' })]
    const page = await open('head', '/app/sign')
    await button(page, 'انتخاب همه').click()
    await site.world.db.update(notices).set({ state: 'draft' }).where(eq(notices.id, ids[0]!))
    await button(page, 'امضای ۲ نامه').click()
    await pin(page, '482613')
    await main(page).getByText('امضا نشد: «یک»').waitFor()
    expect(await rowOf(ids[1]!)).toMatchObject({ state: 'signed' })
  })

  test('sends a letter back, not without a word', async () => {
    const id = await letters.submit({ subject: 'ناتمام' })
    const page = await open('head', `/app/sign/${id}`)
    await button(page, 'بازگرداندن').click()
    await sheet(page).getByRole('button', { name: 'بازگرداندن' }).click()
    await sheet(page).getByText('بنویسید چه چیزی باید درست شود.').last().waitFor()
    await page.locator('textarea[name=word]').fill('شماره مصوبه را بیاورید')
    await sheet(page).getByRole('button', { name: 'بازگرداندن' }).click()
    await main(page).getByText('نامه‌ای در انتظار امضا نیست').waitFor()
    expect(await rowOf(id)).toMatchObject({ state: 'draft', sentBackWord: 'شماره مصوبه را بیاورید' })
  })
})

describe.each(['fa', 'en'] as const)('in %s', (lang) => {
  test('axe finds nothing on any page of letters in either scheme, and nothing is wider than the screen', async () => {
    const { world } = site
    await world.db.update(people).set({ locale: lang })
    const sent = await letters.send({ selection: {}, subject: 'نامه ارسال‌شده' })
    const received = await letters.recipientOf(sent)
    const done = await letters.recipientOf(await letters.send())
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: done.id })
    const waiting = await letters.submit()
    const draft = await letters.draft({ selection: { kinds: ['urban'] } })
    const pages: [Who, string][] = [
      ['holder', '/app/today'],
      ['holder', '/app/notices'],
      ['holder', `/app/notices/${received.id}`],
      ['holder', `/app/notices/${done.id}`],
      ['clerk', '/app/desk'],
      ['clerk', '/app/notices'],
      ['clerk', '/app/notices?tab=awaiting'],
      ['clerk', '/app/notices?tab=signed'],
      ['clerk', `/app/notices/${sent}`],
      ['clerk', `/app/notices/${waiting}`],
      ['clerk', `/app/notices/${draft}/write`],
      ['head', '/app/sign'],
      ['head', `/app/sign/${waiting}`],
    ]
    const looks = [
      { width: 360, colorScheme: 'light' },
      { width: 1280, colorScheme: 'dark' },
    ] as const
    const shown = looksAt(site)
    for (const [who, path] of pages) {
      const page = await shown.at(world.people[who].id, path, { lang, scheme: 'light' })
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 740 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // colours have settled once nothing moves any more
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
        await page.waitForFunction(() => document.getAnimations().length === 0)
        expect(await faultsOf(page), `${path} ${colorScheme}`).toEqual([])
        expect(await widthOf(page), path).toBe(width)
      }
    }
    await shown.close()
  })
})

test('nothing is lost at 200 % on a screen of 640 pixels', async () => {
  const draft = await letters.draft()
  const { id } = await letters.recipientOf(await letters.send())
  for (const [who, path] of [
    ['clerk', `/app/notices/${draft}/write`],
    ['holder', `/app/notices/${id}`],
    ['head', '/app/sign'],
  ] as const) {
    const page = await open(who, path, { viewport: { width: 320, height: 370 } })
    await page.locator('.bones').first().waitFor({ state: 'detached' })
    expect(await widthOf(page), path).toBe(320)
  }
})

/** Names of places that lie on each other, marks that hide them or run out, words of the title torn over two lines; and bars that leave no room. */
function torn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const over = [...document.querySelectorAll('.places a')].filter((place) => {
      const [box, name] = [place, place.querySelector('span')!].map((part) => part.getBoundingClientRect())
      return name!.width > box!.width
    })
    const text = document.querySelector('h1')!.firstChild as Text
    const words = [...text.data.matchAll(/\S+/g)].filter(({ index, 0: word }) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      return range.getClientRects().length > 1
    })
    const states = [...document.querySelectorAll('.state')].filter((one) => one.getBoundingClientRect().left < 0)
    const counts = [...document.querySelectorAll('.places .count')].filter((one) => one.clientHeight > 30)
    const half = document.querySelector('.main')!.clientHeight / 2
    const room = document.querySelector('.view')!.clientHeight < half - 1 ? ['no room'] : []
    return [
      ...room,
      ...[...states, ...counts].map((one) => one.outerHTML),
      ...over.map((place) => place.textContent!),
      ...words.map(([word]) => word),
    ]
  })
}

test('a phone with text of twice the size shows bars, titles and buttons whole', async () => {
  const request = await filed(site.world, 'leave', leaveForm(site.world, 40, 3))
  const voted = await atVote(site.world, 'station', 20, 3, site.world.offices[1])
  for (const [who, path] of [
    ['clerk', `/app/notices/${await letters.draft()}/write`],
    ['clerk', `/app/requests/${request}`],
    ['member', `/app/votes/${voted}`],
  ] as const) {
    const page = await open(who, path, { viewport: { width: 360, height: 740 } })
    await page.locator('.bones').first().waitFor({ state: 'detached' })
    expect(await torn(page), path).toEqual([])
    expect(await widthOf(page), path).toBe(360)
  }
})
