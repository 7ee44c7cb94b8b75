// Every form keeps what is typed by the same means: on the device, at the server, and on the person's other devices.
import { and, eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assignCase } from '#actions/cases/assign'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { saveOwnDraft } from '#actions/drafts/save'
import { writeIncoming } from '#actions/incoming/write'
import { drafts } from '#db/schema/drafts'
import { incoming } from '#db/schema/incoming'
import { newKey } from '#test/world'
import { saveIncomingDraft } from '#test/world/drafts'
import { pdf } from '../pdf.ts'
import { draftsKept } from './drafts.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'

let site: Site
let tabs: Tabs
let contexts: BrowserContext[] = []
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
beforeEach(() => site.world.db.delete(drafts))
afterEach(async () => {
  await Promise.all([tabs.leave(), ...contexts.map((context) => context.close())])
  contexts = []
})
afterAll(() => site.close())

type Who = keyof Site['world']['people']
type Before = (context: BrowserContext) => Promise<unknown>

/** A page on a device; on one of its own where `before` happens to it first. */
async function open(who: Who, path: string, before?: Before): Promise<Page> {
  const person = site.world.people[who].id
  if (!before) return tabs.open(person, path, { serviceWorkers: 'block' })
  const context = await site.visitor(person, { reducedMotion: 'reduce', serviceWorkers: 'block' })
  contexts.push(context)
  await before(context)
  const page = await context.newPage()
  await page.goto(site.url + path)
  return page
}

const keepsNothing: Before = (context) =>
  context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no store', 'InvalidStateError')
    }
  })

const soon = { timeout: 15_000 }
const kept = async () => JSON.stringify((await site.world.db.select().from(drafts)).map(({ form }) => form))
const saved = (page: Page) => page.getByText('پیش‌نویس ذخیره شد.').waitFor()

describe('what is typed into', () => {
  test.each<[string, Who, string, string]>([
    ['a letter to the secretariat', 'holder', '/app/secretariat/new', '[name=body]'],
    ['a body’s letter', 'association', '/app/secretariat/new', '[name=body]'],
    ['a request', 'holder', '/app/requests/new/station', 'textarea[name=circumstances]'],
    ['a change of address', 'holder', '/app/office/contact?kind=address', '[name=value]'],
    ['a paper that came in', 'clerk', '/app/incoming/paper', '[name=body]'],
    ['a document of the library', 'clerk', '/app/documents/new', '[name=body]'],
    ['a template', 'clerk', `/app/templates/${newKey()}`, '[name=body]'],
  ])('%s is there on another device of the same person, even one that keeps nothing', async (_what, who, path, at) => {
    const page = await open(who, path, keepsNothing)
    await page.locator(at).fill('نیمه‌کاره')
    await saved(page)
    const other = await open(who, path)
    await expect.poll(() => other.locator(at).inputValue(), soon).toBe('نیمه‌کاره')
  })
})

const path = '/app/secretariat/new'
const text = (page: Page) => page.locator('[name=body]')
const typed = async (page: Page, words: string) => {
  await text(page).fill(words)
  await saved(page)
}
const isSave = /\/api\/app\/drafts$/
const sendButton = (page: Page) => page.getByRole('button', { name: 'ارسال نامه' })

/** Saves arrive at the server, and their answers are lost. */
const answersLost = (page: Page) =>
  page.route(isSave, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    await route.fetch()
    await route.abort()
  })

