// Cases in the app: the desk passes on and settles, an examiner asks and reports, the office answers, the secretary
// opens an identity; and axe on every page of them, in both languages, both schemes and two sizes.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '#act/act'
import { hashPin } from '#act/pin'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { addWord } from '#actions/cases/word'
import { audit } from '#db/schema/audit'
import { cases } from '#db/schema/cases'
import { people } from '#db/schema/people'
import { newKey, type World } from '../world.ts'
import { faultsOf, faultsOfColours } from './axe.ts'
import { inTurn, type Looks, looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
const pin = '482913'
const complainant = 'کاوه شاکی‌نژاد'

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  await site.world.db
    .update(people)
    .set({ pinHash: await hashPin(pin) })
    .where(eq(people.id, who('secretary')))
})
afterEach(() => tabs.leave())
afterAll(() => site.close())

type Who = keyof World['people']
const who = (name: Who) => site.world.people[name].id
const now = () => ({ now: new Date() })

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function file(over: Partial<FileCase> = {}) {
  return value(
    await fileCase(site.world.nobody(now()), newKey(), {
      license: site.world.offices[0]!.license,
      kind: 'complaint',
      topic: 'overcharge',
      text: 'برای تعویض شناسنامه دو برابر نرخ گرفتند و رسید ندادند.\nساعت ۱۰ صبح بود.',
      name: complainant,
      mobile: '09140007766',
      confidential: true,
      ...over,
    }),
  )
}
const assign = async (id: string, examiner: 'kanoon' | 'association' = 'kanoon') => {
  const text = 'برای تعویض شناسنامه دو برابر نرخ گرفتند.'
  return value(
    await assignCase(await site.world.as('clerk', now()), newKey(), { case: id, examiner, word: 'لطفاً زودتر', text }),
  )
}
const examine = async (id: string, to: 'ask' | 'report', word: string) =>
  value(await examineCase(await site.world.as('kanoon', now()), newKey(), { case: id, to, word }))
const answer = async (id: string) =>
  value(await answerCase(await site.world.as('holder', now()), newKey(), { case: id, word: 'مابه‌التفاوت پس داده شد.' }))
const close = async (id: string) =>
  value(await closeCase(await site.world.as('clerk', now()), newKey(), { case: id, result: 'شکایت وارد بود.' }))
const end = async (id: string) => {
  const ending = { case: id, result: 'پیش‌تر ثبت شده است.', end: 'repeated' } as const
  return value(await closeCase(await site.world.as('clerk', now()), newKey(), ending))
}
const stateOf = async (id: string) => (await site.world.db.select().from(cases).where(eq(cases.id, id)))[0]!.state
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer()

async function atOffice(over: Partial<FileCase> = {}) {
  const made = await file(over)
  await assign(made.id)
  await examine(made.id, 'ask', 'نرخ آن روز چه بود؟')
  return made
}
async function resolved() {
  const made = await atOffice()
  await answer(made.id)
  await close(made.id)
  return made
}

async function open(name: Who, path: string, options = {}): Promise<Page> {
  const page = await tabs.open(who(name), path, options)
  await page.locator('.bones').first().waitFor({ state: 'detached' })
  return page
}
const main = (page: Page) => page.locator('#main')
const sheet = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('several at once, from the list', () => {
  const wide = { viewport: { width: 1280, height: 800 } }
  const tick = (page: Page, nth: number) => page.locator('.lines tbody .tick input').nth(nth).check()

  test('are looked at, given to one examiner, and what another was quicker with is told by name', async () => {
    const made = [await file(), await file(), await file()]
    const page = await open('clerk', '/app/cases', wide)
    await page.locator('.lines tbody tr').nth(2).waitFor()
    for (const nth of [0, 1, 2]) await tick(page, nth)
    await press(page, 'ارجاع ۳ پرونده برای بررسی')
    expect(await sheet(page).locator('li').count()).toBe(3)
    await sheet(page).getByLabel('انجمن صنفی استان').check()
    await end(made[1]!.id)
    expect(await faultsOf(page)).toEqual([])
    await sheet(page).getByRole('button', { name: 'ارجاع', exact: true }).click()
    await sheet(page).getByText('انجام نشد').waitFor()
    await sheet(page).locator('button', { hasText: 'بستن' }).click()
    const states = await Promise.all(made.map(({ id }) => stateOf(id)))
    expect(states).toEqual(['examining', 'resolved', 'examining'])
    await expect.poll(() => page.locator('.bulk').count()).toBe(0)
  })
})

