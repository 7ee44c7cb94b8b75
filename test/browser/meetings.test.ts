// A meeting of the working group in the app: prepared by the secretariat, read and answered by a member.
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { meetings } from '#db/schema/meetings'
import { tehranInstant } from '#rules/calendar'
import { meetingOfToday } from '../world/meetings-held.ts'
import { atVote } from '../world/requests.ts'
import { faultsOf } from './axe.ts'
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

const wide = { viewport: { width: 1280, height: 800 } }
const shot = async (page: Awaited<ReturnType<Tabs['open']>>, name: string) =>
  process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })

test('the secretary calls a meeting, builds its agenda and invites; a member answers and writes an opinion', async () => {
  const { world } = site
  await atVote(world, 'station', 30)
  const page = await tabs.open(world.people.secretary.id, '/app/meetings', wide)
  await page.locator('.page-head').getByRole('button', { name: 'تشکیل جلسه' }).click()
  const sheet = page.getByRole('dialog').last()
  await sheet.getByRole('button', { name: /روز جلسه/ }).click()
  await page.getByRole('button', { name: 'ماه بعد' }).click()
  await page.getByRole('button', { name: / ۲۰ / }).click()
  await sheet.getByLabel('محل').fill('سالن جلسات استانداری')
  await sheet.getByRole('button', { name: 'تشکیل جلسه' }).click()
  await page.getByRole('heading', { name: 'جلسه ۱' }).waitFor()
  await page.getByRole('button', { name: /افزودن به دستور جلسه/ }).click()
  await page.getByRole('link', { name: /ایستگاه موقت/ }).waitFor()
  await page.getByRole('button', { name: 'افزودن موضوع' }).click()
  await page.getByRole('textbox', { name: 'موضوع' }).fill('تعرفه خدمات تازه')
  await page.getByRole('textbox', { name: 'مهمانان این بند' }).fill('نازنین مهمان، نماینده دستگاه')
  await page.getByRole('button', { name: 'ثبت', exact: true }).click()
  await page.getByText('مهمانان: نازنین مهمان (نماینده دستگاه)').waitFor()
  await page.getByRole('button', { name: 'بالاتر بردن تعرفه خدمات تازه' }).click()
  await page.getByText('تعرفه خدمات تازه اکنون بند ۱ است.').waitFor()
  const items = page.locator('.agenda > li')
  // the list comes anew after the move, and a drag that has begun would end with it
  await expect.poll(() => items.nth(0).innerText()).toContain('تعرفه خدمات تازه')
  await page.waitForLoadState('networkidle')
  await items.nth(0).locator('h3').hover()
  await page.mouse.down()
  // a browser says that something is above only from the second move on
  for (const _ of [1, 2]) await items.nth(1).locator('h3').hover()
  await page.mouse.up()
  await page.getByText('تعرفه خدمات تازه اکنون بند ۲ است.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'meeting-prepare-1280')
  await page.getByRole('button', { name: 'فرستادن دعوت‌نامه' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'فرستادن دعوت‌نامه' }).click()
  await page.getByText('دعوت‌نامه برای ۴ نفر فرستاده شد.').waitFor()
  await page.getByText('ندیده است').first().waitFor()

  const member = await tabs.open(world.people.member.id, '/app/meetings')
  await member.getByRole('link', { name: /جلسه ۱/ }).click()
  await member.getByRole('button', { name: 'می‌آیم' }).click()
  await member.getByText('پاسخ شما به دبیرخانه رسید.').waitFor()
  await member.getByRole('button', { name: /نوشتن نظر تعرفه/ }).click()
  await member.getByRole('textbox', { name: 'نظر شما' }).fill('با تعرفه پیشنهادی موافقم.')
  await member.getByRole('button', { name: 'ثبت نظر' }).click()
  await member.getByText('با تعرفه پیشنهادی موافقم.').waitFor()
  expect(await faultsOf(member)).toEqual([])
  expect(await widthOf(member)).toBeLessThanOrEqual(360)
  await shot(member, 'meeting-invited-360')
})

test('a meeting is held: the secretary notes who is there and brings the items up, a member votes from the phone', async () => {
  const { world } = site
  const { meeting } = await meetingOfToday(world, ['تعرفه خدمات پستی', 'نوبت‌دهی دفترها'])
  const page = await tabs.open(world.people.secretary.id, `/app/meetings/${meeting}`, wide)
  await page.getByRole('button', { name: 'شروع جلسه' }).click()
  await page.getByText('هنوز بندی باز نشده است').waitFor()
  const member = await tabs.open(world.people.member.id, `/app/meetings/${meeting}`)
  await member.getByText('هنوز بندی باز نشده است').waitFor()
  for (const who of ['head', 'member'] as const) {
    const turn = page.getByRole('button', { name: `حضور ${world.people[who].name}`, exact: false })
    await turn.click()
    await page.locator('button[aria-pressed="true"]', { hasText: world.people[who].name }).waitFor()
  }
  await page.getByText('۲ نفر از ۳ دارنده رأی حاضرند').waitFor()
  await page.getByRole('button', { name: /باز کردن بند ۱/ }).click()
  // nobody votes on what is not written
  await page.getByRole('button', { name: 'نوشتن مصوبه' }).waitFor()
  expect(await page.getByRole('button', { name: 'رأی‌گیری', exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'نوشتن مصوبه' }).click()
  await page.getByRole('textbox', { name: 'مصوبه' }).fill('تعرفه خدمات پستی ظرف مدت دو هفته بازنگری شود.')
  await page.getByRole('button', { name: 'همین مهلت' }).click()
  await page.getByRole('checkbox', { name: 'دبیرخانه کارگروه' }).check()
  await shot(page, 'meeting-resolving-1280')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'ثبت مصوبه' }).click()
  await page.getByRole('dialog').locator('.note.offline').first().waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await page.getByRole('button', { name: 'نوشتن مصوبه' }).click()
  await page.getByRole('checkbox', { name: 'دبیرخانه کارگروه', checked: true }).waitFor()
  await page.getByRole('button', { name: 'ثبت مصوبه' }).click()
  await page.getByText('مسئول اجرا: دبیرخانه کارگروه').waitFor()
  await page.getByRole('button', { name: 'رأی‌گیری', exact: true }).click()
  await page.getByText('رأی‌گیری با بستن بند پایان می‌یابد.').waitFor()

  // a dropped connection: what was pressed says so, and pressed again it is one vote
  await member.getByRole('button', { name: 'رأی موافق' }).waitFor()
  await member.context().setOffline(true)
  await member.getByRole('button', { name: 'رأی موافق' }).click()
  await member.locator('.note.offline').getByText('رأی شما هنوز ثبت نشده است').waitFor()
  await member.context().setOffline(false)
  await member.getByRole('button', { name: 'رأی موافق' }).click()
  await member.getByText('رأی شما: موافق').waitFor()
  expect(await faultsOf(member)).toEqual([])
  expect(await widthOf(member)).toBeLessThanOrEqual(360)
  await shot(member, 'meeting-running-360')
  await page.getByText('موافق', { exact: true }).first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'ویرایش مصوبه' }).count()).toBe(0)

  await page.getByRole('button', { name: 'ثبت رأی شفاهی' }).first().click()
  const sheet = page.getByRole('dialog').last()
  await sheet.getByText('موافق', { exact: true }).click()
  await sheet.getByRole('button', { name: 'ثبت رأی', exact: true }).click()
  await page.getByText('شفاهی').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'meeting-running-1280')
  await page.getByRole('button', { name: 'بستن با نتیجه رأی‌گیری' }).click()
  await page.getByText('بند ۱: تصویب شد').first().waitFor()
  await member.getByText('تصویب شد').first().waitFor()
  await page.getByRole('button', { name: /باز کردن بند ۲/ }).click()
  await page.getByRole('button', { name: 'ماندن برای جلسه بعد' }).click()
  await page.getByText('بند ۲: ماند برای جلسه بعد').first().waitFor()
  await page.getByRole('button', { name: 'پایان جلسه' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'پایان جلسه' }).click()
  await page.getByText('برگزار شده').first().waitFor()
  await member.getByText('برگزار شده').first().waitFor()
  await shot(page, 'meeting-held-1280')
})

