// The registry in a browser: finding, the drawn map, the file and its correction, imports, the holder's own office.
import { readFile } from 'node:fs/promises'
import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { changeOffice } from '#actions/offices/change'
import { giveRating } from '#actions/ratings/give'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { readSheet, writeCsv } from '#outside/sheets'
import { presentOffices } from '#reads/registry'
import { toTable } from '#rules/registry/table'
import { newKey, type World } from '../world.ts'
import { faultsOf } from './axe.ts'
import { choose } from './days.ts'
import { inTurn, type Looks, looksAt } from './looks.ts'
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

type Who = keyof World['people']

async function open(who: Who, path: string, options = {}): Promise<Page> {
  // Without the worker: on a busy machine it would answer with what it kept.
  const more = { acceptDownloads: true, serviceWorkers: 'block' } as const
  const page = await tabs.open(site.world.people[who].id, path, { ...more, ...options })
  await page.locator('.bones').first().waitFor({ state: 'detached' })
  return page
}

const wide = { viewport: { width: 1280, height: 800 } }
const office = (index = 0) => site.world.offices[index]!
const shown = (page: Page) => page.locator('#main .list .row-title').allInnerTexts()
const sheetOf = async (change: (rows: ReturnType<typeof toTable>) => void = () => undefined) => {
  const rows = await presentOffices(site.world.db, { provinces: [site.world.province], offices: [] })
  const table = toTable(rows)
  change(table)
  return { name: 'offices.csv', mimeType: 'text/csv', buffer: Buffer.from(writeCsv(table)) }
}

describe('axe finds nothing, and nothing is wider than the screen', () => {
  const pages: [string, Who, () => string][] = [
    ['the list', 'clerk', () => '/app/offices'],
    ['the map', 'inspector', () => '/app/offices?view=map'],
    ['nothing found', 'association', () => '/app/offices?q=کسی'],
    ['a file', 'clerk', () => `/app/offices/${office().id}`],
    ['a file as others see it', 'kanoon', () => `/app/offices/${office(4).id}`],
    ['the correction', 'secretary', () => `/app/offices/${office().id}/change`],
    ['the state', 'clerk', () => `/app/offices/${office().id}/state`],
    ['an import', 'admin', () => '/app/import'],
    ['an import that is gone', 'clerk', () => `/app/import/offices/${newKey()}`],
    ['the own office', 'holder', () => '/app/office'],
    ['the own office of staff', 'staff', () => '/app/office'],
    ['a report', 'holder', () => '/app/office/contact'],
    ['what customers wrote', 'clerk', () => '/app/ratings'],
  ]
  const looks = [
    { lang: 'fa', scheme: 'light', width: 360, height: 740 },
    { lang: 'en', scheme: 'dark', width: 1280, height: 800 },
    { lang: 'fa', scheme: 'dark', width: 1280, height: 800 },
    { lang: 'en', scheme: 'light', width: 360, height: 740 },
  ] as const
  let shown: Looks
  beforeAll(() => {
    shown = looksAt(site)
  })
  afterAll(() => shown.close())

  test.each(inTurn(pages, looks).map(({ page: [name, who, path], look }) => ({ name, who, path, ...look })))(
    'on $name ($lang, $scheme, $width)',
    async ({ who, path, ...look }) => {
      const page = await shown.at(site.world.people[who].id, path(), look)
      expect(await faultsOf(page)).toEqual([])
      expect(await widthOf(page)).toBe(look.width)
    },
  )
})

