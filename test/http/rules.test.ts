import { afterAll, beforeAll, expect, it } from 'vitest'
import { overrides } from '#db/schema/parameters'
import { all } from '#law/all'
import { loadWords } from '#locales/files'
import { has, locales } from '#locales/text'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

it('the page of rules lists every figure of the law, with the province’s own where there is one', async () => {
  const other = await buildWorld(database.db)
  const own = { parameter: 'relocation.minDistance', firstDay: '2026-01-01', resolution: 'شیوه‌نامه', at: world.now }
  await database.db.insert(overrides).values([
    { ...own, provinceId: world.province, value: 500, cite: { source: 'guide', article: 'relocation' } },
    { ...own, provinceId: other.province, value: 900 },
  ])
  const rules = await (await webOf(world).visit('/api/app/rules', { as: world.people.holder.id })).json()
  expect(rules.map(({ name }: { name: string }) => name)).toEqual(all.map(({ name }) => name))
  expect(rules.find(({ name }: { name: string }) => name === 'relocation.minDistance')).toMatchObject({
    title: 'law-relocation-minDistance',
    unit: 'metres',
    own: { value: 500, firstDay: '2026-01-01', cite: { source: 'guide', status: 'law-standing-guide' } },
  })
  for (const rule of rules) expect(rule.cite).toMatchObject({ source: expect.any(String), status: expect.any(String) })
})

it('every figure’s group on the page has a heading in both languages', () => {
  loadWords()
  const missing = all.flatMap(({ name }) =>
    locales.filter((locale) => !has(locale, `rules-noun-${name.split('.')[0]}`)).map((locale) => `${locale} ${name}`),
  )
  expect(missing).toEqual([])
})
