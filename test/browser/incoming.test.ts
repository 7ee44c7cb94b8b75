// Letters to the secretariat in the app: an office writes, the clerk finds them in the register, closes and answers.
import { eq } from 'drizzle-orm'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { registerPaper } from '#actions/incoming/paper'
import { writeIncoming } from '#actions/incoming/write'
import { incoming } from '#db/schema/incoming'
import { notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { countSelected } from '#reads/notices/recipients'
import { pdf } from '../pdf.ts'
import { filed, leaveForm } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { draftsKept } from './drafts.ts'
import { inTurn, looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site.close())

type Who = keyof Site['world']['people']
const wide = { viewport: { width: 1280, height: 800 } }

const open = (who: Who, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(site.world.people[who].id, path, options)

test('an office writes, gets its number, and reads what became of it; the clerk closes it', async () => {
  const page = await open('holder', '/app/secretariat/new')
  await page.getByRole('button', { name: 'ارسال نامه' }).click()
  await page.getByText('موضوع نامه را بنویسید').waitFor()
  await page.getByLabel('موضوع').fill('تغییر نشانی ورودی دفتر')
  await page.getByLabel('متن نامه').fill('درِ ورودی دفتر از کوچه کناری است.')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ارسال نامه' }).click()
  await page.getByRole('heading', { name: 'نامه ثبت شد' }).waitFor()

  const desk = await open('clerk', '/app/incoming')
  await desk.getByRole('link', { name: /تغییر نشانی ورودی دفتر/ }).click()
  await desk.getByText('درِ ورودی دفتر از کوچه کناری است.').waitFor()
  await desk.getByRole('button', { name: 'پایان رسیدگی' }).click()
  await desk.getByLabel('چه شد؟').fill('در پرونده دفتر ثبت شد')
  await desk.getByRole('button', { name: 'ثبت پایان رسیدگی' }).click()
  await desk.getByText('در پرونده دفتر ثبت شد').waitFor()

  await page.getByRole('link', { name: 'دیدن نامه' }).click()
  await page.getByText('در پرونده دفتر ثبت شد').waitFor()
})

test('the clerk registers a paper, finds it in the register, and begins an answer that knows its recipient', async () => {
  const { world } = site
  const office = world.offices[0]!
  const texts = { subject: 'پرسش درباره کارت‌خوان', body: 'کارت‌خوان دوم لازم می‌شود؟' }
  const letter = { ...texts, office: office.id, confidential: false, files: [], answers: null }
  await writeIncoming(await world.as('holder'), newKey(), letter)
  const paper = await open('clerk', '/app/incoming/paper', { serviceWorkers: 'allow' })
  await paper.getByRole('searchbox').fill(office.name)
  await paper.getByRole('button', { name: office.name }).click()
  await paper.getByLabel('فرستنده', { exact: true }).fill('شهرداری')
  await paper.getByLabel('موضوع').fill('استعلام کاربری')
  await paper.getByLabel('متن یا چکیده نامه').fill('کاربری ساختمان دفتر پرسیده شده است.')
  expect(await faultsOf(paper)).toEqual([])
  await expect.poll(() => paper.evaluate(draftsKept)).toBe(1)
  await paper.reload()
  await paper.getByText('پیش‌نویس پیشین شما بازگردانده شد').waitFor()
  await paper.getByText(office.name, { exact: true }).waitFor()
  await paper.getByRole('button', { name: 'ثبت نامه' }).click()
  await paper.getByText('این شماره را روی نامه بنویسید.').waitFor()

  const page = await open('clerk', '/app/register', wide)
  await page.getByRole('link', { name: 'استعلام کاربری', exact: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('searchbox').fill('کارت خوان')
  await page.getByText('۱ نامه', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'پرسش درباره کارت‌خوان', exact: true }).click()
  await page.getByRole('button', { name: 'نوشتن پاسخ' }).click()
  await page.getByRole('heading', { level: 1, name: /نوشتن|ویرایش/ }).waitFor()
  await page
    .getByText(/عطف به نامه شماره/)
    .first()
    .waitFor()
  expect(await page.getByLabel('موضوع', { exact: true }).inputValue()).toBe('پاسخ: پرسش درباره کارت‌خوان')
  await page.locator('aside .letter', { hasText: 'عطف به' }).waitFor()
  await page.getByText(office.name).first().waitFor()
})

test('a letter on paper gets the scan that it lacks, and the withdrawal that it asks for is recorded from it', async () => {
  const { world } = site
  const office = world.offices[0]!
  const request = await filed(world, 'leave', leaveForm(world, 40))
  const texts = { sender: 'دارنده دفتر', subject: 'انصراف از مرخصی', body: 'خلاصه', refersTo: '' }
  const plain = { senderNumber: '', senderDate: null, files: [], confidentiality: 'ordinary' as const }
  const registered = await registerPaper(await world.as('clerk'), newKey(), { ...texts, ...plain, office: office.id })
  if (!registered.ok) throw new Error('refused')
  const page = await open('clerk', `/app/incoming/${registered.value.id}`)
  const scan = { name: 'نامه.pdf', mimeType: 'application/pdf', buffer: pdf() }
  await page.locator('input[type=file]').setInputFiles(scan)
  await page.getByText('نامه.pdf').waitFor()
  await page.getByRole('button', { name: 'افزودن تصویر به نامه' }).click()
  await page.getByRole('link', { name: /مرخصی.*/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('درخواست را پس می‌گیرد').click()
  await sheet.getByRole('radio', { name: /انصراف از مرخصی/, checked: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBeLessThanOrEqual(360)
  await sheet.getByRole('button', { name: 'ثبت', exact: true }).click()
  await page.getByText(/از روی نامه کاغذی شماره/).waitFor()
  const [row] = await world.db.select().from(requests).where(eq(requests.id, request))
  expect(row).toMatchObject({ outcome: 'withdrawn' })
  await page.goto(`${site.url}/app/incoming/${registered.value.id}`)
  await page.getByText('انصراف از درخواست').waitFor()
})

test('several are closed with one word from the list, which they leave', async () => {
  const { world } = site
  const letter = { body: 'رسید.', office: world.offices[0]!.id, confidential: false, files: [], answers: null }
  for (const subject of ['نامه یکم', 'نامه دوم'])
    expect(await writeIncoming(await world.as('holder'), newKey(), { ...letter, subject })).toMatchObject({ ok: true })
  const page = await open('clerk', '/app/incoming', wide)
  const row = (subject: string) => page.locator('.lines tbody tr', { hasText: subject })
  for (const subject of ['نامه یکم', 'نامه دوم']) await row(subject).locator('.tick input').check()
  await page.getByRole('button', { name: 'پایان رسیدگی ۲ نامه' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'ثبت پایان رسیدگی' }).click()
  await sheet.getByText('بنویسید').first().waitFor()
  await sheet.getByLabel('چه شد؟').fill('بایگانی شد')
  expect(await faultsOf(page)).toEqual([])
  await sheet.getByRole('button', { name: 'ثبت پایان رسیدگی' }).click()
  await page.getByText('پایان رسیدگی ۲ نامه ثبت شد.').waitFor()
  await expect.poll(() => row('نامه یکم').count()).toBe(0)
  const closed = await world.db.select().from(incoming).where(eq(incoming.doneWord, 'بایگانی شد'))
  expect(closed).toHaveLength(2)
})

test('the register keeps its page at a reload, and back comes to it', async () => {
  const { world } = site
  const clerk = await world.as('clerk')
  for (let nth = 0; nth < 52; nth++) {
    const paper = { senderNumber: '', senderDate: null, body: 'رسید.', files: [], refersTo: '', office: null }
    const over = { sender: 'بخشداری', subject: `ردیف ${nth}`, confidentiality: 'ordinary' as const }
    const made = await registerPaper(clerk, newKey(), { ...paper, ...over })
    expect(made).toMatchObject({ ok: true })
  }
  const page = await open('clerk', '/app/register', wide)
  const rows = () => page.locator('#main .table tbody tr').allInnerTexts()
  await expect.poll(async () => (await rows()).length).toBe(50)
  const [first] = await rows()
  await page.getByRole('button', { name: 'بعدی' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?page=2')
  // the page before stays until the next has come
  await expect.poll(async () => [undefined, first].includes((await rows())[0])).toBe(false)
  const before = await rows()
  await page.reload()
  await expect.poll(rows).toEqual(before)
  await page.locator('#main .table tbody a').first().click()
  await page.locator('.back').waitFor()
  await page.goBack()
  await expect.poll(rows).toEqual(before)
})

test('an answer to a body begins with that body as its only recipient', async () => {
  const { world } = site
  const letter = { subject: 'معرفی دو دفتر', body: 'به پیوست.', confidential: false, files: [], answers: null }
  const written = await writeIncoming(await world.as('association'), newKey(), { ...letter, office: null })
  if (!written.ok) throw new Error(JSON.stringify(written))
  const page = await open('clerk', `/app/incoming/${written.value.id}`, wide)
  await page.getByRole('button', { name: 'نوشتن پاسخ' }).click()
  await page.getByText('۱ نهاد این نامه را دریافت می‌کنند').waitFor()
  const [draft] = await world.db.select().from(notices).where(eq(notices.refersTo, written.value.id))
  expect(await countSelected(world.db, world.province, draft!.selection, world.today)).toMatchObject({
    count: 0,
    parties: 1,
  })
})

test('every page is right on a phone and on a desk', async () => {
  const { world } = site
  const paper = { senderNumber: '', senderDate: null, body: 'متن', files: [], refersTo: '', office: null }
  const over = { sender: 'سازمان', subject: 'محرمانه است', confidentiality: 'confidential' as const }
  await registerPaper(await world.as('clerk'), newKey(), { ...paper, ...over })
  const seen: [string, Who][] = [
    ['/app/secretariat', 'holder'],
    ['/app/incoming', 'clerk'],
    ['/app/register', 'secretary'],
    ['/app/register', 'association'],
  ]
  const looks = [
    { lang: 'fa', scheme: 'light' },
    { lang: 'fa', scheme: 'light', ...wide.viewport },
  ] as const
  const shown = looksAt(site)
  for (const {
    page: [path, who],
    look,
  } of inTurn(seen, looks)) {
    const page = await shown.at(world.people[who].id, path, look)
    expect(await faultsOf(page), `${who} ${path}`).toEqual([])
    const overflow = (await widthOf(page)) > (await page.evaluate(() => innerWidth))
    expect(overflow, `${who} ${path}`).toBe(false)
  }
  await shown.close()
})