describe('a page between its bars', () => {
  const low = { viewport: { width: 360, height: 560 } }
  const view = (page: Page) => page.locator('.view')
  const top = (page: Page) => view(page).evaluate((one) => one.scrollTop)

  test('is scrolled by the keys at once, begins at its top, and comes back to where it was left', async () => {
    const page = await open('clerk', '/app/offices', low)
    await page.keyboard.press('PageDown')
    // a key's scroll glides; until it stands still it would go on over whatever is scrolled next
    const glides = async () => {
      const before = await top(page)
      await page.waitForTimeout(150)
      return before <= 100 || before !== (await top(page))
    }
    await expect.poll(glides).toBe(false)
    // a scroll is told of with the next picture; no thumb scrolls and presses between two
    await view(page).evaluate(
      (one) =>
        new Promise<void>((told) => {
          one.addEventListener('scroll', () => told(), { once: true })
          one.scrollTo(0, 333)
        }),
    )
    const last = page.locator('.list a.row').last()
    const seenAt = () => last.evaluate((link) => Math.round(link.getBoundingClientRect().top))
    const left = await seenAt()
    await last.evaluate((link) => (link as HTMLElement).click())
    await page
      .getByRole('heading', { level: 1, name: office(5).name })
      .or(page.locator('.back'))
      .first()
      .waitFor()
    await expect.poll(() => top(page)).toBe(0)
    await page.goBack()
    // what comes back late above it pushes nothing away from under the eye
    await expect.poll(seenAt, { timeout: 8000 }).toBe(left)
  })

  test.each([low, wide])('is all that is scrolled: the window round it stands still', async (screen) => {
    for (const path of ['/app/desk', '/app/offices', '/app/offices/new']) {
      const page = await open('clerk', path, screen)
      const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      expect([path, await beyond()]).toEqual([path, 0])
      await tabs.leave()
    }
  })

  test('keeps its place from a sheet over it: neither wheel nor keys move what lies below', async () => {
    const page = await open('clerk', '/app/ratings', low)
    await page.goto(`${site.url}/app/offices/${office().id}`)
    await page.locator('.bones').first().waitFor({ state: 'detached' })
    await page.evaluate(() => {
      const sheet = document.createElement('dialog')
      sheet.className = 'sheet'
      sheet.innerHTML = '<button>x</button>'
      document.querySelector('.page')!.append(sheet)
      sheet.showModal()
    })
    await page.mouse.move(180, 60)
    await page.mouse.wheel(0, 400)
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(300)
    expect(await top(page)).toBe(0)
  })

  test('shows the field one types in, however little the keyboard leaves of the screen', async () => {
    const page = await open('clerk', '/app/offices/new', low)
    const field = page.locator('#main input, #main textarea').last()
    await field.focus()
    for (const height of [420, 300, 560]) {
      await page.setViewportSize({ width: 360, height })
      await expect
        .poll(() =>
          field.evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect()
            return top >= 0 && bottom <= innerHeight
          }),
        )
        .toBe(true)
    }
  })

  test('prints whole, with what it is narrowed to, and without what narrows it', async () => {
    const page = await open('clerk', '/app/offices?kinds=rural', low)
    await page.locator('#main .list .row-title, #main .table').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const last = page.locator('#main .list .row-title, #main .table tbody tr').last()
    const cut = await last.evaluate((one) => {
      const { bottom } = one.getBoundingClientRect()
      const holders = ['.shell', '.main', '.view', '.page'].map((name) => document.querySelector(name)!)
      return holders.filter(
        (held) => bottom > held.getBoundingClientRect().bottom || getComputedStyle(held).overflowY !== 'visible',
      ).length
    })
    expect(cut).toBe(0)
    for (const away of ['.masthead', '.places', 'search', '.search'])
      expect(await page.locator(away).first().isVisible()).toBe(false)
    expect(await page.locator('.only-print').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('روستایی')]),
    )
  })

  test('has no bar over it, wherever it is scrolled to', async () => {
    const page = await open('clerk', '/app/offices/new', low)
    const covered = () =>
      page.evaluate(() => {
        const room = document.querySelector('.view')!.getBoundingClientRect()
        return ['.masthead', '.page-act', '.places'].filter((name) => {
          const bar = document.querySelector(name)?.getBoundingClientRect()
          return bar && bar.top < room.bottom - 1 && bar.bottom > room.top + 1
        })
      })
    for (const down of [0, 77, 333, 9999]) {
      await view(page).evaluate((one, to) => one.scrollTo(0, to), down)
      expect(await covered()).toEqual([])
    }
  })
})

