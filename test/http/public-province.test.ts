// The page of a province and its open data: figures that add up, nothing of people, addresses and tags that last.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveRating } from '#actions/ratings/give'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { plainDigits } from '#rules/digits'
import { openData, slugOf } from '#rules/open-data'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let now: Date
let page: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  now = world.now
  web = webOf(world, { now: () => now })
  const listed = await (await web.visit('/p')).text()
  page = /href="(\/p\/[a-z0-9-]+)"/.exec(listed)![1]!
  await database.db.update(counties).set({ population: 60_000 }).where(eq(counties.id, world.counties[0]!.id))
  const license = world.offices[0]!.license
  for (let time = 0; time < 5; time++) await giveRating(world.nobody(), newKey(), { license, service: 5, conduct: 5 })
})
afterAll(() => database.drop())

const get = (path: string, headers: Record<string, string> = {}) => web.visit(path, { headers })
const json = async (file: string) => (await get(`${page}/${file}`)).json()
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

describe('the page of a province', () => {
  it('counts by county, draws where offices are, and links to the same as data', async () => {
    const html = await (await get(page)).text()
    expect(html).toContain('۳ دفتر، ۳ در خدمت · هر دفتر ۲۰٬۰۰۰ نفر')
    expect(html).toMatch(/۳ دفتر، ۱ در خدمت/)
    // the kinds add up to the licensed ones, which stand before them; those in service come after
    const facts = [...html.matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)/g)].map(([, label, value]) => [label, value])
    expect(facts.slice(0, 4).map(([label]) => label)).toEqual(['دفتر با پروانه', 'شهری', 'روستایی', 'دفتر در خدمت'])
    const [licensed, urban, rural] = facts.map(([, value]) => Number(plainDigits(value!)))
    expect(urban! + rural!).toBe(licensed)
    expect(html).toMatch(/<path class="dots" d="M\d+ \d+h0/)
    expect(html).toContain(`href="/o?county=${world.counties[0]!.id}"`)
    for (const file of ['offices.csv', 'offices.json', 'counties.csv', 'counties.schema.json'])
      expect(html).toContain(`href="${page}/${file}"`)
    expect(html).toMatch(/"@type":"Dataset"/)
    expect(await (await get(`${page}?lang=en`)).text()).toContain('By county')
  })

  it('is unknown under any other name', async () => {
    for (const path of ['/p/nowhere', `${page}/people.csv`, `${page}/offices.xlsx`, '/p/nowhere/offices.csv'])
      expect((await get(path)).status).toBe(404)
  })

  it('is one page for each language, whatever else its address says', async () => {
    for (const [asked, right] of [
      ['?lang=fa', ''],
      ['?x=1', ''],
      ['?lang=en&x=1', '?lang=en'],
    ]) {
      const { status, headers } = await get(page + asked)
      expect([status, headers.get('location')]).toEqual([302, page + right])
    }
  })

  it('is kept for ten minutes, and made anew then', async () => {
    const first = (await get(page)).headers.get('etag')
    await database.db.update(offices).set({ kind: 'mobile' }).where(eq(offices.id, world.offices[1]!.id))
    later(1)
    expect((await get(page)).headers.get('etag')).toBe(first)
    expect((await get(page, { 'if-none-match': first! })).status).toBe(304)
    later(10)
    const anew = await get(page, { 'if-none-match': first! })
    expect([anew.status, await anew.text()]).toEqual([200, expect.stringContaining('سیار')])
  })
})