describe('axe finds nothing, and nothing is too wide', () => {
  const pages: [string, Who, () => Promise<string>, ((page: Page) => Promise<void>)?][] = [
    ['the desk’s list', 'clerk', async () => '/app/cases'],
    [
      'a new case at the desk',
      'clerk',
      async () => `/app/cases/${(await file({ files: [{ bytes: await photo(), name: 'رسید.jpg' }] })).id}`,
    ],
    [
      'the sheet of an act',
      'clerk',
      async () => `/app/cases/${(await file()).id}`,
      async (page) => {
        await page.locator('.page-act button').first().click()
        await sheet(page).waitFor()
      },
    ],
    ['an identity', 'secretary', async () => `/app/cases/${(await resolved()).id}`],
    ['the kanoon’s queue', 'kanoon', async () => '/app/queue'],
    ['the association’s queue', 'association', async () => '/app/queue'],
    ['the office’s list', 'holder', async () => '/app/cases'],
    ['a complaint at the office', 'holder', async () => `/app/cases/${(await atOffice({ confidential: false })).id}`],
  ]
  const looks = [
    { lang: 'fa', scheme: 'light' },
    { lang: 'fa', scheme: 'dark' },
    { lang: 'en', scheme: 'light' },
    { lang: 'en', scheme: 'dark' },
  ] as const

  // each page is of one case in all looks
  const paths = new Map<string, Promise<string>>()
  const pathOf = (name: string, path: () => Promise<string>) => {
    const made = paths.get(name) ?? path()
    paths.set(name, made)
    return made
  }

  let shown: Looks
  beforeAll(async () => {
    await assign((await file({ kind: 'criticism', topic: 'conduct' })).id)
    await assign((await file({ kind: 'suggestion', topic: 'premises' })).id, 'association')
    await resolved()
    shown = looksAt(site)
  })
  afterAll(() => shown.close())

  test.each(
    inTurn(pages, looks).map(({ page: [name, role, path, before], look }) => ({ name, role, path, before, ...look })),
  )('on $name ($lang, $scheme)', async ({ name, role, path, before, lang, scheme }) => {
    const page = await shown.at(who(role), await pathOf(name, path), { lang, scheme })
    await before?.(page)
    // the dark look comes after the light one of the same page
    const faults = scheme === 'light' ? faultsOf : faultsOfColours
    expect(await faults(page)).toEqual([])
    expect(await widthOf(page)).toBe(360)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await faults(page)).toEqual([])
    expect(await widthOf(page)).toBe(1280)
  })
})