describe('the places of the clerk', () => {
  const named = (page: Page) => page.locator('.places a:visible > span:not(.count):first-of-type').allInnerTexts()

  test('are five on a phone, and on a wide screen all others besides', async () => {
    const narrow = await named(await open('clerk', '/app/offices'))
    expect(narrow).toHaveLength(5)
    await tabs.leave()
    const all = await named(await open('clerk', '/app/offices', wide))
    expect(all).toEqual(expect.arrayContaining([...narrow, 'نامه‌های رسیده', 'دفتر نامه‌ها']))
  })
})

describe('the clerk', () => {
  test('finds an office as one types, in any spelling, and a filter stays in the address', async () => {
    const page = await open('clerk', '/app/offices')
    expect(await shown(page)).toHaveLength(6)
    await page.getByRole('searchbox').pressSequentially('سرو ايرج')
    await expect.poll(() => shown(page)).toEqual(['سرو'])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: /منقضی/ }).click()
    await expect.poll(() => shown(page)).toEqual(['سرو'])
    await expect.poll(() => new URL(page.url()).search).toBe('?standings=expired')
    await page.getByRole('button', { name: 'پالایه‌ها' }).click()
    await page.getByLabel('شهرستان').selectOption({ label: 'مهرآباد (۳)' })
    await page.getByText('دفتری با این نشانه‌ها نیست').waitFor()
    await page.getByRole('button', { name: 'برداشتن پالایه‌ها' }).click()
    await expect.poll(async () => (await shown(page)).length).toBe(6)
  })

  test('comes back from a file to what was searched', async () => {
    const page = await open('clerk', '/app/offices?q=سپیدار')
    await page.locator('a.row').first().click()
    await page.getByRole('heading', { level: 1, name: 'سپیدار' }).waitFor()
    await page.goBack()
    await expect.poll(() => shown(page)).toEqual(['سپیدار'])
    expect(await page.getByRole('searchbox').inputValue()).toBe('سپیدار')
  })

  test('reads a table on a wide screen', async () => {
    const page = await open('clerk', '/app/offices', wide)
    expect(await page.locator('thead th').allInnerTexts()).toHaveLength(6)
    expect(await page.locator('tbody tr').count()).toBe(6)
  })

  test('goes over the map by touch and by keys', async () => {
    const page = await open('clerk', '/app/offices?view=map')
    const points = page.locator('.map-point')
    expect(await points.allInnerTexts()).toEqual(['۳', '۳'])
    // one of them is reached by Tab, the other by an arrow
    expect(await points.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex))).toEqual([0, -1])
    await points.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => points.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page)).toEqual(['باران', 'سپیدار', 'نیلوفر'])
    await page.goto(`${site.url}/app/offices?view=map&q=شبنم`)
    await page.getByRole('link', { name: 'شبنم، تعلیق' }).click()
    await page.getByRole('heading', { level: 1, name: 'شبنم' }).waitFor()
  })

  test('corrects a file, and is shown what somebody else wrote meanwhile', async () => {
    const page = await open('clerk', `/app/offices/${office().id}/change`)
    await page.getByLabel('مساحت').fill('۷۵')
    await page.getByLabel('نشانی').fill('خیابان سوم، پلاک 9')
    const ctx = await site.world.as('secretary', { now: new Date() })
    await changeOffice(ctx, newKey(), { office: office().id, was: { area: 58 }, became: { area: 60 } })
    await page.getByRole('button', { name: 'ثبت اصلاح' }).click()
    await page.getByText(/مساحت: (60|۶۰)/).waitFor()
    expect(await page.getByLabel('مساحت').inputValue()).toBe('۷۵')
    await page.getByRole('button', { name: 'ثبت اصلاح' }).click()
    await page.getByText(/مساحت: از «\u2066?۶۰\u2069?» به «\u2066?۷۵\u2069?»/).waitFor()
    await page.getByText('خیابان سوم، پلاک ۹').first().waitFor()
    const rows = await site.world.db.select().from(history).where(eq(history.subjectId, office().id))
    expect(rows.map(({ field }) => field).sort()).toEqual(['address', 'area', 'area'])
  })

  test('gives an office hours of its own', async () => {
    const page = await open('clerk', `/app/offices/${office(1).id}/change`)
    await page.getByText('ساعت کار جداگانه').click()
    await page.getByLabel('شنبه، تا ساعت', { exact: true }).selectOption('18:30')
    await page.getByLabel('یکشنبه، از ساعت').selectOption('')
    await page.getByRole('button', { name: 'ثبت اصلاح' }).click()
    await page.getByText('ساعت کار دفتر تغییر کرد').waitFor()
    const [row] = await site.world.db
      .select()
      .from(offices)
      .where(eq(offices.id, office(1).id))
    expect(row!.hours).toMatchObject({ 6: ['08:00', '18:30'] })
    expect(row!.hours).not.toHaveProperty('0')
  })

  test('changes a state only on a paper and with its reason, and confirms it', async () => {
    const page = await open('clerk', `/app/offices/${office(2).id}/state`)
    await page.getByText('تعلیق', { exact: true }).click()
    await page.getByRole('button', { name: 'تغییر وضعیت' }).click()
    await page.getByText('شماره تصمیم یا سند را بنویسید').waitFor()
    await page.getByText('تصمیمی روی کاغذ').click()
    await page.getByLabel('شماره تصمیم یا سند').fill('۱۲')
    await choose(page, 'on', -1)
    await page.getByLabel('شرح').fill('مصوبه جلسه چهاردهم')
    await page.getByRole('button', { name: 'تغییر وضعیت' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'تغییر وضعیت' }).click()
    await page.getByText('وضعیت: از «فعال» به «تعلیق»').waitFor()
    await page.getByText('دلیل تغییر وضعیت: مصوبه جلسه چهاردهم').waitFor()
    await page.getByText('تغییر وضعیت بر پایه تصمیم شماره').waitFor()
    const [license] = await site.world.db
      .select()
      .from(licenses)
      .where(eq(licenses.id, office(2).licenseId))
    expect(license!.state).toBe('suspended')
  })

  test('saves the list as a spreadsheet', async () => {
    const page = await open('clerk', '/app/offices?kinds=rural', wide)
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'خروجی اکسل' }).click()
    const path = await (await saving).path()
    const sheet = await readSheet(await readFile(path), 'offices.xlsx')
    expect(sheet.ok && sheet.cells.map((row) => row[1])).toEqual(['نام دفتر', 'سپیدار', 'سرو'])
  })

  test('sees which mobiles wait for proof, and decides there', async () => {
    const now = new Date()
    const ctx = await site.world.as(office(1).holder.id, { now })
    const changedAt = now.toISOString()
    await reportContact(ctx, newKey(), { office: office(1).id, kind: 'mobile', value: '09141230001', changedAt })
    const page = await open('clerk', '/app/offices', wide)
    const table = await page.locator('#main .table, #main .list').last().boundingBox()
    expect(table!.y).toBeLessThan(700)
    await page.getByText('شماره‌های همراه در انتظار بررسی').click()
    await page.locator('.row.waits', { hasText: 'ژاله بارانی' }).click()
    await page
      .getByRole('dialog')
      .getByText(/۰۹۱۴.۱۲۳.۰۰۰۱/)
      .first()
      .waitFor()
  })
})

