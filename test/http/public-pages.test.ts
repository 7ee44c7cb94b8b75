// The public pages as a browser without script sees them: links, forms, and where they lead.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { fileCase } from '#actions/cases/file'
import { giveRating } from '#actions/ratings/give'
import { caseSteps, cases } from '#db/schema/cases'
import { effects } from '#db/schema/effects'
import { holidays } from '#db/schema/holidays'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { ratings } from '#db/schema/ratings'
import { secretariats } from '#db/schema/secretariat'
import { officeServices, prices, services } from '#db/schema/services'
import { codeSizes } from '#http/public/poster.css'
import { qrPath } from '#rules/qr'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import type { BuiltOffice } from '../world/offices.ts'

let database: TestDatabase
let world: World
let web: Web
let office: BuiltOffice

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world, { bots: { telegram: 'the_bot', bale: 'the_other_bot' } })
  office = world.offices[0]!
})
afterAll(() => database.drop())

const open = async (path: string, visit: Visit = {}, at: Web = web) => {
  const response = await at.visit(path, visit)
  const html = await response.text()
  return {
    response,
    status: response.status,
    html,
    text: html.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' '),
  }
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const at = (instant: string) => webOf(world, { now: () => new Date(instant) })

describe('/r/LICENSE', () => {
  it('is rated by its form, once however often it is sent, and thanks', async () => {
    const page = await open(`/r/${office.license}`)
    expect(page.status).toBe(200)
    expect(page.response.headers.get('cache-control')).toBe('no-store')
    const [cookie] = page.response.headers.get('set-cookie')!.split(';')
    const form = { license: office.license, service: '5', conduct: '4', comment: 'خوب' }
    const send = async (over: object, headers: Record<string, string> = { cookie: cookie! }) => {
      const sent = await web.visit(`/r/${office.license}`, { form: { ...form, ...over }, headers })
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `/r/${office.license}/thanks`])
      const kept = await database.db.select().from(ratings).where(eq(ratings.officeId, office.id))
      return kept.map(({ service, conduct, comment, via }) => [service, conduct, comment, via])
    }
    expect(await send({})).toEqual([[5, 4, 'خوب', 'public']])
    expect(await send({})).toHaveLength(1)
    // the same from another phone, and from one that takes no mark
    expect(await send({}, { cookie: 'device=abcdefghijklmnop' })).toHaveLength(2)
    expect(await send({}, {})).toHaveLength(3)
    // that one tapped twice, and what it changed
    expect(await send({}, {})).toHaveLength(3)
    expect(await send({ service: '4' }, {})).toHaveLength(4)
    expect(await send({}, { 'user-agent': 'another' })).toHaveLength(5)
    const { text } = await open(`/r/${office.license}/thanks`)
    expect(text).toContain('سپاسگزاریم')
    expect(text).toContain('نام و نشانی شما را نمی‌پرسیم')
  })

  it('tells whoever leaves a number what becomes of it, with and without a script', async () => {
    const form = { license: office.license, key: newKey(), service: '5', conduct: '4', call: '09141234567' }
    const sent = await web.visit(`/r/${office.license}`, { form })
    const place = sent.headers.get('location')!
    expect(place).toMatch(/\/thanks\?call=\d{4}-\d\d-\d\d$/)
    const { text } = await open(place)
    expect(text).toContain('شماره شما به دارنده دفتر داده شد')
    expect(text).not.toContain('نام و نشانی شما را نمی‌پرسیم')
    expect((await open(`/r/${office.license}/thanks?call=x`)).text).toContain('نام و نشانی شما را نمی‌پرسیم')
    const said = async (over: object) => {
      const json = { license: office.license, key: newKey(), service: 5, conduct: 4, ...over }
      return ((await (await web.visit('/api/ratings', { json })).json()) as { said?: string }).said
    }
    expect(text).toContain(await said({ call: '09141234567' }))
    expect(await said({})).toBeUndefined()
  })

  it('is the same page for everybody, and compressed as well as can be', async () => {
    const size = async (path: string) =>
      Number((await web.visit(path, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'))
    const usual = await size(`/r/${office.license}?q`)
    expect(await size(`/r/${office.license}?q`)).toBe(usual)
    // of an address that nobody else has the page is compressed for it alone, and quicker
    expect(await size(`/r/${office.license}?x`)).toBeGreaterThan(usual * 1.04)
  })

  it('brings the services when they are asked for, by script or by a button', async () => {
    const { id, license } = world.offices[1]!
    for (const [nth, name] of ['کارت ملی', 'گواهی بیمه'].entries()) {
      const service = { id: newKey(), provinceId: world.province, code: `220${nth}`, name, agency: 'سازمان' }
      await database.db.insert(services).values(service)
      const held = { provinceId: world.province, officeId: id, serviceId: service.id, since: '2026-01-01' }
      await database.db.insert(officeServices).values(held)
    }
    const options = (html: string) => [...html.matchAll(/<option value="([^"]+)"/g)].map(([, code]) => code)
    const page = await open(`/r/${license}`)
    expect(options(page.html)).toEqual([])
    expect(page.html).toContain('<noscript><button type="submit" class="button quiet" name="services"')
    const list = options((await open(`/r/${license}/services`)).html)
    expect(list).toEqual(['2200', '2201'])
    const form = { service: '3', conduct: '5', comment: 'کند بود', services: '1' }
    const asked = await open(`/r/${license}`, { form })
    expect(asked.status).toBe(200)
    expect(options(asked.html)).toEqual(list)
    expect(asked.html).toMatch(/<details open/)
    expect(asked.html).toMatch(/name="conduct" value="5" checked/)
    expect(asked.text).toContain('کند بود')
    expect(asked.html).not.toContain('name="services"')
    // what was chosen stays where something is missing still
    const chosen = await open(`/r/${license}`, { form: { service: '3', about: list[1]! } })
    expect(chosen.html).toContain(`<option value="${list[1]}" selected`)
    expect((await open('/r/72-14-9999/services')).status).toBe(404)
  })

  it('comes back with what was chosen and what is missing', async () => {
    const { status, html, text } = await open(`/r/${office.license}`, { form: { service: '2', comment: 'نیمه' } })
    expect(status).toBe(422)
    expect(text).toContain('به این پرسش هم پاسخ دهید و دوباره ثبت کنید: رفتار کارکنان چطور بود؟')
    expect(html.match(/<fieldset aria-invalid="true">/g)).toHaveLength(1)
    const neither = await open(`/r/${office.license}`, { form: { comment: 'نیمه' } })
    expect(neither.text).toContain('به هر دو پرسش پاسخ دهید')
    expect(html).toMatch(/value="2"[^>]*checked/)
    expect(html).toContain('نیمه')
  })

  it('of an office that may not serve takes no rating, but complaints', async () => {
    const { license } = world.offices[4]!
    const { status, html, text } = await open(`/r/${license}`)
    expect(status).toBe(200)
    expect(text).toContain('نظر تازه‌ای برای آن ثبت نمی‌شود')
    expect(text).not.toContain('تعلیق')
    expect(html).toContain(`/c/new?office=${license}`)
    expect((await web.visit(`/r/${license}`, { form: { service: '1', conduct: '1' } })).status).toBe(409)
  })

  it('of a number no office ever had says so, and asks for the right one', async () => {
    const { status, html } = await open('/r/1-2-3')
    expect(status).toBe(404)
    expect(html).toContain('name="license"')
    const found = await web.visit(`/o?license=${encodeURIComponent('۷۲-۱۵-۳۱۰۱')}`)
    expect([found.status, found.headers.get('location')]).toEqual([303, `/o/${encodeURIComponent('۷۲-۱۵-۳۱۰۱')}`])
  })

  it('runs nothing that is not its own: style by hash, no script without a build', async () => {
    const { response, html } = await open(`/r/${office.license}`)
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toMatch(/default-src 'none';style-src 'sha256-[^']+'/)
    expect(policy).not.toMatch(/script-src|unsafe/)
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/ style="/)
  })
})

describe('the language of public pages', () => {
  it('is Persian whatever the browser is set to, English by its link, which every link then keeps', async () => {
    const headers = { 'accept-language': 'en-US,en' }
    expect((await open(`/o/${office.license}`, { headers })).html).toContain('<html lang="fa" dir="rtl">')
    const english = await open(`/o/${office.license}?lang=en`)
    expect(english.html).toContain('<html lang="en" dir="ltr">')
    const links = [...english.html.matchAll(/href="(\/[^"]*)"/g)].map((found) => found[1]!)
    const strays = links.filter((link) => !link.includes('lang=en'))
    expect(strays).toEqual([`/o/${office.license}`])
  })
})

describe('/o/LICENSE', () => {
  const service = async (name: string, over: { cutOff?: boolean; amount?: number; until?: string } = {}) => {
    const id = randomUUID()
    const { cutOff = false, amount = 120_000, until = null } = over
    await database.db
      .insert(services)
      .values({ id, provinceId: world.province, code: id.slice(0, 8), name, agency: 'ثبت احوال' })
    await database.db
      .insert(officeServices)
      .values({ provinceId: world.province, officeId: office.id, serviceId: id, since: '2026-01-01', until, cutOff })
    const price = { provinceId: world.province, serviceId: id, approvedBy: 'شورای نرخ‌گذاری', document: '۱۲' }
    await database.db.insert(prices).values({ ...price, amount, firstDay: '2026-03-21' })
    await database.db.insert(prices).values({ ...price, amount: 999_999, firstDay: '2026-12-01' })
  }

  it.each([
    ['2026-10-10T04:29:00Z', 'اکنون بسته است', 'امروز ساعت ۰۸:۰۰ باز می‌شود'],
    ['2026-10-10T04:30:00Z', 'اکنون باز است', 'تا ساعت ۱۴:۰۰'],
    ['2026-10-10T10:29:00Z', 'اکنون باز است', 'تا ساعت ۱۴:۰۰'],
    ['2026-10-10T10:30:00Z', 'اکنون بسته است', 'یکشنبه ۱۹ مهر ۱۴۰۵ ساعت ۰۸:۰۰ باز می‌شود'],
    ['2026-10-14T12:00:00Z', 'اکنون بسته است', 'شنبه ۲۵ مهر ۱۴۰۵ ساعت ۰۸:۰۰ باز می‌شود'],
  ])('at %s says: %s', async (now, state, more) => {
    const { text } = await open(`/o/${office.license}`, {}, at(now))
    expect(text).toContain(state)
    expect(text).toContain(more)
  })

  it('is closed on a holiday, and by its own hours if it has any', async () => {
    await database.db
      .insert(holidays)
      .values({ provinceId: world.province, day: '2026-10-11', title: 'تعطیل', kind: 'fixed', at: world.now })
    const sunday = at('2026-10-11T07:00:00Z')
    expect((await open(`/o/${office.license}`, {}, sunday)).text).toContain('اکنون بسته است')
    await database.db.delete(holidays)
    const thursday = at('2026-10-15T13:00:00Z')
    expect((await open(`/o/${world.offices[1]!.license}`, {}, thursday)).text).toContain('اکنون بسته است')
    await database.db
      .update(offices)
      .set({ hours: { '4': ['16:00', '20:00'] } })
      .where(eq(offices.id, world.offices[1]!.id))
    expect((await open(`/o/${world.offices[1]!.license}`, {}, thursday)).text).toContain('اکنون باز است')
  })

  it('lists services with the price in force, and a cut-off only as not available', async () => {
    await service('درخواست کارت ملی')
    await service('گواهی فوت', { cutOff: true })
    await service('خدمت پیشین', { until: '2026-10-09' })
    const { text } = await open(`/o/${office.license}`)
    expect(text).toMatch(/درخواست کارت ملی ۱۲۰٬۰۰۰ ریال/)
    expect(text).toMatch(/گواهی فوت در دسترس نیست/)
    expect(text).not.toContain('خدمت پیشین')
    expect(text).not.toContain('۹۹۹٬۹۹۹')
    expect(text).not.toMatch(/تعلیق|قطع|تخلف اداری/)
  })

  it('asks tariff and fee of the customer, says which is which, and never what the agency pays the office', async () => {
    await service('صدور سند المثنی', { amount: 80_000 })
    const [made] = await database.db.select().from(services).where(eq(services.name, 'صدور سند المثنی'))
    const price = { provinceId: world.province, serviceId: made!.id, document: '۷', firstDay: '2026-03-21' }
    await database.db.insert(prices).values([
      { ...price, sum: 'tariff', amount: 300_000, approvedBy: 'هیئت وزیران', provisional: true },
      { ...price, sum: 'remuneration', amount: 55_000, approvedBy: 'قرارداد' },
    ])
    await database.db.update(services).set({ documents: 'کارت ملی', days: 45 }).where(eq(services.id, made!.id))
    for (const path of ['', '/board']) {
      const { text } = await open(`/o/${office.license}${path}`)
      expect(text).toMatch(/۳۸۰٬۰۰۰ ریال\s*تعرفه دستگاه ۳۰۰٬۰۰۰ ریال \+ کارمزد ۸۰٬۰۰۰ ریال · موقت؛ رقم نهایی بعداً/)
      expect(text).not.toContain('۵۵٬۰۰۰')
    }
    expect((await open(`/o/${office.license}`)).text).toContain('مدارک: کارت ملی · انجام تا ۴۵ روز')
    expect((await open(`/o/${office.license}/board`)).text).toContain('هیئت وزیران، ۷، شورای نرخ‌گذاری، ۱۲')
  })

  it('is searched by its address, in any spelling', async () => {
    for (let n = 0; n < 9; n++) await service(`خدمت ${n}`)
    await service('تعویض گواهی‌نامه رانندگی')
    const { text } = await open(`/o/${office.license}?q=${encodeURIComponent('گواهينامه')}`)
    expect(text).toContain('تعویض گواهی‌نامه رانندگی')
    expect(text).not.toContain('درخواست کارت ملی')
    expect((await open(`/o/${office.license}?q=نیست`)).text).toContain('خدمتی با این نام پیدا نشد')
  })

  it.each([
    ['2026-10-19T20:29:00Z', false],
    ['2026-10-19T20:30:00Z', true],
    ['2026-10-23T20:29:00Z', true],
    ['2026-10-23T20:30:00Z', false],
  ])('shows who stands in, from the first day to the last: at %s %s', async (now, shown) => {
    const leave = { firstDay: '2026-10-20', lastDay: '2026-10-23', shown: { substitute: 'روزبه جانشین', days: 4 } }
    const station = {
      firstDay: '2026-10-20',
      lastDay: '2026-10-23',
      shown: { place: 'میدان امام', lat: 38.2, lon: 48.3 },
    }
    await database.db.delete(effects)
    for (const [kind, effect] of Object.entries({ leave, station }))
      await database.db
        .insert(effects)
        .values({ ...effect, kind, provinceId: world.province, officeId: office.id, requestId: randomUUID() })
    const { text, html } = await open(`/o/${office.license}`, {}, at(now))
    expect(text.includes('روزبه جانشین نماینده اوست')).toBe(shown)
    expect(text.includes('میدان امام')).toBe(shown)
    expect(html.includes('geo:38.2,48.3')).toBe(shown)
  })

  it.each([
    ['2026-09-01T08:00:00Z', true],
    ['2026-10-23T20:29:00Z', true],
    ['2026-10-23T20:30:00Z', false],
  ])('tells of a closure before its first day, so that nobody comes in vain: at %s %s', async (now, shown) => {
    await database.db.delete(effects)
    await database.db.insert(effects).values({
      kind: 'closure',
      closes: true,
      firstDay: '2026-10-20',
      lastDay: '2026-10-23',
      shown: { arrangement: 'دفتر روستای همسایه', days: 4 },
      provinceId: world.province,
      officeId: office.id,
      requestId: randomUUID(),
    })
    const { text } = await open(`/o/${office.license}`, {}, at(now))
    await database.db.delete(effects)
    expect(text.includes('دفتر روستای همسایه')).toBe(shown)
  })

  it('of a call or a registration that is not there says so above the calls that are open', async () => {
    for (const path of ['/calls/abc', `/calls/${randomUUID()}`, '/calls/r/ABCD/none']) {
      const found = await web.visit(path)
      const page = await found.text()
      expect([path, found.status, page.includes('این نشانی به فراخوان یا ثبت‌نامی نمی‌رسد')]).toEqual([path, 404, true])
      expect(page).not.toContain('کد پیگیری شکایت')
    }
    expect(await (await web.visit('/calls')).text()).not.toContain('به فراخوان یا ثبت‌نامی نمی‌رسد')
  })

  it('that is no page is said on one, right to left, with the ways people come for', async () => {
    const asks = { headers: { accept: 'text/html' } }
    const { status, html } = await open('/c-new', asks)
    expect(status).toBe(404)
    expect(html).toContain('dir="rtl"')
    for (const way of ['/o', '/c/new', '/c']) expect(html).toContain(`href="${way}"`)
    expect((await open('/r', asks)).html).toContain('name="license"')
    const stroke = await web.visit(`/o/${office.license}/?lang=en`, asks)
    expect([stroke.status, stroke.headers.get('location')]).toEqual([302, `/o/${office.license}?lang=en`])
  })

  it('shows a fair score with the number of ratings behind it, and too few as too few', async () => {
    const other = world.offices[2]!
    const rate = () => giveRating(world.nobody(), newKey(), { license: other.license, service: 5, conduct: 5 })
    for (let n = 0; n < 4; n++) await rate()
    expect((await open(`/o/${other.license}`)).text).toContain(
      '۴ نظر ثبت شده است. امتیاز هنگامی نشان داده می‌شود که دست‌کم ۵ مراجعه‌کننده',
    )
    await rate()
    const { text } = await open(`/o/${other.license}`)
    expect(text).toContain('از ۵ نظر در یک سال گذشته')
    expect(text).toMatch(/[۳۴](٫[۰-۹])? از ۵/)
  })

  it('draws where it is, and links to the phone’s own map', async () => {
    const { html } = await open(`/o/${office.license}`)
    expect(html).toMatch(/<svg class="map"[^>]*role="img"/)
    expect(html).toMatch(/href="geo:38\.12,48\.22\?q=38\.12,48\.22\(/)
  })

  it('never says of a suspended office that it is suspended', async () => {
    const { html, text } = await open(`/o/${world.offices[4]!.license}`)
    expect(text).toContain('در دسترس نیست')
    expect(html).not.toMatch(/تعلیق|suspend/)
    expect(html).not.toContain(`/r/${world.offices[4]!.license}"`)
  })

  it.each(['revoked', 'ended'] as const)(
    'of one whose license is %s has neither services nor hours, but where one complains',
    async (state) => {
      const path = `/o/${office.license}`
      const [before] = await database.db.select().from(licenses).where(eq(licenses.id, office.licenseId))
      expect((await open(path)).html).toMatch(/id="services"[\s\S]*ساعت کار/)
      await database.db.update(licenses).set({ state }).where(eq(licenses.id, office.licenseId))
      try {
        const { html, text } = await open(path)
        expect(html).not.toMatch(/id="services"|شورای نرخ‌گذاری|تومان|openingHours/)
        expect(text).not.toMatch(/ساعت کار|نرخ‌ها|شنبه/)
        expect(html).toContain(`/c/new?office=${office.license}`)
        expect(html).toMatch(/<svg class="map"/)
      } finally {
        await database.db.update(licenses).set({ state: before!.state }).where(eq(licenses.id, office.licenseId))
      }
    },
  )

  it('calls the secretariat by its telephone', async () => {
    const at = { provinceId: world.province, firstDay: world.today, at: world.now }
    const reach = { address: 'خیابان شهدا', phone: '02330000000', fax: '02330000001', complaints: '' }
    await database.db.insert(secretariats).values({ ...at, ...reach })
    const { html } = await open(`/o/${office.license}`)
    expect(html).toContain('<a href="tel:02330000000">')
    expect(html).not.toContain('tel:02330000001')
    // two in one line are called by neither
    await database.db.update(secretariats).set({ phone: '02330000000 و 02330000002' })
    expect((await open(`/o/${office.license}`)).html).not.toContain('tel:0233')
  })

  it('prints as stands and stickers, of the office or of each counter, and where to complain', async () => {
    const counted = (html: string, what: string) => html.split(`class="${what}"`).length - 1
    const stand = await open(`/o/${office.license}/stand`)
    expect(counted(stand.html, 'stand')).toBe(1)
    expect(stand.text).toContain(`http://localhost:3000/r/${office.license}`)
    const each = await open(`/o/${office.license}/stand?counters=3`)
    expect(counted(each.html, 'stand')).toBe(3)
    expect(each.text).toContain(`/r/${office.license}?c=3`)
    expect(each.text).toContain('باجه ۳')
    for (const [counters, stickers, sheets] of [
      ['', 12, 1],
      ['?counters=5', 10, 1],
      ['?counters=13', 13, 2],
      ['?counters=99', 20, 2],
      ['?counters=x', 12, 1],
    ] as const) {
      const { html } = await open(`/o/${office.license}/stickers${counters}`)
      expect([counted(html, 'sticker'), counted(html, 'sheet cut')]).toEqual([stickers, sheets])
    }
  })

  it('prints stands of many offices at once, four on a sheet, without those that are offices no more', async () => {
    const post = async (licenses: string) => {
      const answer = await web.visit('/o/stands', { form: { licenses } })
      const html = await answer.text()
      return [answer.status, html.split('class="stand"').length - 1, html.split('class="sheet cut"').length - 1]
    }
    const all = world.offices.map(({ license }) => license)
    const of = eq(licenses.officeId, world.offices[3]!.id)
    const set = (state: 'revoked' | 'active') => database.db.update(licenses).set({ state }).where(of)
    await set('revoked')
    expect((await open(`/o/${all[3]}/stand`)).html).not.toContain('class="stand"')
    expect(await post(all.join(' '))).toEqual([200, all.length - 1, Math.ceil((all.length - 1) / 4)])
    expect(await post(`${all[0]}, ${all[0]} 1-2-3 <x>`)).toEqual([200, 1, 1])
    expect(await post('1-2-3')).toEqual([404, 0, 0])
    await set('active')
  })

  it('has codes of two millimetres a module on poster and stand', () => {
    const { size } = qrPath('https://pishkhan.example/r/72-14-3001?c=99&q')
    expect(codeSizes.poster / size).toBeGreaterThanOrEqual(2)
    expect(codeSizes.stand / size).toBeGreaterThanOrEqual(2)
    expect(codeSizes.sticker / size).toBeGreaterThanOrEqual(1)
  })

  it('prints as a poster with a QR of the rating page, and as a board', async () => {
    const poster = await open(`/o/${office.license}/poster`)
    expect(poster.text).toContain(`http://localhost:3000/r/${office.license}`)
    expect(poster.html).toMatch(/<svg class="qr"/)
    const board = await open(`/o/${office.license}/board`)
    expect(board.text).toContain('شورای نرخ‌گذاری')
    expect(board.text).not.toContain('گواهی فوت')
    // no date breaks in two, whatever room its column has
    expect(board.html).toMatch(/<td class="day">[۰-۹/]+<\/td>/)
    expect(board.html).toContain('.day{white-space:nowrap}')
    expect(poster.text).toContain('دفتر آن را نمی‌بیند، مگر خودتان بخواهید')
  })
})

it('no page has a place at the start or end of a line by a name that Chrome 80 does not know', async () => {
  for (const path of ['/', '/o', '/c/new', `/o/${office.license}`, `/r/${office.license}`]) {
    const { html } = await open(path)
    expect(html).not.toMatch(/<style>[^<]*inset-/)
    if (html.includes('.skip{')) expect(html).toContain(':root[dir=rtl] .skip{right:0}:root[dir=ltr] .skip{left:0}')
  }
})

describe('filing and following a case without script', () => {
  const blank = { kind: 'complaint', topic: 'conduct', text: 'پاسخ تند دادند.', confidential: 'true' }
  const post = async (fields: Record<string, string>) => {
    const page = await open(`/c/new?office=${office.license}`)
    const body = new FormData()
    const all = { key: hidden(page.html, 'key'), license: hidden(page.html, 'license'), ...blank, ...fields }
    for (const [name, value] of Object.entries(all)) body.set(name, value)
    const response = await web.app.request('/c/new', { method: 'POST', body })
    return { response, html: await response.text(), all }
  }

  it('goes from the form of the office to the code, large, with the ways to keep it', async () => {
    const { response } = await post({ name: 'کاوه' })
    expect(response.status).toBe(303)
    const place = response.headers.get('location')!
    expect(place).toMatch(/^\/c\/\d{16}\/[\w-]{22}\?filed$/)
    const [, , code, secret] = place.split(/[/?]/)
    const { html, text } = await open(place)
    expect(html).toContain('class="tracking"')
    expect(html).toContain(`href="https://t.me/the_bot?start=case_${code}_${secret}"`)
    expect(html).toContain(`href="https://ble.ir/the_other_bot?start=case_${code}_${secret}"`)
    expect(text).toContain('پاسخ تند دادند.')
    expect(html).not.toContain('کاوه')
  })

  it('is about the service that was chosen by its code, and about none where the code is nobody’s', async () => {
    const page = await open(`/c/new?office=${office.license}`)
    const [, code, name] = /<option value="([^"]+)">([^<]+)<\/option>/.exec(
      page.html.slice(page.html.indexOf('name="service"')),
    )!
    const filedWith = async (service: string) => {
      const { response } = await post({ service })
      const [row] = await database.db
        .select()
        .from(cases)
        .where(eq(cases.trackingCode, response.headers.get('location')!.split('/')[2]!))
      return row!.serviceId
    }
    const [service] = await database.db.select().from(services).where(eq(services.code, code!))
    expect(service).toMatchObject({ name, id: await filedWith(code!) })
    expect(await filedWith('00000')).toBeNull()
  })

  it('files once for its key', async () => {
    const first = await post({})
    const body = new FormData()
    for (const [name, value] of Object.entries(first.all)) body.set(name, value)
    const again = await web.app.request('/c/new', { method: 'POST', body })
    expect(again.headers.get('location')).toBe(first.response.headers.get('location'))
  })

  it('files no second case for a key whose words have changed, tells of the first, and files it once it is sent again', async () => {
    const first = await post({})
    const place = first.response.headers.get('location')!
    const changed = { ...first.all, text: 'پاسخ تند دادند و رسید ندادند.' }
    const count = () => database.db.$count(cases, eq(cases.text, changed.text))
    const send = async (fields: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      return web.app.request('/c/new', { method: 'POST', body })
    }
    const told = await send(changed)
    const html = await told.text()
    expect([told.status, await count()]).toEqual([409, 0])
    expect(html).toContain(`href="${place.replace('?filed', '')}"`)
    expect(html).toContain('پیش از تغییر شما فرستاده و با این کد پیگیری ثبت شده بود')
    expect(html).toContain(changed.text)
    const key = hidden(html, 'key')
    expect(key).not.toBe(first.all.key)
    const again = await send({ ...changed, key })
    expect([again.status, await count()]).toEqual([303, 1])
  })

  it.each([
    [{ text: ' ' }, 'بنویسید چه شده است'],
    [{ topic: '' }, 'موضوع را انتخاب کنید.'],
    [{ license: '1-2-3' }, 'دفتری با این شماره پروانه پیدا نشد'],
    [{ license: '' }, 'برای این موضوع شماره پروانه دفتر لازم است'],
    [{ mobile: '12' }, 'شماره همراه درست نیست'],
  ])('with %j comes back with what was written and what is wrong', async (fields, said) => {
    const { response, html, all } = await post({ name: 'کاوه', ...fields })
    expect(response.status).toBe(422)
    expect(html).toContain(said)
    expect(html).toContain('value="کاوه"')
    expect(hidden(html, 'key')).toBe(all.key)
  })

  it('lets the office see the name only where the box was cleared', async () => {
    const { response } = await post({ confidential: '' })
    const code = response.headers.get('location')!.split('/')[2]!
    const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, code))
    expect(row!.confidential).toBe(false)
  })

  it('follows by the code in any spelling; a miss is asked again', async () => {
    const { response } = await post({})
    const code = response.headers.get('location')!.split('/')[2]!
    const typed = code.replace(/(\d{4})/g, '$1 ').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    const found = await web.visit(`/c?code=${encodeURIComponent(typed)}`)
    expect([found.status, found.headers.get('location')]).toEqual([303, `/c/${code}`])
    const shown = await open(`/c/${code}`)
    expect(shown.text).toContain('دبیرخانه تا ۲۱ مهر ۱۴۰۵ آن را برای بررسی می‌فرستد')
    expect(shown.text).not.toContain('پاسخ تند دادند.')
    expect(shown.response.headers.get('cache-control')).toBe('no-store')
    const lost = await open('/c/1234567812345678')
    expect([lost.status, lost.text.includes('پرونده‌ای با این کد پیدا نشد')]).toEqual([404, true])
    expect((await open(`/c/${code}/${'A'.repeat(22)}`)).status).toBe(404)
    const short = await open('/c/123456')
    expect([short.status, short.text]).toEqual([404, expect.stringContaining('۱۶ رقم دارد و شما ۶ رقم نوشته‌اید')])
    const long = await open('/c/12345678123456789?lang=en')
    expect(long.text).toContain('has 16 digits, and you wrote 17')
  })

  it('takes a photo with a word, and is taken back', async () => {
    const { response } = await post({})
    const own = response.headers.get('location')!.split('?')[0]!
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('key', newKey())
    form.set('word', 'این هم رسید')
    form.set('files', new File([new Uint8Array(picture)], 'رسید.png', { type: 'image/png' }))
    const added = await web.app.request(`${own}/word`, { method: 'POST', body: form })
    expect([added.status, added.headers.get('location')]).toEqual([303, own])
    expect((await open(own)).html).toMatch(/این هم رسید[\s\S]*رسید\.jpg/)
    const back = await open(`${own}/withdraw`, { form: { key: newKey(), word: '' } })
    expect(back.response.headers.get('location')).toBe(own)
    const shown = (await open(own)).text
    expect(shown).toContain('پس گرفته شد')
    expect(shown).not.toContain('پس گرفتن پرونده')
  })

  it('adds a word, judges the result, and asks for another look', async () => {
    const filed = await fileCase(world.nobody(), newKey(), {
      license: office.license,
      kind: 'complaint',
      topic: 'delay',
      text: 'دیر شد.',
      confidential: true,
    })
    if (!filed.ok) throw new Error('not filed')
    const { id, trackingCode, secret } = filed.value
    const own = `/c/${trackingCode}/${secret}`
    const send = (act: string, form: Record<string, string>) =>
      open(`${own}/${act}`, { form: { key: newKey(), ...form } })
    expect((await send('word', { word: 'رسید را یافتم.' })).response.headers.get('location')).toBe(own)
    expect((await send('word', { word: ' ' })).status).toBe(422)
    expect((await open(own)).text).toContain('رسید را یافتم.')
    expect((await open(`/c/${trackingCode}`)).text).not.toContain('رسید را یافتم.')
    await assignCase(await world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' })
    await database.db.update(cases).set({ state: 'answered' }).where(eq(cases.id, id))
    await closeCase(await world.as('clerk'), newKey(), { case: id, result: 'پیگیری شد.' })
    const resolved = await open(own)
    expect(resolved.text).toContain('تا ۱۸ آبان ۱۴۰۵ می‌توانید رسیدگی دوباره بخواهید')
    const refused = await send('judge', { as: 'reopen', word: '' })
    expect([refused.status, refused.text.includes('این خانه را پر کنید')]).toEqual([422, true])
    expect((await send('judge', { as: 'dissatisfied' })).status).toBe(303)
    expect((await send('judge', { as: 'reopen', word: 'هنوز نشده.' })).status).toBe(303)
    expect((await open(own)).text).toContain('بازگشایی شد')
    const steps = await database.db.select().from(caseSteps).where(eq(caseSteps.caseId, id))
    expect(steps.every(({ by }, index) => index === 0 || by === null || steps[index]!.role === 'clerk')).toBe(true)
  })

  it('says a limit plainly, with the time to wait', async () => {
    const lookups = Array.from({ length: 301 }, () => web.visit('/c/1', { from: '192.0.2.77' }))
    const statuses = (await Promise.all(lookups)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(300)
    const { response, text } = await open('/c/1', { from: '192.0.2.77' })
    expect([response.status, response.headers.has('retry-after')]).toEqual([429, true])
    expect(text).toContain('کمی صبر کنید')
  })

  it('shuts nobody out who has the link, however much is guessed behind the same address', async () => {
    const from = '192.0.2.78'
    const given = { license: world.offices[0]!.license, kind: 'complaint', topic: 'delay', text: 'دیر شد.' } as const
    const filed = await fileCase(world.nobody(), newKey(), { ...given, confidential: true })
    if (!filed.ok) throw new Error('not filed')
    const { trackingCode, secret } = filed.value
    const guesses = Array.from({ length: 301 }, () => web.visit('/c/1', { from }))
    const wrong = Array.from({ length: 50 }, () => web.visit(`/c/${trackingCode}/${'A'.repeat(22)}`, { from }))
    const statuses = (await Promise.all([...guesses, ...wrong])).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    expect((await open(`/c/${trackingCode}`, { from })).response.status).toBe(429)
    expect((await open(`/c/${trackingCode}/${secret}`, { from })).response.status).toBe(200)
  })
})

describe('the front door on a phone’s screen', () => {
  it.each([
    ['', 'fa', 'rtl', '/'],
    ['?lang=en', 'en', 'ltr', '/?lang=en'],
  ])('is offered in the language of the page: %s', async (query, lang, dir, start) => {
    const { response, html } = await open(`/${query}`)
    expect(response.headers.get('content-security-policy')).toContain("manifest-src 'self'")
    const [, link] = /<link rel="manifest" href="([^"]+)"/.exec(html)!
    const manifest = await (await web.visit(link!)).json()
    expect(manifest).toMatchObject({ lang, dir, start_url: start, scope: '/' })
    const thanks = await open(`/r/${world.offices[0]!.license}/thanks${query}`)
    expect(thanks.html).toContain(`href="${start}#install"`)
    expect(html).toContain('id="install"')
    expect(thanks.response.headers.get('content-security-policy')).not.toContain('manifest-src')
  })
})
