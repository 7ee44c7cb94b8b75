// Of a covert inspection nothing is told to the office or to anybody outside before its report is put to the office: every answer of
// every route. Annex 4 article 8.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { answersOf, planned, reportOf, sent } from '#test/world/inspections'

let database: TestDatabase
let world: World
let web: Web
let ids: string[]
let photo: string

const telling = ['قناری', 'قناری-عکس']

beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  const waits = await planned(world, { companions: 'نماینده قناری' })
  const seen = await planned(world, { companions: 'نماینده قناری' })
  const context = await world.as('inspector')
  const clean = async () => ({
    ok: true as const,
    content: new Uint8Array([7]),
    mime: 'image/jpeg',
    name: 'قناری-عکس.jpg',
  })
  const stored = await uploadFile({ ...context, clean }, newKey(), { bytes: new Uint8Array([7]), name: 'a.jpg' })
  photo = stored.ok ? stored.value.id : ''
  const answers = answersOf(world, { board: 'no' })
  const noted = { ...answers, board: { ...answers.board!, note: 'قناری روی تابلو' } }
  const photos = [{ file: photo, item: 'board' }]
  await sent(world, reportOf(world, { inspection: seen, answers: noted, word: 'جمع‌بندی قناری', photos }))
  const [letter] = await database.db.select({ id: notices.id }).from(notices)
  ids = [waits, seen, letter!.id, photo, world.offices[0]!.id]
})
afterAll(() => database.drop())

test.each(['holder', 'staff', 'association', 'agency'] as const)(
  'the %s reads it in no answer of any route',
  async (who) => {
    const gets = new Set(
      web.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(({ path }) => path),
    )
    const leaks: string[] = []
    let tried = 0
    for (const path of gets) {
      const addresses = path.includes(':id')
        ? ids.map((id) => path.replace(':id', id).replaceAll(/:\w+/g, newKey()))
        : [path.replace(':license', world.offices[0]!.license).replaceAll(/:\w+/g, newKey())]
      for (const address of addresses) {
        const as = world.people[who].id
        const answer = await web.visit(address, { as, from: `10.2.${tried >> 8}.${tried & 255}` })
        const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`
        tried += 1
        if (telling.some((one) => said.includes(one))) leaks.push(address)
      }
    }
    expect(leaks).toEqual([])
    expect(tried).toBeGreaterThan(200)
  },
)

test('nobody of the office is told of it, and the photograph is for those who inspect and decide', async () => {
  const { holder, staff, substitute, clerk, inspector } = world.people
  for (const { id } of [holder, staff, substitute])
    expect(await database.db.select().from(outbox).where(eq(outbox.personId, id))).toEqual([])
  const status = async (as: string) => (await web.visit(`/api/app/files/${photo}`, { as })).status
  expect(await status(clerk.id)).toBe(200)
  expect(await status(inspector.id)).toBe(200)
  for (const { id } of [holder, staff, substitute]) expect(await status(id)).toBe(404)
})
