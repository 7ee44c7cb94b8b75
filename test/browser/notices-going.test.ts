// A letter on its way to be sent: from a template, through the gate, signed in a batch and by a delegate, opened by PIN.
import { eq, sql } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPin } from '#act/pin'
import { makeDelegation } from '#actions/delegations/make'
import { saveDraft } from '#actions/notices/draft'
import { submitNotice } from '#actions/notices/submit'
import { saveTemplate } from '#actions/templates/save'
import { delegations } from '#db/schema/delegations'
import { noticeRecipients, notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { templates } from '#db/schema/templates'
import { filed, stationForm } from '../world/requests.ts'
import { newKey } from '../world.ts'
import { faultsOf } from './axe.ts'
import { draftsKept } from './drafts.ts'
import { lettersOf } from './letters.ts'
import { looksAt } from './looks.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let letters: ReturnType<typeof lettersOf>
let tabs: Tabs
const digits = '482613'
/** A page and a server on a busy machine. */
const soon = { timeout: 15_000 }

beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
  letters = lettersOf(site)
  await site.world.db.update(people).set({ pinHash: await hashPin(digits) })
})
beforeEach(async () => {
  const { db } = site.world
  await db.delete(noticeRecipients)
  await db.delete(notices)
  await db.delete(delegations)
  await db.delete(templates)
  await db.update(sessions).set({ steppedUpUntil: null })
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

type Who = keyof Site['world']['people']

const open = (who: Who, path: string, options: BrowserContextOptions = {}) =>
  tabs.open(site.world.people[who].id, path, options)

const main = (page: Page) => page.locator('#main')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const sheet = (page: Page) => page.getByRole('dialog')
/** After the moment that a draft takes to be kept on the device. */
async function reloaded(page: Page) {
  await expect.poll(() => page.evaluate(draftsKept), soon).toBeGreaterThan(0)
  // all that was typed, and not its beginning only
  await page.getByText(/^پیش‌نویس (ذخیره|روی همین دستگاه نگه داشته) شد/).waitFor()
  await page.reload()
  await page.getByText('پیش‌نویس پیشین شما بازگردانده شد').waitFor()
}
const rowOf = async (id: string) => (await site.world.db.select().from(notices).where(eq(notices.id, id)))[0]!
const only = async () => (await site.world.db.select().from(notices))[0]!

async function pin(page: Page) {
  await page.locator('.digit-boxes').waitFor()
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
}

async function template() {
  const text = { name: 'یادآوری مهلت', kind: 'circular' as const, subject: 'مهلت {موضوع}', body: 'تا {روز} بفرستید.' }
  const id = newKey()
  await saveTemplate(await site.world.as('clerk'), newKey(), { id, was: null, ...text })
  return id
}

async function directive() {
  const agency = await site.world.as('agency')
  const id = newKey()
  const text = {
    kind: 'circular' as const,
    subject: 'طرح تازه پذیرش',
    body: 'از ابتدای ماه آینده اجرا شود.',
    answerBy: null,
  }
  const selection = { offices: [site.world.offices[0]!.id] }
  await saveDraft(agency, newKey(), { id, version: null, ...text, selection, files: [] })
  const outcome = await submitNotice(agency, newKey(), { id, version: 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

const lend = async () => {
  const { today, people: persons } = site.world
  const days = { firstDay: today, lastDay: today, reason: 'مأموریت' }
  await makeDelegation(await site.world.as('head'), newKey(), { id: newKey(), delegate: persons.member.id, ...days })
}

describe('a template', () => {
  test('is written once, and a letter begun with it has its blanks filled before it goes', async () => {
    const page = await open('clerk', '/app/templates')
    await page.getByRole('link', { name: 'الگوی تازه' }).click()
    await page.locator('input[name=name]').fill('یادآوری مهلت')
    await page.locator('input[name=subject]').fill('مهلت {موضوع}')
    await page.locator('textarea[name=body]').fill('تا {روز} بفرستید.')
    await reloaded(page)
    await button(page, 'ذخیره الگو').click()
    await main(page).getByText('جاهای خالی: موضوع، روز').waitFor()
    await main(page).getByText('یادآوری مهلت').click()
    await page.getByRole('link', { name: 'نوشتن نامه از این الگو' }).click()
    await page.locator('.blanks').waitFor()
    await page.getByLabel('همه دفترهای استان').check()
    await button(page, 'ارسال برای امضا').click()
    await page.getByText('جای خالی «موضوع» هنوز پر نشده است.').first().waitFor()
    await page.getByLabel('موضوع', { exact: true }).last().fill('ارسال آمار')
    await page.getByLabel('روز', { exact: true }).fill('پایان مهر')
    await button(page, 'گذاشتن در متن').click()
    await expect.poll(() => page.locator('.blanks').count(), soon).toBe(0)
    await button(page, 'ارسال برای امضا').click()
    await expect.poll(async () => (await only()).state, soon).toBe('awaiting')
    expect(await only()).toMatchObject({ subject: 'مهلت ارسال آمار', body: 'تا پایان مهر بفرستید.' })
  })
})

describe('a new letter', () => {
  afterEach(async () => {
    await site.world.db.execute(sql`with gone as (delete from licenses where code like 'x%' returning office_id)
      delete from offices where id in (select office_id from gone)`)
  })

  test('is for nobody until that is chosen, and asks once more before it goes to more than fifty', async () => {
    const { world } = site
    await world.db.execute(sql`
      with more as (
        insert into offices (id, province_id, county_id, name, kind, place, address, search, created_at)
        select gen_random_uuid(), province_id, county_id, name || n, kind, place, address, search, created_at
        from offices, generate_series(1, 50) n where id = ${world.offices[0]!.id}::uuid
        returning id
      )
      insert into licenses (id, province_id, office_id, holder_id, code, issued_on, expires_on, state, state_since)
      select gen_random_uuid(), l.province_id, more.id, l.holder_id, 'x' || more.id, l.issued_on, l.expires_on, l.state, l.state_since
      from more, licenses l where l.office_id = ${world.offices[0]!.id}::uuid`)
    const page = await open('clerk', '/app/notices/new')
    await page.getByText('هنوز گیرنده‌ای انتخاب نشده است').waitFor()
    await page.locator('input[name=subject]').fill('برای همه')
    await page.locator('textarea[name=body]').fill('متن نامه')
    await button(page, 'ارسال برای امضا').click()
    await main(page).getByText('گیرندگان را بازبینی کنید.').waitFor()
    await page.getByLabel('همه دفترهای استان').check()
    await page.getByText('۵۶ دفتر این نامه را دریافت می‌کنند').waitFor()
    await button(page, 'ارسال برای امضا').click()
    await sheet(page).getByText('این نامه به ۵۶ گیرنده می‌رسد').waitFor()
    expect((await only()).state).toBe('draft')
    await sheet(page).getByRole('button', { name: 'ارسال برای ۵۶ گیرنده' }).click()
    await expect.poll(async () => (await only()).state, soon).toBe('awaiting')
    expect((await only()).recipientCount).toBe(56)
  })
})

describe('a directive', () => {
  test('is handed over by the agency, passed by the clerk with the resolution, and says so', async () => {
    const page = await open('agency', '/app/notices/new')
    await page.locator('input[name=subject]').fill('طرح تازه پذیرش')
    await page.locator('textarea[name=body]').fill('از ابتدای ماه آینده اجرا شود.')
    await page.getByLabel('همه دفترهای استان').check()
    await button(page, 'سپردن به دبیرخانه').click()
    await page.getByText('بگویید نامه دستورالعمل است یا نه.').waitFor()
    await page.getByLabel('دستورالعمل تازه یا تغییر دستورالعمل').check()
    await button(page, 'سپردن به دبیرخانه').click()
    await main(page).getByText('در انتظار کارگروه').waitFor()

    const desk = await open('clerk', '/app/notices?tab=gate')
    await main(desk).getByText('طرح تازه پذیرش').click()
    await button(desk, 'ثبت مصوبه و ارسال برای امضا').click()
    await desk.getByText('شماره مصوبه کمیته اجرایی یا کارگروه را بنویسید.').waitFor()
    await desk.locator('input[name=resolution]').fill('۱۲ از نشست ۳۴')
    await button(desk, 'ثبت مصوبه و ارسال برای امضا').click()
    await expect.poll(async () => (await only()).state, soon).toBe('awaiting')
    const signer = await open('secretary', `/app/sign/${(await only()).id}`)
    await signer.getByText('بر پایه مصوبه ۱۲ از نشست ۳۴').waitFor()
  })
})

describe('a signer', () => {
  test('unfolds each letter of a batch before one PIN', async () => {
    const ids = [await letters.submit({ subject: 'یک', body: 'متن نخست' }), await letters.submit({ subject: 'دو' })]
    const page = await open('head', '/app/sign')
    await button(page, /^دیدن متن و گیرندگان.*یک$/).click()
    await page.getByText('متن نخست').waitFor()
    await button(page, 'انتخاب همه').click()
    await button(page, 'امضای ۲ نامه').click()
    await pin(page)
    await page.getByText('۲ نامه امضا شد').waitFor()
    for (const id of ids) expect((await rowOf(id)).state).toBe('signed')
  })

  test('does not sign another text than the one that was read', async () => {
    const id = await letters.submit({ subject: 'یک', body: 'متن نخست' })
    const page = await open('head', '/app/sign')
    await button(page, /^دیدن متن/).click()
    await page.getByText('متن نخست').waitFor()
    await button(page, /^بستن/).click()
    const changed = { body: 'متن دیگر', version: sql`${notices.version} + 1` }
    await site.world.db.update(notices).set(changed).where(eq(notices.id, id))
    const again = page.waitForResponse((answer) => answer.url().includes('sign=yes'))
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await again
    await page.getByLabel('انتخاب «یک»').check()
    await button(page, 'امضای ۱ نامه').click()
    await pin(page)
    await page.getByText('پس از آن‌که دیدید تغییر کرده است').waitFor()
    expect((await rowOf(id)).state).toBe('awaiting')
    await button(page, /^دیدن متن/).click()
    await page.getByText('متن دیگر').waitFor()
    await button(page, 'امضای ۱ نامه').click()
    await sheet(page).getByRole('button', { name: 'امضا و ارسال' }).click()
    await expect.poll(async () => (await rowOf(id)).state, soon).toBe('signed')
  })

  test('whoever is away names who works through the queue meanwhile, and the delegate answers from an own one', async () => {
    const { association, clerk } = site.world.people
    const id = await filed(site.world, 'station', stationForm(site.world, 30, 3))
    const page = await open('association', '/app/delegations')
    await button(page, 'معرفی جانشین').click()
    await page.locator('select[name=delegate]').selectOption(clerk.id)
    await page.locator('[data-field=lastDay], [name=lastDay]').first().click()
    await page.locator('dialog[open] td button:not([aria-disabled=true])').first().click()
    await page.locator('input[name=reason]').fill('مأموریت')
    await sheet(page).getByRole('button', { name: 'معرفی', exact: true }).click()
    await pin(page)
    await main(page).getByText(`${clerk.name} از طرف ${association.name}`).waitFor()
    await main(page).getByText('رسیدگی به کارتابل').waitFor()
    const desk = await open('clerk', '/app/queue')
    await desk.locator(`a[href="/app/queue/${id}"]`).click()
    await button(desk, 'موافقت انجمن').click()
    const head = await open('head', `/app/requests/${id}`)
    await head.getByText(`${clerk.name} به جای ${association.name}`).first().waitFor()
  })

  test('names a delegate with the PIN, who then signs; the letter bears both names', async () => {
    const { head, member } = site.world.people
    const id = await letters.submit({ subject: 'نامه جانشین' })
    const page = await open('head', '/app/delegations')
    await button(page, 'معرفی جانشین').click()
    await page.locator('select[name=delegate]').selectOption(member.id)
    await page.locator('[data-field=lastDay], [name=lastDay]').first().click()
    await page.locator('dialog[open] td button:not([aria-disabled=true])').first().click()
    await page.locator('input[name=reason]').fill('مأموریت')
    await sheet(page).getByRole('button', { name: 'معرفی', exact: true }).click()
    await pin(page)
    await main(page).getByText(`${member.name} از طرف ${head.name}`).waitFor()
    // in which seat, too; and each value of the line stands by itself, whatever direction it is written in
    const line = main(page).locator('.row-body .small bdi')
    expect(await line.first().innerText()).toBe('رئیس کارگروه')
    expect(await line.last().innerText()).toBe('مأموریت')

    const signing = await open('member', '/app/sign')
    await signing.getByText(`شما از طرف ${head.name} امضا می‌کنید`).waitFor()
    await main(signing).getByText('نامه جانشین', { exact: true }).click()
    await button(signing, 'امضا و ارسال').click()
    await pin(signing)
    await expect.poll(async () => (await rowOf(id)).signedFor, soon).toBe(head.id)
    const recipient = (await letters.recipientOf(id)).id
    const read = await open('holder', `/app/notices/${recipient}`)
    expect(await read.locator('.letter .signature').innerText()).toMatch(
      new RegExp(`${member.name}\\s+از طرف ${head.name}، رئیس کارگروه`),
    )
  })
})

test('a secret letter tells nothing before the PIN, in the list neither', async () => {
  const id = await letters.send({ subject: 'موضوع پنهان', body: 'متن پنهان', confidentiality: 'secret' })
  const page = await open('holder', '/app/notices', { serviceWorkers: 'allow' })
  await main(page).getByText('نامه خیلی محرمانه').waitFor()
  expect(await page.content()).not.toContain('پنهان')
  await main(page).getByText('نامه خیلی محرمانه').click()
  await button(page, 'وارد کردن رمز و دیدن نامه').click()
  expect(await page.content()).not.toContain('پنهان')
  await pin(page)
  await page.getByText('متن پنهان').waitFor()
  await expect.poll(async () => (await letters.recipientOf(id)).openedVia, soon).toBe('app')
  const kept = await page.evaluate(async () => {
    const found = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))!.text()))
      }),
    )
    return JSON.stringify(found)
  })
  expect(kept).not.toContain('پنهان')
})

