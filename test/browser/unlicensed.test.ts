// A place that works without a license: taken up from a citizen's case, and followed until it has stopped.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cases } from '#db/schema/cases'
import { unlicensedPlaces } from '#db/schema/unlicensed'
import { newKey } from '../world.ts'
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
afterAll(() => site?.close())

test('is taken up from a case, and followed until it has stopped', async () => {
  const { world } = site
  const [told] = await world.db
    .insert(cases)
    .values({
      ...{ provinceId: world.province, trackingCode: newKey(), secretHash: 'x', kind: 'complaint', text: 'متن' },
      ...{ topic: 'unlicensed', place: 'خیابان نمونه، پلاک ۱۲', confidential: false, state: 'registered' },
      ...{ filedAt: world.now, stateAt: world.now },
    })
    .returning()
  const page = await tabs.open(world.people.clerk.id, `/app/cases/${told!.id}`)
  await page.getByRole('link', { name: 'پیگیری این محل تا بسته شدن' }).click()
  await page.getByLabel('نام محل').fill('دفتر خدمات نمونه')
  expect(await page.getByLabel('نشانی').inputValue()).toBe('خیابان نمونه، پلاک ۱۲')
  await page.getByLabel('چه کاری انجام می‌دهد').fill('ثبت درخواست کارت ملی')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ثبت محل' }).click()
  await page.getByText('هنوز گامی ثبت نشده است').waitFor()
  await page.getByLabel('چه گامی').selectOption('letter')
  await page.getByLabel('شماره نامه یا مصوبه').fill('۱۴۰۵/۱۲')
  await page.getByLabel('شرح').fill('به اداره اماکن نوشته شد')
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
  await page.getByRole('button', { name: 'ثبت گام' }).click()
  await page.getByText('به اداره اماکن نوشته شد').waitFor()
  await page.getByLabel('چه گامی').selectOption('stopped')
  await page.getByLabel('شرح').fill('در محل بسته دیده شد')
  await page.getByRole('button', { name: 'ثبت گام' }).click()
  await page.getByText('در محل بسته دیده شد').waitFor()
  expect(await world.db.select().from(unlicensedPlaces)).toMatchObject([{ state: 'stopped', caseId: told!.id }])
  await page.goto(`${site.url}/app/unlicensed`)
  await page.getByText('دفتر خدمات نمونه').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await widthOf(page)).toBe(360)
})
