// Where the secretariat is reached, and the hours of work, each from its day on: in settings, on public pages, in letters' foot.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { turnsToSecretariat, withReach } from '#locales/secretariat'
import { has, locales, text } from '#locales/text'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const reach = { address: 'خیابان دانش، پلاک ۱۲', phone: '045-33112233', fax: '045-33112244', complaints: 'صندوق ۱۰۰' }
const at = (iso: string) => webOf({ ...world, now: new Date(iso) } as World)
const page = async (path: string, of: Web = web) =>
  (await (await of.visit(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const post = (path: string, json: object, as = world.people.secretary.id) =>
  web.visit(`/api/app/province/${path}`, { as, json })

describe('the secretariat’s address', () => {
  it('is set by the secretariat from a day on, and shown on the office’s page, its poster and its board', async () => {
    const day = world.today
    expect((await post('secretariat', { ...reach, firstDay: day }, world.people.clerk.id)).status).toBe(201)
    expect((await post('secretariat', { ...reach, phone: '045-44000000', firstDay: addDays(day, 30) })).status).toBe(
      201,
    )
    for (const path of ['', '/poster', '/board']) {
      const shown = await page(`/o/${world.offices[0]!.license}${path}`)
      expect(shown, path).toContain('۰۴۵-۳۳۱۱۲۲۳۳')
      expect(shown, path).toContain(reach.address)
      expect(shown, path).toContain(reach.complaints)
      expect(shown, path).not.toContain('۰۴۵-۴۴۰۰۰۰۰۰')
    }
    const { secretariat } = await (await web.visit('/api/app/province', { as: world.people.admin.id })).json()
    expect(secretariat.map(({ firstDay }: { firstDay: string }) => firstDay)).toEqual([day, addDays(day, 30)])
    expect((await (await web.visit('/api/app/me', { as: world.people.holder.id })).json()).secretariat).toEqual(reach)
  })

  it('needs an address or a telephone', async () => {
    const refused = await post('secretariat', {
      firstDay: world.today,
      address: ' ',
      phone: '',
      fax: '1',
      complaints: '',
    })
    expect(refused.status).toBe(422)
    expect(Object.keys((await refused.json()).fields)).toEqual(['address'])
  })

  it('stands at the foot of a letter as on the day of its signing', async () => {
    const id = newKey()
    const clerk = await world.as('clerk')
    const draft = { kind: 'notice' as const, subject: 'نمونه', body: 'متن', answerBy: null, files: [] }
    const selection = { offices: [world.offices[0]!.id] }
    await saveDraft(clerk, newKey(), { id, version: null, ...draft, selection })
    await submitNotice(clerk, newKey(), { id, version: 1 })
    expect(await signNotice(await world.as('secretary'), newKey(), { id })).toMatchObject({ ok: true })
    await post('secretariat', { ...reach, phone: '045-99999999', firstDay: addDays(world.today, 1) })
    const seen = await (await web.visit(`/api/app/notices/${id}`, { as: world.people.clerk.id })).json()
    expect(seen.reach).toEqual(reach)
  })

  it.each([...turnsToSecretariat])('stands behind the sentence %s', (key) => {
    for (const locale of locales) {
      expect(has(locale, key)).toBe(true)
      expect(withReach(locale, key, 'x', reach)).toContain(reach.address)
      expect(withReach(locale, key, 'x', null)).toBe('x')
    }
    expect(withReach('fa', 'common-save', 'x', reach)).toBe('x')
    expect(text('fa', 'common-reach', { line: 'x' })).toContain('دبیرخانه')
  })
})

describe('the hours of work', () => {
  const license = () => world.offices[0]!.license
  it('change by resolution from a day on: pages and «open now» follow the day', async () => {
    const json = { hours: { '6': ['09:00', '12:00'] }, firstDay: '2026-10-17', resolution: 'مصوبه ۴ جلسه ۱۵' }
    expect((await post('hours', json)).status).toBe(201)
    // Saturdays: the old hours to the day before, the new ones from their first day
    expect(await page(`/o/${license()}`, at('2026-10-10T09:00:00Z'))).toContain('اکنون باز است')
    expect(await page(`/o/${license()}`, at('2026-10-17T09:00:00Z'))).toContain('اکنون بسته است')
    expect(await page(`/o/${license()}`, at('2026-10-17T08:00:00Z'))).toContain('تا ساعت ۱۲:۰۰')
    // the last day of the old week looks ahead to the new hours
    expect(await page(`/o/${license()}`, at('2026-10-14T12:00:00Z'))).toContain('۲۵ مهر ۱۴۰۵ ساعت ۰۹:۰۰ باز می‌شود')
    expect(await page(`/o/${license()}`, at('2026-10-14T12:00:00Z'))).toContain('ساعت کار تغییر می‌کند')
    const { hours, hoursBy } = await (await web.visit('/api/app/province', { as: world.people.admin.id })).json()
    expect(hours['6']).toEqual(['08:00', '14:00'])
    expect(hoursBy.at(-1)).toMatchObject({ firstDay: '2026-10-17', resolution: 'مصوبه ۴ جلسه ۱۵' })
  })

  it.each([
    [{ hours: {}, firstDay: '2026-12-01', resolution: 'م' }, 'hours'],
    [{ hours: { '6': ['14:00', '08:00'] }, firstDay: '2026-12-01', resolution: 'م' }, 'hours'],
    [{ hours: { '6': ['08:00', '14:00'] }, firstDay: '2026-12-01', resolution: ' ' }, 'resolution'],
    [{ hours: { '6': ['08:00', '14:00'] }, firstDay: '1405', resolution: 'م' }, 'firstDay'],
  ])('are refused as %j', async (json, field) => {
    const refused = await post('hours', json)
    expect(refused.status).toBe(422)
    expect(Object.keys((await refused.json()).fields)).toEqual([field])
  })

  it('are the secretary’s and the administrator’s to change', async () => {
    const json = { hours: { '6': ['08:00', '14:00'] }, firstDay: '2026-12-01', resolution: 'م' }
    expect((await post('hours', json, world.people.clerk.id)).status).toBe(403)
  })
})