describe('a draft', () => {
  test('whose save’s answer was lost is one’s own: typed on, nobody is asked', async () => {
    const page = await open('holder', path)
    await text(page).waitFor()
    await answersLost(page)
    await text(page).fill('یک')
    await expect.poll(kept, soon).toContain('یک')
    await text(page).fill('یک و دو')
    await page.unrouteAll({ behavior: 'wait' })
    await expect.poll(kept, soon).toContain('یک و دو')
    expect(await page.getByText('کدام را ادامه می‌دهید').count()).toBe(0)
  })

  test('the same after a reload in between', async () => {
    const page = await open('holder', path)
    await text(page).waitFor()
    await answersLost(page)
    await text(page).fill('یک')
    await expect.poll(kept, soon).toContain('یک')
    await text(page).fill('یک و دو')
    await page.getByText('روی همین دستگاه نگه داشته شد').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await expect.poll(() => text(page).inputValue(), soon).toBe('یک و دو')
    await expect.poll(kept, soon).toContain('یک و دو')
    expect(await page.getByText('کدام را ادامه می‌دهید').count()).toBe(0)
  })

  test('is not called saved while a file of it is on its way', async () => {
    let arrive = () => {}
    const page = await open('holder', path, (context) =>
      context.route('**/api/app/files', async (route) => {
        await new Promise<void>((resolve) => (arrive = resolve))
        await route.continue()
      }),
    )
    await text(page).fill('با یک پیوست')
    await saved(page)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'پیوست.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByRole('progressbar').waitFor()
    await page.getByText('در حال ذخیره').waitFor()
    arrive()
    await saved(page)
    expect(await kept()).toContain('پیوست.pdf')
    await page.reload()
    await page.getByText('پیوست.pdf').waitFor()
  })

  test('typed before it is known what stands is there after a reload, beside nothing', async () => {
    const answers: (() => void)[] = []
    const page = await open('holder', path, (context) =>
      context.route(/\/api\/app\/drafts\?/, async (route) => {
        await new Promise<void>((resolve) => answers.push(resolve))
        await route.continue().catch(() => undefined)
      }),
    )
    await text(page).fill('پیش از پاسخ')
    await page.reload()
    await text(page).waitFor()
    for (const answer of answers) answer()
    await expect.poll(() => text(page).inputValue(), soon).toBe('پیش از پاسخ')
    await expect.poll(kept, soon).toContain('پیش از پاسخ')
  })

  test('typed without a network is at the server when it is back, and the page says so', async () => {
    const page = await open('holder', path)
    await text(page).waitFor()
    await page.context().setOffline(true)
    await text(page).fill('بی‌شبکه')
    await page.getByText('روی همین دستگاه نگه داشته شد').waitFor()
    await page.context().setOffline(false)
    await saved(page)
    expect(await kept()).toContain('بی‌شبکه')
  })

  test('is sent once from two devices: the other is told its number', async () => {
    const pages = [await open('holder', path), await open('holder', path)] as const
    await pages[0].locator('[name=subject]').fill('یک بار')
    await typed(pages[0], 'متنی که یک بار ثبت می‌شود')
    await pages[1].reload()
    await expect.poll(() => text(pages[1]).inputValue(), soon).toBe('متنی که یک بار ثبت می‌شود')
    await sendButton(pages[0]).click()
    await pages[0].getByRole('link', { name: 'دیدن نامه' }).waitFor()
    await sendButton(pages[1]).click()
    await pages[1].getByText('از دستگاه یا پیام‌رسان دیگری فرستاده').waitFor()
    const sent = and(eq(incoming.subject, 'یک بار'), eq(incoming.personId, site.world.people.holder.id))
    expect(await site.world.db.select().from(incoming).where(sent)).toHaveLength(1)
  })

  test('that went on elsewhere shows both versions, and nothing is saved until one is chosen', async () => {
    const page = await open('holder', path)
    await typed(page, 'نخست')
    const ctx = await site.world.as('holder', { via: 'telegram' })
    const which = { office: site.world.offices[0]!.id, answers: null }
    const form = { subject: '', body: 'از ربات آمده', confidential: false, files: [] }
    await saveIncomingDraft(ctx, newKey(), { ...which, form, version: null })
    await text(page).fill('از همین‌جا')
    await page.getByText('کدام را ادامه می‌دهید').waitFor()
    await page.getByText('از ربات آمده').waitFor()
    await text(page).fill('از همین‌جا و باز هم')
    await page.waitForTimeout(1500)
    expect(await kept()).toContain('از ربات آمده')
    await page.getByRole('button', { name: 'نسخه همین دستگاه' }).click()
    await expect.poll(kept, soon).toContain('از همین‌جا و باز هم')
  })

  test('is not saved as another person’s, who signs in on the same device in another tab', async () => {
    const page = await open('holder', path)
    await typed(page, 'از دارنده')
    await page.route(isSave, (route) => route.abort())
    await text(page).fill('از دارنده، باز هم')
    await page.getByText('روی همین دستگاه نگه داشته شد').waitFor()
    await site.signIn(page.context(), site.world.people.association.id)
    const other = await page.context().newPage()
    await other.goto(`${site.url}${path}`)
    await text(other).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await other.waitForTimeout(2500)
    const rows = await site.world.db.select().from(drafts)
    expect(rows.map(({ personId }) => personId)).toEqual([site.world.people.holder.id])
  })
})

