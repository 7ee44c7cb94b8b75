// Minutes in the app: written and mended by the secretariat, objected to by a member, answered, and whole on A4.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { endedMeeting } from '../world/minutes.ts'
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
type Page = Awaited<ReturnType<Tabs['open']>>
const shot = async (page: Page, name: string) =>
  process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })

test('the secretariat writes and mends the minutes and shows them; a member objects and reads the answer', async () => {
  const { world } = site
  const owners = [{ of: 'secretariat' as const }]
  const made = await endedMeeting(world, {
    number: 14,
    items: [
      { title: 'خطوط دفترها', outcome: 'adopted', resolution: 'شرکت مخابرات خط دفترها را واگذار کند.', owners },
      { title: 'گزارش دبیرخانه از دفترهای تازه', outcome: 'noted' },
    ],
  })
  const page = await tabs.open(world.people.secretary.id, `/app/minutes/${made.id}`, wide)
  await page.getByText('۲ نفر از ۳ عضو دارای رأی حاضر بودند.').waitFor()
  await page.getByRole('button', { name: 'نوشتن شرح جلسه' }).click()
  await page.getByRole('textbox', { name: 'شرح جلسه' }).fill('جلسه با گزارش دبیرخانه آغاز شد.')
  await page.getByRole('button', { name: 'ثبت نسخه تازه' }).click()
  await page.getByText('نسخه ۱ ثبت شد.').waitFor()
  await page.getByRole('button', { name: /اصلاح مصوبه/ }).click()
  await page.getByRole('textbox', { name: 'متن مصوبه' }).fill('شرکت مخابرات خط همه دفترها را واگذار کند.')
  await page.getByRole('button', { name: 'ثبت نسخه تازه' }).click()
  await page.getByText('افزوده: ۱. شرکت مخابرات خط همه دفترها را واگذار کند.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'minutes-write-1280')
  await page.getByRole('button', { name: 'نمایش به اعضا' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'نمایش به اعضا' }).click()
  await page.getByText(/اعتراض اعضا تا/).waitFor()
  const paper = await page.pdf({ preferCSSPageSize: true })
  // A4, to the tenth of a point
  expect(paper.toString('latin1')).toMatch(/MediaBox \[0 0 59[45]\.\d+ 841\.\d+\]/)
  if (process.env.SHOTS) {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 660, height: 934 })
    await shot(page, 'minutes-paper')
    await page.emulateMedia({ media: null })
    await page.setViewportSize(wide.viewport)
  }

  const member = await tabs.open(world.people.member.id, `/app/minutes/${made.id}`)
  await member.getByText('شرکت مخابرات خط همه دفترها را واگذار کند.').first().waitFor()
  expect(await faultsOf(member)).toEqual([])
  expect(await widthOf(member)).toBeLessThanOrEqual(360)
  await shot(member, 'minutes-member-360')
  await member.getByRole('button', { name: 'اعتراض به صورت‌جلسه' }).click()
  await member.getByRole('textbox', { name: 'اعتراض به صورت‌جلسه' }).fill('بند ۱ مهلت یک‌ماهه داشت.')
  await member.getByRole('button', { name: 'ارسال اعتراض' }).click()
  await member.getByText('اعتراض شما به دبیرخانه رسید.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'پاسخ به اعتراض' }).click()
  await page.getByRole('textbox', { name: 'پاسخ به اعتراض' }).fill('مهلت افزوده می‌شود.')
  await page.getByRole('button', { name: 'ثبت پاسخ' }).click()
  await page.getByText('پاسخ دبیرخانه: مهلت افزوده می‌شود.').waitFor()
})
