// The two ways of asking what somebody sees, as a condition in SQL and of one subject, must answer alike.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SightName, sights } from '#policies/policies'
import { reach, sees, visible } from '#policies/sights'
import { type Actor, type Membership, officeRoles, type Role, roles } from '#rules/roles'
import { freshDatabase, type TestDatabase } from '#test/database'
import { newKey } from '#test/world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const here = { province: newKey(), office: newKey() }
const places = [
  here,
  { ...here, office: newKey() },
  { ...here, office: null },
  { province: newKey(), office: newKey() },
]

function actorOf(role: Role, seat: Partial<Membership>): Actor {
  const office = officeRoles.some((one) => one === role) ? here.office : null
  const held = { id: newKey(), role, province: here.province, office, seat: null, votes: false, signs: false, ...seat }
  return { person: newKey(), name: role, memberships: [held], province: here.province }
}

const actors = roles.flatMap((role) => [actorOf(role, {}), actorOf(role, { votes: true, signs: true })])
const namedBy = (name: SightName): (Role | null)[] =>
  'asRole' in sights[name] ? ['kanoon', 'association', null] : [null]
const cases = (Object.keys(sights) as SightName[]).flatMap((name) =>
  actors.flatMap((actor) =>
    places.flatMap((at) => namedBy(name).map((role) => ({ name, actor, at: { ...at, role } }))),
  ),
)

test('SQL and TypeScript see the same', async () => {
  const asked = cases.map(
    ({ name, actor, at }) =>
      sql`select coalesce(${visible(actor, name, {
        province: sql`${at.province}::uuid`,
        office: sql`${at.office}::uuid`,
        role: sql`${at.role}::text`,
      })}, false) as seen`,
  )
  const wrong: string[] = []
  for (let from = 0; from < asked.length; from += 500) {
    const rows = await database.db.execute<{ seen: boolean }>(sql.join(asked.slice(from, from + 500), sql` union all `))
    rows.forEach(({ seen }, nth) => {
      const { name, actor, at } = cases[from + nth]!
      if (seen !== sees(actor, name, at)) wrong.push(`${name} ${actor.name} ${JSON.stringify(at)}`)
    })
  }
  expect(wrong).toEqual([])
})

test('reach is whole provinces and single offices, each once', () => {
  const holder = actorOf('holder', {})
  const twice = { ...holder, memberships: [...holder.memberships, ...holder.memberships] }
  expect(reach(twice, 'offices')).toEqual({ provinces: [], offices: [here.office] })
  expect(reach(actorOf('clerk', {}), 'offices')).toEqual({ provinces: [here.province], offices: [] })
  expect(reach(actorOf('head', {}), 'notices.signing').provinces).toEqual([])
  expect(reach(actorOf('head', { signs: true }), 'notices.signing').provinces).toEqual([here.province])
})
