// Choosing recipients over HTTP, and a letter to a body from the draft to the acknowledgment.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noticeRecipients } from '#db/schema/notices'
import { sessions } from '#db/schema/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { numbering } from '#test/world/numbering'
import { insertPerson } from '#test/world/people'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

type Answer = { status: number; body: Record<string, unknown> & Record<string, unknown>[] }
const callAs = async (person: string, path: string, visit: Visit = {}): Promise<Answer> => {
  const response = await web.visit(`/api/app${path}`, { as: person, ...visit })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
const call = (who: keyof World['people'], path: string, visit: Visit = {}) => callAs(world.people[who].id, path, visit)

async function signed(selection: unknown): Promise<string> {
  const id = newKey()
  const words = { kind: 'notice', subject: 'همکاری', body: 'متن', answerBy: null, files: [] }
  const json = { ...words, version: null, selection }
  expect((await call('clerk', `/notices/${id}`, { method: 'PUT', json })).status).toBe(200)
  expect((await call('clerk', `/notices/${id}/submit`, { json: { version: 1 } })).status).toBe(200)
  await call('head', '/me')
  const until = new Date(world.now.getTime() + 60_000)
  await database.db.update(sessions).set({ steppedUpUntil: until }).where(eq(sessions.personId, world.people.head.id))
  expect((await call('head', `/notices/${id}/sign`, { method: 'POST' })).status).toBe(200)
  return id
}

describe('a letter to a body over HTTP', () => {
  it('is read and acknowledged by who stands for it, and by nobody of the same role', async () => {
    const other = await insertPerson(
      database.db,
      { now: world.now, province: world.province, numbers: numbering(990) },
      { name: 'دستگاه دیگر', role: 'agency' },
    )
    const { agency } = world.people
    const id = await signed({ offices: [], parties: [agency.id] })
    const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    const path = `/notices/inbox/${row!.id}`
    expect((await callAs(other.id, '/notices/inbox')).body).toEqual([])
    for (const [way, visit] of [
      ['', {}],
      ['/open', { method: 'POST' }],
      ['/acknowledge', { method: 'POST' }],
    ] as const)
      expect((await callAs(other.id, `${path}${way}`, visit)).status, way).toBe(404)

    expect((await call('agency', '/me')).body.waiting).toMatchObject({ notices: 1 })
    expect((await call('agency', '/notices/inbox')).body).toMatchObject([
      { recipient: row!.id, office: null, party: { role: 'agency' } },
    ])
    expect((await call('agency', path)).body).toMatchObject({ body: 'متن', holder: agency.name, mayAcknowledge: true })
    expect((await call('agency', `${path}/open`, { method: 'POST' })).status).toBe(200)
    expect((await call('agency', `${path}/acknowledge`, { method: 'POST' })).body).toMatchObject({ already: false })
    expect((await call('agency', '/me')).body.waiting).toMatchObject({ notices: 0 })
    expect((await call('agency', path)).body).toMatchObject({ acknowledgedAs: 'agency', mayAcknowledge: false })
  })
})

describe('a selection over HTTP', () => {
  it.each([
    { it: 'a mark above five', selection: { ratingBelow: 5.1 } },
    { it: 'a mark below one', selection: { ratingBelow: 0.9 } },
    { it: 'a service that is no id', selection: { services: ['سوخت'] } },
    { it: 'a body that is no id', selection: { parties: ['kanoon'] } },
    { it: 'an empty place', selection: { places: [''] } },
  ])('is refused with $it', async ({ selection }) => {
    expect((await call('clerk', '/notices/selection', { json: { selection, list: false } })).status).toBe(422)
  })

  it('is listed with its bodies, and means nobody of another province', async () => {
    const elsewhere = await buildWorld(database.db)
    const ask = (selection: unknown) => call('clerk', '/notices/selection', { json: { selection, list: true } })
    const { kanoon } = world.people
    expect((await ask({ offices: [], parties: [kanoon.id] })).body).toMatchObject({
      count: 0,
      parties: 1,
      bodies: [{ name: kanoon.name, role: 'kanoon', seat: null, reached: false }],
    })
    const theirs = { offices: [elsewhere.offices[0]!.id], parties: [elsewhere.people.kanoon.id] }
    expect((await ask(theirs)).body).toEqual({ count: 0, parties: 0, unreachable: 0, offices: [], bodies: [] })
    expect((await call('clerk', `/notices/places?counties=${elsewhere.counties[0]!.id}`)).status).toBe(404)
  })

  it.each(['', '?counties=', '?counties=x', "?counties=' or true"])(
    'asks places of counties by their ids: %s',
    async (query) => {
      expect((await call('clerk', `/notices/places${query}`)).status).toBe(422)
    },
  )
})

it('pasted codes come back row by row', async () => {
  const [first] = world.offices
  const { body } = await call('clerk', '/notices/pasted', { json: { text: `${first!.license}\n1-1-1\nنام` } })
  expect(body).toMatchObject([
    { row: 1, fate: 'found', office: { id: first!.id, name: 'نیلوفر' } },
    { row: 2, value: '1-1-1', fate: 'unknown', office: null },
    { row: 3, value: 'نام', fate: 'unreadable' },
  ])
})

it('a list is kept, refused in words at its name, and a conflict to whoever comes with an old version', async () => {
  const id = newKey()
  const list = { version: null, name: 'روستاها', selection: { kinds: ['rural'] } }
  expect(await call('clerk', `/lists/${id}`, { method: 'PUT', json: list })).toMatchObject({
    status: 200,
    body: { version: 1 },
  })
  expect(await call('clerk', `/lists/${newKey()}`, { method: 'PUT', json: list })).toMatchObject({
    status: 422,
    body: { fields: { name: expect.stringContaining('همین نام') } },
  })
  const renamed = { ...list, version: 1, name: 'ده‌ها' }
  expect((await call('secretary', `/lists/${id}`, { method: 'PUT', json: renamed })).body).toMatchObject({ version: 2 })
  expect(await call('clerk', `/lists/${id}/end`, { json: { version: 1 } })).toMatchObject({
    status: 409,
    body: { code: 'conflict', detail: expect.stringContaining('تغییر داده است') },
  })
  expect((await call('clerk', '/lists')).body).toMatchObject([
    { name: 'ده‌ها', selection: { kinds: ['rural'] }, version: 2 },
  ])
})
