// A meeting of the working group in the app: prepared by the secretariat, read and answered by a member.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
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
  await page.getByRole('button', { name: 'تشکیل جلسه' }).click()
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
  await member.getByRole('textbox', { name: 'نظرهای کتبی اعضا' }).fill('با تعرفه پیشنهادی موافقم.')
  await member.getByRole('button', { name: 'ثبت نظر' }).click()
  await member.getByText('با تعرفه پیشنهادی موافقم.').waitFor()
  expect(await faultsOf(member)).toEqual([])
  expect(await widthOf(member)).toBeLessThanOrEqual(360)
  await shot(member, 'meeting-invited-360')
})