describe('a form that was sent and changed before its answer came', () => {
  type Sent = [
    Who,
    string,
    { fill: Record<string, string>; changed: string; send: string; sure?: string; post: RegExp },
  ]
  const cases: [string, ...Sent][] = [
    [
      'a paper that came in',
      'clerk',
      '/app/incoming/paper',
      {
        fill: { sender: 'اداره نمونه', body: 'چکیده نامه' },
        changed: 'subject',
        send: 'ثبت نامه',
        post: /\/incoming\/paper$/,
      },
    ],
    [
      'a document of the library',
      'clerk',
      '/app/documents/new',
      { fill: { agency: 'شرکت نمونه', body: 'متن سند' }, changed: 'title', send: 'ثبت سند', post: /\/app\/documents$/ },
    ],
    [
      'a template',
      'clerk',
      `/app/templates/${newKey()}`,
      { fill: { body: 'متن الگو' }, changed: 'name', send: 'ذخیره الگو', post: /\/app\/templates\/[0-9a-f-]+$/ },
    ],
    [
      'a change of number',
      'holder',
      '/app/office/contact?kind=phone',
      {
        fill: {},
        changed: 'value',
        send: 'اعلام تغییر',
        sure: 'ثبت و اعلام',
        post: /\/offices\/[0-9a-f-]+\/contacts$/,
      },
    ],
  ]
  const words: Record<string, [string, string]> = { value: ['04533445566', '04533445577'] }

  test.each(cases)(
    '%s: that the first went through is told, what is written stays, and may be sent too',
    async (_what, ...sent) => {
      const [who, at, { fill, changed, send, sure, post }] = sent
      const page = await open(who, at)
      const [first, second] = words[changed] ?? ['نوشته نخست', 'نوشته دوم']
      const field = page.locator(`[name=${changed}]`)
      for (const [name, value] of Object.entries(fill)) await page.locator(`[name=${name}]`).fill(value)
      await field.fill(first)
      await saved(page)
      await page.route(post, async (route) => {
        if (route.request().method() === 'GET') return route.continue()
        await route.fetch()
        await route.abort()
      })
      const press = async () => {
        await page.getByRole('button', { name: send }).click()
        if (sure) await page.getByRole('dialog').getByRole('button', { name: sure }).click()
      }
      await press()
      await page.getByText('اتصال برقرار نشد').first().waitFor()
      await page.unrouteAll({ behavior: 'wait' })
      await field.fill(second)
      await press()
      await page.getByText('پیش از تغییر شما فرستاده و ثبت شده بود').waitFor()
      await expect.poll(kept, soon).toContain(second)
      await press()
      await expect.poll(kept, soon).toBe('[]')
    },
  )
})

describe('what is written about a case', () => {
  async function atOffice(): Promise<string> {
    const { world } = site
    const citizen = world.nobody({ now: new Date() })
    const license = world.offices[0]!.license
    const asked = {
      license,
      kind: 'complaint',
      topic: 'delay',
      text: 'دو هفته است که منتظرم.',
      confidential: false,
    } as const
    const filed = await fileCase(citizen, newKey(), asked)
    const id = filed.ok ? filed.value.id : ''
    const as = (who: string) => world.as(who, { now: new Date() })
    await assignCase(await as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' })
    await examineCase(await as('kanoon'), newKey(), { case: id, to: 'ask', word: '' })
    return id
  }
  const onDevice = (page: Page) =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const urls = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
      return urls.flat().filter((url) => url.includes('drafts'))
    })

  test('an office’s answer that was begun in the bot stands in the app, and nothing of it comes to the device', async () => {
    const id = await atOffice()
    const bot = await site.world.as('holder', { via: 'telegram' })
    const name = { kind: `case:answer:${id}`, office: null }
    await saveOwnDraft(bot, newKey(), { ...name, form: { word: 'از ربات', files: [] }, version: null })
    const page = await open('holder', `/app/cases/${id}`)
    const word = page.locator('[name=word]')
    await expect.poll(() => word.inputValue(), soon).toBe('از ربات')
    await word.fill('از ربات، و از برنامه')
    await saved(page)
    expect(await kept()).toContain('و از برنامه')
    expect(await page.evaluate(draftsKept)).toBe(0)
    expect(await onDevice(page)).toEqual([])
    await page.reload()
    await expect.poll(() => word.inputValue(), soon).toBe('از ربات، و از برنامه')
    await page.getByRole('button', { name: 'ارسال پاسخ' }).click()
    await expect.poll(kept, soon).toBe('[]')
  })

  test('a word of whoever examines it comes back after a reload', async () => {
    const id = await atOffice()
    const page = await open('kanoon', `/app/cases/${id}`)
    const write = () => page.getByRole('button', { name: 'گزارش به دبیرخانه' }).click()
    await write()
    await page.locator('[name=word]').fill('نیمه‌کاره درباره پرونده')
    await expect.poll(kept, soon).toContain('نیمه‌کاره درباره پرونده')
    await page.reload()
    await write()
    await expect.poll(() => page.locator('[name=word]').inputValue(), soon).toBe('نیمه‌کاره درباره پرونده')
    expect(await page.evaluate(draftsKept)).toBe(0)
  })
})