describe('an import', () => {
  test('shows a trial report that survives a reload, stores it with numbers, and finds nothing new again', async () => {
    const page = await open('clerk', '/app/import')
    await page.getByRole('button', { name: 'بررسی آزمایشی' }).click()
    await page.getByText('نخست فایل را انتخاب کنید.').waitFor()
    const sheet = await sheetOf(({ headings, rows }) => {
      const at = (heading: string) => headings.indexOf(heading)
      rows[3]![at('مساحت')] = 99
      const fresh = [...rows[3]!]
      fresh[0] = '90-10-77'
      fresh[at('نام دفتر')] = 'لاله'
      fresh[at('کد ملی')] = '1234567890'
      const wrong = [...fresh]
      wrong[0] = '90-10-78'
      wrong[at('وضعیت')] = 'نمی‌دانم'
      rows.push(fresh, wrong)
    })
    await page.setInputFiles('input[type=file]', sheet)
    await page.getByRole('button', { name: 'بررسی آزمایشی' }).click()
    const chip = (name: RegExp) => page.getByRole('button', { name })
    await chip(/پذیرفته نشد ۱/).waitFor()
    await page.getByText('وضعیت باید فعال، تعلیق، تعطیل موقت یا لغوشده باشد.').waitFor()
    await page.getByText('«نمی‌دانم»').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await chip(/با تغییر ۱/).click()
    await page.getByText('به «۹۹»').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.reload()
    await chip(/تازه ۱/).click()
    await page.getByText('لاله').waitFor()
    await page.getByRole('button', { name: 'ثبت ۲ ردیف' }).click()
    await page.getByText('۱ دفتر تازه، ۱ دفتر با تغییر، ۵ دفتر بی‌تغییر.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const rows = await site.world.db.select().from(offices).where(eq(offices.name, 'لاله'))
    expect(rows).toHaveLength(1)
    await page.reload()
    await page.getByText('چیزی برای ثبت نیست').waitFor()
  })

  test('loses nothing when the network fails in the middle: trying again tells what was stored', async () => {
    const page = await open('clerk', '/app/import')
    await page.setInputFiles(
      'input[type=file]',
      await sheetOf(({ headings, rows }) => {
        rows[0]![headings.indexOf('تلفن')] = '04533119988'
      }),
    )
    await page.getByRole('button', { name: 'بررسی آزمایشی' }).click()
    const store = page.getByRole('button', { name: 'ثبت ۱ ردیف' })
    await store.waitFor()
    // The request arrives and is done; its answer does not come back.
    await page.context().route(
      '**/api/app/registry/offices/*',
      async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await store.click()
    await page.getByText('یا همه ثبت می‌شود یا هیچ').waitFor()
    await store.click()
    await page.getByText('۰ دفتر تازه، ۱ دفتر با تغییر').waitFor()
    const rows = await site.world.db
      .select()
      .from(history)
      .where(and(eq(history.field, 'phone'), eq(history.became, '04533119988')))
    expect(rows).toHaveLength(1)
  })

  test('keeps a file that cannot be read where it was chosen, and says why', async () => {
    const page = await open('admin', '/app/import')
    await page.setInputFiles('input[type=file]', {
      name: 'old.xls',
      mimeType: '',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    })
    await page.getByRole('button', { name: 'بررسی آزمایشی' }).click()
    await page.getByText('قالب قدیمی اکسل').waitFor()
    await page.getByText('old.xls').first().waitFor()
  })

  test('takes closed days the same way', async () => {
    const page = await open('secretary', '/app/import?what=holidays')
    const buffer = Buffer.from('تاریخ,مناسبت,نوع\n1410/01/13,روز طبیعت,ثابت\n1410/13/13,نیست,ثابت\n')
    await page.setInputFiles('input[type=file]', { name: 'holidays.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'بررسی آزمایشی' }).click()
    await page.getByText('تاریخ خوانده نشد.').waitFor()
    await page.getByRole('button', { name: 'ثبت ۱ ردیف' }).click()
    await page.getByText('۱ تعطیلی تازه').waitFor()
  })
})

describe('the holder', () => {
  test('sees days, leave and what is printed', async () => {
    const page = await open('holder', '/app/office')
    await page.getByText('۳۶۵ روز تا پایان اعتبار').waitFor()
    await page.getByText(/روز از ۹۰ روز مانده/).waitFor()
    const links = await page.locator('a[href^="/o/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const { license } = office()
    expect(links).toEqual([
      `/o/${license}`,
      `/o/${license}/poster`,
      `/o/${license}/stand`,
      `/o/${license}/stickers`,
      `/o/${license}/board`,
    ])
  })

  test('reports a new telephone; what was typed survives a reload', async () => {
    const page = await open('holder', '/app/office')
    await page.getByRole('link', { name: 'اعلام تغییر' }).click()
    await page.getByText('پست الکترونیکی', { exact: true }).click()
    await page.getByText('تلفن ثابت', { exact: true }).click()
    await page.getByLabel('تلفن ثابت تازه').fill('۱۲۳')
    await page.getByRole('button', { name: 'اعلام تغییر' }).click()
    await page.getByText('شماره را با کد شهر بنویسید').waitFor()
    await page.getByLabel('تلفن ثابت تازه').fill('۰۴۵۳۳۷۷۸۸۹۹')
    await page.waitForTimeout(500)
    await page.reload()
    await page.getByText('پیش‌نویس پیشین').waitFor()
    expect(await page.getByLabel('تلفن ثابت تازه').inputValue()).toBe('۰۴۵۳۳۷۷۸۸۹۹')
    await page.getByRole('button', { name: 'اعلام تغییر' }).click()
    await page.getByRole('button', { name: 'ثبت و اعلام' }).click()
    await page.getByText('تغییر ثبت شد و به دبیرخانه و کانون اعلام شد.').waitFor()
    const rows = await site.world.db.select().from(contacts).where(eq(contacts.value, '04533778899'))
    expect(rows).toHaveLength(1)
  })

  test('adds somebody to the staff, and ends it', async () => {
    const page = await open('holder', '/app/office')
    await page.getByRole('button', { name: 'افزودن کارمند' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('نام و نام خانوادگی').fill('پریسا کارمند')
    await sheet.getByLabel('کد ملی').fill('0013542419')
    await sheet.getByLabel('شماره همراه').fill('09141112233')
    expect(await faultsOf(page)).toEqual([])
    await sheet.getByRole('button', { name: 'افزودن کارمند' }).click()
    await page.getByText('کارمند افزوده شد.').waitFor()
    const row = page.locator('.row', { hasText: 'پریسا کارمند' })
    await row.getByRole('button', { name: 'پایان همکاری' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'پایان همکاری' }).click()
    await page.getByText('همکاری پایان یافت.').waitFor()
    const held = await site.world.db
      .select({ until: memberships.until })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(eq(people.name, 'پریسا کارمند'))
    expect(held[0]!.until).not.toBeNull()
  })

  test('who is staff sees the office, and no way to change it', async () => {
    const page = await open('staff', '/app/office')
    await page.locator('.facts .code').first().waitFor()
    expect(await page.getByText('اعلام تغییر').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'افزودن کارمند' }).count()).toBe(0)
  })
})

describe('what customers said', () => {
  test('is read by the holder with the score, and by the secretariat from the office’s file', async () => {
    const { license, id } = office()
    for (const comment of ['صف دراز بود', 'کار زود انجام شد', 'تابلو خوانا نبود', 'راهنمایی خوب بود', 'پارکینگ ندارد'])
      await giveRating(site.world.nobody({ now: new Date() }), newKey(), { license, service: 4, conduct: 5, comment })
    const own = await open('holder', '/app/office')
    await own.getByText(/از ۵ نظر در یک سال گذشته/).waitFor()
    await own.getByRole('link', { name: 'نظر مراجعه‌کنندگان' }).click()
    await own.getByText('صف دراز بود').waitFor()
    expect(await own.locator('#main .list .row').count()).toBe(5)
    const file = await open('clerk', `/app/offices/${id}`)
    await file.getByRole('link', { name: 'نظر مراجعه‌کنندگان' }).click()
    await file.getByText('پارکینگ ندارد').waitFor()
    await file.goto(`${site.url}/app/ratings`)
    await file.getByRole('link', { name: 'نیلوفر' }).first().click()
    await file.getByRole('heading', { level: 1, name: 'نیلوفر' }).waitFor()
  })
})
