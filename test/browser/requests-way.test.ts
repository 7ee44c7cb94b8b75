// A kind of request that only its declaration and its words tell of goes its whole way by the pages of the app: its form, each
// of its tasks where whoever is asked finds it, the letter, the paper, and the effect. The bot's way is in test/bot.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { hashPin } from '#act/pin'
import { fileRequest } from '#actions/requests/file'
import { bodies } from '#db/schema/bodies'
import { effects } from '#db/schema/effects'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { addDays } from '#rules/calendar'
import { pdf } from '../pdf.ts'
import { declareBooth } from '../world/booth.ts'
import { withPapers } from '../world/papers.ts'
import { stranger } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { choose } from './days.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let forget: () => void
let tabs: Tabs
beforeAll(async () => {
  forget = declareBooth()
  site = await openSite()
  await prepared()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(async () => {
  await site?.close()
  forget?.()
})

const agency = 'سازمان غرفه‌ها'
const pin = '482613'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sheet = (page: Page) => page.getByRole('dialog')
const visit = (person: string, path: string) => tabs.open(person, `/app${path}`)

/** An agency with somebody here, whose service the offices offer; and a head who has a PIN. */
async function prepared() {
  const { db, province: provinceId, today: since, now: updatedAt, offices, people: of } = site.world
  const [body] = await db
    .insert(bodies)
    .values({ provinceId, kind: 'agency', name: agency, since, updatedAt })
    .returning()
  await db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, of.agency.id))
  const [service] = await db.insert(services).values({ provinceId, code: 'g-1', name: 'غرفه', agency }).returning()
  await db
    .insert(officeServices)
    .values(offices.map(({ id }) => ({ provinceId, serviceId: service!.id, since, officeId: id })))
  await db
    .update(people)
    .set({ pinHash: await hashPin(pin) })
    .where(eq(people.id, of.head.id))
}

const keeper = stranger()
const sponsor = { name: 'شرکت غرفه‌آرا', nationalId: '10380284790' }

/** Every type of field, and the rule that tells beside the form whether it is met. */
async function filed(page: Page): Promise<string> {
  await page.getByRole('link', { name: /غرفه نمایشگاه/ }).click()
  await page.getByRole('link', { name: 'آغاز درخواست' }).click()
  await page.getByLabel('جای غرفه').fill('سالن دو')
  await button(page, 'موقعیت همین‌جا').click()
  await expect.poll(() => page.locator('input[name=spot]').inputValue()).toContain('۳۸.۲۵')
  await choose(page, 'opening', 0, 1)
  await choose(page, 'opening.to', 2)
  await page.locator('.checks').getByText('غرفه تنها یک روز برپا می‌شود.').waitFor()
  await choose(page, 'opening.to', 0)
  await page.locator('.checks').getByText('تنها یک روز باشد').waitFor()
  for (const [name, value] of Object.entries(keeper)) await page.locator(`input[name="keeper.${name}"]`).fill(value)
  await page.getByText('سالن جنوبی').click()
  await choose(page, 'founded', 0)
  for (const [name, value] of Object.entries(sponsor)) await page.locator(`input[name="sponsor.${name}"]`).fill(value)
  await page.locator('input[name="metres"]').fill('۱۲')
  expect(await faultsOf(page)).toEqual([])
  // a paper is asked for where it is missing, stays through a reload, and what is none is told where it was picked
  await button(page, 'بازبینی و ارسال').click()
  await page.getByText('تصویر این مدرک را بفرستید').waitFor()
  await page.locator('input[name="proofs.plan"]').setInputFiles(paper('نقشه.pdf'))
  await page.getByText('نقشه.pdf').waitFor()
  await page.locator('input[name="proofs.card"]').setInputFiles({ ...paper('یادداشت.txt'), buffer: Buffer.from('متن') })
  await page.getByText('تنها عکس و PDF').waitFor()
  await page.getByText('پیش‌نویس ذخیره شد').waitFor()
  await page.reload()
  await page.getByText('نقشه.pdf').waitFor()
  await button(page, 'بازبینی و ارسال').click()
  await button(page, 'ارسال درخواست').click()
  await page.waitForURL(/\/app\/requests\/[0-9a-f-]{36}$/)
  await page.getByText('سالن جنوبی').waitFor()
  return page.url().split('/').at(-1)!
}

const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf() })

/** What is asked of a person, found in the inbox. */
async function asked(person: string, href: string): Promise<Page> {
  const page = await visit(person, '/queue')
  await page.locator(`a[href="/app/${href}"]`).first().click()
  return page
}

/** The keeper has no other role: what is asked stands on the first page. */
async function keeps(person: string, id: string, yes: string): Promise<void> {
  const page = await visit(person, '/')
  await page.locator(`a.waits[href="/app/consents/${id}"]`).click()
  await button(page, yes).click()
  await expect.poll(() => button(page, yes).count()).toBe(0)
}