describe('the secretariat', () => {
  test('sees what waits by what is to be done, and finds a case by its code', async () => {
    const made = await file({ text: 'پرونده جست‌وجو' })
    const page = await open('clerk', '/app/cases')
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count()).toBeGreaterThan(0)
    await page.getByRole('searchbox').fill(made.trackingCode.replace(/(\d{4})/g, '$1 '))
    await expect.poll(() => rows.count()).toBe(1)
    await rows.first().getByRole('link').click()
    await page.getByText('پرونده جست‌وجو').waitFor()
  })

  test('joins a case to another about the same office by choosing it', async () => {
    const main = await file({ text: 'نخست نوشته شد' })
    const other = await file({ text: 'پس از آن نوشته شد' })
    const page = await open('clerk', `/app/cases/${other.id}`)
    await page.getByRole('button', { name: 'یکی کردن با پرونده دیگر' }).click()
    await page.getByRole('dialog').locator('select').selectOption(main.id)
    await page.getByRole('dialog').getByRole('button', { name: 'یکی کردن', exact: true }).click()
    await page.getByRole('link', { name: 'پرونده اصلی' }).click()
    await page.getByText('نخست نوشته شد').waitFor()
  })

  test('comes from the desk’s links to what they speak of', async () => {
    await atOffice()
    const page = await open('clerk', '/app/cases?state=answered')
    const pressed = page.locator('.chip[aria-pressed=true]')
    expect(await pressed.innerText()).toContain('برای اعلام نتیجه')
    await page.goto(`${site.url}/app/cases?late=yes`)
    await expect.poll(() => pressed.innerText()).toContain('گذشته از مهلت')
  })

  test('shows a day that has passed as late', async () => {
    const { id } = await file()
    await site.world.db.update(cases).set({ dueOn: '2026-01-05' }).where(eq(cases.id, id))
    const page = await open('clerk', `/app/cases/${id}`)
    expect(await main(page).innerText()).toContain('گذشته: ۱۵ دی ۱۴۰۴')
  })

  test('gives a case to an examiner, and is told when that was done meanwhile', async () => {
    const { id } = await file()
    const page = await open('clerk', `/app/cases/${id}`)
    await press(page, 'ارجاع برای بررسی')
    await sheet(page).getByText('انجمن صنفی استان').click()
    await sheet(page).getByLabel('متنی که دفتر و انجمن می‌خوانند').fill('برای تعویض شناسنامه دو برابر نرخ گرفتند.')
    await sheet(page).getByLabel('یادداشت برای بررسی‌کننده').fill('به انجمن')
    await press(page, 'ارجاع')
    await page.getByText('پرونده ارجاع شد.').waitFor()
    await expect.poll(() => main(page).innerText()).toContain('ارجاع به انجمن صنفی استان')
    expect(await stateOf(id)).toBe('examining')
    // what the office will read stands beside what the citizen wrote
    await page.getByText('ساعت ۱۰ صبح بود.').waitFor()
    await page.getByText('آنچه دفتر و انجمن می‌خوانند').waitFor()

    const other = await atOffice()
    await answer(other.id)
    await page.goto(`${site.url}/app/cases/${other.id}`)
    await press(page, 'اعلام نتیجه')
    await sheet(page).getByRole('textbox').fill('نتیجه')
    await close(other.id)
    await press(page, 'اعلام به شهروند')
    await sheet(page).getByText('از این مرحله گذشته است').waitFor()
    // what one has written stays beside it, also once the page below knows
    await expect.poll(() => main(page).innerText()).toContain('نتیجه اعلام شد')
    await sheet(page).getByText('از این مرحله گذشته است').waitFor()
    expect(await sheet(page).getByRole('textbox').inputValue()).toBe('نتیجه')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('button', { name: 'اعلام نتیجه' }).count()).toBe(0)
  })

  test('ends a case that nobody has examined only with its reason, which the citizen reads', async () => {
    const made = await file()
    const page = await open('clerk', `/app/cases/${made.id}`)
    await press(page, 'پایان بدون بررسی')
    await press(page, 'پایان دادن')
    await sheet(page).getByText('برای شهروند بنویسید چرا بررسی نمی‌شود.').waitFor()
    await sheet(page).getByText('تکراری است و پیش‌تر ثبت شده است').click()
    await sheet(page).getByRole('textbox').fill('همین شکایت با کد پیشین شما در دست رسیدگی است.')
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'پایان دادن')
    await page.getByText('پرونده پایان یافت.').waitFor()
    expect(await stateOf(made.id)).toBe('resolved')
    await page.goto(`${site.url}/c/${made.trackingCode}/${made.secret}`)
    await page.getByText('رسیدگی نشد: پیش‌تر ثبت شده است').waitFor()
    await page.getByText('همین شکایت با کد پیشین شما').first().waitFor()
  })

  test('settles a case with words only', async () => {
    const { id } = await atOffice()
    await answer(id)
    const page = await open('clerk', `/app/cases/${id}`)
    await press(page, 'اعلام نتیجه')
    await press(page, 'اعلام به شهروند')
    await sheet(page).getByText('نتیجه را بنویسید.').waitFor()
    await sheet(page).getByRole('textbox').fill('دفتر پول را پس داد.')
    await press(page, 'اعلام به شهروند')
    await page.getByText('نتیجه اعلام شد.').waitFor()
    expect(await stateOf(id)).toBe('resolved')
  })

  test('opens an identity only as the secretary, with the PIN, and it is recorded', async () => {
    const { id, trackingCode, secret } = await file()
    const looks = () => site.world.db.$count(audit, eq(audit.action, 'identities.open'))
    const clerk = await open('clerk', `/app/cases/${id}`)
    await clerk.getByText('تنها دبیر کارگروه').waitFor()
    expect(await clerk.getByRole('button', { name: 'دیدن نام و شماره' }).count()).toBe(0)
    const before = await looks()
    const page = await open('secretary', `/app/cases/${id}`)
    await page.getByText('زنجیره رویدادها ثبت می‌شود').waitFor()
    await press(page, 'دیدن نام و شماره')
    await press(page, 'دیدن نام و شماره')
    await page.getByText('دلیل دیدن نام را با کلمات بنویسید.').waitFor()
    await page.getByLabel('چرا باید آن را ببینید؟').fill('برای پرسیدن روز مراجعه')
    await press(page, 'دیدن نام و شماره')
    await sheet(page).waitFor()
    await page.keyboard.type('۱۱۱۱۱۱')
    await page.keyboard.press('Enter')
    await sheet(page).getByRole('alert').waitFor()
    expect(await main(page).innerText()).not.toContain(complainant)
    expect(await looks()).toBe(before)
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
    await page.getByText(complainant).waitFor()
    expect(await main(page).innerText()).toContain('۰۹۱۴ ۰۰۰ ۷۷۶۶')
    expect(await looks()).toBe(before + 1)
    await page.reload()
    await page.getByText('متن شهروند').waitFor()
    expect(await main(page).innerText()).not.toContain(complainant)
    await page.goto(`${site.url}/c/${trackingCode}/${secret}`)
    await page.getByText('برای پرسیدن روز مراجعه').waitFor()
  })

  test('reads that a citizen left no name', async () => {
    const { id } = await file({ name: null, mobile: null })
    const page = await open('secretary', `/app/cases/${id}`)
    expect(await main(page).innerText()).toContain('نام و شماره‌ای ننوشته است')
  })
})

