// An office to come in a real browser: its file at the desk, the request on the applicant's behalf; a call on a phone without an
// account, its applicant looked at and chosen from.
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { applications, calls } from '#db/schema/calls'
import { requests } from '#db/schema/requests'
import { addDays } from '#rules/calendar'
import { conditions } from '#rules/calls'
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

const desk = { viewport: { width: 1280, height: 800 } }

/** A call of some days; what is open today, or was over yesterday. */
async function called(opensOn: number, closesOn: number): Promise<string> {
  const { db, province, today, now, people, counties } = site.world
  const terms = { place: 'ارس', kind: 'urban', capacity: 1, permitBy: 'regulator', permitNumber: '۱۲' } as const
  const days = { permitOn: today, opensOn: addDays(today, opensOn), closesOn: addDays(today, closesOn) }
  const weights = { exam: 60, education: 15, experience: 15, local: 10 }
  const made = { countyId: counties[0]!.id, createdBy: people.clerk.id, createdAt: now, number: `1405-${closesOn + 9}` }
  const [row] = await db
    .insert(calls)
    .values({ provinceId: province, ...terms, ...days, weights, ...made })
    .returning()
  return row!.id
}

test('the secretariat opens a file and finds what is asked for about it', async () => {
  const { clerk } = site.world.people
  const page = await tabs.open(clerk.id, '/app/offices/new/planned', desk)
  await page.getByText('پرونده‌ای باز نیست').waitFor()
  await page.getByRole('link', { name: 'پرونده تازه' }).click()
  await page.getByLabel('نام دفتر').fill('دفتر سپیدار نو')
  await page.getByLabel('شهرستان').selectOption({ index: 1 })
  await page.getByLabel('شهر یا روستا').fill('ارس')
  await page.getByLabel('نشانی').fill('خیابان یکم، پلاک ۲')
  await page.getByLabel('نام متقاضی').fill('سامان نوپا')
  await page.getByLabel('کد ملی').fill('۹۹۹۰۰۰۰۰۱')
  await page.getByLabel('تلفن همراه').fill('۰۹۱۴۷۷۷۰۰۶۱')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'باز کردن پرونده' }).click()
  // a slip stays at its field, with all that was typed
  await page.locator('.field-error').first().waitFor()
  await page.getByLabel('کد ملی').fill('۹۹۹۰۰۰۰۰۱۸')
  await page.getByRole('button', { name: 'باز کردن پرونده' }).click()
  await page.getByText('تبدیل پروانه به پروانه پیشخوان').first().waitFor()
  await page.getByText('تأسیس دفتر').first().waitFor()
  expect(await page.getByText('مرخصی').count()).toBe(0)
  expect(await site.world.db.$count(requests)).toBe(0)
})

test('a call is read and registered for on a phone without an account', async () => {
  const id = await called(0, 10)
  const page = await tabs.open(null, `/calls/${id}`)
  await page.getByText('فراخوان تأسیس دفتر در ').first().waitFor()
  expect(await widthOf(page)).toBeLessThanOrEqual(360)
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('نام و نام خانوادگی').fill('رها پیشگام')
  await page.getByLabel('کد ملی').fill('۹۹۹۰۰۰۰۰۲۶')
  await page.getByLabel('شماره همراه').fill('۰۹۱۴۷۷۷۰۰۶۲')
  await page.getByLabel('تاریخ تولد').fill('۱۳۷۰/۵/۲۱')
  await page.getByLabel('مدرک تحصیلی', { exact: true }).selectOption('bachelor')
  const paper = { name: 'مدرک.png', mimeType: 'image/png', buffer: picture }
  for (const name of ['شناسنامه و کارت ملی', 'دانش‌نامه یا گواهی تحصیلی'])
    await page.getByLabel(name).setInputFiles(paper)
  await page.getByRole('button', { name: 'ثبت‌نام' }).click()
  await page.getByText('ثبت‌نام شما رسیده است').waitFor()
  expect(await site.world.db.$count(applications, eq(applications.callId, id))).toBe(1)
})

test('who registered is looked at, condition by condition', async () => {
  const id = await called(-9, -1)
  const { db, province, now, people } = site.world
  const who = { name: 'کاوه جویا', nationalId: '9990000034', mobile: '09147770063', born: '1990-01-01' } as const
  const form = { ...who, education: 'bachelor', experience: 2, local: true, veteran: 'none', disability: 0 } as const
  const kept = {
    callId: id,
    form,
    nationalId: who.nationalId,
    trackingCode: '1111222233334444',
    secretHash: 'h',
    at: now,
  }
  await db.insert(applications).values({ provinceId: province, ...kept })
  const page = await tabs.open(people.clerk.id, `/app/offices/new/${id}`, desk)
  await page.getByText('کاوه جویا').click()
  const yes = page.getByRole('dialog').getByLabel('احراز شد', { exact: true })
  for (let nth = 0; nth < conditions.length; nth++) await yes.nth(nth).check()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'ثبت نتیجه' }).click()
  await page.getByText('واجد شرایط').waitFor()
  await page.getByLabel('کد پیگیری و نمره').fill('۱۱۱۱۲۲۲۲۳۳۳۳۴۴۴۴ ۸۰٫۵')
  await page.getByRole('button', { name: 'ثبت نمره‌ها' }).click()
  await page.getByText('پیشنهاد بر پایه امتیاز').waitFor()
  await page.getByLabel('شماره مصوبه').fill('۱۵/۳')
  await page.getByRole('button', { name: 'ثبت انتخاب کارگروه' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ثبت انتخاب کارگروه' }).click()
  await page.getByRole('list', { name: 'رتبه‌بندی' }).getByText('انتخاب‌شده').waitFor()
  expect(await widthOf(page)).toBeLessThanOrEqual(1280)
})

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
