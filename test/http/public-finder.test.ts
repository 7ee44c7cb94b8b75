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
  await database.db.update(offices).set({ lat: 38.33, lon: 48.3 }).where(eq(offices.id, far.id))
})
afterAll(async () => {
  await database.drop()
  await rm(appDir, { recursive: true })
})

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