describe('an examiner', () => {
  test('finds in the queue what waits, asks the office, and reports', async () => {
    const made = await file({ text: 'برای بررسی کانون' })
    await assign(made.id)
    value(await addWord(site.world.nobody(now()), newKey(), { ...made, word: 'شماره رسید ۱۲ است.' }))
    const page = await open('kanoon', '/app/queue')
    await page.locator(`a[href="/app/cases/${made.id}"]`).click()
    await page.getByText('شماره رسید ۱۲ است.').waitFor()
    expect(await main(page).innerText()).toContain('لطفاً زودتر')
    await press(page, 'پرسش از دفتر')
    await press(page, 'فرستادن به دفتر')
    await page.getByText('از دفتر پاسخ خواسته شد.').waitFor()
    expect(await stateOf(made.id)).toBe('office')
    await press(page, 'گزارش به دبیرخانه')
    await press(page, 'ارسال گزارش')
    await sheet(page).getByText('بنویسید در بررسی چه یافتید.').waitFor()
    await sheet(page).getByRole('textbox').fill('دفتر پاسخ نداد؛ نرخ دو برابر بوده است.')
    await press(page, 'ارسال گزارش')
    await page.getByText('گزارش به دبیرخانه رسید.').waitFor()
    expect(await stateOf(made.id)).toBe('answered')
  })

  test('goes on at once after an act whose page is slow to come anew', async () => {
    const made = await file()
    await assign(made.id)
    const page = await open('kanoon', `/app/cases/${made.id}`)
    await page.getByRole('button', { name: 'پرسش از دفتر' }).waitFor()
    await page.route(`**/api/app/cases/${made.id}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await press(page, 'پرسش از دفتر')
    await press(page, 'فرستادن به دفتر')
    await page.getByText('از دفتر پاسخ خواسته شد.').waitFor()
    await press(page, 'گزارش به دبیرخانه')
    await sheet(page).getByRole('textbox').fill('نرخ دو برابر بوده است.')
    await press(page, 'ارسال گزارش')
    await expect.poll(() => stateOf(made.id), { timeout: 10_000 }).toBe('answered')
    expect(await sheet(page).getByText('از این مرحله گذشته است').count()).toBe(0)
  })

  test('of the association has what is asked of it and cases in one place', async () => {
    const { id } = await file()
    await assign(id, 'association')
    const page = await open('association', '/app/queue')
    await page.getByRole('heading', { name: 'کارتابل' }).waitFor()
    await page.locator(`a[href="/app/cases/${id}"]`).click()
    await page.getByRole('button', { name: 'پرسش از دفتر' }).waitFor()
    expect(await page.locator('.back').getAttribute('href')).toBe('/app/queue')
  })
})

describe('the office', () => {
  test('answers a complaint with words and a paper, and never learns who complained', async () => {
    const made = await atOffice({ files: [{ bytes: await photo(), name: 'رسید.jpg' }] })
    value(await addWord(site.world.nobody(now()), newKey(), { ...made, word: `من ${complainant} هستم.` }))
    const seen: string[] = []
    const page = await open('holder', '/app/cases')
    page.on('response', async (response) => {
      if (response.url().includes('/api/')) seen.push(await response.text().catch(() => ''))
    })
    await page.locator(`a[href="/app/cases/${made.id}"]`).click()
    await page.getByText('نرخ آن روز چه بود؟').waitFor()
    expect(await main(page).innerText()).toContain('نام شهروند به دفتر گفته نمی‌شود')
    await press(page, 'ارسال پاسخ')
    await page.getByText('پاسخ را بنویسید.').waitFor()
    await page.getByRole('textbox').fill('مابه‌التفاوت پس داده شد.')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'حواله.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await page.getByText('حواله.jpg').waitFor()
    await page.locator('.files progress').waitFor({ state: 'detached' })
    await press(page, 'ارسال پاسخ')
    await page.getByText('پاسخ فرستاده شد.').waitFor()
    await page.getByText('مدرک‌های دفتر').waitFor()
    expect(await stateOf(made.id)).toBe('answered')
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.join()).not.toContain('کاوه')
    expect(seen.join()).not.toContain('7766')
    expect(seen.join()).not.toContain('رسید.jpg')
  })

  test('may see a name that the citizen agreed to show, which is recorded', async () => {
    const { id } = await atOffice({ confidential: false })
    const page = await open('holder', `/app/cases/${id}`)
    expect(await main(page).innerText()).not.toContain(complainant)
    await press(page, 'دیدن نام شهروند')
    await page.getByLabel('چرا باید آن را ببینید؟').fill('برای یافتن برگه‌های آن روز')
    await press(page, 'دیدن نام شهروند')
    await page.getByText(complainant).waitFor()
    expect(await main(page).innerText()).not.toContain('۷۷۶۶')
    const entry = await site.world.db.$count(audit, eq(audit.action, 'identities.showName'))
    expect(entry).toBeGreaterThan(0)
  })

  test('finds nothing that was not put to it', async () => {
    const { id } = await file()
    const page = await open('holder', `/app/cases/${id}`)
    await page.getByRole('alert').waitFor()
    expect(await main(page).innerText()).toContain('پیدا نشد')
  })
})

test('of complaints nothing is kept on the device', async () => {
  const { id } = await atOffice()
  const page = await open('holder', `/app/cases/${id}`, { serviceWorkers: 'allow' })
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
  await page.getByText('برای تعویض شناسنامه دو برابر نرخ گرفتند.').waitFor()
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return all.flat().filter((url) => url.includes('/api/app/cases'))
  })
  expect(kept).toEqual([])
})
