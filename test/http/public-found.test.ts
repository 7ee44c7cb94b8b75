// What search engines and messengers are told of the public pages: their addresses, their preview, what they are about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveRating } from '#actions/ratings/give'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let publicUrl: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  publicUrl = web.parts.publicUrl
})
afterAll(() => database.drop())

const open = async (path: string) => {
  const response = await web.visit(path)
  return { response, html: await response.text() }
}
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null
const about = (html: string) => {
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
  return data ? JSON.parse(data) : null
}

describe('a public page that is known by an address', () => {
  it.each([
    ['/', '/', '/?lang=en'],
    ['/o?lang=en', '/o', '/o?lang=en'],
    ['/m', '/m', '/m?lang=en'],
  ])('%s tells it, and the same page in each language', async (path, persian, english) => {
    const { response, html } = await open(path)
    const own = path.includes('lang=en') ? english : persian
    expect(response.headers.get('link')?.split(', ')).toEqual([
      `<${publicUrl}${own}>; rel="canonical"`,
      `<${publicUrl}${persian}>; rel="alternate"; hreflang="fa"`,
      `<${publicUrl}${english}>; rel="alternate"; hreflang="en"`,
      `<${publicUrl}${persian}>; rel="alternate"; hreflang="x-default"`,
    ])
    expect(meta(html, 'og:url')).toBe(publicUrl + own)
    expect(meta(html, 'og:title')).toBe(/<title>(.*?)<\/title>/.exec(html)![1])
  })

  it('is none where somebody rates', async () => {
    for (const path of [`/r/${world.offices[0]!.license}`, `/r/${world.offices[0]!.license}/thanks`]) {
      const { response, html } = await open(path)
      expect(response.headers.get('link')).toBeNull()
      expect(meta(html, 'og:title')).toBeNull()
    }
  })
})

describe('the page of an office', () => {
  const [office, other] = [0, 1]
  const page = (index: number, query = '') => open(`/o/${world.offices[index]!.license}${query}`)

  it('says what, where and when it is open in the words of schema.org', async () => {
    const { html } = await page(office!)
    const said = about(html)
    expect(said).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      url: `${publicUrl}/o/${world.offices[office!]!.license}`,
      address: { addressCountry: 'IR' },
    })
    const days = said.openingHoursSpecification.map(({ dayOfWeek }: { dayOfWeek: string }) => dayOfWeek)
    expect(days).toContain('Saturday')
    expect(days).not.toContain('Friday')
    expect(said.aggregateRating).toBeUndefined()
    expect(meta(html, 'og:description')).toMatch(/^دفتر پیشخوان/)
  })

  it('shows its score in a preview from the fifth rating on, and not before', async () => {
    const rate = () =>
      giveRating(world.nobody(), newKey(), { license: world.offices[other!]!.license, service: 5, conduct: 5 })
    for (let time = 0; time < 4; time++) await rate()
    expect(about((await page(other!)).html).aggregateRating).toBeUndefined()
    await rate()
    const { html } = await page(other!)
    expect(about(html).aggregateRating).toMatchObject({ ratingCount: 5, bestRating: 5, worstRating: 1 })
    expect(about(html).additionalProperty).toMatchObject({ minValue: expect.any(Number), maxValue: expect.any(Number) })
    expect(meta(html, 'og:description')).toMatch(/^[۱-۵]٫[۰-۹] از ۵ از ۵ نظر در یک سال گذشته\. دفتر پیشخوان/)
    expect(meta((await page(other!, '?lang=en')).html, 'description')).toMatch(/^\d\.\d of 5 from 5 ratings/)
  })

  it('of an office that may not serve names no hours', async () => {
    expect(about((await page(4)).html).openingHoursSpecification).toBeUndefined()
  })
})