/** What the app before this one kept on a device, put there as it was. */
const left = (page: Page, person: string, found: Record<string, unknown>) =>
  page.evaluate(
    ([owner, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pishkhanyar', 1)
        opening.onupgradeneeded = () => {
          for (const store of ['drafts', 'unsent'])
            opening.result.createObjectStore(store, { keyPath: ['person', 'id'] })
        }
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const at = opening.result.transaction('drafts', 'readwrite')
          for (const [id, value] of Object.entries(all))
            at.objectStore('drafts').put({ id, person: owner, value, at: 1 })
          at.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [person, found] as const,
  )

describe('a word that goes with an act', () => {
  test('begun in the bot stands in the app, and is gone on both sides once the act has it', async () => {
    const { world } = site
    const letter = { office: world.offices[0]!.id, confidential: false, files: [], answers: null }
    const sent = await writeIncoming(await world.as('holder'), newKey(), { ...letter, subject: 'الف', body: 'ب' })
    const id = sent.ok ? sent.value.id : ''
    const bot = await world.as('clerk', { via: 'telegram' })
    const named = { kind: `finish:${id}`, office: null }
    await saveOwnDraft(bot, newKey(), { ...named, form: { word: 'از ربات آمده' }, version: null })
    const page = await open('clerk', `/app/incoming/${id}`)
    await page.getByRole('button', { name: 'پایان رسیدگی' }).click()
    const word = page.locator('[name=word]')
    await expect.poll(() => word.inputValue(), soon).toBe('از ربات آمده')
    await word.fill('از ربات آمده و در برنامه تمام شد')
    await expect.poll(kept, soon).toContain('در برنامه تمام شد')
    await page.getByRole('button', { name: 'ثبت پایان رسیدگی' }).click()
    await page.getByText('از ربات آمده و در برنامه تمام شد').waitFor()
    await expect.poll(kept, soon).toBe('[]')
  })
})

describe('what the app before this one left on a device', () => {
  const body = 'از نسخه پیشین'
  const letter = { subject: '', body, confidential: false, files: [] }
  const id = newKey()
  test.each<[string, Who, string, (office: string) => [string, unknown], string]>([
    [
      'of a letter',
      'holder',
      path,
      (office) => [`incoming:${office}:`, { form: letter, version: 0, saved: false }],
      '[name=body]',
    ],
    [
      'of a request',
      'holder',
      '/app/requests/new/station',
      (office) => [`request:station:${office}`, { form: { circumstances: body }, version: 0, saved: false }],
      'textarea[name=circumstances]',
    ],
    [
      'of the secretariat’s letter',
      'clerk',
      `/app/notices/${id}/write`,
      () => [`notice ${id}`, { version: null, draft: { body, subject: '' } }],
      '[name=body]',
    ],
    ['of a paper', 'clerk', '/app/incoming/paper', () => ['incoming-paper', { body, subject: '' }], '[name=body]'],
    ['of a document', 'clerk', '/app/documents/new', () => ['document', { body, title: '' }], '[name=body]'],
    ['of a template', 'clerk', `/app/templates/${newKey()}`, () => ['template', { body, name: '' }], '[name=body]'],
    [
      'of a change of address',
      'holder',
      '/app/office/contact?kind=address',
      (office) => [`contact ${office} address`, { kind: 'address', value: body }],
      '[name=value]',
    ],
  ])('%s is there, and goes to the server', async (_what, who, at, leaves, field) => {
    const page = await open(who, '/app')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const [name, value] = leaves(site.world.offices[0]!.id)
    await left(page, site.world.people[who].id, { [name]: value })
    await page.goto(site.url + at)
    await expect.poll(() => page.locator(field).inputValue(), soon).toBe(body)
    if (!at.includes('/notices/')) await expect.poll(kept, soon).toContain(body)
  })
})
