// Lists are divided, never cut off: every row is on some page, and every page says how many there are.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countWaiting, inbox } from '#reads/notices/inbox'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
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

const all = 230

async function call(who: keyof World['people'], path: string, visit: Visit = {}) {
  const response = await web.visit(`/api/app${path}`, { as: world.people[who].id, ...visit })
  expect(response.status).toBe(200)
  return { rows: (await response.json()) as { id: string }[], found: Number(response.headers.get('x-found')) }
}

/** Every row of a list, page after page. */
async function allOf(
  who: keyof World['people'],
  path: string,
  key: string,
): Promise<{ ids: Set<string>; found: number }> {
  const ids = new Set<string>()
  for (let page = 0; ; page++) {
    const { rows, found } = await call(who, `${path}${path.includes('?') ? '&' : '?'}page=${page}`)
    for (const row of rows) ids.add(String(row[key as 'id']))
    if (rows.length === 0) return { ids, found }
  }
}

it('an inbox of 230 letters is on its pages, and counted whole in the app and the bot', async () => {
  const { db } = database
  const first = newKey()
  const json = {
    kind: 'notice',
    subject: 'موضوع',
    body: 'متن',
    answerBy: null,
    files: [],
    version: null,
    selection: {},
  }
  await call('clerk', `/notices/${first}`, { method: 'PUT', json })
  const office = world.offices[0]!.id
  await db.execute(sql`
    insert into notices select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'state', 'signed',
      'number', 'n' || i, 'signed_at', now() - i * interval '1 hour'))).*
    from notices n, generate_series(1, ${all}) i where n.id = ${first}::uuid`)
  await db.execute(sql`
    insert into notice_recipients (id, notice_id, province_id, office_id, person_id, acknowledged_at)
    select gen_random_uuid(), n.id, n.province_id, ${office}::uuid, ${world.people.holder.id}::uuid,
      case when right(n.number, 1) = '7' then null else now() end
    from notices n where n.state = 'signed'`)
  const { ids, found } = await allOf('holder', '/notices/inbox', 'recipient')
  expect([ids.size, found]).toEqual([all, all])
  const now = new Date(world.now.getTime() + 86_400_000 * 3650)
  const { actor } = await world.as('holder')
  expect((await inbox(db, actor, now, { perPage: 8 })).found).toBe(all)
  expect(await countWaiting(db, actor, now)).toBe(23)
  // what waits stands first, on whichever page of the rest it would have been
  const top = (await call('holder', '/notices/inbox')).rows as unknown as { waits: boolean }[]
  expect(top.slice(0, 23).every(({ waits }) => waits)).toBe(true)
  expect((await allOf('clerk', '/notices?state=signed', 'id')).ids.size).toBe(all)
})
