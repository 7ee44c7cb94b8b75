// Citizens' pages in a browser: for axe in both languages and schemes, on small screens, without script, without network.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { giveRating } from '#actions/ratings/give'
import { giveKey } from '#actions/systems/keys'
import { bodies } from '#db/schema/bodies'
import { cases } from '#db/schema/cases'
import { effects } from '#db/schema/effects'
import { files } from '#db/schema/files'
import { ratingReceipts } from '#db/schema/rating-checks'
import { ratings } from '#db/schema/ratings'
import { officeServices, services } from '#db/schema/services'
import { digits } from '#locales/format'
import { publicProvinces } from '#reads/public-province'
import { newKey } from '#test/world'
import { faultsOf, faultsOfColours } from './axe.ts'
import { type CitizenSite, openCitizenSite } from './citizens.ts'
import { openPassage, type Passage, type Trouble } from './passage.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: CitizenSite
let tabs: Tabs
let page: Page
/** Contexts besides the tabs. */
const own: BrowserContext[] = []
const paths: Record<string, string> = {}

beforeAll(async () => {
  site = await openCitizenSite()
  tabs = tabsOf(site)
  await furnish()
})
afterEach(() => Promise.all([tabs.leave(), ...own.splice(0).map((context) => context.close())]))
afterAll(() => site.close())

/** An office with services, ratings and something in effect, and cases on their way. */
async function furnish(): Promise<void> {
  const { world, database } = site
  const office = world.offices[0]!
  const at = { provinceId: world.province, officeId: office.id }
  for (let n = 0; n < 12; n++) {
    const id = randomUUID()
    await database.db.insert(services).values({
      id,
      provinceId: world.province,
      code: `10${n}`,
      name: `خدمت ${['آب', 'برق', 'بیمه'][n % 3]} ${n}`,
      agency: 'سازمان',
    })
    await database.db.insert(officeServices).values({ ...at, serviceId: id, since: '2026-01-01', cutOff: n === 5 })
  }
  const agency = { provinceId: world.province, kind: 'agency' as const, name: newKey(), since: world.today }
  const [body] = await database.db
    .insert(bodies)
    .values({ ...agency, updatedAt: world.now })
    .returning()
  await giveKey(await world.as('clerk'), newKey(), { body: body!.id, name: 'درگاه', scopes: ['receipts'] })
  const leave = { kind: 'leave', firstDay: world.today, lastDay: world.today, shown: { substitute: 'روزبه', days: 1 } }
  await database.db.insert(effects).values({ ...at, ...leave, requestId: randomUUID() })
  for (let n = 0; n < 7; n++)
    await giveRating(world.nobody(), newKey(), { license: office.license, service: 4, conduct: 5 })
  const under = await filed()
  const done = await filed()
  await assignCase(await world.as('clerk'), newKey(), { case: done.id, examiner: 'kanoon', word: '' })
  await examineCase(await world.as('kanoon'), newKey(), { case: done.id, to: 'report', word: 'بررسی شد' })
  await closeCase(await world.as('clerk'), newKey(), { case: done.id, result: 'شکایت وارد بود.' })
  Object.assign(paths, {
    rate: `/r/${office.license}`,
    'rate of an office that does not serve': `/r/${world.offices[4]!.license}`,
    office: `/o/${office.license}`,
    'office that is closed for good': `/o/${world.offices[5]!.license}`,
    'no office': '/o/1-2-3',
    poster: `/o/${office.license}/poster`,
    board: `/o/${office.license}/board`,
    'stands for two counters': `/o/${office.license}/stand?counters=2`,
    stickers: `/o/${office.license}/stickers`,
    door: '/',
    'finding an office': '/o?for=case',
    'offices found': `/o?license=${encodeURIComponent('نیلوفر')}`,
    'no office of that name': '/o?license=nothing-like-it',
    'offices called nearly so': `/o?license=${encodeURIComponent('نیلفر')}&open=1`,
    provinces: '/p',
    province: `/p/${(await publicProvinces(database.db))[0]!.slug}`,
    'poster of an office that is closed for good': `/o/${world.offices[5]!.license}/poster`,
    'no case': '/c/1234',
    'case form': `/c/new?office=${office.license}`,
    'case form without office': '/c/new',
    follow: '/c',
    'case filed': `/c/${under.trackingCode}/${under.secret}?filed`,
    'case by its code': `/c/${under.trackingCode}`,
    'case with its result': `/c/${done.trackingCode}/${done.secret}`,
  })
}

