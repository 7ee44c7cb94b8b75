// Finding an office on the web: what its form asks, what its address keeps, and what a script puts in while one types.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offices } from '#db/schema/offices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { writePageScripts } from '../../pwa/build/pages.ts'

let database: TestDatabase
let world: World
let web: Web
let appDir: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  appDir = await mkdtemp(join(tmpdir(), 'finder-'))
  await writePageScripts(appDir)
  web = webOf(world, { appDir })
  const [here, far] = [world.offices[0]!, world.offices[3]!]
  await database.db.update(offices).set({ lat: 38.3, lon: 48.3 }).where(eq(offices.id, here.id))
  await copies(21, here)
  await database.db.update(offices).set({ lat: 38.33, lon: 48.3 }).where(eq(offices.id, far.id))
})
afterAll(async () => {
  await database.drop()
  await rm(appDir, { recursive: true })
})

/** So many offices like one, called «کاج» with a number. */
async function copies(many: number, of: World['offices'][number]): Promise<void> {
  await database.sql`
    insert into offices select r.* from offices o, generate_series(1, ${many}::int) n, jsonb_populate_record(o, jsonb_build_object(
      'id', gen_random_uuid(), 'name', 'کاج ' || (100 + n), 'search', 'کاج ' || (100 + n), 'lat', null, 'lon', null)) r
    where o.id = ${of.id}`
  await database.sql`
    insert into licenses select r.* from licenses l, offices o, jsonb_populate_record(l, jsonb_build_object(
      'id', gen_random_uuid(), 'office_id', o.id, 'code', '99-98-' || substr(o.name, 5))) r
    where l.id = ${of.licenseId} and o.name like 'کاج %'`
}

const open = async (query: Record<string, string>) => {
  const response = await web.visit(`/o?${new URLSearchParams(query)}`)
  const html = await response.text()
  return {
    response,
    status: response.status,
    html,
    names: [...html.matchAll(/>دفتر پیشخوان ([^<]+)</g)].map(([, name]) => name),
  }
}

describe('the finder', () => {
  it('asks for a name, a service and what is open now, without a script; where one is only with one', async () => {
    const { html } = await open({})
    for (const name of ['license', 'service', 'open']) expect(html).toMatch(new RegExp(`<input[^>]*name="${name}"`))
    expect(html).toMatch(/<label class="check" data-near="true" hidden="">|<label[^>]*data-near[^>]*hidden/)
    expect(html).not.toContain('getCurrentPosition(found,lost,{')
  })

  it.each([
    ['an address that is kept', { license: 'گلدشت' }, 200, ['آفتاب', 'سرو', 'شبنم']],
    ['what is open alone', { license: 'گلدشت', open: '1' }, 200, ['آفتاب']],
    ['a position beside a name', { near: '38.331,48.3', service: '', license: 'فتاب' }, 200, ['آفتاب']],
    ['a position that is none', { near: '1,2', license: 'باران' }, 200, ['باران']],
    ['a slip of the finger', { license: 'نیلفر' }, 200, ['نیلوفر']],
    ['conditions none meets', { license: 'شبنم', open: '1' }, 404, []],
    ['a service nobody knows', { service: 'پرواز به ماه' }, 404, []],
    ['a county that is none', { county: 'هیچ', license: 'باران' }, 200, ['باران']],
  ])('answers to %s', async (_, query, status, names) => {
    const found = await open(query as Record<string, string>)
    expect([found.status, found.names]).toEqual([status, names])
  })

  it('says that nothing was written where the form was sent empty, and to nobody else', async () => {
    const said = 'چیزی برای جست‌وجو نوشته نشده است'
    expect((await open({ license: '', service: '' })).html).toContain(said)
    expect((await open({ license: 'باران', service: '' })).html).not.toContain(said)
    expect((await open({})).html).not.toContain(said)
    expect((await open({ license: '', part: 'found' })).html).not.toContain(said)
  })

  it('shows twenty at a time, and leads to the rest', async () => {
    const first = await open({ license: 'کاج', part: 'found' })
    expect([first.names.length, first.html.includes('قبلی')]).toEqual([20, false])
    expect(first.html).toContain('۲۱ دفتر پیدا شد؛ از ۱ تا ۲۰ آمده است. نام خیابان یا نام دفتر را هم بنویسید')
    const [, next] = /href="(\/o\?[^"]*from=20)"/.exec(first.html) ?? []
    const rest = await (await web.visit(next!.replaceAll('&amp;', '&'))).text()
    expect(rest).toContain('از ۲۱ تا ۲۱ آمده است')
    expect(rest).toContain('کاج 121')
    expect([rest.includes('دفترهای قبلی'), rest.includes('دفترهای بعدی'), rest.includes('کاج 120')]).toEqual([
      ...[true, false, false],
    ])
  })

  it.each(['/o/', '/r/'])('takes a code in the other order of its groups: %s', async (way) => {
    const { license, name } = world.offices[1]!
    const answer = await web.visit(way + license.split('-').reverse().join('-'))
    expect([answer.status, (await answer.text()).includes(name)]).toEqual([200, true])
    expect((await web.visit(`${way}1-2-3`)).status).toBe(404)
  })

  it('puts the nearest first', async () => {
    expect((await open({ near: '38.331,48.3' })).names[0]).toBe('آفتاب')
    expect((await open({ near: '38.301,48.3' })).names[0]).toBe('نیلوفر')
  })

  it('keeps what was asked in its fields', async () => {
    const { html } = await open({
      license: 'گلدشت',
      open: '1',
      near: '38.3,48.3',
      for: 'rate',
      county: world.counties[1]!.id,
    })
    expect(html).toMatch(/name="open" value="1" checked/)
    expect(html).toMatch(/name="near" value="38.3,48.3"/)
    expect(html).toMatch(/name="for" value="rate"/)
    expect(html).toMatch(new RegExp(`name="county" value="${world.counties[1]!.id}" checked`))
    expect(html).toContain(`href="/r/${world.offices[3]!.license}"`)
  })

  it('says how far each is, whether it is open, and never whose it is', async () => {
    const { html } = await open({ near: '38.3,48.3' })
    expect(html).toContain('۱۰ متر')
    expect(html).toContain('۳٫۳ کیلومتر')
    expect(html).toContain('اکنون باز')
    expect((await open({ license: 'شبنم' })).html).toContain('در خدمت نیست')
    expect((await open({ license: 'هومن' })).names).toEqual([])
  })

  it('gives the list alone to the one who still types, and no other page', async () => {
    const { response, html, status } = await open({ license: 'نیلو', part: 'found' })
    expect([status, html.startsWith('<section')]).toEqual([200, true])
    expect(html.length).toBeLessThan(1500)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await open({ license: '۷۲', part: 'found' })).toMatchObject({ status: 200, names: [] })
    expect(await open({ part: 'found' })).toMatchObject({ status: 200, html: '' })
    expect((await open({ license: 'ناکجا', part: 'found' })).html).toContain('پیدا نشد')
  })
})
