import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishHeads, sealEntries } from '#actions/audit/seal'
import { auditHeadCard } from '#bot/cards/audit'
import { audit, auditHeads } from '#db/schema/audit'
import { type ProvinceHeads, publishedHeads } from '#reads/audit'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const page = async (path: string, headers = {}) => {
  const response = await web.visit(path, { headers })
  expect(response.status).toBe(200)
  return response
}

test('before anything is recorded the page says so', async () => {
  expect(await (await page('/audit/heads')).text()).toContain('هنوز چیزی ثبت نشده است.')
})

test('the heads are shown to anyone: as a page in two languages, and as JSON', async () => {
  const entry = {
    provinceId: world.province,
    at: world.now,
    via: 'app' as const,
    action: 'x',
    subject: 'x',
    subjectId: 'x',
  }
  await database.db.insert(audit).values([1, 2, 3].map((figure) => ({ ...entry, facts: { figure } })))
  await sealEntries(database.db)
  expect(await (await page('/audit/heads')).text()).toContain('نخستین سر پس از پایان امروز منتشر می‌شود.')
  await publishHeads(database.db, '2026-10-09', world.now)
  const [{ current }] = (await publishedHeads(database.db)) as [ProvinceHeads]

  const persian = await (await page('/audit/heads')).text()
  expect(persian).toContain('<html lang="fa" dir="rtl">')
  expect(persian).toContain('۱۷ مهر ۱۴۰۵')
  expect(persian).toContain(current!.hash)
  expect(await (await page('/audit/heads', { 'accept-language': 'en' })).text()).toBe(persian)
  expect(await (await page('/audit/heads?lang=en')).text()).toContain('17 Mehr 1405')

  const days = [{ day: '2026-10-09', seq: 3, hash: current!.hash }]
  for (const asked of [page('/audit/heads?format=json'), page('/audit/heads', { accept: 'application/json' })]) {
    expect(await (await asked).json()).toMatchObject({ provinces: [{ id: world.province, current: { seq: 3 }, days }] })
  }
})

test('the head of a day is told in a chat as it was published, and nothing is told where there is none', async () => {
  await database.db.delete(auditHeads)
  await publishHeads(database.db, '2026-10-09', world.now)
  const [{ days }] = (await publishedHeads(database.db)) as [ProvinceHeads]
  const view = { person: null, locale: 'fa' as const, now: world.now, place: { messenger: 'bale' as const, chat: '1' } }
  const render = (day: string) =>
    auditHeadCard.render(database.db, {
      ...view,
      subjectId: world.province,
      params: { day },
      publicUrl: 'https://pishkhan.example',
      secret: world.secret,
    })
  const said = JSON.stringify(await render('2026-10-09'))
  expect(said).toContain('پایان ۱۷ مهر ۱۴۰۵')
  expect(said).toContain(days[0]!.hash)
  expect(said).toContain('https://pishkhan.example/audit/heads')
  expect(await render('2026-10-08')).toBeNull()
})