async function filed() {
  const outcome = await fileCase(site.world.nobody(), newKey(), {
    license: site.world.offices[0]!.license,
    kind: 'complaint',
    topic: 'overcharge',
    text: 'دو برابر نرخ گرفتند.',
    confidential: true,
  })
  if (!outcome.ok) throw new Error('not filed')
  return outcome.value
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await tabs.blank(null, { viewport: { width: 360, height: 640 }, serviceWorkers: 'block', ...options })
  await page.goto(site.url + path)
}
/** For cases of what the worker does. */
const withWorker = { serviceWorkers: 'allow' } as const

const english = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`
const ratingsNow = async () =>
  (await site.database.db.select().from(ratings).where(eq(ratings.officeId, site.world.offices[0]!.id))).length
const choose = async (service: string, conduct: string) => {
  await page.locator(`input[name=service][value="${service}"]`).check({ force: true })
  await page.locator(`input[name=conduct][value="${conduct}"]`).check({ force: true })
}

describe.each(['fa', 'en'] as const)('in %s', (lang) => {
  test('axe finds nothing on any page in either scheme, and none is wider than a small phone', async () => {
    const found: Record<string, unknown> = {}
    await open('/c', { colorScheme: 'light', viewport: { width: 360, height: 740 } })
    for (const [name, path] of Object.entries(paths)) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(site.url + (lang === 'en' ? english(path) : path))
      const faults = await faultsOf(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      faults.push(...(await faultsOfColours(page)))
      const width = await widthOf(page)
      if (faults.length || width > 360) found[name] = { faults, width }
    }
    expect(found).toEqual({})
  })
})

describe('the rating page', () => {
  test('is one screen of 360 × 640, with targets a thumb can hit', async () => {
    await open(paths.rate!)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(640)
    const boxes = await page.locator('.marks span, summary, button, nav a, header a').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .map(({ width, height }) => [width, height]),
    )
    expect(boxes.filter(([width, height]) => width! < 48 || height! < 44)).toEqual([])
  })

  test('is one request on the first visit, besides its worker', async () => {
    const context = await site.browser.newContext()
    own.push(context)
    page = await context.newPage()
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(site.url + paths.rate, { waitUntil: 'networkidle' })
    // the worker fetches the services for a visit without a network
    expect(asked.filter((path) => path !== '/r/worker.js' && path !== `${paths.rate}/services`)).toEqual([paths.rate])
    const wire = await page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).encodedBodySize,
    )
    // headers are 0.8 kB more
    expect(wire).toBeLessThanOrEqual(4200)
  })

  test('is rated with keys alone, without leaving the page', async () => {
    const before = await ratingsNow()
    await open(paths.rate!)
    await page.locator('input[name=service]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('button').click()
    await page.locator('#thanks').waitFor()
    expect(await page.locator('#thanks').evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await ratingsNow()).toBe(before + 1)
  })

  test('asks for the mark that is missing, in its own language, before anything is sent', async () => {
    const before = await ratingsNow()
    await open(paths.rate!)
    await page.locator('input[name=service][value="4"]').check({ force: true })
    await page.getByRole('button').click()
    expect(await page.getByRole('alert').innerText()).toBe(
      'به این پرسش هم پاسخ دهید و دوباره ثبت کنید: رفتار کارکنان چطور بود؟',
    )
    expect(await page.locator('fieldset[aria-invalid]').innerText()).toContain('رفتار کارکنان')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('conduct')
    await page.locator('input[name=conduct][value="4"]').check({ force: true })
    expect(await page.locator('fieldset[aria-invalid]').count()).toBe(0)
    expect(await ratingsNow()).toBe(before)
  })

  test('says at once what the server refuses, and keeps what was chosen', async () => {
    await open(paths.rate!)
    await choose('4', '4')
    await page.locator('summary').click()
    await page.locator('textarea').fill('ا'.repeat(600))
    expect(await page.locator('details').innerText()).toContain('۱۰۰ نویسه بیش از اندازه است')
    await page.getByRole('button').click()
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('۵۰۰')
    expect(await page.locator('input[name=service][value="4"]').isChecked()).toBe(true)
  })

  test('says without script too which question was left out, and keeps the rest', async () => {
    await open(paths.rate!, { javaScriptEnabled: false })
    await page.locator('input[name=service][value="2"]').check({ force: true })
    await page.getByRole('button', { name: 'ثبت نظر' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('رفتار کارکنان چطور بود؟')
    expect(await page.locator('fieldset[aria-invalid]').innerText()).toContain('رفتار کارکنان')
    expect(await page.locator('input[name=service][value="2"]').isChecked()).toBe(true)
  })

  test('works without script', async () => {
    const before = await ratingsNow()
    await open(paths.rate!, { javaScriptEnabled: false })
    await choose('2', '1')
    await page.getByRole('button', { name: 'ثبت نظر' }).click()
    await page.waitForURL('**/thanks')
    expect(await page.locator('h1').innerText()).toBe('سپاسگزاریم')
    expect(await ratingsNow()).toBe(before + 1)
  })

  test('opens without a network after the first visit, keeps ratings, and sends each once when it is back', async () => {
    const before = await ratingsNow()
    await open(paths.rate!, withWorker)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
    await site.down()
    try {
      for (const mark of ['5', '3']) {
        // by the code of a counter whose page was never opened here
        await page.goto(`${site.url}${paths.rate}?c=${mark}`)
        expect(await page.locator('h1').first().innerText()).toContain('نیلوفر')
        await choose(mark, mark)
        await page.locator('summary').click()
        await page.locator('[name=receipt]').fill(`9304127-${mark}`)
        await page.getByRole('button').click()
        await page.locator('#queued').waitFor()
      }
      expect(await page.evaluate(async () => (await (await caches.open('rate-queue')).keys()).length)).toBe(2)
    } finally {
      await site.up()
    }
    // any public page sends them
    await page.goto(site.url + paths.office)
    await expect.poll(ratingsNow).toBe(before + 2)
    await page.goto(site.url + paths.rate)
    // Whatever wakes the worker once more finds nothing left to send.
    await page.evaluate(() => navigator.serviceWorker.controller!.postMessage('flush'))
    await page.reload()
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('rate-queue')).keys()).length)).toBe(0)
    expect(await ratingsNow()).toBe(before + 2)
    const rows = await site.database.db
      .select({ counter: ratings.counter, mark: ratings.service, named: ratingReceipts.digest })
      .from(ratingReceipts)
      .innerJoin(ratings, eq(ratings.id, ratingReceipts.ratingId))
    expect(rows.map(({ counter, mark }) => [counter, mark]).sort()).toEqual([
      [3, 3],
      [5, 5],
    ])
  })

  test('says within a moment that what was kept has gone, once the network is back', async () => {
    const before = await ratingsNow()
    await open(paths.rate!, withWorker)
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
    await site.down()
    try {
      await choose('5', '5')
      await page.getByRole('button').click()
      await page.locator('#queued').waitFor()
    } finally {
      await site.up()
    }
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await page.locator('#thanks').waitFor({ timeout: 4000 })
    expect(await page.locator('#queued').isVisible()).toBe(false)
    expect(await ratingsNow()).toBe(before + 1)
  })

  test('offers the services once the fold is opened, and without a network after one visit too', async () => {
    await open(paths.rate!, withWorker)
    const about = page.locator('select[name=about] option')
    expect(await about.count()).toBe(1)
    const kept = () => page.evaluate(async () => Boolean(await caches.match(`${location.pathname}/services`)))
    await expect.poll(kept).toBe(true)
    await site.down()
    try {
      await page.goto(site.url + paths.rate)
      await page.locator('summary').click()
      await expect.poll(() => about.count()).toBeGreaterThan(1)
      await page.locator('select[name=about]').selectOption({ index: 1 })
    } finally {
      await site.up()
    }
  })

  test('keeps in its copy no key of the server', async () => {
    await open(paths.rate!, withWorker)
    const copy = () =>
      page.evaluate(async () => (await (await caches.open('rate')).match(location.pathname))?.text() ?? '')
    await expect.poll(copy).toContain('<form')
    expect(await copy()).not.toMatch(/name="key"/)
  })
})

describe('a network that is bad', () => {
  let passage: Passage
  beforeAll(async () => {
    passage = await openPassage(site.url)
  })
  afterAll(() => passage.close())
  afterEach(() => {
    passage.trouble = null
  })

  const rated =
    (trouble: Trouble): Passage['trouble'] =>
    ({ path }) =>
      path === '/api/ratings' ? trouble : null
  const openThrough = async () => {
    const context = await site.visitor(null, { reducedMotion: 'reduce' })
    own.push(context)
    page = await context.newPage()
    await page.goto(passage.url + paths.rate)
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
  }
  const flush = () => page.evaluate(() => navigator.serviceWorker.controller!.postMessage('flush'))
  const waiting = () => page.evaluate(async () => (await (await caches.open('rate-queue')).keys()).length)
  const given = async () => {
    await choose('4', '4')
    await page.getByRole('button').click()
    await page.locator('#queued').waitFor({ timeout: 20_000 })
  }

  test.each<[string, Trouble]>([
    ['says nothing', 'hang'],
    ['is a portal that answers everything', { status: 200, body: '<h1>Log in</h1>' }],
    ['is too busy', { status: 503, body: '{}', type: 'application/json' }],
    ['breaks off', 'reset'],
  ])('a rating is kept where the network %s, and counts once when it is back', async (_how, trouble) => {
    const before = await ratingsNow()
    await openThrough()
    passage.trouble = rated(trouble)
    await given()
    expect(await waiting()).toBe(1)
    passage.trouble = null
    await flush()
    await expect.poll(waiting).toBe(0)
    await flush()
    expect(await ratingsNow()).toBe(before + 1)
  })

  test.each<[string, Trouble]>([
    ['breaks off once the server has it', 'lose'],
    ['is a portal that answers everything', { status: 200, body: '<h1>Log in</h1>' }],
  ])(
    'at the first visit too, before there is a worker, a rating is kept where the network %s',
    async (_how, trouble) => {
      const before = await ratingsNow()
      const context = await site.visitor(null, { reducedMotion: 'reduce' })
      own.push(context)
      page = await context.newPage()
      passage.trouble = ({ path }) => (path === '/r/worker.js' ? 'reset' : path === '/api/ratings' ? trouble : null)
      await page.goto(passage.url + paths.rate)
      await given()
      expect(await waiting()).toBe(1)
      passage.trouble = null
      await page.evaluate(() => void dispatchEvent(new Event('online')))
      await page.locator('#thanks').waitFor({ timeout: 10_000 })
      expect([await waiting(), await ratingsNow()]).toEqual([0, before + 1])
    },
  )

  test('a worker that does not come holds up no rating', async () => {
    const before = await ratingsNow()
    const context = await site.visitor(null, { reducedMotion: 'reduce' })
    own.push(context)
    page = await context.newPage()
    passage.trouble = ({ path }) => (path === '/r/worker.js' ? 'hang' : path === '/api/ratings' ? 'reset' : null)
    await page.goto(passage.url + paths.rate)
    await given()
    passage.trouble = ({ path }) => (path === '/r/worker.js' ? 'hang' : null)
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await page.locator('#thanks').waitFor({ timeout: 10_000 })
    expect(await ratingsNow()).toBe(before + 1)
    await expect.poll(waiting).toBe(0)
  })

  test('a browser that can keep nothing says that it was not sent, and lets it be sent again', async () => {
    const before = await ratingsNow()
    const context = await site.visitor(null, { reducedMotion: 'reduce', serviceWorkers: 'block' })
    own.push(context)
    page = await context.newPage()
    // as on a network of a house without https
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'caches'))
    await page.goto(passage.url + paths.rate)
    passage.trouble = rated('reset')
    await choose('4', '4')
    await page.getByRole('button').click()
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('هنوز ثبت نشده است')
    passage.trouble = null
    await page.getByRole('button').click()
    await page.locator('#thanks').waitFor()
    expect(await ratingsNow()).toBe(before + 1)
  })

  test('one that the server will not take now holds up no other', async () => {
    const before = await ratingsNow()
    await openThrough()
    const keys = Array.from({ length: 6 }, () => randomUUID())
    passage.trouble = ({ body }) => {
      const at = keys.findIndex((key) => body.includes(key))
      return [0, 1, 2].includes(at) ? { status: [503, 429, 500][at]!, body: '{}', type: 'application/json' } : null
    }
    await page.evaluate(
      async ([license, ...all]) => {
        const queue = await caches.open('rate-queue')
        for (const key of all)
          await queue.put(`/r/${key}`, new Response(JSON.stringify({ license, service: 5, conduct: 5, key })))
      },
      [site.world.offices[0]!.license, ...keys],
    )
    await flush()
    await expect.poll(waiting).toBe(3)
    expect(await ratingsNow()).toBe(before + 3)
    passage.trouble = null
    await flush()
    await expect.poll(waiting).toBe(0)
    expect(await ratingsNow()).toBe(before + 6)
  })

  test('the copy stays in the language it was opened in', async () => {
    await openThrough()
    const copies = () =>
      page.evaluate(async () => {
        const kept = await (await caches.open('rate')).keys()
        return kept.filter(({ url }) => !url.endsWith('/services')).length
      })
    await page.goto(`${passage.url}${paths.rate}?lang=en`)
    await expect.poll(copies).toBe(2)
    await site.down()
    try {
      await page.goto(passage.url + paths.rate)
      expect(await page.getAttribute('html', 'lang')).toBe('fa')
      await page.goto(`${passage.url}${paths.rate}?lang=en`)
      expect(await page.getAttribute('html', 'lang')).toBe('en')
    } finally {
      await site.up()
    }
  })
})

test('no page is wider than the phone at twice the size of text', async () => {
  const wide: Record<string, number> = {}
  await open('/c', { viewport: { width: 360, height: 740 } })
  for (const [name, path] of Object.entries(paths))
    for (const address of [path, english(path)]) {
      await page.goto(site.url + address)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      const width = await widthOf(page)
      if (width > 360) wide[`${name} ${address}`] = width
    }
  expect(wide).toEqual({})
})

test('a long choice is not cut off at 200 % on a phone', async () => {
  await open(`/c/new?office=${site.world.offices[0]!.license}`, { viewport: { width: 180, height: 370 } })
  const topic = page.locator('select[name=topic]')
  const tall = () => topic.evaluate((select) => (select as HTMLElement).offsetHeight)
  await topic.selectOption('no-receipt')
  const short = await tall()
  await topic.selectOption('agency-fault')
  expect(await tall()).toBeGreaterThan(short)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(180)
})

test('from the door without a QR: a name leads to the office, and the form keeps what was written before', async () => {
  await open('/')
  await page.locator('main').getByRole('link', { name: 'شکایت، انتقاد یا پیشنهاد' }).click()
  await page.locator('textarea[name=text]').fill('نمی‌دانستم کدام دفتر')
  await page.getByRole('link', { name: 'شماره را نمی‌دانم' }).click()
  await page.locator('input[name=license]').fill('نیلوفر')
  await page.getByRole('button').click()
  await page.locator('.list a').first().click()
  await page.waitForURL('**/c/new?office=*')
  await expect.poll(() => page.locator('textarea[name=text]').inputValue()).toBe('نمی‌دانستم کدام دفتر')
})

test('offices come while one types, at the door too, and the nearest by a tap alone', async () => {
  const found = () => page.locator('[data-found] li a').allInnerTexts()
  await open('/')
  await page.locator('input[name=license]').pressSequentially('نیلفر')
  await expect.poll(found).toEqual(['دفتر پیشخوان نیلوفر'])
  expect(new URL(page.url()).pathname).toBe('/')
  await open('/o', { geolocation: { latitude: 38.25, longitude: 48.29 }, permissions: ['geolocation'] })
  await page.locator('input[name=license]').fill('گلدشت')
  await expect.poll(async () => (await found()).length).toBe(3)
  expect(new URL(page.url()).searchParams.get('near')).toBeNull()
  await page.getByLabel('نزدیک‌ترین‌ها به من، نخست').check()
  await expect.poll(() => new URL(page.url()).searchParams.get('near')).toBe('38.250,48.290')
  await expect.poll(() => page.locator('[data-found]').innerText()).toMatch(/متر/)
  // whoever comes back from an office finds what they had found
  await page.reload()
  expect((await found()).length).toBeGreaterThan(0)
  await page.getByLabel('نزدیک‌ترین‌ها به من، نخست').uncheck()
  await expect.poll(() => new URL(page.url()).searchParams.get('near')).toBeNull()
})

test('an unanswered choice is not called wrong', async () => {
  await open(paths.rate!)
  expect(await page.locator('input:invalid').count()).toBe(0)
})

describe('the page of an office', () => {
  test('narrows its services as one types, in any spelling', async () => {
    await open(paths.office!)
    const lines = page.locator('[data-line]:visible')
    expect(await lines.count()).toBe(12)
    await page.locator('input[type=search]').fill('بيمه')
    expect(await lines.count()).toBe(4)
    await page.locator('input[type=search]').fill('هیچ')
    expect(await lines.count()).toBe(0)
    expect(await page.locator('[data-none]').isVisible()).toBe(true)
  })

  test('prints its poster on one sheet of A4', async () => {
    await open(paths.poster!)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(pages).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!.map(Number)
    expect([Math.round(width! / 7.2) / 10, Math.round(height! / 7.2) / 10]).toEqual([8.3, 11.7])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bar').isVisible()).toBe(false)
  })
})

describe('what is printed besides', () => {
  test.each([
    ['stands for two counters', 2, [4.1, 5.8]],
    ['stickers', 1, [8.3, 11.7]],
  ])('%s: %i sheets', async (path, sheets, inches) => {
    await open(paths[path]!)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets)
    const [, ...box] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number)
    expect(box.map((one) => Math.round(one / 7.2) / 10)).toEqual(inches)
  })
})

describe('the case form', () => {
  const text = () => page.locator('textarea[name=text]')
  const send = () => page.locator('button[type=submit]').click()
  const picture = async (name: string) => ({
    name,
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0b5557' } })
      .png()
      .toBuffer(),
  })

  test('shows photos before they are sent, lets them go, and ends with the code, large', async () => {
    await open(paths['case form']!)
    await page.locator('select[name=topic]').selectOption('conduct')
    await text().fill('پاسخ تند دادند.')
    const input = page.locator('input[type=file]')
    await input.setInputFiles([await picture('a.png'), await picture('b.png')])
    await input.setInputFiles([await picture('c.png')])
    await page.getByRole('button', { name: 'برداشتن b.png' }).click()
    expect(
      await page.locator('.photos img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt)),
    ).toEqual(['a.png', 'c.png'])
    await send()
    await page.waitForURL('**/c/*/*')
    expect(await page.locator('.tracking').innerText()).toMatch(/[۰-۹]{4} [۰-۹]{4} [۰-۹]{4} [۰-۹]{4}/)
    const kept = new URL(page.url()).pathname.split('/')[2]!
    const [row] = await site.database.db.select().from(cases).where(eq(cases.trackingCode, kept))
    const stored = await site.database.db.select().from(files).where(eq(files.subjectId, row!.id))
    expect(stored.map(({ name }) => name).sort()).toEqual(['a.jpg', 'c.jpg'])
    expect(await page.evaluate(() => localStorage.getItem('case-draft'))).toBeNull()
    await expect
      .poll(() =>
        page
          .locator('.photos img')
          .evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
      )
      .toBe(true)
  })

  test('comes back with what is wrong, the focus on it, photos still there', async () => {
    await open(paths['case form']!)
    await page.locator('input[type=file]').setInputFiles([await picture('a.png')])
    await page.locator('input[name=mobile]').fill('12')
    await text().fill('متن')
    await send()
    const errors = page.locator('[data-errors]')
    await errors.waitFor()
    expect(await errors.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await errors.innerText()).toContain('شماره همراه')
    expect(await errors.locator('li').count()).toBe(2)
    expect(await page.locator('.photos img').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
    // what was mended is not said any more
    await page.locator('select[name=topic]').selectOption('delay')
    expect(await errors.locator('li').count()).toBe(1)
    expect(await page.locator('#topic-error').count()).toBe(0)
    await page.locator('input[name=mobile]').fill('۰۹۱۴۰۰۰۷۷۶۶')
    expect(await errors.count()).toBe(0)
    expect(await page.locator('[aria-invalid]').count()).toBe(0)
    await send()
    await page.waitForURL('**/c/*/*')
  })

  test('says at once, at the field, that a file is of another kind, or there already', async () => {
    await open(paths['case form']!)
    const input = page.locator('input[type=file]')
    const left = page.locator('[data-left]')
    await input.setInputFiles([{ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('متن') }])
    await expect.poll(() => left.innerText()).toBe('«note.txt» افزوده نشد: تنها عکس و PDF پذیرفته می‌شود.')
    const a = await picture('a.png')
    await input.setInputFiles([a])
    await page.locator('.photos img').waitFor()
    expect(await left.isVisible()).toBe(false)
    const one = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!
      field.dispatchEvent(new Event('change'))
      return field.files!.length
    })
    expect(one).toBe(1)
    await expect.poll(() => left.innerText()).toBe('«a.png» را پیش‌تر افزوده‌اید.')
    expect(await page.locator('.photos img').count()).toBe(1)
  })

  test('keeps the draft over a closed tab, without name and number', async () => {
    await open(paths['case form']!)
    await page.locator('select[name=topic]').selectOption('delay')
    await text().fill('دو هفته است که منتظرم.')
    await page.locator('input[name=name]').fill('کاوه')
    const context = page.context()
    await page.close()
    page = await context.newPage()
    await page.goto(`${site.url}/c/new`)
    expect(await text().inputValue()).toBe('دو هفته است که منتظرم.')
    expect(await page.locator('select[name=topic]').inputValue()).toBe('delay')
    expect(await page.locator('[data-draft]').isVisible()).toBe(true)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('کاوه')
    await page.getByRole('button', { name: 'پاک کردن نوشته' }).click()
    await expect.poll(() => text().inputValue()).toBe('')
  })

  test('survives a lost network: says so, keeps all, and files once when sent again', async () => {
    await open(paths['case form']!)
    await page.locator('select[name=topic]').selectOption('refused')
    await text().fill('خدمت را انجام ندادند.')
    await site.down()
    try {
      await send()
      const said = page.locator('[data-failed]')
      await said.waitFor()
      expect(await said.innerText()).toContain('نگه داشته شد')
    } finally {
      await site.up()
    }
    expect(await text().inputValue()).toBe('خدمت را انجام ندادند.')
    await send()
    await page.waitForURL('**/c/*/*')
  })

  /** The server gets the next filing, its answer is cut off on the way. */
  const loseNextAnswer = () =>
    page.context().route(
      '**/c/new*',
      async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        await route.fetch({ maxRedirects: 0 })
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
  const filedSaying = (words: string) => site.database.db.select().from(cases).where(eq(cases.text, words))
  const write = async (words: string) => {
    await page.locator('select[name=topic]').selectOption('delay')
    await text().fill(words)
  }
  const codeShown = async () => {
    await page.waitForURL('**/c/*/*')
    return new URL(page.url()).pathname.split('/')[2]!
  }

  test.each([
    ['with the same words', false, '', 1],
    ['with a sentence more', false, ' و رسید ندادند.', 1],
    ['by itself after the tab was closed', true, '', 1],
  ])('an answer that was lost: sent again %s, a code is shown', async (_how, closed, more, filings) => {
    const words = `دو هفته گذشت ${randomUUID()}`
    await open(paths['case form']!)
    await write(words)
    await loseNextAnswer()
    await send()
    await page.locator('[data-failed]').waitFor()
    const [first] = await filedSaying(words)
    if (closed) {
      const context = page.context()
      await page.close()
      page = await context.newPage()
      await page.goto(site.url + paths['case form'])
    }
    if (more) await text().fill(words + more)
    if (!closed) await send()
    if (more) {
      // the first is kept as it was filed; whoever changed it is told, and goes to it
      const told = page.locator('[data-errors]')
      await told.waitFor()
      expect((await told.locator('.tracking').innerText()).replace(/[\s\u2066-\u2069]/g, '')).toBe(
        digits('fa', first!.trackingCode),
      )
      expect(await text().inputValue()).toBe(words + more)
      expect(await faultsOf(page)).toEqual([])
      await told.getByRole('link').click()
    }
    expect(await codeShown()).toBe(first!.trackingCode)
    expect((await filedSaying(words)).length + (more ? (await filedSaying(words + more)).length : 0)).toBe(filings)
  })

  test('an answer that was lost with photos and a closed tab still ends with the first code', async () => {
    const words = `عکس دارم ${randomUUID()}`
    await open(paths['case form']!)
    await write(words)
    await page.locator('input[type=file]').setInputFiles([await picture('a.png')])
    await page.locator('.photos img').waitFor()
    await page.context().route('**/c/new*', async (route) => {
      const sent = route.request()
      if (sent.method() !== 'POST') return route.continue()
      const answer = await route.fetch({ maxRedirects: 0 })
      if (answer.status() === 303) await route.abort('connectionreset')
      else await route.fulfill({ response: answer })
    })
    await send()
    await page.locator('[data-failed]').waitFor()
    await page.context().unroute('**/c/new*')
    const [first] = await filedSaying(words)
    const context = page.context()
    await page.close()
    page = await context.newPage()
    await page.goto(site.url + paths['case form'])
    expect(await codeShown()).toBe(first!.trackingCode)
    expect(await filedSaying(words)).toHaveLength(1)
  })

  test('keeps name and number over a reload of the tab', async () => {
    await open(paths['case form']!)
    await write('نام من')
    await page.locator('input[name=name]').fill('کاوه')
    await page.reload()
    expect(await page.locator('input[name=name]').inputValue()).toBe('کاوه')
  })

  test('keeps the draft over a closed browser, and where there is no IndexedDB', async () => {
    await open(paths['case form']!)
    await write('مرورگر بسته شد')
    const storageState = await page.context().storageState()
    const context = await site.visitor(null, { storageState })
    await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const again = await context.newPage()
    await again.goto(site.url + paths['case form'])
    expect(await again.locator('textarea[name=text]').inputValue()).toBe('مرورگر بسته شد')
    expect(await again.locator('[data-draft]').isVisible()).toBe(true)
    await context.close()
  })

  test('a draft about one office fills no other’s form', async () => {
    await open(paths['case form']!)
    await write('درباره دفتر نخست')
    const other = `${site.url}/c/new?office=${site.world.offices[1]!.license}`
    await page.goto(other)
    expect(await text().inputValue()).toBe('')
    await write('درباره دفتر دوم')
    await page.goto(site.url + paths['case form'])
    expect(await text().inputValue()).toBe('درباره دفتر نخست')
    await page.goto(other)
    expect(await text().inputValue()).toBe('درباره دفتر دوم')
  })

  test('a full device stops nothing: it is said that nothing is kept, and the next try files', async () => {
    await open(paths['case form']!)
    await page.evaluate(() => {
      caches.open = () => Promise.reject(new Error('no room'))
      for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2))
        for (let room = true; room; )
          try {
            localStorage.setItem(`full${size}-${localStorage.length}`, 'x'.repeat(size))
          } catch {
            room = false
          }
    })
    await write('حافظه پر است')
    await site.down()
    try {
      await send()
      await expect.poll(() => page.locator('[data-failed]').innerText()).toContain('این صفحه را نبندید')
    } finally {
      await site.up()
    }
    await send()
    await codeShown()
  })

  test('makes large photos small before they are sent, and says which files it leaves out', async () => {
    await open(paths['case form']!)
    await write('عکس‌های بزرگ')
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
    const large = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
      .jpeg({ quality: 95 })
      .toBuffer()
    expect(large.length).toBeGreaterThan(2_000_000)
    const input = page.locator('input[type=file]')
    const pdf = (name: string, bytes: number) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes)]),
    })
    await input.setInputFiles([pdf('huge.pdf', 11 * 1024 * 1024)])
    await expect.poll(() => page.locator('[data-left]').innerText()).toContain('huge.pdf')
    await input.setInputFiles([
      { name: 'large.jpg', mimeType: 'image/jpeg', buffer: large },
      ...(await Promise.all(['b', 'c', 'd', 'e', 'f', 'g'].map((name) => picture(`${name}.png`)))),
    ])
    await expect.poll(() => page.locator('.photos li').count(), { timeout: 15_000 }).toBe(5)
    const left = await page.locator('[data-left]').innerText()
    expect(left).toContain('f.png')
    expect(left).toContain('g.png')
    const sizes = await input.evaluate((one: HTMLInputElement) => [...one.files!].map(({ size }) => size))
    expect(sizes[0]).toBeLessThanOrEqual(400 * 1024)
    expect(await widthOf(page)).toBeLessThanOrEqual(360)
    await send()
    await codeShown()
  })

  test('is told what is wrong with the words before photos are sent, and files nothing by asking', async () => {
    await open(paths['case form']!)
    await text().fill('بی‌موضوع')
    await page.locator('input[type=file]').setInputFiles([await picture('a.png')])
    await page.locator('.photos img').waitFor()
    const bodies: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(request.postDataBuffer()?.length ?? 0)
    })
    await send()
    await page.locator('[data-errors]').waitFor()
    expect(bodies).toHaveLength(1)
    expect(await filedSaying('بی‌موضوع')).toEqual([])
  })

  test('what is answered by no form of ours leaves the form and says so', async () => {
    await open(paths['case form']!)
    await write('پاسخ بیگانه')
    for (const body of ['<h1>Bad gateway</h1>', '<main><h1>حجم زیاد است</h1></main>', '']) {
      await page.route('**/c/new*', (route) => route.fulfill({ status: 422, contentType: 'text/html', body }), {
        times: 1,
      })
      await send()
      await page.locator('[data-failed]').waitFor()
      expect(await text().inputValue()).toBe('پاسخ بیگانه')
      expect(await page.locator('[data-failed]').innerText()).not.toBe('')
    }
  })

  test('works without script', async () => {
    await open(paths['case form']!, { javaScriptEnabled: false })
    await page.locator('select[name=topic]').selectOption('premises')
    await text().fill('جای نشستن نیست.')
    await page.locator('input[type=file]').setInputFiles([await picture('a.png')])
    await send()
    await page.waitForURL('**/c/*/*')
    expect(await page.locator('.tracking').innerText()).toMatch(/[۰-۹]{4} [۰-۹]{4} [۰-۹]{4} [۰-۹]{4}/)
  })
})

test('the code is copied by its button', async () => {
  await open(paths['case filed']!, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('button', { name: 'کپی کد' }).click()
  await page.getByRole('button', { name: 'کپی شد' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paths['case filed']!.split('/')[2])
})

test('a citizen judges the result and asks for another look', async () => {
  await open(paths['case with its result']!)
  await page.locator('summary', { hasText: 'رسیدگی دوباره' }).click()
  await page.locator('textarea').fill('پول را پس ندادند.')
  await page.getByRole('button', { name: 'درخواست رسیدگی دوباره' }).click()
  await expect.poll(() => page.locator('.state').innerText()).toBe('بازگشایی شد')
})