test('a meeting is followed also where an answer takes longer than the time between two questions', async () => {
  const { world } = site
  const { meeting } = await meetingOfToday(world, ['تعرفه خدمات پستی'])
  const member = await tabs.open(world.people.member.id, `/app/meetings/${meeting}`)
  const page = await tabs.open(world.people.secretary.id, `/app/meetings/${meeting}`, wide)
  await page.getByRole('button', { name: 'شروع جلسه' }).click()
  await page.getByText('هنوز بندی باز نشده است').waitFor()
  await member.reload()
  await member.getByText('هنوز بندی باز نشده است').waitFor()
  await member.route(`**/api/app/meetings/${meeting}`, async (route) => {
    const answer = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 4500))
    await route.fulfill({ response: answer })
  })
  await page.getByRole('button', { name: /باز کردن بند ۱/ }).click()
  await member.locator('h3', { hasText: 'تعرفه خدمات پستی' }).first().waitFor({ timeout: 25_000 })
})

test('long after the hour of the invitation it is asked when the meeting began', async () => {
  const { world } = site
  const { meeting } = await meetingOfToday(world, ['سامانه نوبت‌دهی'])
  await world.db.update(meetings).set({ startsAt: '00:00' }).where(eq(meetings.id, meeting))
  const page = await tabs.open(world.people.secretary.id, `/app/meetings/${meeting}`)
  await page.getByRole('button', { name: 'شروع جلسه' }).click()
  const asks = page.getByRole('dialog')
  await asks.getByText('ساعت ۰۰:۰۰').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'meeting-late-360')
  await asks.getByRole('textbox', { name: 'ساعت شروع' }).fill('۲۵:۰۰')
  await asks.getByRole('button', { name: 'شروع جلسه' }).click()
  await asks.getByText('ساعت را مانند ۱۰:۳۰ بنویسید.').waitFor()
  await asks.getByRole('textbox', { name: 'ساعت شروع' }).fill('۰۰:۰۰')
  await asks.getByRole('button', { name: 'شروع جلسه' }).click()
  await page.getByText('هنوز بندی باز نشده است').waitFor()
  const [row] = await world.db.select().from(meetings).where(eq(meetings.id, meeting))
  expect(row!.begunAt).toEqual(tehranInstant(row!.heldOn, '00:00'))
})