test('a kind goes from its form to its effect by the pages of the app', async () => {
  const { db, offices, people: of } = site.world
  const { holder } = offices[0]!
  const geolocation = { latitude: 38.25123, longitude: 48.29 }
  const own = await tabs.open(holder.id, '/app/requests/new', { geolocation, permissions: ['geolocation'] })
  const id = await filed(own)
  const request = async () => (await db.select().from(requests).where(eq(requests.id, id)))[0]!
  const { form, consentPersonId } = await request()
  expect(form).toMatchObject({ where: 'سالن دو', spot: { lat: 38.25123, lon: 48.29 }, keeper, sponsor, metres: 12 })

  const opinion = await asked(of.association.id, `queue/${id}`)
  await button(opinion, 'موافقت انجمن').click()
  await opinion.getByText('موافقت انجمن ثبت شد').waitFor()
  const inquiry = await asked(of.agency.id, `requests/${id}`)
  await inquiry.getByText(`آیا از سوی ${agency} مانعی`).waitFor()
  await button(inquiry, 'مانعی نیست').click()
  await button(inquiry, 'پس گرفتن پاسخ').waitFor()
  const desk = await asked(of.clerk.id, `requests/${id}`)
  await desk.getByRole('button', { name: /حراست استانداری/ }).click()
  await sheet(desk).locator('input[name=number]').fill('۴۱/ح')
  await desk.locator('button[name="on"]').click()
  await desk.locator('.month td button:not([aria-disabled])').first().click()
  await sheet(desk).getByRole('button', { name: 'مانعی نیست' }).click()
  await expect.poll(async () => (await request()).stage).toBe('check')
  const checking = await asked(of.clerk.id, `requests/${id}`)
  await button(checking, 'درخواست کامل است').click()
  await expect.poll(async () => (await request()).stage).toBe('visit')
  const there = await asked(of.inspector.id, `requests/${id}`)
  await there.getByText('بازدید از این محل با شماست').waitFor()
  const items = there.locator('.looked-at:has(input[type=radio])')
  for (let nth = 0; nth < (await items.count()); nth++) await items.nth(nth).getByText('بله', { exact: true }).click()
  const measured = there.getByLabel('مساحت اندازه‌گیری‌شده به متر مربع')
  if (await measured.count()) await measured.fill('۶۱')
  await there.locator('[name=present]').fill('آرش بازدیدی')
  await button(there, 'محل مناسب است').click()
  await expect.poll(async () => (await request()).stage).toBe('consent')

  await keeps(consentPersonId!, id, 'رضایت می‌دهم')
  const first = await asked(of.head.id, `votes/${id}`)
  await button(first, 'رأی موافق').click()
  await first.getByText('رأی شما: موافق').waitFor()
  const last = await asked(of.member.id, `votes/${id}`)
  await button(last, 'رأی موافق').click()
  await button(last, 'تأیید رأی موافق').click()
  await expect.poll(async () => (await request()).stage).toBe('undertaking')
  await keeps(consentPersonId!, id, 'تعهد می‌کنم')

  const sign = await visit(of.head.id, '/sign')
  await sign.locator('.row-title', { hasText: 'نتیجه غرفه' }).first().click()
  await button(sign, 'امضا و ارسال').click()
  await sheet(sign).locator('.digit-boxes').waitFor()
  await sign.keyboard.type(pin)
  await sign.keyboard.press('Enter')
  await expect.poll(async () => (await request()).stage).toBe('issuer')

  const paper = await asked(of.clerk.id, `requests/${id}`)
  await choose(paper, 'issuedOn', -1)
  await choose(paper, 'expiresOn', 0, 35)
  await button(paper, 'ثبت پروانه تازه').click()
  await button(paper, 'تأیید و ثبت همین تاریخ').click()
  await expect.poll(async () => (await request()).outcome).toBe('granted')
  await own.reload()
  await own.getByText(`به دست ${keeper.name} برپاست`).first().waitFor()
  expect(await faultsOf(own)).toEqual([])
  const { from } = form.opening as { from: string }
  const [effect] = await db.select().from(effects).where(eq(effects.requestId, id))
  expect(effect).toMatchObject({ kind: 'booth', firstDay: from, lastDay: from, shown: { keeper: keeper.name } })
})

test('a paper that is unfit is asked for anew, and sent alone', async () => {
  const { world } = site
  const { holder, id: office } = world.offices[1]!
  const day = { from: addDays(world.today, 4), to: addDays(world.today, 4) }
  const place = { where: 'سالن دو', spot: { lat: 38.2, lon: 48.3 }, opening: day, hall: 'south', founded: '2016-07-02' }
  const words = { ...place, keeper: stranger(), sponsor, metres: 12 }
  const form = await withPapers(world, 'booth', words, holder.id)
  const outcome = await fileRequest(await world.as(holder.id), newKey(), { office, kind: 'booth', form })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const { id } = outcome.value
  const at = { provinceId: world.province, requestId: id, stage: 'inquiries' as const, openedAt: world.now }
  await world.db.insert(tasks).values({ ...at, task: 'check', of: 'secretariat' })
  const checking = await visit(world.people.clerk.id, `/requests/${id}`)
  await checking.getByText('ناقص است', { exact: true }).first().click()
  await button(checking, 'خواستن دوباره مدارک ناقص').click()
  await checking.getByText('بنویسید از این مدرک چه می‌خواهید').waitFor()
  expect(await faultsOf(checking)).toEqual([])
  await checking.getByLabel('چه بفرستد؟').fill('نقشه خوانا نیست')
  await button(checking, 'خواستن دوباره مدارک ناقص').click()
  await checking.getByText('مدارک ناقص دوباره خواسته شد').waitFor()
  // that one alone is sent once more, from where one reads so
  const anew = await visit(holder.id, `/requests/${id}`)
  await anew.getByText('نقشه خوانا نیست').first().waitFor()
  await anew.locator('input[name=plan]').setInputFiles(paper('نقشه تازه.pdf'))
  await anew.getByText('نقشه تازه.pdf').waitFor()
  await button(anew, 'فرستادن مدارک').click()
  await anew.getByText('مدارک شما رسید').waitFor()
  expect(await faultsOf(anew)).toEqual([])
  await checking.reload()
  await checking.getByText('نقشه تازه.pdf').waitFor()
  await button(checking, 'درخواست کامل است').click()
  await checking.getByText('نتیجه بررسی ثبت شد').waitFor()
})