describe('axe finds nothing', () => {
  const phone = { lang: 'fa', scheme: 'light', width: 360, height: 740 } as const
  const wide = { lang: 'fa', scheme: 'dark', width: 1280, height: 800 } as const
  test.each([
    { name: 'phone', look: phone },
    { name: 'wide', look: wide },
  ])('on the pages of templates, delegates, the gate, batches and bodies: $name', async ({ look }) => {
    const first = await template()
    const id = await directive()
    await lend()
    await letters.submit({ subject: 'نامه فوری', urgent: true, confidentiality: 'confidential' })
    const draft = await letters.draft({ confidentiality: 'secret', subject: 'مهلت {روز}' })
    const pages: [Who, string, ((page: Page) => Promise<unknown>)?][] = [
      ['clerk', '/app/templates'],
      ['clerk', `/app/templates/${first}`],
      ['clerk', `/app/notices/${draft}/write`, (page) => page.locator('.blanks').waitFor()],
      ['clerk', `/app/notices/${id}`, (page) => page.locator('input[name=resolution]').waitFor()],
      ['agency', '/app/notices/own'],
      ['agency', `/app/notices/own/${id}`, (page) => page.locator('.letter').waitFor()],
      ['head', '/app/delegations', (page) => main(page).getByText('از طرف').first().waitFor()],
      [
        'member',
        '/app/sign',
        async (page) => {
          // a phone unfolds a letter within the list, the desk opens it beside
          await (look === phone ? button(page, /^دیدن متن/) : page.locator('.lines tbody th a')).first().click()
          await page.locator('.letter').waitFor()
        },
      ],
    ]
    const shown = looksAt(site)
    for (const [who, path, settle] of pages) {
      const page = await shown.at(site.world.people[who].id, path, look)
      await settle?.(page)
      await expect.poll(() => page.locator('.bones').count(), soon).toBe(0)
      expect([path, await faultsOf(page)]).toEqual([path, []])
      expect([path, (await widthOf(page)) <= (await page.evaluate(() => innerWidth))]).toEqual([path, true])
    }
    await shown.close()
  })
})