test('before the hour of the invitation a meeting begins only when that hour was named', async () => {
  const { world } = site
  const { meeting } = await meetingOfToday(world, ['سامانه نوبت‌دهی'])
  await world.db.update(meetings).set({ startsAt: '23:59' }).where(eq(meetings.id, meeting))
  const page = await tabs.open(world.people.secretary.id, `/app/meetings/${meeting}`)
  await page.getByRole('button', { name: 'شروع جلسه' }).click()
  const asks = page.getByRole('dialog')
  await asks.getByText('ساعت ۲۳:۵۹').waitFor()
  await shot(page, 'meeting-early-360')
  await asks.getByRole('button', { name: 'پیش از ساعت دعوت آغاز شود' }).waitFor()
  await asks.getByRole('button', { name: 'انصراف' }).click()
  await asks.waitFor({ state: 'hidden' })
  const stateOf = async () => (await world.db.select().from(meetings).where(eq(meetings.id, meeting)))[0]!.state
  expect(await stateOf()).toBe('called')
  await page.getByRole('button', { name: 'شروع جلسه' }).click()
  await asks.getByRole('button', { name: 'پیش از ساعت دعوت آغاز شود' }).click()
  await page.getByText('هنوز بندی باز نشده است').waitFor()
  expect(await stateOf()).toBe('running')
})
