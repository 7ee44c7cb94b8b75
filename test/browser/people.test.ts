// People, province and rules in the app: what the administrator and the clerk do, and axe on every page of them.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '#actions/people/invite'
import { issueLink } from '#actions/sessions/links'
import { linkToken } from '#actions/sessions/tokens'
import { bindings } from '#db/schema/bindings'
import { overrides } from '#db/schema/parameters'
import { people } from '#db/schema/people'
import { addPerson, newKey, type World } from '../world.ts'
import { faultsOf } from './axe.ts'
import { inTurn, type Looks, looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let tabs: Tabs

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site.close())

async function open(who: keyof World['people'] | null, path: string, options = {}): Promise<Page> {
  return tabs.open(who && site.world.people[who].id, path, options)
}
const link = async (person: string) => {
  const command = site.world.system('command', { now: new Date() })
  const made = await issueLink(command, null, { person, reusable: true })
  return `/login/${linkToken(site.world.secret, made.ok ? made.value.link : '')}`
}

describe('axe finds nothing', () => {
  const holder = () => `/app/people/${site.world.offices[0]!.holder.id}`
  const pages: [string, keyof World['people'] | null, () => string | Promise<string>][] = [
    ['people', 'admin', () => '/app/people'],
    ['a person', 'clerk', holder],
    ['an invitation', 'admin', () => '/app/people/new'],
    ['the province', 'admin', () => '/app/province'],
    ['the rules', 'holder', () => '/app/rules'],
    ['a link', null, () => link(site.world.people.staff.id)],
    ['a link that is over', null, () => '/login/of-no-one'],
  ]
  const looks = [
    { lang: 'fa', scheme: 'light' },
    { lang: 'en', scheme: 'dark' },
  ] as const
  let shown: Looks
  beforeAll(() => {
    shown = looksAt(site)
  })
  afterAll(() => shown.close())

  test.each(inTurn(pages, looks).map(({ page: [name, who, path], look }) => ({ name, who, path, ...look })))(
    'on $name ($lang, $scheme)',
    async ({ who, path, lang, scheme }) => {
      // a link speaks the language of whom it is for
      if (!who) await site.world.db.update(people).set({ locale: lang })
      const page = await shown.at(who && site.world.people[who].id, await path(), { lang, scheme })
      expect(await faultsOf(page)).toEqual([])
    },
  )
})

