// Requests in a real browser on the real server: the holder fills in, the substitute consents, the association says its
// word, members vote, the secretariat looks on; with and without a network, in both languages and schemes.
import { and, eq } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { votes } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { drafts } from '#db/schema/drafts'
import { holidays } from '#db/schema/holidays'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { longDate } from '#locales/format'
import { waitingFor } from '#reads/people/waiting'
import { addDays, tehranDay } from '#rules/calendar'
import { requestDraft, saveRequestDraft } from '#test/world/drafts'
import { pdf } from '../pdf.ts'
import { declareDecided } from '../world/decided.ts'
import { atVote, ballotOf, filed, inDays, leaveForm, stationForm, stranger, voted } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { choose } from './days.ts'
import { looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let forget: () => void
let tabs: Tabs

beforeAll(async () => {
  forget = declareDecided()
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(async () => {
  await site?.close()
  forget?.()
})

const visit = (person: string, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(person, `/app${path}`, options)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sheet = (page: Page) => page.getByRole('dialog')
/** Looks again at once, as a window does that comes to the front. */
const look = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
const requestOf = async (id: string) => (await site.world.db.select().from(requests).where(eq(requests.id, id)))[0]!

let free = 0
/** An office of which nobody has asked anything yet. */
const freeOffice = () => site.world.offices[[0, 1, 2, 3][free++ % 4]!]!
let taken = 100
/** Days for which nobody has asked yet: a case that is tried again asks for others. */
const freeDays = (length: number): [from: number, length: number] => {
  taken += 5
  return [taken, length]
}
const draftOf = async (holder: string, office: string, kind: string) =>
  requestDraft(site.world.db, (await site.world.as(holder)).actor, office, kind)

describe('the holder', () => {
  test('fills in a leave, sees rules and allowance beside it, confirms, and follows its course', async () => {
    const office = freeOffice()
    const page = await visit(office.holder.id, '/requests')
    await page.getByText('هنوز درخواستی نداده‌اید').waitFor()
    await page.getByRole('link', { name: 'درخواست تازه' }).click()
    const card = page.getByRole('link', { name: /^مرخصی/ })
    expect(await card.innerText()).toContain('تبصره ۲ بند ۱۸ پیوست ۱')
    await card.click()
    await page.getByRole('heading', { name: 'مسیر درخواست' }).waitFor()
    const path = page.locator('ol.path')
    expect((await path.innerText()).split('\n')).toEqual([
      'رضایت نماینده دوره مرخصی، تا ۳ روز کاری',
      expect.stringMatching(/^نظر انجمن صنفی، تا .+ روز/),
      'رأی کارگروه',
      'امضا و ابلاغ نامه نتیجه، تا ۳ روز کاری',
    ])
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'آغاز درخواست' }).click()
    await page.getByText('پروانه فعال و دارای اعتبار باشد').waitFor()
    await choose(page, 'days', 0, 1)
    await choose(page, 'days.to', 4)
    await page.getByText('۵ روز، با احتساب روز نخست و روز پایان').waitFor()
    await page.getByText('مرخصی از سقف سالانه بیشتر نشود').waitFor()
    await button(page, 'بازبینی و ارسال').click()
    await expect.poll(() => page.locator('.field-error').allInnerTexts()).toHaveLength(3)
    const { name, nationalId, mobile } = stranger()
    await page.locator('input[name="substitute.name"]').fill(name)
    await page.locator('input[name="substitute.nationalId"]').fill(nationalId)
    await page.locator('input[name="substitute.mobile"]').fill(mobile)
    await button(page, 'بازبینی و ارسال').click()
    await sheet(page).waitFor()
    expect(await sheet(page).innerText()).toContain(name)
    expect(await faultsOf(page)).toEqual([])
    await button(page, 'ارسال درخواست').click()
    await page.waitForURL(/\/app\/requests\/[0-9a-f-]{36}$/)
    await page.getByText(`در انتظار رضایت ${name}`).waitFor()
    await page.getByText('باید از حساب پیام‌رسان خودش').waitFor()
    expect(await draftOf(office.holder.id, office.id, 'leave')).toBeNull()
    await button(page, 'پس گرفتن درخواست').click()
    await sheet(page).getByRole('button', { name: 'پس گرفتن درخواست' }).click()
    await page.getByText('پس گرفته شد').first().waitFor()
    await expect.poll(() => button(page, 'پس گرفتن درخواست').count()).toBe(0)
    // and once more without typing
    await button(page, 'درخواست دوباره با همین نوشته').click()
    await page.waitForURL(/requests\/new\/leave$/)
    await expect.poll(() => page.locator('input[name="substitute.name"]').inputValue()).toBe(name)
    await page.goBack()
    await button(page, 'درخواست دوباره با همین نوشته').click()
    await page.getByText('پیش‌نویس دیگری از همین نوع دارید').waitFor()
    await page.getByRole('link', { name: 'ادامه پیش‌نویس' }).waitFor()
  })

  test('reads which rule is not met with figures and article while filling, and cannot send', async () => {
    const office = freeOffice()
    await filed(site.world, 'leave', leaveForm(site.world, 1, 20), office)
    const page = await visit(office.holder.id, '/requests/new/leave')
    await choose(page, 'days', 1, 1)
    await choose(page, 'days.to', 20, 4)
    const told = page.locator('.checks .danger', { hasText: 'بازه کوتاه‌تری انتخاب کنید' })
    await told.first().waitFor()
    expect(await page.locator('main').innerText()).toContain('تبصره ۲ بند ۱۸ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)')
    await button(page, 'بازبینی و ارسال').click()
    await page.locator('.field-error').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('days')
    expect(await sheet(page).count()).toBe(0)
  })

  test('takes back what need not be answered: a choice, a day', async () => {
    const { offices, people } = site.world
    const desk = await visit(people.clerk.id, `/requests/new/violation?office=${offices[0]!.id}`)
    await desk.getByText('جعل اسناد').click()
    await desk.getByText('بدون پاسخ').click()
    expect(await desk.getByRole('radio', { name: 'جعل اسناد' }).isChecked()).toBe(false)
    const page = await visit(offices[0]!.holder.id, '/requests/new/transfer')
    await choose(page, 'began', 0)
    await page.locator('button[name=began]').click()
    await sheet(page).getByRole('button', { name: 'پاک کردن روز' }).click()
    await expect.poll(() => page.locator('button[name=began]').innerText()).toContain('روز را انتخاب کنید')
  })

  test('reads of a position that it is none, and not that it is missing', async () => {
    const page = await visit(freeOffice().holder.id, '/requests/new/station')
    const where = page.locator('input[name=position]')
    await where.fill('میدان بسیج')
    await button(page, 'بازبینی و ارسال').click()
    await page.getByText('این نوشته موقعیت نیست').waitFor()
    await where.fill('۳۸٫۲۵، ۴۸٫۲۹')
    await expect.poll(() => page.getByText('این نوشته موقعیت نیست').count()).toBe(0)
  })

  test('keeps words that are no number as they were typed, and says so at the field', async () => {
    const page = await visit(freeOffice().holder.id, '/requests/new/expansion')
    const area = page.locator('input[name=area]')
    await area.fill('نود')
    await page.getByText('عدد را با رقم بنویسید، مانند ۳۰.').waitFor()
    expect(await area.inputValue()).toBe('نود')
    await area.fill('90')
    await expect.poll(() => area.inputValue()).toBe('۹۰')
    expect(await page.getByText('عدد را با رقم بنویسید، مانند ۳۰.').count()).toBe(0)
  })

  test('shows a wrong field whole, with its label and its error, below the head of the page', async () => {
    const page = await visit(freeOffice().holder.id, '/requests/new/transfer')
    await page.locator('[name=began]').waitFor()
    await button(page, 'بازبینی و ارسال').click()
    await page.locator('.field-error').first().waitFor()
    const inSight = () =>
      page.evaluate(() => {
        const [field, view] = [document.activeElement!.closest('.field')!, document.querySelector('.view')!]
        const [at, within] = [field.getBoundingClientRect(), view.getBoundingClientRect()]
        const error = field.querySelector('.field-error')!.getBoundingClientRect()
        const from = (top: number, bottom: number) => top >= within.top && bottom <= within.bottom
        return field !== null && from(at.top, at.top + 24) && from(error.top, error.bottom)
      })
    await expect.poll(inSight).toBe(true)
  })

  test('of a suspended office is told at once', async () => {
    const office = site.world.offices[4]!
    const page = await visit(office.holder.id, '/requests/new/station')
    await page.getByText('این درخواست هنوز پذیرفته نمی‌شود').waitFor()
    await page.getByText('پروانه شما اکنون در تعلیق است').first().waitFor()
  })
})

describe('the draft', () => {
  // what is kept on the device is tried with the worker beside it
  const kept = { serviceWorkers: 'allow' } as const
  const place = (page: Page) => page.locator('input[name=place]')

  test('is saved at the server, comes back, and can be thrown away', async () => {
    const office = freeOffice()
    const page = await visit(office.holder.id, '/requests/new/station', kept)
    await place(page).fill('میدان بسیج')
    await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
    expect((await draftOf(office.holder.id, office.id, 'station'))?.form.place).toBe('میدان بسیج')
    await page.goto(`${site.url}/app/requests`)
    await page.getByRole('link', { name: /پیش‌نویس ایستگاه موقت/ }).click()
    await expect.poll(() => place(page).inputValue()).toBe('میدان بسیج')
    await button(page, 'پاک کردن پیش‌نویس').click()
    await sheet(page).getByRole('button', { name: 'پاک کردن پیش‌نویس' }).click()
    await page.getByText('پیش‌نویس پاک شد.').waitFor()
    expect(await place(page).inputValue()).toBe('')
    await page.waitForTimeout(1600)
    expect(await draftOf(office.holder.id, office.id, 'station')).toBeNull()
  })

  test('takes what the bot added, and goes on from there', async () => {
    const office = freeOffice()
    const page = await visit(office.holder.id, '/requests/new/station', kept)
    await place(page).fill('میدان')
    await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
    const ctx = await site.world.as(office.holder.id, { via: 'telegram' })
    const form = { place: 'میدان', circumstances: 'از ربات' }
    await saveRequestDraft(ctx, newKey(), { office: office.id, kind: 'station', form, version: null })
    await page.reload()
    await expect.poll(() => page.locator('textarea[name=circumstances]').inputValue()).toBe('از ربات')
  })

  test('is kept without a network, and goes out when it is back', async () => {
    const office = freeOffice()
    const page = await visit(office.holder.id, '/requests/new/station', kept)
    await page.getByText('پروانه فعال').waitFor()
    await site.down()
    try {
      await place(page).fill('بی‌اینترنت')
      await page.getByText('پیش‌نویس روی همین دستگاه نگه داشته شد').waitFor()
      await button(page, 'بازبینی و ارسال').click()
      // a field that had not asked yet says the same of itself
      await page.locator('#request > .note').getByText('اتصال برقرار نشد').waitFor()
    } finally {
      await site.up()
    }
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await expect
      .poll(async () => (await draftOf(office.holder.id, office.id, 'station'))?.form.place, { timeout: 10_000 })
      .toBe('بی‌اینترنت')
    // typing on is not taken for somebody else's change
    await place(page).fill('بی‌اینترنت و دوباره')
    await expect
      .poll(async () => (await draftOf(office.holder.id, office.id, 'station'))?.form.place, { timeout: 10_000 })
      .toBe('بی‌اینترنت و دوباره')
    expect(await page.getByText('کدام را ادامه می‌دهید').count()).toBe(0)
  })

  test.each([
    ['نسخه تازه‌تر', 'از ربات'],
    ['نسخه همین دستگاه', 'از دستگاه'],
  ])('that went on in both places asks which, and takes «%s»', async (choice, taken) => {
    const office = freeOffice()
    const page = await visit(office.holder.id, '/requests/new/station', kept)
    await place(page).fill('نخست')
    await page.getByText('پیش‌نویس ذخیره شد.').waitFor()
    const ctx = await site.world.as(office.holder.id, { via: 'telegram' })
    const input = { office: office.id, kind: 'station', version: null }
    await saveRequestDraft(ctx, newKey(), { ...input, form: { place: 'از ربات' } })
    await place(page).fill('از دستگاه')
    await page.getByText('کدام را ادامه می‌دهید').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await button(page, choice).click()
    expect(await place(page).inputValue()).toBe(taken)
    await expect
      .poll(async () => (await draftOf(office.holder.id, office.id, 'station'))?.form.place, { timeout: 5_000 })
      .toBe(taken)
  })
})

describe('a member', () => {
  test('votes on what waits, one after the other, and may change it', async () => {
    const { world } = site
    const first = await atVote(world, 'station', ...freeDays(3), freeOffice())
    await atVote(world, 'station', ...freeDays(3), freeOffice())
    const page = await visit(world.people.head.id, '/votes')
    const waiting = page.getByRole('list', { name: 'در انتظار رأی شما' })
    await waiting.getByRole('link').first().waitFor()
    const count = await waiting.getByRole('link').count()
    await page.locator(`a[href="/app/votes/${first}"]`).click()
    await button(page, 'رأی ممتنع').click()
    await page.getByText('رأی شما: ممتنع').waitFor()
    await button(page, 'تغییر رأی').click()
    await button(page, 'رأی موافق').click()
    await page.getByText('رأی شما: موافق').waitFor()
    await page.getByRole('link', { name: 'درخواست بعدی' }).click()
    await button(page, 'رأی موافق').waitFor()
    await page.goto(`${site.url}/app/votes`)
    await expect.poll(() => waiting.getByRole('link').count()).toBe(count - 1)
    expect(await page.getByRole('list', { name: 'رأی داده‌اید' }).innerText()).toContain('موافق')
  })

  test('says why when voting against', async () => {
    const { world } = site
    const id = await atVote(world, 'station', ...freeDays(3), freeOffice())
    const page = await visit(world.people.member.id, `/votes/${id}`)
    await button(page, 'رأی مخالف').click()
    await button(page, 'ثبت رأی مخالف').click()
    await page.getByText('برای رأی مخالف، علت را بنویسید.').waitFor()
    await page.locator('textarea[name=reason]').fill('نزدیک دفتر دیگری است')
    await button(page, 'ثبت رأی مخالف').click()
    await page.getByText('رأی شما: مخالف').waitFor()
    const cast = await world.db
      .select()
      .from(votes)
      .where(eq(votes.ballotId, await ballotOf(world, id)))
    expect(cast).toMatchObject([{ choice: 'against', reason: 'نزدیک دفتر دیگری است', via: 'app' }])
  })

  test('confirms the vote that decides; the others see it, and whoever comes late cannot vote', async () => {
    const { world } = site
    const id = await atVote(world, 'leave', ...freeDays(3), freeOffice())
    await voted(world, id, 'head', 'for')
    const late = await visit(world.people.memberKanoon.id, `/votes/${id}`)
    const page = await visit(world.people.member.id, `/votes/${id}`)
    await button(page, 'رأی موافق').click()
    await sheet(page).getByText('۲ رأی موافق از ۳ کرسی').waitFor()
    await page.keyboard.press('Escape')
    expect((await requestOf(id)).stage).toBe('vote')
    await button(page, 'رأی موافق').click()
    await button(page, 'تأیید رأی موافق').click()
    await page.getByText('تصویب شد', { exact: true }).waitFor()
    expect((await requestOf(id)).stage).toBe('letter')
    await button(late, 'رأی مخالف').click()
    await late.locator('textarea[name=reason]').fill('دیر')
    await button(late, 'ثبت رأی مخالف').click()
    await late.getByText('این رأی‌گیری پایان یافته است.').waitFor()
  })
})

describe('the secretary', () => {
  test('watches the count live without a vote, and writes down what was said aloud', async () => {
    const { world } = site
    const id = await atVote(world, 'station', ...freeDays(3), freeOffice())
    const page = await visit(world.people.secretary.id, `/requests/${id}`)
    await page.getByText('۰ موافق و ۰ مخالف از ۳ کرسی').waitFor()
    expect(await button(page, 'رأی موافق').count()).toBe(0)
    await voted(world, id, 'head', 'abstain')
    await look(page)
    await page.locator('.row', { hasText: world.people.head.name }).getByText('ممتنع').waitFor()
    const seat = page.locator('.row', { hasText: world.people.member.name })
    await seat.getByRole('button', { name: 'ثبت رأی شفاهی' }).click()
    await button(page, 'ثبت رأی').click()
    await page.getByText('یکی را انتخاب کنید.').waitFor()
    await sheet(page).getByText('موافق', { exact: true }).click()
    expect(await faultsOf(page)).toEqual([])
    await button(page, 'ثبت رأی').click()
    await seat.getByText('شفاهی، ثبت دبیر').waitFor()
  })

  test('finds a request by its office and its stage', async () => {
    const { world } = site
    await filed(world, 'station', stationForm(world, ...freeDays(2)), freeOffice())
    await atVote(world, 'station', ...freeDays(2), freeOffice())
    const page = await visit(world.people.secretary.id, '/requests', { viewport: { width: 1280, height: 800 } })
    await page.locator('tbody tr').first().waitFor()
    const all = await page.locator('tbody tr').count()
    // a stage at which nothing waits is not offered
    expect(await page.getByRole('button', { name: /^در انتظار تعهد/ }).count()).toBe(0)
    await page.getByRole('button', { name: /^نزد انجمن صنفی/ }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(all)
    await page.getByRole('button', { name: 'همه', exact: true }).click()
    await page.getByRole('searchbox').fill('هیچ چنین دفتری')
    await page.getByText('درخواستی در این وضعیت نیست').waitFor()
  })
})

describe('the association', () => {
  test('agrees, or disagrees with a reason that the members read', async () => {
    const { world } = site
    const [agreed, disagreed] = [
      await filed(world, 'station', stationForm(world, ...freeDays(3)), freeOffice()),
      await filed(world, 'station', stationForm(world, ...freeDays(3)), freeOffice()),
    ]
    const page = await visit(world.people.association.id, '/queue')
    await page.locator(`a[href="/app/queue/${agreed}"]`).click()
    await page.getByText('اگر تا آن روز نظری ثبت نشود').waitFor()
    await button(page, 'موافقت انجمن').click()
    await page.getByText('موافقت انجمن ثبت شد').waitFor()
    await page.locator(`a[href="/app/queue/${disagreed}"]`).click()
    await button(page, 'مخالفت با علت').click()
    await button(page, 'ثبت مخالفت').click()
    await page.getByText('علت را با چند کلمه بنویسید.').waitFor()
    await page.locator('textarea[name=word]').fill('راه دور است')
    await button(page, 'ثبت مخالفت').click()
    await page.getByText('مخالفت انجمن ثبت شد').waitFor()
    expect((await requestOf(agreed)).stage).toBe('vote')
    const member = await visit(world.people.member.id, `/votes/${disagreed}`)
    await member.getByText('راه دور است').first().waitFor()
  })
})

describe('authorities that are asked', () => {
  /** A request about which an agency with people here and one on paper are asked. */
  async function inquired() {
    const { db, province: provinceId, today: since, now, people } = site.world
    const body = { provinceId, kind: 'agency' as const, name: `سازمان ${newKey().slice(0, 4)}`, since, updatedAt: now }
    const [agency] = await db.insert(bodies).values(body).returning()
    await db.update(memberships).set({ bodyId: agency!.id }).where(eq(memberships.personId, people.agency.id))
    const id = await filed(site.world, 'station', stationForm(site.world, ...freeDays(2)), freeOffice())
    const asks = { provinceId, requestId: id, stage: 'association', task: 'inquiry', of: 'agencies' } as const
    const rows = [
      { ...asks, bodyId: agency!.id, label: body.name, openedAt: now },
      { ...asks, label: 'شرکت کاغذی', openedAt: now },
    ]
    await db.insert(tasks).values(rows)
    return { id, own: body.name }
  }
  const answerOf = async (id: string, label: string) => {
    const rows = await site.world.db.select().from(tasks).where(eq(tasks.requestId, id))
    return rows.find((row) => row.label === label)!
  }

  test('answer from their list of work, take it back, and go back to that list', async () => {
    const { id, own } = await inquired()
    const page = await visit(site.world.people.agency.id, '/queue')
    await page.locator(`a[href="/app/requests/${id}"]`).click()
    await page.getByText(`آیا از سوی ${own} مانعی برای این درخواست هست؟`).waitFor()
    expect(await page.getByText('شرکت کاغذی').count(), 'nothing of the others').toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await button(page, 'مانعی نیست').click()
    await button(page, 'پس گرفتن پاسخ').click()
    await page.getByText(`آیا از سوی ${own}`).waitFor()
    await button(page, 'مانعی نیست').click()
    await expect.poll(async () => (await answerOf(id, own)).answer).toBe('yes')
    await page.locator('a.back').click()
    await page.waitForURL('**/app/queue')
  })

  test('are written down by the clerk from one line each; a reason that is not sent yet comes back', async () => {
    const { id } = await inquired()
    const page = await visit(site.world.people.clerk.id, `/requests/${id}`)
    const open = async () => {
      await page.getByRole('button', { name: /شرکت کاغذی/ }).click()
      await button(page, 'اعلام مانع').click()
    }
    await open()
    await page.locator('textarea[name=word]').fill('بدهی سال گذشته')
    const { id: task } = await answerOf(id, 'شرکت کاغذی')
    const kept = () => site.world.db.$count(drafts, eq(drafts.kind, `object:${task}`))
    await expect.poll(kept, { timeout: 10_000 }).toBe(1)
    await page.reload()
    await open()
    await expect
      .poll(() => page.locator('textarea[name=word]').inputValue(), { timeout: 10_000 })
      .toBe('بدهی سال گذشته')
    // an answer that came on paper has its letter's number and day
    await button(page, 'ثبت مانع').click()
    await page.getByText('شماره نامه مرجع را بنویسید.').first().waitFor()
    await page.locator('input[name=number]').fill('۱۲/۳')
    await page.locator('button[name="on"]').click()
    await page.locator('.month td button:not([aria-disabled])').first().click()
    await button(page, 'اعلام مانع').click()
    await expect
      .poll(() => page.locator('textarea[name=word]').inputValue(), { timeout: 10_000 })
      .toBe('بدهی سال گذشته')
    await button(page, 'ثبت مانع').click()
    await expect.poll(async () => (await answerOf(id, 'شرکت کاغذی')).word).toBe('بدهی سال گذشته')
    expect((await answerOf(id, 'شرکت کاغذی')).facts).toMatchObject({ number: '۱۲/۳' })
    await page.getByText('بدهی سال گذشته').first().waitFor()
    await page.getByText('پاسخ: نامه شماره').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('are paid what is owed to them: the holder sends the receipt, which is kept until it is taken', async () => {
    const { id } = await inquired()
    const { db } = site.world
    const owed = { task: 'clearance', word: 'دو ماه کارمزد', facts: { sum: 18_500_000 } } as const
    const { id: account } = await answerOf(id, 'شرکت کاغذی')
    await db.update(tasks).set(owed).where(eq(tasks.id, account))
    const page = await visit((await requestOf(id)).personId, `/requests/${id}`, {
      viewport: { width: 360, height: 740 },
    })
    await page.getByText('مانده: ۱۸٬۵۰۰٬۰۰۰ ریال').first().waitFor()
    await page.locator('input[name=number]').fill('۷۷۱')
    await expect.poll(() => db.$count(drafts, eq(drafts.kind, `receipt:${account}`)), { timeout: 10_000 }).toBe(1)
    await choose(page, 'on', 0)
    await button(page, 'فرستادن رسید').click()
    await page.getByText('تصویر رسید را بفرستید').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'رسید.pdf', mimeType: 'application/pdf', buffer: pdf() }])
    await page.getByText('رسید.pdf').first().waitFor()
    const busy = () => button(page, 'فرستادن رسید').getAttribute('aria-busy')
    await expect.poll(busy, { timeout: 10_000 }).toBe(null)
    await button(page, 'فرستادن رسید').click()
    await page.getByText('رسید در انتظار تأیید شرکت کاغذی').first().waitFor()
    expect((await answerOf(id, 'شرکت کاغذی')).facts).toMatchObject({ receipt: '۷۷۱' })
    expect(await widthOf(page)).toBe(360)
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('the one inbox', () => {
  test('has what is asked of a role, a body and a seat, late first, and its count stands beside its name', async () => {
    const { world } = site
    const vote = await atVote(world, 'leave', ...freeDays(2))
    const late = await filed(world, 'station', stationForm(world, ...freeDays(2)), freeOffice())
    const asked = {
      provinceId: world.province,
      requestId: late,
      stage: 'association',
      task: 'inquiry',
      of: 'security',
    } as const
    await world.db.insert(tasks).values({ ...asked, openedAt: world.now, dueOn: addDays(world.today, -2) })
    const desk = await visit(world.people.clerk.id, '/queue')
    await desk.getByText('استعلام از حراست استانداری').first().waitFor()
    expect(await desk.locator('main li').first().innerText()).toMatch(/حراست استانداری[\s\S]*مهلت تا/)
    const member = await visit(world.people.head.id, '/queue')
    await member.locator(`a[href="/app/votes/${vote}"]`).waitFor()
    const waiting = await member.locator('a[href^="/app/votes/"]').count()
    const { actor } = await world.as('head')
    expect((await waitingFor(world.db, actor, world.now)).tasks).toBe(waiting)
    expect(await faultsOf(member)).toEqual([])
    await member.locator(`a[href="/app/votes/${vote}"]`).click()
    await button(member, 'رأی موافق').waitFor()
  })
})

describe('a question to the applicant', () => {
  test('is put by the clerk, stops the clock, and is answered from the holder’s own inbox', async () => {
    const { world } = site
    const office = freeOffice()
    const id = await filed(world, 'station', stationForm(world, ...freeDays(2)), office)
    const desk = await visit(world.people.clerk.id, `/requests/${id}`)
    await button(desk, 'پرسش از درخواست‌دهنده').click()
    await button(desk, 'فرستادن پرسش').click()
    await desk.getByText('پرسش را با چند کلمه بنویسید.').waitFor()
    await desk.locator('textarea[name=word]').fill('برق از کجاست؟')
    await button(desk, 'فرستادن پرسش').click()
    await desk.getByText('مهلت‌های دیگر متوقف است').first().waitFor()
    expect(await faultsOf(desk)).toEqual([])
    const holder = await visit(office.holder.id, '/queue')
    await holder.locator(`a[href="/app/requests/${id}"]`).click()
    await holder.getByText('پرسش: برق از کجاست؟').first().waitFor()
    await button(holder, 'نوشتن پاسخ').click()
    await holder.locator('textarea[name=word]').fill('از برق شهر')
    await button(holder, 'فرستادن پاسخ').click()
    await holder.getByText('پاسخ: از برق شهر').waitFor()
    expect(await faultsOf(holder)).toEqual([])
    // the day explains itself: what was counted from when, and where it stands
    await holder
      .getByText(/روز کاری از .*قاعده پیشنهادی سامانه/)
      .first()
      .waitFor()
  })
})

describe('a decision that is no vote', () => {
  test('is an officer’s, or written down from an authority’s paper', async () => {
    const { world } = site
    const own = await filed(world, 'annex', { days: inDays(world, ...freeDays(1)) }, freeOffice())
    const page = await visit(world.people.secretary.id, `/requests/${own}`)
    await button(page, 'موافقت').click()
    await page.getByText('موافقت شد؛ تصمیم‌گیرنده: دبیرخانه کارگروه').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const outside = await filed(world, 'outpost', { days: inDays(world, ...freeDays(1)) }, freeOffice())
    const desk = await visit(world.people.clerk.id, `/requests/${outside}`)
    await button(desk, 'موافقت').click()
    await desk.getByText('شماره نامه مرجع را بنویسید.').first().waitFor()
    await desk.locator('input[name=number]').fill('۱۲۰/۴')
    await choose(desk, 'on', 0)
    await button(desk, 'موافقت').click()
    await desk.getByText('تصمیم‌گیرنده: مرجع بیرون از کارگروه').waitFor()
    expect(await faultsOf(desk)).toEqual([])
  })
})

describe('whoever is named to stand in', () => {
  test('has no other role, lands at the question, and consents', async () => {
    const { world } = site
    const id = await filed(world, 'leave', leaveForm(world, ...freeDays(3)), freeOffice())
    const { consentPersonId } = await requestOf(id)
    const page = await visit(consentPersonId!, '/')
    await page.locator(`a.waits[href="/app/consents/${id}"]`).click()
    await page.getByText('شما را معرفی کرده است. رضایت می‌دهید؟').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await button(page, 'نمی‌پذیرم').click()
    await sheet(page).waitFor()
    await page.keyboard.press('Escape')
    await button(page, 'رضایت می‌دهم').click()
    await page.getByText('در انتظار نظر انجمن صنفی').waitFor()
    expect((await requestOf(id)).stage).toBe('association')
  })
})

describe('a former holder', () => {
  test('reads what they were, and finds what they filed', async () => {
    const { db, offices, today } = site.world
    const office = offices[3]!
    const id = await filed(site.world, 'station', stationForm(site.world, ...freeDays(2)), office)
    const theirs = and(eq(memberships.personId, office.holder.id), eq(memberships.role, 'holder'))
    await db
      .update(memberships)
      .set({ until: addDays(today, -1) })
      .where(theirs)
    onTestFinished(async () => void (await db.update(memberships).set({ until: null }).where(theirs)))
    const page = await visit(office.holder.id, '/')
    await page.getByText(`دارنده پروانه دفتر ${office.name} بودید`).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.locator(`a[href="/app/requests/${id}"]`).click()
    await page.getByText('میدان امام، روبه‌روی شهرداری').waitFor()
    await page.locator('a.back').click()
    await page.getByText('بودید').waitFor()
  })
})

describe('what is empty and what fails', () => {
  test.each([
    ['inspector', '/queue', 'کاری در انتظار شما نیست'],
    ['staff', '/requests/new/leave', 'صفحه پیدا نشد'],
  ] as const)('%s at %s reads «%s»', async (who, path, words) => {
    const page = await visit(site.world.people[who].id, path)
    await page.getByText(words).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('a word in the place of an id leads to no page, and says so', async () => {
    const page = await visit(site.world.people.clerk.id, '/offices/planned')
    await page.getByRole('heading', { name: 'صفحه پیدا نشد' }).waitFor()
  })

  test('a request that is not one’s own is not found, and says so', async () => {
    const id = await filed(site.world, 'station', stationForm(site.world, ...freeDays(3)), site.world.offices[1])
    const page = await visit(site.world.offices[2]!.holder.id, `/requests/${id}`)
    await page.getByText('یافت نشد').or(page.getByText('پیدا نشد')).first().waitFor()
  })

  test('a list without a network offers to try again, and then comes', async () => {
    const page = await visit(site.world.people.association.id, '/settings', { serviceWorkers: 'block' })
    await page.route('**/api/app/requests/tasks*', (route) => route.abort())
    await page.goto(`${site.url}/app/queue`)
    await page.getByText('اتصال برقرار نشد').first().waitFor()
    await page.unroute('**/api/app/requests/tasks*')
    await button(page, 'تلاش دوباره').first().click()
    await page.getByText('اتصال برقرار نشد').first().waitFor({ state: 'detached' })
  })
})

describe('every page', () => {
  let pages: [string, string[]][]
  beforeAll(async () => {
    const { world } = site
    const { holder, member, secretary, association } = world.people
    const decided = await atVote(world, 'station', ...freeDays(2), world.offices[0])
    await voted(world, decided, 'head', 'for')
    const waiting = await filed(world, 'leave', leaveForm(world, ...freeDays(1)), world.offices[0])
    const review = await filed(world, 'station', stationForm(world, ...freeDays(1)), world.offices[0])
    const form = ['/requests', '/requests/new', '/requests/new/leave', '/requests/new/station', `/requests/${waiting}`]
    pages = [
      [holder.id, form],
      [member.id, ['/votes', `/votes/${decided}`]],
      [secretary.id, ['/requests', `/requests/${decided}`]],
      [association.id, ['/queue', `/queue/${review}`]],
      [(await requestOf(waiting)).consentPersonId!, ['/consents', `/consents/${waiting}`]],
    ]
  })

  // the other schemes and languages are walked through in pages.test.ts; 640 × 400 is a laptop at 200 %
  test.each([
    ['fa', 'dark', 640, 400],
    ['en', 'light', 320, 740],
  ] as const)('is clean for axe and no wider than the screen in %s, %s, %d × %d', async (...look) => {
    const [lang, scheme, width, height] = look
    const shown = looksAt(site)
    for (const [person, paths] of pages)
      for (const path of paths) {
        const page = await shown.at(person, `/app${path}`, { lang, scheme, width, height })
        await page.waitForLoadState('networkidle')
        expect(await faultsOf(page), path).toEqual([])
        expect(await widthOf(page), path).toBe(width)
      }
    await shown.close()
  })
})

describe('what the holder is shown besides', () => {
  test('the closed days of the month, by mark and for the screen reader', async () => {
    const { db, province, people } = site.world
    const day = addDays(tehranDay(new Date()), 1)
    const title = 'تعطیلی نمونه'
    await db.insert(holidays).values({ provinceId: province, at: new Date(), day, title, kind: 'fixed' })
    const page = await visit(people.holder.id, '/requests/new/leave')
    await page.locator('button[name="days"]').click()
    await sheet(page).waitFor()
    const cell = page.getByRole('button', { name: `${longDate('fa', day)}، تعطیل` })
    // Fridays are closed before it is known what else is
    await expect.poll(() => page.locator('.month td.closed').count()).toBeGreaterThan(5)
    // tomorrow may stand in the next month
    if ((await cell.count()) === 0) await page.locator('.month-head button').last().click()
    await cell.waitFor()
    expect(
      await page
        .locator('.month td.closed button')
        .filter({ hasText: /^[۰-۹]+$/ })
        .count(),
    ).toBeGreaterThan(4)
    await db.delete(holidays).where(eq(holidays.title, title))
  })

  test('the link that whoever was named opens to consent, to be sent on', async () => {
    const id = await filed(site.world, 'leave', leaveForm(site.world, ...freeDays(1)), site.world.offices[0])
    const page = await visit(site.world.people.holder.id, `/requests/${id}`)
    await page.locator('bdi.code', { hasText: `/app/consents/${id}` }).waitFor()
    await button(page, 'فرستادن پیوند رضایت').waitFor()
    const other = await visit(site.world.people.clerk.id, `/requests/${id}`)
    expect(await button(other, 'فرستادن پیوند رضایت').count()).toBe(0)
  })
})