describe('open data', () => {
  it('may be read by pages of anybody, and nothing else of the house may', async () => {
    const origin = { origin: 'https://map.example.ir' }
    for (const file of ['offices.csv', 'offices.json', 'counties.schema.json']) {
      const answer = await get(`${page}/${file}`, origin)
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
      const again = await get(`${page}/${file}`, { ...origin, 'if-none-match': answer.headers.get('etag')! })
      expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    }
    const { license } = world.offices[0]!
    const named = (path: string) => path.replace(':license', license).replace(/:\w+(\{[^}]*\})?/g, license)
    const paths = [...new Set(web.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => named(path)))]
    expect(paths.length).toBeGreaterThan(100)
    for (const path of [...paths, page].filter((one) => !one.includes('*'))) {
      const signedIn = path.startsWith('/api/app') ? { as: world.people.clerk.id } : {}
      const answer = await web.visit(path, { headers: origin, ...signedIn })
      await answer.body?.cancel()
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null])
    }
  })

  it('list every office with the fields that are promised, and no more', async () => {
    const { rows, date, license, schema } = await json('offices.json')
    expect(rows).toHaveLength(world.offices.length)
    expect([date, license]).toEqual(['2026-10-10', expect.stringContaining('creativecommons')])
    expect(schema).toBe(`${web.parts.publicUrl}${page}/offices.schema.json`)
    const names = openData.offices.map(({ name }) => name)
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...names].sort())
    const rated = rows.find((row: { license: string }) => row.license === world.offices[0]!.license)
    expect(rated).toMatchObject({ ratings: 5, score: expect.any(Number), state: 'active' })
    const suspended = rows.find((row: { license: string }) => row.license === world.offices[4]!.license)
    expect(suspended).toMatchObject({ ratings: 0, score: null, state: 'unavailable' })
  })

  it('hold nobody’s name', async () => {
    const all = await Promise.all(
      ['offices.csv', 'offices.json', 'counties.csv', 'counties.json'].map(async (file) =>
        (await get(`${page}/${file}`)).text(),
      ),
    )
    for (const { holder } of world.offices)
      for (const text of [holder.mobile, holder.name]) expect(all.join('\n')).not.toContain(text)
    expect(all.join('\n')).not.toContain('suspended')
  })

  it('say the same as CSV, with the same heading', async () => {
    const csv = await (await get(`${page}/counties.csv`)).text()
    const [heading, ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
    expect(heading).toBe(openData.counties.map(({ name }) => name).join(','))
    const { rows } = await json('counties.json')
    expect(lines).toEqual(
      rows.map((row: Record<string, unknown>) => openData.counties.map(({ name }) => row[name] ?? '').join(',')),
    )
    const first = rows.find((row: { county: string }) => row.county === world.counties[0]!.name)
    expect(first).toMatchObject({ offices: 3, serving: 3, population: 60_000, people_per_office: 20_000 })
  })

  it('are described in both languages', async () => {
    const schema = await json('offices.schema.json')
    const { properties, required } = schema.properties.rows.items
    expect(required).toEqual(openData.offices.map(({ name }) => name))
    for (const { title, description } of Object.values(properties) as { title: string; description: string }[]) {
      expect(title).toMatch(/[آ-ی]/)
      expect(description).toMatch(/^[A-Z]/)
    }
  })
})

it.each([
  ['Ardabil', 'ardabil'],
  ['East Azerbaijan', 'east-azerbaijan'],
  [' Chaharmahal & Bakhtiari ', 'chaharmahal-bakhtiari'],
])('%s has the address %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

describe('what says the same to everybody', () => {
  it.each([
    ['the front door', () => '/'],
    ['the finder', () => '/o'],
    ['offices found', () => `/o?license=${encodeURIComponent('گلدشت')}`],
    ['an office', () => `/o/${world.offices[0]!.license}`],
    ['its poster', () => `/o/${world.offices[0]!.license}/poster`],
    ['provinces', () => '/p'],
    ['a province', () => page],
    ['data', () => `${page}/offices.csv`],
    ['following', () => '/c'],
    ['calls', () => '/calls'],
    ['verifying', () => '/v'],
    ['resolutions', () => '/m'],
  ])('may be kept, has a tag, and is not sent twice: %s', async (_, path) => {
    const first = await get(path(), { 'accept-encoding': 'br' })
    expect([first.status, first.headers.get('vary')]).toEqual([200, 'Accept-Encoding'])
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+$/)
    const tag = first.headers.get('etag')!
    expect(tag).toMatch(/^W\/".+"$/)
    const again = await get(path(), { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'))
  })

  it('and what is one person’s may not', async () => {
    for (const path of ['/c/new', `/r/${world.offices[0]!.license}`, '/c?code=hello', '/c/1234'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-store')
  })
})