describe('the list of people', () => {
  test('keeps its page at a reload, and back comes to the page and the place on it', async () => {
    for (let nth = 0; nth < 45; nth++) await addPerson(site.world, { name: `آزاده شماره ${nth}` })
    const page = await open('admin', '/app/people')
    const names = () => page.locator('#main .list .row-title').allInnerTexts()
    await expect.poll(async () => (await names()).length).toBe(50)
    const [first] = await names()
    await page.getByRole('button', { name: 'بعدی' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?page=2')
    // the page before stays until the next has come
    await expect.poll(async () => [undefined, first].includes((await names())[0])).toBe(false)
    await page.getByText(/^ردیف ۵۱ تا/).waitFor()
    const before = await names()
    await page.reload()
    await expect.poll(names).toEqual(before)
    await page.locator('#main .list a.row').first().click()
    await page.locator('.back').waitFor()
    await page.goBack()
    await expect.poll(names).toEqual(before)
    await page.getByRole('button', { name: 'پیشین' }).click()
    await expect.poll(async () => (await names()).length).toBe(50)
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('the administrator', () => {
  test('invites a clerk, whose link signs them in on their own phone', async () => {
    const page = await open('admin', '/app/people/new')
    await page.locator('select[name=role]').selectOption('clerk')
    await page.locator('input[name=name]').fill('گلناز نمونه')
    await page.locator('input[name=mobile]').fill('۰۹۱۴۰۰۰۶۲۰۱')
    await page.getByRole('button', { name: 'ساختن پیوند دعوت' }).click()
    const url = await page.locator('bdi.code').innerText()
    const phone = await site.visitor(null)
    const theirs = await phone.newPage()
    await theirs.goto(url)
    await theirs.getByRole('button', { name: 'ورود به نام گلناز نمونه' }).click()
    await theirs.waitForURL('**/app/**')
    await theirs.getByText('گلناز نمونه').first().waitFor({ state: 'attached' })
    await phone.close()
  })

  test('gives whoever lost the link another one from their file', async () => {
    const ctx = await site.world.as('admin', { now: new Date() })
    const mobile = '09140006277'
    const made = await invite(ctx, newKey(), { role: 'inspector', mobile, name: 'پیوند گمشده' })
    const page = await open('admin', `/app/people/${made.ok ? made.value.person : ''}`)
    await page.getByRole('button', { name: 'پیوند دعوت تازه' }).click()
    const url = await page.locator('bdi.code', { hasText: '/login/' }).innerText()
    await page.goto(url)
    await page.getByRole('button', { name: 'ورود به نام پیوند گمشده' }).waitFor()
  })

  test('is told at the field when the number is somebody else’s', async () => {
    const page = await open('admin', '/app/people/new')
    await page.locator('select[name=role]').selectOption('inspector')
    await page.locator('input[name=name]').fill('نامی دیگر')
    await page.locator('input[name=mobile]').fill(site.world.people.clerk.mobile)
    await page.getByRole('button', { name: 'ساختن پیوند دعوت' }).click()
    await page.locator('.field-error', { hasText: site.world.people.clerk.name }).waitFor()
  })

  test('finds a person as they type and ends a role', async () => {
    const page = await open('admin', '/app/people')
    await page.getByRole('searchbox').fill('بازبین')
    await page.getByRole('link', { name: /آرش بازبین/ }).click()
    await page.getByRole('button', { name: 'پایان نقش' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'پایان نقش' }).click()
    await page.getByText('نقش پایان یافت.').waitFor()
  })

  test('writes a figure of the province’s own, and everybody sees it with its resolution', async () => {
    const page = await open('admin', '/app/rules')
    await page.getByRole('searchbox').fill('سقف مرخصی')
    await page.getByRole('button', { name: /^سقف مرخصی/ }).click()
    await page.getByRole('button', { name: 'تغییر با مصوبه' }).click()
    await page.locator('input[name=value]').fill('۲')
    await page.locator('textarea[name=resolution]').fill('مصوبه ۳ جلسه ۱۵')
    await page.getByRole('button', { name: 'ثبت مقدار تازه' }).click()
    await page.getByText('مقدار تازه ثبت شد.').waitFor()
    const [row] = await site.world.db.select().from(overrides)
    expect(row).toMatchObject({ parameter: 'leave.perYear', value: { months: 2 }, resolution: 'مصوبه ۳ جلسه ۱۵' })
    await page.getByRole('button', { name: /تنها مصوبه‌های استان/ }).click()
    await page.getByText('۲ ماه').first().waitFor()
  })

  test('adds a seat by resolution', async () => {
    const page = await open('admin', '/app/province')
    await page.getByRole('button', { name: 'افزودن کرسی' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('input[name=title]').fill('نماینده استانداری')
    await sheet.locator('select[name=role]').selectOption('member')
    await sheet.getByRole('button', { name: 'افزودن کرسی' }).click()
    await sheet.locator('.field-error').waitFor()
    await sheet.locator('input[name=resolution]').fill('تصویب‌نامه، ماده ۳')
    await sheet.getByRole('button', { name: 'افزودن کرسی' }).click()
    await page.getByText('نماینده استانداری').waitFor()
  })
})

describe('the clerk', () => {
  test('closes a day', async () => {
    const page = await open('clerk', '/app/province')
    await page.getByRole('button', { name: 'ثبت تعطیلی ناگهانی' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('input[name=title]').fill('برف سنگین')
    await sheet.getByRole('button', { name: 'ثبت تعطیلی' }).click()
    await page.getByText('برف سنگین').waitFor()
    expect(await page.getByRole('button', { name: 'افزودن کرسی' }).count()).toBe(0)
  })

  test('registers another number for a lost phone, with what was seen', async () => {
    const { id } = site.world.offices[1]!.holder
    await site.world.bind(id)
    const page = await open('clerk', `/app/people/${id}`)
    await page.getByRole('button', { name: 'گوشی گم شده یا عوض شده' }).click()
    await page.locator('input[name=mobile]').fill('09140006210')
    await page.getByRole('button', { name: 'ثبت شماره و پایان اتصال‌ها' }).click()
    await page.locator('.field-error').waitFor()
    await page.locator('textarea[name=evidence]').fill('کارت ملی و درخواست شماره ۱۲ دیده شد')
    await page.getByRole('button', { name: 'ثبت شماره و پایان اتصال‌ها' }).click()
    await page.getByText('شماره ثبت شد').waitFor()
    const [binding] = await site.world.db.select().from(bindings).where(eq(bindings.personId, id))
    expect(binding!.endedAt).not.toBeNull()
  })
})
